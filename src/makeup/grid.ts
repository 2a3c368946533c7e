import type { Layout } from '../layout/layout.ts'

/** The grid of a page at one body size: base columns a whole number of em wide, rows of equal leading. Lengths in pt. */
export interface Grid {
  readonly size: number
  readonly leading: number
  readonly rows: number
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly width: number
  readonly columnWidth: number
  readonly gutter: number
}

/** Baselines are a whole number of these from the top, pt: the same multiple in any program that reads the page. */
const LEADING_STEP = 0.05
const TOLERANCE = 1e-6

/** Most and fewest grid lines the layout's leadings allow at a body size; the most are preferred. */
export function rowRange(
  { typeArea, body }: Layout,
  size: number,
): { readonly most: number; readonly least: number } {
  const most = Math.floor(typeArea.height / (size * body.leading.least) + TOLERANCE)
  const least = Math.ceil(typeArea.height / (size * body.leading.most) - TOLERANCE)
  return { most, least: Math.min(most, least) }
}

/** Body sizes a layout may choose from, the largest first. */
export const bodySizes = ({ body: { least, most, step } }: Layout): readonly number[] =>
  Array.from({ length: Math.floor((most - least) / step + TOLERANCE) + 1 }, (_, i) => most - i * step)

/** Lays the grid into the type area: leftovers go to the gutters first, then to the margins, never into the lines. */
export function makeGrid(layout: Layout, size: number, rows: number = rowRange(layout, size).most): Grid {
  const { typeArea, columns, gutter } = layout
  const ems = typeArea.width / size + TOLERANCE
  const measure = Math.floor((ems - (columns - 1) * gutter.least) / columns)
  const spare = columns > 1 ? (ems - columns * measure) / (columns - 1) : 0
  const gap = Math.min(gutter.most, spare) * size
  const width = columns * measure * size + (columns - 1) * gap
  return {
    size,
    leading: Math.floor(typeArea.height / rows / LEADING_STEP + TOLERANCE) * LEADING_STEP,
    rows,
    left: typeArea.x + (typeArea.width - width) / 2,
    top: typeArea.y,
    columns,
    width,
    columnWidth: measure * size,
    gutter: gap,
  }
}

export const columnLeft = (grid: Grid, column: number): number =>
  grid.left + column * (grid.columnWidth + grid.gutter)

/** Width over several base columns and the gutters between them. */
export const spanWidth = (grid: Grid, columns: number): number =>
  columns * grid.columnWidth + (columns - 1) * grid.gutter

export const rowTop = (grid: Grid, row: number): number => grid.top + row * grid.leading

/** Where body baselines stand: the em box (880/−120) is centred in its row. */
export const rowBaseline = (grid: Grid, row: number): number =>
  rowTop(grid, row) + (grid.leading - grid.size) / 2 + 0.88 * grid.size
