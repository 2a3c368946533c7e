import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Table } from '../../issue/issue.ts'
import type { DisplayItem, Ink } from '../../pages/page.ts'
import { lineFindings } from '../../text/line-findings.ts'
import type { PreparedParagraph } from '../../text/paragraph.ts'
import type { Alignment, Line } from '../../text/set-lines.ts'
import { horizontalRule } from '../place.ts'
import { type BlockSetting, linesHeight, placeLines, type SetBlock } from './set-block.ts'
import { justifiedLines, LEAST_JUSTIFIED, raggedLines, shape, textFindings } from './shape-text.ts'
import type { CellRows } from './table-columns.ts'

/** The styles a table is set in. */
export type TableStyle = 'cell' | 'cellHead' | 'caption'

/** A table whose size and columns are settled; lengths in pt. */
export interface FittedTable {
  /** The header first, every cell at its size. */
  readonly rows: CellRows
  /** Size of the cells. */
  readonly size: number
  /** Where the text of each column stands. */
  readonly columns: readonly { readonly x: number; readonly width: number }[]
  /** True when the columns are narrower than their words. */
  readonly forced: boolean
}

/** Taken off by the arithmetic of widths, pt. */
const ROUNDING = 0.01

/** Distance of baselines, and blank above and below the text of a row, em of the cells. */
const LEADING = 1.35
const ROW_PADDING = 0.3
const CAPTION_LEADING = 1.3
const CAPTION_GAP = 0.4
/** 三线表: heavy rules above and below, a thin one under the header (GB/T 7713.2 asks for no others). */
const HEAVY = 1
const THIN = 0.5
/** Hairlines keep the rows apart once cells take more than one line. */
const HAIRLINE = 0.25

interface Rule {
  readonly weight: number
  readonly ink: Ink
}

/** A row with its place and the rule at its foot. */
interface Band {
  readonly row: number
  readonly cells: readonly (readonly Line[])[]
  readonly top: number
  readonly height: number
  /** Number of its first line in the block. */
  readonly line: number
  readonly rule: Rule | null
}

/** Draws caption, rules and cells from the top down. */
export function drawTable(table: Table, fitted: FittedTable, setting: BlockSetting<TableStyle>): SetBlock {
  const caption = drawCaption(table, setting)
  const bands = bandsOf(table, fitted, setting, caption)
  const last = bands.at(-1)
  const foot = last ? footOf(last) : caption.height + HEAVY
  const faults = fitted.forced ? [] : lineFindings(bands.flatMap(({ cells }) => cells.flat()))
  return {
    width: setting.width,
    height: foot,
    items: [
      ...caption.items,
      horizontalRule('table', 0, caption.height + HEAVY / 2, setting.width, HEAVY),
      ...bands.flatMap((band) => drawBand(band, table, fitted, setting)),
    ],
    diagnostics: [...caption.diagnostics, ...faults],
  }
}

const footOf = ({ top, height, rule }: Band): number => top + height + (rule?.weight ?? 0)

/** The rows from the top down; a header without words is left out. */
function bandsOf(
  table: Table,
  fitted: FittedTable,
  setting: BlockSetting<TableStyle>,
  caption: DrawnCaption,
): readonly Band[] {
  const rows = fitted.rows
    .map((cells, row) => ({
      row,
      cells: cells.map((cell, column) => cellLines(cell.paragraph, column, table, fitted, setting)),
    }))
    .filter(({ row, cells }) => row > 0 || cells.some(({ length }) => length > 0))
  const isTurned = rows.some(({ row, cells }) => row > 0 && cells.some(({ length }) => length > 1))
  let top = caption.height + HEAVY
  let line = caption.lines
  return rows.map(({ row, cells }, index) => {
    const rule = ruleUnder(row, index === rows.length - 1, isTurned)
    const band = { row, cells, top, height: rowHeight(cells, fitted.size), line, rule }
    top = footOf(band)
    line += cells.reduce((sum, { length }) => sum + length, 0)
    return band
  })
}

function ruleUnder(row: number, last: boolean, isTurned: boolean): Rule | null {
  if (last) return { weight: HEAVY, ink: 'black' }
  if (row === 0) return { weight: THIN, ink: 'black' }
  return isTurned ? { weight: HAIRLINE, ink: 'grey' } : null
}

function rowHeight(cells: readonly (readonly Line[])[], size: number): number {
  const heights = cells.map((lines) => linesHeight(lines.length, lines[0]?.size ?? size, LEADING * size))
  return Math.max(size, ...heights) + 2 * ROW_PADDING * size
}

/** Text of more lines than this in a wide column is justified, as a paragraph is. */
const MOST_RAGGED = 3

/** Lines of a cell: one, or turned ragged; a paragraph in a wide column is justified. */
function cellLines(
  cell: PreparedParagraph,
  column: number,
  { align }: Table,
  { columns }: FittedTable,
  setting: BlockSetting<TableStyle>,
): readonly Line[] {
  const width = (columns[column]?.width ?? 0) + ROUNDING
  const side = align[column] === 'centre' ? 'centre' : 'left'
  const set = (as: Alignment): PreparedParagraph => ({
    ...cell,
    style: { ...cell.style, align: as, indent: 0, hang: 0 },
  })
  const lines = raggedLines(set(side), width, setting)
  const isWide = width >= LEAST_JUSTIFIED * cell.style.size && align[column] === 'left'
  return lines.length > MOST_RAGGED && isWide ? justifiedLines(set('justify'), width) : lines
}

function drawBand(
  { row, cells, top, height, line, rule }: Band,
  { align }: Table,
  { columns, size }: FittedTable,
  { story, block, width, styles }: BlockSetting<TableStyle>,
): readonly DisplayItem[] {
  let first = line
  const items = cells.flatMap((lines, column) => {
    const { x, width: measure } = columns[column] ?? { x: 0, width: 0 }
    const cell = { row, column, header: row === 0 }
    const used = linesHeight(lines.length, lines[0]?.size ?? size, LEADING * size)
    const place = {
      x,
      y: top + (height - used) / 2,
      leading: LEADING * size,
      ink: (row === 0 ? styles.cellHead : styles.cell).ink,
      flushRight: align[column] === 'right' ? measure : null,
    }
    const from = first
    first += lines.length
    return placeLines(lines, place, (set, index) => ({
      kind: 'text',
      story,
      block,
      role: 'cell',
      line: from + index,
      last: index === lines.length - 1,
      cell,
      span: set.span,
    }))
  })
  if (!rule) return items
  return [...items, horizontalRule('table', 0, top + height + rule.weight / 2, width, rule.weight, rule.ink)]
}

interface DrawnCaption {
  /** The blank under it included; 0 without a caption. */
  readonly height: number
  readonly lines: number
  readonly items: readonly DisplayItem[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The caption (表题) stands centred above the table. */
function drawCaption({ caption }: Table, setting: BlockSetting<TableStyle>): DrawnCaption {
  if (!caption) return { height: 0, lines: 0, items: [], diagnostics: [] }
  const { story, block, width, styles } = setting
  const style = { ...styles.caption, align: 'centre' as const, indent: 0, hang: 0 }
  const paragraph = shape(caption, style, setting)
  const lines = raggedLines(paragraph, width, setting)
  const leading = CAPTION_LEADING * style.size
  const items = placeLines(
    lines,
    { x: 0, y: 0, leading, ink: style.ink, flushRight: null },
    (line, index) => ({
      kind: 'text',
      story,
      block,
      role: 'caption',
      line: index,
      last: index === lines.length - 1,
      span: line.span,
    }),
  )
  const height = linesHeight(lines.length, style.size, leading)
  return {
    height: height === 0 ? 0 : height + CAPTION_GAP * style.size,
    lines: lines.length,
    items,
    diagnostics: textFindings(paragraph, lines),
  }
}
