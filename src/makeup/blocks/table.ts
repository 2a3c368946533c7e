import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { Table } from '../../issue/issue.ts'
import type { TextStyle } from '../../layout/layout.ts'
import { resized } from '../../text/paragraph.ts'
import { type BlockSetting, type SetBlock, type Setting, sizesOf } from './set-block.ts'
import { shape, textFindings } from './shape-text.ts'
import {
  type CellRows,
  columnNeeds,
  columnWidths,
  forcedWidths,
  type ShapedCell,
  shapedCell,
} from './table-columns.ts'
import { drawTable, type FittedTable, type TableStyle } from './table-drawing.ts'

/** Blank between neighbouring columns and at the ends of the rules, em of the cells. */
const COLUMN_GAP = 1
const SIDE = 0.25

/** Width in pt with every cell in one line. */
export const naturalTableWidth = (
  table: Table,
  styles: Readonly<Record<TableStyle, TextStyle>>,
  setting: Setting,
): number => widthOf(table, styles, setting, 'natural')

/** Width in pt below which cells would have to be set smaller than their style, or words cut. */
export const leastTableWidth = (
  table: Table,
  styles: Readonly<Record<TableStyle, TextStyle>>,
  setting: Setting,
): number => widthOf(table, styles, setting, 'least')

function widthOf(
  table: Table,
  styles: Readonly<Record<TableStyle, TextStyle>>,
  setting: Setting,
  which: 'natural' | 'least',
): number {
  const needs = columnNeeds(shapedRows(table, styles, setting))
  return needs.reduce((sum, need) => sum + need[which], blanks(needs.length, styles.cell.size))
}

const blanks = (columns: number, size: number): number =>
  (Math.max(0, columns - 1) * COLUMN_GAP + 2 * SIDE) * size

/** Header (unless it is empty) and rows, shaped. */
function shapedRows(
  table: Table,
  styles: Readonly<Record<TableStyle, TextStyle>>,
  setting: Setting,
): CellRows {
  return [
    table.header.map((cell) => shapedCell(shape(cell, styles.cellHead, setting))),
    ...table.rows.map((row) => row.map((cell) => shapedCell(shape(cell, styles.cell, setting)))),
  ]
}

/**
 * Sets a table as a three-line table (三线表) with its caption above: cells in one line where they fit, otherwise
 * smaller down to the style's least size, otherwise turned. Roles: `cell` (line numbers run through the block) and
 * `caption`. A table that fits in no way is reported and set for a proof, its columns cut down in proportion.
 */
export function setTable(table: Table, setting: BlockSetting<TableStyle>): SetBlock {
  const rows = shapedRows(table, setting.styles, setting)
  const fitted = fitTable(rows, setting)
  const drawn = drawTable(table, fitted, setting)
  const tooWide = fitted.forced ? [tableTooWide(table, setting)] : []
  return { ...drawn, diagnostics: [...tooWide, ...drawn.diagnostics, ...cellFindings(rows)] }
}

const cellFindings = (rows: CellRows): readonly Diagnostic[] =>
  rows.flatMap((row) => row.flatMap(({ paragraph }) => textFindings(paragraph, [])))

/** What a smaller size costs: the share of it that is lost, in the same share of the table's lines. */
const SMALLER = 1.5

interface Try {
  readonly rows: CellRows
  readonly size: number
  readonly room: number
}

/** The size at which the table is lowest, a smaller one counted dearer; the largest of all where no cell is turned. */
function fitTable(rows: CellRows, { styles, width }: BlockSetting<TableStyle>): FittedTable {
  const columns = rows[0]?.length ?? 0
  const tries = sizesOf(styles.cell).map((size): Try => {
    const scaled = resizedRows(rows, size / styles.cell.size)
    return { rows: scaled, size, room: width - blanks(columns, size) }
  })
  let best: { readonly fitted: FittedTable; readonly cost: number } | null = null
  for (const attempt of tries) {
    const set = columnWidths(attempt.rows, attempt.room)
    if (!set) continue
    const cost = set.cost * (styles.cell.size / attempt.size) ** (SMALLER - 1)
    if (!best || cost < best.cost) best = { fitted: fittedTable(attempt, set.widths, false), cost }
  }
  return best?.fitted ?? forcedTable(tries)
}

/** A proof at the smallest size. */
function forcedTable(tries: readonly Try[]): FittedTable {
  const last = tries.at(-1)
  if (!last) throw new Error('a style has at least its own size')
  return fittedTable(last, forcedWidths(last.rows, last.room), true)
}

const resizedRows = (rows: CellRows, scale: number): CellRows =>
  scale === 1 ? rows : rows.map((row) => row.map((cell) => resizedCell(cell, scale)))

const resizedCell = (cell: ShapedCell, scale: number): ShapedCell => ({
  ...cell,
  paragraph: resized(cell.paragraph, cell.paragraph.style.size * scale),
})

/** Spare width goes between the columns, so that the first stands flush left and the last flush right. */
function fittedTable({ rows, size, room }: Try, widths: readonly number[], forced: boolean): FittedTable {
  const spare = Math.max(0, room - widths.reduce((sum, width) => sum + width, 0))
  const gaps = widths.length - 1
  const gap = COLUMN_GAP * size + (gaps > 0 ? spare / gaps : 0)
  let x = SIDE * size
  const columns = widths.map((width) => {
    const column = { x, width: gaps > 0 ? width : width + spare }
    x += width + gap
    return column
  })
  return { rows, size, columns, forced }
}

function tableTooWide(table: Table, setting: BlockSetting<TableStyle>): Diagnostic {
  const { styles, width } = setting
  const needed = leastTableWidth(table, styles, setting) * (styles.cell.least / styles.cell.size)
  return finding('makeup/table-too-wide', table.span, {
    needed: millimetres(needed),
    width: millimetres(width),
  })
}

const millimetres = (points: number): string => ((points / 72) * 25.4).toFixed(1)
