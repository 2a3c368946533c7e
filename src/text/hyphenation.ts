/** Finds where the Western words of a text may be parted: offsets of the letters a new line may begin with. */
export type Hyphenator = (text: string) => ReadonlySet<number>

/** What a hyphen at a line's end stands for in the text layer; readers of the PDF drop it. */
export const SOFT_HYPHEN = '\u00ad'

/** No part of a word is shorter than this. */
const SHORTEST_PART = 3
const WORDS = /[A-Za-z]{6,}/g

/**
 * The hyphenator for American English (Liang's patterns, by the `hyphen` package). The patterns are read when the
 * first layout asks for them.
 */
export async function englishHyphenator(): Promise<Hyphenator> {
  const { default: english } = await import('hyphen/en-us/index.js')
  return (text) => {
    const offsets = new Set<number>()
    for (const { 0: word, index } of text.matchAll(WORDS))
      for (const part of partsOf(english.hyphenateSync(word), word.length)) offsets.add(index + part)
    return offsets
  }
}

/** Offsets of the parts of a word whose parts are joined by soft hyphens. */
function partsOf(hyphenated: string, length: number): readonly number[] {
  let at = 0
  const starts = hyphenated.split(SOFT_HYPHEN).map((part) => {
    at += part.length
    return at
  })
  return starts.filter((start) => start >= SHORTEST_PART && start <= length - SHORTEST_PART)
}
