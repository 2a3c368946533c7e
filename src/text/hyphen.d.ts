/** The `hyphen` package (CommonJS) brings no types of its own. */
declare module 'hyphen/en-us/index.js' {
  const english: {
    /** The text with soft hyphens (U+00AD) wherever its words may be parted. */
    hyphenateSync(text: string): string
  }
  export default english
}
