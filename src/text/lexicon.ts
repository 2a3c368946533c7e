/** Words no line of a headline may part. */
export interface Lexicon {
  /** The user's words hold wherever they stand. */
  readonly given: ReadonlySet<string>
  /** Learned words hold where the segmenter, too, sees a boundary before and after: 业工 is no word in 产业工人. */
  readonly learned: ReadonlySet<string>
  /** Length of the longest word, UTF-16 units. */
  readonly longest: number
}

const SHORTEST = 2
const LONGEST = 8
/** A string of characters met twice may be chance. */
const LEAST_COUNT = 3
/** How much more often than by chance the parts of a word stand together. */
const LEAST_COHESION = 10
/** No word begins with these, and none ends with those: what they join is a phrase. */
const NOT_FIRST = new Set(
  '的了和与及在对把被是将以为等从向到由并也都就其之不要上下中赴个名项年月日各者性化们',
)
const NOT_LAST = new Set('的了和与及在对把被是将以为等从向到由并也都就其之不要上下中赴各第每')

/** A lexicon of given words only. */
export function givenWords(words: readonly string[]): Lexicon {
  return { given: new Set(words), learned: new Set(), longest: longestOf(words) }
}

const longestOf = (words: readonly string[]): number =>
  words.reduce((most, word) => Math.max(most, word.length), 0)

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
  const given = extra.filter((word) => word !== '')
  return {
    given: new Set(given),
    learned: new Set(learned.sort()),
    longest: longestOf([...learned, ...given]),
  }
}

/**
 * Counts of the strings met often enough; a string can only be frequent when both its shorter halves are. Strings are
 * numbered, so that a longer one is known by the number of all but its last character, and by that.
 */
function frequentStrings(text: string): ReadonlyMap<string, number> {
  const frequent = new Map<string, number>()
  let starts = Array.from({ length: text.length }, (_, at) => at).filter((at) => isHan(text.charAt(at)))
  let numbers = new Int32Array(text.length)
  for (let length = 1; length <= LONGEST && starts.length > 0; length++) {
    const { own, counts } = numberedStrings(text, length, starts, numbers)
    const least = length < SHORTEST ? 1 : LEAST_COUNT
    const isKept = new Uint8Array(text.length + 1)
    const kept = starts.filter((at) => (counts[own[at] ?? 0] ?? 0) >= least)
    for (const at of kept) isKept[at] = 1
    for (const [string, at] of firstOfEach(kept, own))
      frequent.set(text.slice(at, at + length), counts[string] ?? 0)
    starts = kept.filter((at) => isKept[at + 1] === 1)
    numbers = own
  }
  return frequent
}

/** Numbers the strings of a length that start at given places, and counts each; `shorter` numbers those one shorter. */
function numberedStrings(
  text: string,
  length: number,
  starts: readonly number[],
  shorter: Int32Array,
): { readonly own: Int32Array<ArrayBuffer>; readonly counts: readonly number[] } {
  const known = new Map<number, number>()
  const counts: number[] = []
  const own = new Int32Array(text.length)
  for (const at of starts) {
    const key = (shorter[at] ?? 0) * CODES + text.charCodeAt(at + length - 1)
    const string = known.get(key) ?? counts.push(0) - 1
    known.set(key, string)
    counts[string] = (counts[string] ?? 0) + 1
    own[at] = string
  }
  return { own, counts }
}

/** UTF-16 units there are. */
const CODES = 0x10000

/** Every string by its number, with the first place it starts at. */
function firstOfEach(starts: readonly number[], numbers: Int32Array): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const at of starts) {
    const string = numbers[at] ?? 0
    if (!first.has(string)) first.set(string, at)
  }
  return first
}

const isHan = (character: string): boolean => character >= '\u3400' && character <= '\u9fff'

/** Strings whose neighbours vary on both sides; a mark or the text's edge is a neighbour unlike any other. */
function withVariety(text: string, counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const left = new Map<string, string>()
  const right = new Map<string, string>()
  for (let at = 0; at < text.length; at++) {
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const word = text.slice(at, at + length)
      if (word.length < length || !counts.has(word)) break
      note(left, word, text.charAt(at - 1))
      note(right, word, text.charAt(at + length))
    }
  }
  return new Set([...left.keys()].filter((word) => left.get(word) === VARIED && right.get(word) === VARIED))
}

/** Stands for two different neighbours, or for one that is no character of a word. */
const VARIED = ''

function note(sides: Map<string, string>, word: string, neighbour: string): void {
  const met = sides.get(word)
  if (!isHan(neighbour) || (met !== undefined && met !== neighbour)) sides.set(word, VARIED)
  else if (met === undefined) sides.set(word, neighbour)
}

function isCohesive(word: string, counts: ReadonlyMap<string, number>, total: number): boolean {
  if (NOT_FIRST.has(word.charAt(0)) || NOT_LAST.has(word.charAt(word.length - 1))) return false
  const count = counts.get(word) ?? 0
  for (let cut = 1; cut < word.length; cut++) {
    const left = counts.get(word.slice(0, cut)) ?? count
    const right = counts.get(word.slice(cut)) ?? count
    if ((count * total) / (left * right) < LEAST_COHESION) return false
  }
  return true
}

/** True when a word may begin at the first offset and end at the second. */
export type WordTest = (start: number, end: number) => boolean

/** Offsets of `text` that lie inside a word: the longest word wins, from the left. */
export function insideWords(text: string, words: Lexicon, isWord: WordTest): ReadonlySet<number> {
  const inside = new Set<number>()
  for (let at = 0; at < text.length; ) {
    const length = wordLength(text, at, words, isWord)
    for (let offset = at + 1; offset < at + length; offset++) inside.add(offset)
    at += Math.max(length, 1)
  }
  return inside
}

function wordLength(text: string, at: number, words: Lexicon, isWord: WordTest): number {
  for (let length = Math.min(words.longest, text.length - at); length >= SHORTEST; length--) {
    const word = text.slice(at, at + length)
    if (words.given.has(word) || (words.learned.has(word) && isWord(at, at + length))) return length
  }
  return 0
}
