import type { Float } from './module-parts.ts'
import type { SettledSlots, Slot } from './slot.ts'

/** Text lines a column keeps beside its floats. */
export const LEAST_TEXT = 2

const CORNERS = [
  { edge: 'head', from: 'right' },
  { edge: 'foot', from: 'left' },
  { edge: 'head', from: 'left' },
  { edge: 'foot', from: 'right' },
] as const

/** The floats over each column at one edge, from the edge inwards. */
type Stacks = readonly (readonly number[])[]

/**
 * Gives every float a place, the widest first, so that no narrower one stands in its way: corners, then under (or over)
 * floats that span the same columns.
 */
export function placeFloats(floats: readonly Float[], columns: number): readonly Slot[] {
  const slots: Slot[] = []
  const widest = floats
    .map((float, index) => ({ float, index }))
    .sort((a, b) => b.float.columns - a.float.columns)
  for (const { float, index } of widest) {
    const stacks = { head: stacksOf(slots, 'head', columns), foot: stacksOf(slots, 'foot', columns) }
    slots.push(freeCorner(index, float, stacks, columns) ?? stacked(index, float, stacks, columns))
  }
  return slots
}

const stacksOf = (slots: readonly Slot[], edge: Slot['edge'], columns: number): Stacks =>
  Array.from({ length: columns }, (_, column) =>
    slots.filter((slot) => slot.edge === edge && covers(slot, column)).map(({ float }) => float),
  )

const covers = (slot: Slot, column: number): boolean =>
  column >= slot.column && column < slot.column + slot.columns

function freeCorner(
  float: number,
  { columns }: Float,
  stacks: Readonly<Record<Slot['edge'], Stacks>>,
  all: number,
): Slot | null {
  for (const { edge, from } of CORNERS) {
    const column = from === 'left' ? 0 : all - columns
    const own = stacks[edge].slice(column, column + columns)
    const opposite = stacks[edge === 'head' ? 'foot' : 'head'].slice(column, column + columns)
    if (own.every((stack) => stack.length === 0) && opposite.every((stack) => stack.length === 0))
      return { float, column, columns, edge }
  }
  return null
}

/** On the columns with the fewest floats that are stacked alike, so that no gap opens between two floats. */
function stacked(
  float: number,
  { columns }: Float,
  stacks: Readonly<Record<Slot['edge'], Stacks>>,
  all: number,
): Slot {
  let best: { slot: Slot; depth: number } | null = null
  for (const edge of ['foot', 'head'] as const) {
    for (let column = all - columns; column >= 0; column--) {
      const own = stacks[edge].slice(column, column + columns)
      if (own.some((stack) => stack.join() !== own[0]?.join())) continue
      const depth = (stacks.head[column]?.length ?? 0) + (stacks.foot[column]?.length ?? 0)
      if (!best || depth < best.depth) best = { slot: { float, column, columns, edge }, depth }
    }
  }
  return best?.slot ?? { float, column: 0, columns: all, edge: 'head' }
}

/** Stacks the floats; one over columns with unequal stacks stands clear of the highest. */
export function settleSlots(slots: readonly Slot[], rows: readonly number[], columns: number): SettledSlots {
  const taken = { head: new Array<number>(columns).fill(0), foot: new Array<number>(columns).fill(0) }
  const offsets = slots.map((slot) => {
    const own = taken[slot.edge]
    const offset = Math.max(...own.slice(slot.column, slot.column + slot.columns))
    own.fill(offset + (rows[slot.float] ?? 0), slot.column, slot.column + slot.columns)
    return offset
  })
  return { offsets, ...taken }
}

/** Grid lines the floats take in each column. */
export const takenBy = ({ head, foot }: SettledSlots): readonly number[] =>
  head.map((used, column) => used + (foot[column] ?? 0))

/** Whether no column of `rows` grid lines would keep but a line or two for text. */
export const leavesText = (rows: number, taken: readonly number[]): boolean =>
  taken.every((used) => used === 0 || used === rows || rows - used >= LEAST_TEXT)

/** Heights left for text in columns of `rows` grid lines; null when a column would keep a line or two. */
export function textHeights(rows: number, slots: SettledSlots): readonly number[] | null {
  const taken = takenBy(slots)
  return leavesText(rows, taken) ? taken.map((used) => rows - used) : null
}
