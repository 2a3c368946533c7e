/** The `hyphen` package brings no types of its own. */
declare module 'hyphen/en-us' {
  /** The text with soft hyphens (U+00AD) wherever its words may be parted. */
  export function hyphenateSync(text: string): string
}
