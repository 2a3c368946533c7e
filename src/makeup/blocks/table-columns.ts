import { fewestLines, raggedWidths } from '../../text/break-ragged.ts'
import type { PreparedParagraph } from '../../text/paragraph.ts'

/** The cells of a table by row, the header among them, each at its size. */
export type CellRows = readonly (readonly PreparedParagraph[])[]

/** Widths of a column's text, pt. */
export interface ColumnNeed {
  /** Narrower, words or numbers would be cut and Chinese set in a pile of two or three characters. */
  readonly least: number
  /** Wide enough for every cell in one line. */
  readonly natural: number
}

/** Chinese in a cell is turned at this width or wider, em; shorter cells never are. */
const LEAST_TURNED = 4
/** Widths closer than this are one, pt. */
const PRECISION = 0.01

export const columnNeeds = (rows: CellRows): readonly ColumnNeed[] => columnsOf(rows).map(columnNeed)

const columnsOf = (rows: CellRows): readonly (readonly PreparedParagraph[])[] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []))

function columnNeed(cells: readonly PreparedParagraph[]): ColumnNeed {
  const needs = cells.map((cell) => {
    const { least, natural } = raggedWidths(cell)
    const { size } = cell.style
    return { least: Math.max(least, Math.min(natural, LEAST_TURNED)) * size, natural: natural * size }
  })
  return {
    least: Math.max(0, ...needs.map(({ least }) => least)),
    natural: Math.max(0, ...needs.map(({ natural }) => natural)),
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Widths of the columns' text within `room` pt: each in one line when that fits, otherwise narrowed step by step where
 * it costs the table the fewest lines per point saved. Null when the least widths do not fit.
 */
export function columnWidths(rows: CellRows, room: number): readonly number[] | null {
  const needs = columnNeeds(rows)
  if (sum(needs.map(({ least }) => least)) > room + PRECISION) return null
  const columns = columnsOf(rows)
  let widths = needs.map(({ natural }) => natural)
  while (sum(widths) > room + PRECISION) widths = narrowed(columns, widths, needs)
  return widths
}

/** The widths with the one column narrowed that costs least; every call brings a column nearer to its least width. */
function narrowed(
  columns: readonly (readonly PreparedParagraph[])[],
  widths: readonly number[],
  needs: readonly ColumnNeed[],
): number[] {
  const now = tableLines(columns, widths)
  let best: { readonly widths: number[]; readonly cost: number } | null = null
  for (const [column, cells] of columns.entries()) {
    const width = widths[column] ?? 0
    const least = needs[column]?.least ?? 0
    if (width <= least + PRECISION) continue
    const next = Math.max(least, nextWidth(cells, width))
    const tried = widths.map((held, i) => (i === column ? next : held))
    const cost = (tableLines(columns, tried) - now) / (width - next)
    if (!best || cost < best.cost) best = { widths: tried, cost }
  }
  if (!best) throw new Error('columns at their least widths were found to fit')
  return best.widths
}

/** Lines of the whole table: every row is as high as its highest cell. */
function tableLines(columns: readonly (readonly PreparedParagraph[])[], widths: readonly number[]): number {
  const heights: number[] = []
  columns.forEach((cells, column) => {
    cells.forEach((cell, row) => {
      heights[row] = Math.max(heights[row] ?? 0, linesAt(cell, widths[column] ?? 0))
    })
  })
  return sum(heights)
}

const linesAt = (cell: PreparedParagraph, width: number): number =>
  fewestLines(cell, (width + PRECISION) / cell.style.size)

/** The widest width below `width` that changes a column: as tight as its lines allow, or with a line more where it is tightest. */
function nextWidth(cells: readonly PreparedParagraph[], width: number): number {
  const tight = cells.map((cell) => tightest(cell, linesAt(cell, width), width))
  const widest = Math.max(...tight)
  if (widest < width - PRECISION) return widest
  const turned = cells.map((cell, i) =>
    (tight[i] ?? 0) < widest - PRECISION ? (tight[i] ?? 0) : tightest(cell, linesAt(cell, width) + 1, width),
  )
  const next = Math.max(...turned)
  // A piece that cannot be turned keeps its width: the column goes no further.
  return next < width - PRECISION ? next : 0
}

/** The narrowest width, up to `most`, at which a cell takes no more than so many lines. */
function tightest(cell: PreparedParagraph, lines: number, most: number): number {
  const { least, natural } = raggedWidths(cell)
  const { size } = cell.style
  let low = least * size
  let high = Math.min(natural * size, most)
  if (low >= high || linesAt(cell, low) <= lines) return Math.min(low, high)
  while (high - low > PRECISION / 2) {
    const middle = (low + high) / 2
    if (linesAt(cell, middle) <= lines) high = middle
    else low = middle
  }
  return high
}

/** Widths cut down in proportion to `room` pt, for a proof of a table that does not fit. */
export function forcedWidths(rows: CellRows, room: number): readonly number[] {
  const needs = columnNeeds(rows)
  const total = sum(needs.map(({ least }) => least))
  return needs.map(({ least }) => (total === 0 ? 0 : (least * Math.max(0, room)) / total))
}
