import type { Slack } from './adjust.ts'
import type { ItemList } from './itemise.ts'

/** Totals of any line in constant time; a line is boxes `start` … `end − 1` and the junctions inside it. */
export interface Prefixes {
  /** Natural width, 1/1000 em; blanks and spaces at the line's ends are not part of it. */
  natural(start: number, end: number): number
  slack(start: number, end: number): Slack
}

export function prefixSums({ boxes, junctions }: ItemList): Prefixes {
  const count = boxes.length + 1
  const totals = {
    widths: new Float64Array(count),
    glue: new Float64Array(count),
    halves: new Float64Array(count),
    autospaces: new Int32Array(count),
    gaps: new Int32Array(count),
    marks: new Int32Array(count),
    spaces: new Int32Array(count),
  }
  for (let i = 0; i < boxes.length; i++) {
    const junction = junctions[i]
    add(totals.widths, i, boxes[i]?.width ?? 0)
    add(totals.glue, i, junction?.glue ?? 0)
    add(totals.halves, i, junction?.halves ?? 0)
    add(totals.autospaces, i, junction?.autospace ? 1 : 0)
    add(totals.gaps, i, junction && junction.gap !== 'none' ? 1 : 0)
    add(totals.marks, i, junction?.gap === 'mark' ? 1 : 0)
    add(totals.spaces, i, junction?.space === 'word' ? 1 : 0)
  }
  const { widths, glue, halves, autospaces, gaps, marks, spaces } = totals
  return {
    natural: (start, end) => (widths[end] ?? 0) - (widths[start] ?? 0) + inside(glue, start, end),
    slack: (start, end) => ({
      halves: inside(halves, start, end),
      autospaces: inside(autospaces, start, end),
      gaps: inside(gaps, start, end),
      marks: inside(marks, start, end),
      spaces: inside(spaces, start, end),
    }),
  }
}

type Totals = Float64Array | Int32Array

const add = (sums: Totals, i: number, amount: number): void => {
  sums[i + 1] = (sums[i] ?? 0) + amount
}

/** The junctions of a line are those between its boxes: the last box's own does not count. */
const inside = (sums: Totals, start: number, end: number): number => (sums[end - 1] ?? 0) - (sums[start] ?? 0)

/** Width of the whole text in one line, 1/1000 em. */
export const naturalWidth = ({ boxes, junctions }: ItemList): number =>
  boxes.reduce((sum, box) => sum + box.width, 0) + junctions.reduce((sum, { glue }) => sum + glue, 0)
