import { type Grid, spanWidth } from './grid.ts'

/** How a module divides its rectangle: text columns of one measure inside base columns. Lengths in pt. */
export interface ModuleFrame {
  readonly kind: 'plain' | 'divided' | 'boxed'
  /** Base columns the module spans. */
  readonly columns: number
  readonly textColumns: number
  /** Of the whole rectangle. */
  readonly width: number
  /** From the rectangle's left edge to the first text column. */
  readonly inset: number
  /** Width of a text column, a whole number of em. */
  readonly measure: number
  readonly gutter: number
}

/** White inside a box, em of the body. */
const BOX_PADDING = 0.75
/** A narrower measure than this (em) sets badly; typography.md 10.1 asks for ten and more. */
const LEAST_MEASURE = 8

/** Text in the base columns themselves. */
export const plainFrame = (grid: Grid, columns: number): ModuleFrame => ({
  kind: 'plain',
  columns,
  textColumns: columns,
  width: spanWidth(grid, columns),
  inset: 0,
  measure: grid.columnWidth,
  gutter: grid.gutter,
})

/** Base columns re-divided (破栏) into fewer, wider ones; the remainder of whole ems goes to the gutters. */
export function dividedFrame(grid: Grid, columns: number, textColumns: number): ModuleFrame {
  const width = spanWidth(grid, columns)
  const ems = (width - (textColumns - 1) * grid.gutter) / textColumns / grid.size
  const measure = Math.floor(ems + 1e-6) * grid.size
  const gutter = textColumns > 1 ? (width - textColumns * measure) / (textColumns - 1) : 0
  return { kind: 'divided', columns, textColumns, width, inset: 0, measure, gutter }
}

/** Text inside a frame or on a tint; the padding takes what is left of whole ems. Null when it would be too narrow. */
export function boxedFrame(grid: Grid, columns: number): ModuleFrame | null {
  const width = spanWidth(grid, columns)
  const inner = width - 2 * BOX_PADDING * grid.size - (columns - 1) * grid.gutter
  const ems = Math.floor(inner / columns / grid.size + 1e-6)
  if (ems < LEAST_MEASURE) return null
  const measure = ems * grid.size
  const inset = (width - columns * measure - (columns - 1) * grid.gutter) / 2
  return { kind: 'boxed', columns, textColumns: columns, width, inset, measure, gutter: grid.gutter }
}

/** Left edge of a text column from the rectangle's left edge. */
export const textColumnLeft = ({ inset, measure, gutter }: ModuleFrame, column: number): number =>
  inset + column * (measure + gutter)

/** Width over several text columns and the gutters between them. */
export const textSpan = ({ measure, gutter }: ModuleFrame, columns: number): number =>
  columns * measure + (columns - 1) * gutter
