/** Words no headline may be broken in: those the issue itself uses often, and those the editor lists. */
export interface Lexicon {
  readonly gathered: ReadonlySet<string>
  readonly listed: ReadonlySet<string>
}

export const NO_WORDS: Lexicon = { gathered: new Set(), listed: new Set() }

const SHORTEST = 2
const LONGEST = 8
/** A string this often in an issue, between changing neighbours, is a word of that issue. */
const OFTEN = 3
const HAN_RUN = /\p{Script=Han}{2,}/gu

interface Sighting {
  count: number
  readonly before: Set<string>
  readonly after: Set<string>
}

/**
 * Gathers the words of the headlines from the whole issue: strings of two to eight Han characters that occur three
 * times or more with at least two different neighbours on either side (总工会 yes, 总工 no: it always goes on with 会).
 * Linear in the text; only strings that occur in a headline are counted.
 */
export function gatherLexicon(
  headlines: readonly string[],
  texts: readonly string[],
  listed: readonly string[] = [],
): Lexicon {
  const sightings = new Map<string, Sighting>()
  const pairs = new Set<string>()
  for (const headline of headlines) {
    for (const gram of gramsOf(headline)) {
      sightings.set(gram, { count: 0, before: new Set(), after: new Set() })
      pairs.add(gram.slice(0, SHORTEST))
    }
  }
  for (const text of texts) count(text, sightings, pairs)
  const words = [...sightings].filter(([, sighting]) => isWord(sighting)).map(([gram]) => gram)
  return { gathered: new Set(words), listed: new Set(listed) }
}

const isWord = ({ count, before, after }: Sighting): boolean =>
  count >= OFTEN && before.size >= 2 && after.size >= 2

const gramsOf = (text: string): readonly string[] =>
  [...text.matchAll(HAN_RUN)].flatMap(({ 0: run }) =>
    Array.from({ length: run.length }, (_, at) =>
      Array.from({ length: Math.max(0, Math.min(LONGEST, run.length - at) - SHORTEST + 1) }, (_, more) =>
        run.slice(at, at + SHORTEST + more),
      ),
    ).flat(),
  )

/** Notes every place of the wanted strings; a pair no headline has ends the look at a place at once. */
function count(text: string, sightings: ReadonlyMap<string, Sighting>, pairs: ReadonlySet<string>): void {
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    if (!pairs.has(text.slice(at, at + SHORTEST))) continue
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const sighting = sightings.get(text.slice(at, at + length))
      if (!sighting) continue
      sighting.count++
      sighting.before.add(text[at - 1] ?? '')
      sighting.after.add(text[at + length] ?? '')
    }
  }
}

/**
 * The words of `lexicon` that cover the most of a text without overlapping, as [start, end) pairs. A gathered word
 * counts only between two of the dictionary's own `seams`: in 例会召开 there is no word 会召开.
 */
export function wordsIn(
  text: string,
  { gathered, listed }: Lexicon,
  seams: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const isWordAt = (start: number, end: number): boolean => {
    const word = text.slice(start, end)
    return listed.has(word) || (gathered.has(word) && seams.has(start) && seams.has(end))
  }
  const longest = Math.max(SHORTEST, ...[...gathered, ...listed].map((word) => word.length))
  const best: { readonly score: number; readonly from: number }[] = [{ score: 0, from: -1 }]
  for (let end = 1; end <= text.length; end++) {
    let chosen = { score: best[end - 1]?.score ?? 0, from: -1 }
    for (let start = Math.max(0, end - longest); start <= end - SHORTEST; start++) {
      if (!isWordAt(start, end)) continue
      // Longer words win over the same stretch in pieces.
      const score = (best[start]?.score ?? 0) + (end - start) ** 2
      if (score > chosen.score) chosen = { score, from: start }
    }
    best.push(chosen)
  }
  const found: (readonly [number, number])[] = []
  for (let end = text.length; end > 0; ) {
    const from = best[end]?.from ?? -1
    if (from < 0) end--
    else {
      found.push([from, end])
      end = from
    }
  }
  return found.reverse()
}
