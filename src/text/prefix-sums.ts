import type { Slack } from './adjust.ts'
import type { ItemList } from './itemise.ts'

/** Totals of any line in constant time; a line is boxes `start` … `end − 1` and the junctions inside it. */
export interface Prefixes {
  /** Natural width, 1/1000 em; blanks and spaces at the line's ends are not part of it. */
  natural(start: number, end: number): number
  slack(start: number, end: number): Slack
}

export function prefixSums({ boxes, junctions }: ItemList): Prefixes {
  const widths = running(boxes, (box) => box.width)
  const glue = running(junctions, (junction) => junction.glue)
  const halves = running(junctions, (junction) => junction.halves)
  const autospaces = running(junctions, (junction) => (junction.autospace ? 1 : 0))
  const gaps = running(junctions, (junction) => (junction.gap ? 1 : 0))
  const spaces = running(junctions, (junction) => (junction.space === 'word' ? 1 : 0))
  const inside = (sums: Float64Array, start: number, end: number): number =>
    (sums[end - 1] ?? 0) - (sums[start] ?? 0)
  return {
    natural: (start, end) => (widths[end] ?? 0) - (widths[start] ?? 0) + inside(glue, start, end),
    slack: (start, end) => ({
      halves: inside(halves, start, end),
      autospaces: inside(autospaces, start, end),
      gaps: inside(gaps, start, end),
      spaces: inside(spaces, start, end),
    }),
  }
}

function running<T>(list: readonly T[], amount: (entry: T) => number): Float64Array {
  const sums = new Float64Array(list.length + 1)
  list.forEach((entry, i) => {
    sums[i + 1] = (sums[i] ?? 0) + amount(entry)
  })
  return sums
}

/** Width of the whole text in one line, 1/1000 em. */
export const naturalWidth = ({ boxes, junctions }: ItemList): number =>
  boxes.reduce((sum, box) => sum + box.width, 0) + junctions.reduce((sum, { glue }) => sum + glue, 0)
