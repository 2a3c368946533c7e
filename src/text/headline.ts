import type { Breaking } from './break-optimal.ts'
import { EM } from './junction.ts'
import { type Lexicon, NO_WORDS } from './lexicon.ts'
import type { PreparedParagraph } from './paragraph.ts'
import { anyEnds, hintedBoxes, type WordEnd, wordEnds } from './word-ends.ts'

/** A line shorter than this part of the longest looks left over. */
const LEAST_SHARE = 0.4
/** Fewest characters' width of a line, em. */
const LEAST_WIDTH = 4
/** … and where the author asked for it, or a word would be parted. */
const LEAST_ASKED_WIDTH = 2
/** More lines are not a headline; it also bounds the search. */
const MOST_LINES = 4

/** A headline ready to be broken: where its words end depends on neither size nor measure. */
export interface PreparedHeadline {
  readonly paragraph: PreparedParagraph
  /** How many breaks the author asked for. */
  readonly asked: number
  /** Found when first asked for: a headline of one line never needs them. */
  readonly wordEnds: () => readonly WordEnd[]
}

/** `hints` are offsets of the text after which the author wants a line to end. */
export interface HeadlineWords {
  readonly lexicon?: Lexicon
  readonly hints?: readonly number[]
}

export function prepareHeadline(paragraph: PreparedParagraph, words: HeadlineWords = {}): PreparedHeadline {
  let ends: readonly WordEnd[] | null = null
  return {
    paragraph,
    asked: hintedBoxes(paragraph.items, words.hints).size,
    wordEnds: () => {
      ends ??= wordEnds(paragraph.items, words.lexicon ?? NO_WORDS, words.hints)
      return ends
    },
  }
}

/**
 * `words` breaks at words into balanced lines; `hinted` must use every break the author asked for that fits the
 * number of lines; `uneven` breaks at words and lets a line be short; `anywhere` knows only the line-edge rules.
 */
export type BreakMode = 'hinted' | 'words' | 'uneven' | 'anywhere'

/** Balanced breaking of a headline into exactly `lines` lines of at most `measure` em; null if none exists. */
export function breakHeadline(
  headline: PreparedHeadline,
  measure: number,
  lines: number,
  mode: BreakMode = 'words',
): Breaking | null {
  const { items, sums } = headline.paragraph
  const length = items.boxes.length
  const limit = measure * EM + 0.01
  if (lines === 1) return sums.natural(0, length) <= limit ? { ends: [length], demerits: 0 } : null
  if (lines > MOST_LINES || sums.natural(0, length) > limit * lines) return null
  const ends = mode === 'anywhere' ? anyEnds(items) : headline.wordEnds()
  const isWanted = wantedBreaks(ends, lines, mode)
  let best: Breaking | null = null
  for (const cuts of choices(headline.paragraph, ends, limit, lines)) {
    if (!isWanted(cuts)) continue
    const widths = cuts.map(({ box }, i) => sums.natural(cuts[i - 1]?.box ?? 0, box))
    if (isLopsided(widths, mode)) continue
    const demerits = unevenness(widths) + cuts.reduce((sum, { cost }) => sum + cost, 0)
    if (!best || demerits < best.demerits) best = { ends: cuts.map(({ box }) => box), demerits }
  }
  return best
}

/** Breaks the author asked for are all kept, or as many as there are turns. */
function wantedBreaks(ends: readonly WordEnd[], lines: number, mode: BreakMode) {
  const asked = ends.filter(({ hinted }) => hinted).length
  const needed = mode === 'hinted' ? Math.min(asked, lines - 1) : 0
  return (cuts: readonly WordEnd[]): boolean => cuts.filter(({ hinted }) => hinted).length >= needed
}

/** Every way to end `lines` lines, none wider than `limit`. */
function* choices(
  paragraph: PreparedParagraph,
  ends: readonly WordEnd[],
  limit: number,
  lines: number,
  from = 0,
): Generator<readonly WordEnd[]> {
  const { items, sums } = paragraph
  const length = items.boxes.length
  if (sums.natural(from, length) > limit * lines) return
  if (lines === 1) {
    yield [{ box: length, cost: 0, hinted: false }]
    return
  }
  for (const end of ends) {
    if (end.box <= from) continue
    if (sums.natural(from, end.box) > limit) break
    for (const more of choices(paragraph, ends, limit, lines - 1, end.box)) yield [end, ...more]
  }
}

function isLopsided(widths: readonly number[], mode: BreakMode): boolean {
  const least = Math.min(...widths)
  if (mode === 'anywhere') return false
  if (mode !== 'words') return least < LEAST_ASKED_WIDTH * EM
  return least < LEAST_WIDTH * EM || least < LEAST_SHARE * Math.max(...widths)
}

/** Sum of squared deviations from the mean, relative to it. */
function unevenness(widths: readonly number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  return widths.reduce((sum, width) => sum + ((width - mean) / mean) ** 2, 0)
}
