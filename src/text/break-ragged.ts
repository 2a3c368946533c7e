import type { Breaking } from './break-optimal.ts'
import { EM } from './junction.ts'
import type { Lexicon } from './lexicon.ts'
import { LENIENCIES, type Leniency, permits } from './line-fit.ts'
import type { PreparedParagraph } from './paragraph.ts'
import { wordEnds } from './word-ends.ts'

/** What one more line costs beside the sum of squared relative shortfalls and the costs of `word-ends`. */
const LINE = 1
/** A turn inside a word: cheaper than a line, dearer than any turn between words. */
const INSIDE_WORD = 0.6
/** Share of a junction's own penalty (demerits of justified setting) that counts here. */
const PENALTY_SHARE = 0.2
/** Widths are integers of 1/1000 em: less than this is rounding. */
const ROUNDING = 0.01

/**
 * Breaks a text into ragged lines of at most `measure` em: few lines, of even width, turned between words. For cells,
 * pull quotes and whatever is too narrow to be justified. Line-edge rules give way only where no lines exist without.
 */
export function breakRagged(paragraph: PreparedParagraph, measure: number, words: Lexicon): Breaking {
  const { boxes } = paragraph.items
  if (boxes.length === 0) return { ends: [], demerits: 0 }
  const costs = turnCosts(paragraph, words)
  for (const leniency of LENIENCIES) {
    const found = search(paragraph, measure, costs, leniency)
    if (found) return found
  }
  throw new Error('a forced search always ends')
}

/** Cost of a turn after so many boxes, by the words beside it. */
function turnCosts({ items }: PreparedParagraph, words: Lexicon): readonly number[] {
  const known = new Map(wordEnds(items, words).map(({ box, cost }) => [box, cost]))
  return Array.from({ length: items.boxes.length + 1 }, (_, box) => known.get(box) ?? INSIDE_WORD)
}

interface Reached {
  readonly cost: number
  readonly from: number
}

function search(
  paragraph: PreparedParagraph,
  measure: number,
  costs: readonly number[],
  leniency: Leniency,
): Breaking | null {
  const count = paragraph.items.boxes.length
  const reached: (Reached | undefined)[] = [{ cost: 0, from: -1 }]
  for (let start = 0; start < count; start++) {
    const before = reached[start]
    if (!before) continue
    for (let end = start + 1; end <= count; end++) {
      const width = lineWidth(paragraph, start, end)
      const over = width > measure * EM + ROUNDING
      // A single box that is too wide stands alone, and only when nothing else helps.
      if (over && !(leniency === 'forced' && end === start + 1)) break
      const turn = end === count ? 0 : turnCost(paragraph, end, costs, leniency)
      const cost = before.cost + LINE + (1 - width / (measure * EM)) ** 2 + turn
      if (cost < (reached[end]?.cost ?? Number.POSITIVE_INFINITY)) reached[end] = { cost, from: start }
    }
  }
  const last = reached[count]
  if (!last) return null
  return { ends: traced(reached, count), demerits: last.cost, leniency }
}

const lineWidth = ({ items, sums }: PreparedParagraph, start: number, end: number): number =>
  sums.natural(start, end) + (end < items.boxes.length ? (items.junctions[end - 1]?.hyphen ?? 0) : 0)

function turnCost(
  { items }: PreparedParagraph,
  end: number,
  costs: readonly number[],
  leniency: Leniency,
): number {
  const junction = items.junctions[end - 1]
  if (!junction) return Number.POSITIVE_INFINITY
  const { penalty, relaxation } = junction
  if (Number.isFinite(penalty)) return (costs[end] ?? INSIDE_WORD) + PENALTY_SHARE * penalty
  const open = relaxation ? permits(leniency, relaxation) : leniency === 'forced'
  return open ? INSIDE_WORD : Number.POSITIVE_INFINITY
}

function traced(reached: readonly (Reached | undefined)[], count: number): readonly number[] {
  const ends: number[] = []
  for (let at = count; at > 0; at = reached[at]?.from ?? 0) ends.push(at)
  return ends.reverse()
}

/** Widths in em between the narrowest measure a text can be turned at and the one it needs in a single line. */
export interface RaggedWidths {
  /** The widest piece that no line parts. */
  readonly least: number
  readonly natural: number
}

export function raggedWidths({ items, sums }: PreparedParagraph): RaggedWidths {
  const count = items.boxes.length
  let least = 0
  let start = 0
  for (let end = 1; end <= count; end++) {
    const closed = end < count && !Number.isFinite(items.junctions[end - 1]?.penalty ?? 0)
    if (closed) continue
    least = Math.max(least, sums.natural(start, end))
    start = end
  }
  return { least: least / EM, natural: (count === 0 ? 0 : sums.natural(0, count)) / EM }
}

/** The fewest lines of at most `measure` em, whatever they part. */
export function fewestLines(paragraph: PreparedParagraph, measure: number): number {
  const { items } = paragraph
  const limit = measure * EM + ROUNDING
  let lines = 0
  for (let start = 0; start < items.boxes.length; lines++) start = farthest(paragraph, start, limit)
  return lines
}

function farthest(paragraph: PreparedParagraph, start: number, limit: number): number {
  const { boxes, junctions } = paragraph.items
  let best = start + 1
  for (let end = start + 1; end <= boxes.length; end++) {
    if (lineWidth(paragraph, start, end) > limit) break
    if (end === boxes.length || Number.isFinite(junctions[end - 1]?.penalty ?? 0)) best = end
  }
  return best
}
