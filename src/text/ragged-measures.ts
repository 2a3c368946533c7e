import { EM } from './junction.ts'
import type { PreparedParagraph } from './paragraph.ts'

/** Widths are integers of 1/1000 em: less than this is rounding. */
const ROUNDING = 0.01

/** Measures, em, between which a text is set ragged. */
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

/** Width of a line of boxes `start` … `end − 1`, its hyphen included; 1/1000 em. */
export const raggedWidth = ({ items, sums }: PreparedParagraph, start: number, end: number): number =>
  sums.natural(start, end) + (end < items.boxes.length ? (items.junctions[end - 1]?.hyphen ?? 0) : 0)

function farthest(paragraph: PreparedParagraph, start: number, limit: number): number {
  const { boxes, junctions } = paragraph.items
  let best = start + 1
  for (let end = start + 1; end <= boxes.length; end++) {
    if (raggedWidth(paragraph, start, end) > limit) break
    if (end === boxes.length || Number.isFinite(junctions[end - 1]?.penalty ?? 0)) best = end
  }
  return best
}

/** Widths closer than this, em, are one. */
const PRECISION = 0.005

/**
 * The narrowest measure, em, at which a text takes one line, two, and so on, down to its least measure or `floor`,
 * whichever is wider; each is narrower than the one before.
 */
export function narrowestMeasures(paragraph: PreparedParagraph, floor: number): readonly number[] {
  const { least, natural } = raggedWidths(paragraph)
  const bottom = Math.max(least, floor)
  const measures = [natural]
  for (let lines = 2; (measures.at(-1) ?? 0) > bottom + PRECISION; lines++) {
    measures.push(narrowest(paragraph, lines, bottom, measures.at(-1) ?? 0))
  }
  return measures
}

function narrowest(paragraph: PreparedParagraph, lines: number, bottom: number, most: number): number {
  if (fewestLines(paragraph, bottom) <= lines) return bottom
  let [low, high] = [bottom, most]
  while (high - low > PRECISION) {
    const middle = (low + high) / 2
    if (fewestLines(paragraph, middle) <= lines) high = middle
    else low = middle
  }
  return high
}
