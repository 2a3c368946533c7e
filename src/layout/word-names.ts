/** What `{…}` in a layout's words may be: filled from the issue, its imprint and the page. */
export const WORD_NAMES = [
  'name',
  'date',
  'weekday',
  'number',
  'total',
  'page',
  'pages',
  'sections',
  'permit',
  'notice',
  'issuer',
  'recipients',
  'printer',
  'printDate',
  'printRun',
  'issueNumber',
  'editor',
  'contact',
  'secrecy',
  'serial',
  'copies',
  'link',
  'fingerprint',
] as const

export type WordName = (typeof WORD_NAMES)[number]

/** Names of the blanks in a pattern, in order. */
export const blanksIn = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
