import type { PreparedParagraph } from '../../text/paragraph.ts'
import { narrowestMeasures, raggedWidths } from '../../text/ragged-measures.ts'

/** A cell with what decides its column: the narrowest text widths in em, by number of lines from 1. */
export interface ShapedCell {
  readonly paragraph: PreparedParagraph
  /** Narrower, words or numbers would be cut, or Chinese set in a pile of two or three characters. */
  readonly least: number
  readonly narrowest: readonly number[]
}

/** The cells of a table by row, the header among them, each at its size. */
export type CellRows = readonly (readonly ShapedCell[])[]

/** Widths of a column's text, pt. */
export interface ColumnNeed {
  readonly least: number
  /** Wide enough for every cell in one line. */
  readonly natural: number
}

/** Chinese in a cell is turned at this width or wider, em; shorter cells never are. */
const LEAST_TURNED = 4
/** Widths closer than this are one, pt. */
const PRECISION = 0.01

export function shapedCell(paragraph: PreparedParagraph): ShapedCell {
  const { least: piece, natural } = raggedWidths(paragraph)
  const least = Math.max(piece, Math.min(natural, LEAST_TURNED))
  return { paragraph, least, narrowest: narrowestMeasures(paragraph, least) }
}

export const columnNeeds = (rows: CellRows): readonly ColumnNeed[] => columnsOf(rows).map(columnNeed)

const columnsOf = (rows: CellRows): readonly (readonly ShapedCell[])[] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []))

const columnNeed = (cells: readonly ShapedCell[]): ColumnNeed => ({
  least: Math.max(0, ...cells.map(({ least, paragraph }) => least * paragraph.style.size)),
  natural: Math.max(0, ...cells.map((cell) => tightest(cell, 1))),
})

/** The narrowest width, pt, at which a cell takes no more than so many lines. */
const tightest = ({ narrowest, paragraph }: ShapedCell, lines: number): number =>
  (narrowest[Math.min(lines, narrowest.length) - 1] ?? 0) * paragraph.style.size

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Widths of the columns' text, pt, and what it costs to turn cells so far, in lines of the table. */
export interface ColumnWidths {
  readonly widths: readonly number[]
  readonly cost: number
}

/**
 * Widths of the columns' text within `room` pt: each in one line when that fits, otherwise narrowed step by step where
 * it costs the table the least per point saved. Null when the least widths do not fit.
 */
export function columnWidths(rows: CellRows, room: number): ColumnWidths | null {
  const needs = columnNeeds(rows)
  if (sum(needs.map(({ least }) => least)) > room + PRECISION) return null
  const columns = columnsOf(rows)
  let widths = needs.map(({ natural }) => natural)
  while (sum(widths) > room + PRECISION) widths = narrowed(columns, widths, needs)
  return { widths, cost: turningCost(columns, widths) }
}

/** The widths with the one column narrowed that costs least; every call brings a column nearer to its least width. */
function narrowed(
  columns: readonly (readonly ShapedCell[])[],
  widths: readonly number[],
  needs: readonly ColumnNeed[],
): number[] {
  const now = turningCost(columns, widths)
  let best: { readonly widths: number[]; readonly cost: number } | null = null
  for (const [column, cells] of columns.entries()) {
    const width = widths[column] ?? 0
    const least = needs[column]?.least ?? 0
    if (width <= least + PRECISION) continue
    const next = Math.max(least, nextWidth(cells, width))
    const tried = widths.map((held, i) => (i === column ? next : held))
    const cost = (turningCost(columns, tried) - now) / (width - next)
    if (!best || cost < best.cost) best = { widths: tried, cost }
  }
  if (!best) throw new Error('columns at their least widths were found to fit')
  return best.widths
}

/** A cell of no more than so many em looks broken when it is turned; a longer one reads like text. */
const SHORT_CELL = 8
/** What a line more costs in a cell beside the row it may make higher. */
const SHORT_TURN = 1
const LONG_TURN = 0.1

/** Lines of the whole table, every row as high as its highest cell, and what is turned in them. */
function turningCost(columns: readonly (readonly ShapedCell[])[], widths: readonly number[]): number {
  const heights: number[] = []
  let turned = 0
  columns.forEach((cells, column) => {
    cells.forEach((cell, row) => {
      const lines = linesAt(cell, widths[column] ?? 0)
      heights[row] = Math.max(heights[row] ?? 0, lines)
      turned += Math.max(0, lines - 1) * ((cell.narrowest[0] ?? 0) <= SHORT_CELL ? SHORT_TURN : LONG_TURN)
    })
  })
  return sum(heights) + turned
}

/** Lines of a cell in `width` pt. */
function linesAt({ narrowest, paragraph }: ShapedCell, width: number): number {
  const measure = (width + PRECISION) / paragraph.style.size
  const lines = narrowest.findIndex((needed) => needed <= measure)
  return 1 + (lines < 0 ? narrowest.length - 1 : lines)
}

/** The widest width below `width` that changes a column: as tight as its lines allow, or with a line more where it is tightest. */
function nextWidth(cells: readonly ShapedCell[], width: number): number {
  const tight = cells.map((cell) => tightest(cell, linesAt(cell, width)))
  const widest = Math.max(...tight)
  if (widest < width - PRECISION) return widest
  const turned = cells.map((cell, i) =>
    (tight[i] ?? 0) < widest - PRECISION ? (tight[i] ?? 0) : tightest(cell, linesAt(cell, width) + 1),
  )
  const next = Math.max(...turned)
  // A cell at its tightest keeps its width: the column goes no further.
  return next < width - PRECISION ? next : 0
}

/** Widths cut down in proportion to `room` pt, for a proof of a table that does not fit. */
export function forcedWidths(rows: CellRows, room: number): readonly number[] {
  const needs = columnNeeds(rows)
  const total = sum(needs.map(({ least }) => least))
  return needs.map(({ least }) => (total === 0 ? 0 : (least * Math.max(0, room)) / total))
}
