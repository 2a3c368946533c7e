/** Words no line of a headline may part. */
export interface Lexicon {
  readonly words: ReadonlySet<string>
  /** Length of the longest word, UTF-16 units. */
  readonly longest: number
}

const SHORTEST = 2
const LONGEST = 8
/** A string of characters met twice may be chance. */
const LEAST_COUNT = 3
/** Different neighbours a word has on either side; fewer mean that it is part of a longer one. */
const LEAST_VARIETY = 2
/** How much more often than by chance the parts of a word stand together. */
const LEAST_COHESION = 6
/** No word begins or ends with these; what they join is a phrase. */
const GRAMMAR = new Set('的了和与及在对把被是将以为等从向到由并也都就其之不要上下中')
const HAN = /^\p{Script=Han}$/u

/** A lexicon of given words only. */
export function givenWords(words: readonly string[]): Lexicon {
  return { words: new Set(words), longest: words.reduce((most, word) => Math.max(most, word.length), 0) }
}

export const NO_WORDS: Lexicon = givenWords([])

/**
 * Learns the words of a document from itself: strings of 2–8 Han that come back, hold together better than chance
 * and stand beside varying neighbours. `extra` are the user's own words and always hold.
 */
export function lexicon(texts: readonly string[], extra: readonly string[] = []): Lexicon {
  const text = texts.join('\n')
  const counts = frequentStrings(text)
  const varied = withVariety(text, counts)
  const learned = [...varied].filter((word) => isCohesive(word, counts, text.length))
  return givenWords([...learned.sort(), ...extra.filter((word) => word !== '')])
}

/** Counts of the strings met often enough; a string can only be frequent when both its shorter halves are. */
function frequentStrings(text: string): ReadonlyMap<string, number> {
  const frequent = new Map<string, number>()
  let starts = Array.from(text, (_, at) => at).filter((at) => isHan(text.charAt(at)))
  for (let length = 1; length <= LONGEST && starts.length > 0; length++) {
    const counts = new Map<string, number>()
    for (const at of starts) {
      const word = text.slice(at, at + length)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    const least = length < SHORTEST ? 1 : LEAST_COUNT
    const kept = starts.filter((at) => (counts.get(text.slice(at, at + length)) ?? 0) >= least)
    for (const at of kept) {
      const word = text.slice(at, at + length)
      frequent.set(word, counts.get(word) ?? 0)
    }
    const next = new Set(kept)
    starts = kept.filter((at) => next.has(at + 1))
  }
  return frequent
}

const known = new Map<string, boolean>()
function isHan(character: string): boolean {
  const answer = known.get(character) ?? HAN.test(character)
  known.set(character, answer)
  return answer
}

/** Strings whose neighbours vary on both sides; a mark or the text's edge is a neighbour unlike any other. */
function withVariety(text: string, counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const sides = new Map<string, { left: Set<string>; right: Set<string> }>()
  for (let at = 0; at < text.length; at++) {
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const word = text.slice(at, at + length)
      if (word.length < length || !counts.has(word)) break
      const side = sides.get(word) ?? { left: new Set(), right: new Set() }
      side.left.add(neighbour(text, at - 1))
      side.right.add(neighbour(text, at + length))
      sides.set(word, side)
    }
  }
  const free = [...sides].filter(([, { left, right }]) => Math.min(left.size, right.size) >= LEAST_VARIETY)
  return new Set(free.map(([word]) => word))
}

const neighbour = (text: string, at: number): string => (isHan(text.charAt(at)) ? text.charAt(at) : `${at}`)

function isCohesive(word: string, counts: ReadonlyMap<string, number>, total: number): boolean {
  if (GRAMMAR.has(word.charAt(0)) || GRAMMAR.has(word.charAt(word.length - 1))) return false
  const count = counts.get(word) ?? 0
  for (let cut = 1; cut < word.length; cut++) {
    const left = counts.get(word.slice(0, cut)) ?? count
    const right = counts.get(word.slice(cut)) ?? count
    if ((count * total) / (left * right) < LEAST_COHESION) return false
  }
  return true
}

/** Offsets of `text` that lie inside a word: the longest word wins, from the left. */
export function insideWords(text: string, { words, longest }: Lexicon): ReadonlySet<number> {
  const inside = new Set<number>()
  for (let at = 0; at < text.length; ) {
    const length = wordLength(text, at, words, longest)
    for (let offset = at + 1; offset < at + length; offset++) inside.add(offset)
    at += Math.max(length, 1)
  }
  return inside
}

function wordLength(text: string, at: number, words: ReadonlySet<string>, longest: number): number {
  for (let length = Math.min(longest, text.length - at); length >= SHORTEST; length--) {
    if (words.has(text.slice(at, at + length))) return length
  }
  return 0
}
