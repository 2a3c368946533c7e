import type { SourceSpan } from '../../diagnostics/diagnostic.ts'
import type { ImprintKey } from '../../issue/issue.ts'
import type { StripPiece, TextStyle } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import { belongsTo, NO_PIECE, type PieceSetting, rigid, type SetPiece } from './set-piece.ts'
import { asText, drawLine, oneLine, type TextLine, turnedLines } from './text-line.ts'
import { fillWords } from './words.ts'

type ImprintPiece = Extract<StripPiece, { readonly kind: 'imprint' }>

/** What stands in the imprint, in this order; permit and notice belong under the name on page 1. */
const KEYS: readonly ImprintKey[] = [
  'issuer',
  'recipients',
  'printer',
  'printDate',
  'printRun',
  'editor',
  'contact',
  'extra',
]

interface Entry {
  readonly text: string
  readonly span: SourceSpan | null
}

/** Line distance as a multiple of the size, and least white between two entries, em. */
const PITCH = 1.45
const GAP = 1.5

/** The imprint in columns, as many as fit without touching; an entry longer than the measure is turned. */
export function setImprint(piece: ImprintPiece, width: number, setting: PieceSetting): SetPiece {
  const style = styleNamed(setting.layout, piece.style)
  const entries = imprintEntries(setting)
  const cells = entries.flatMap(({ text, span }) => {
    const line = oneLine(text, style, setting.fonts)
    return line ? [{ text, span, line }] : []
  })
  if (cells.length === 0) return NO_PIECE
  for (let columns = Math.min(piece.perLine, cells.length); columns > 1; columns--) {
    const lefts = columnLefts(
      cells.map(({ line }) => line.width),
      columns,
      width,
      GAP * style.size,
    )
    if (!lefts) continue
    const inColumns = cells.map((cell, i) => ({
      ...cell,
      left: lefts[i % columns] ?? 0,
      row: Math.floor(i / columns),
    }))
    return drawCells(inColumns, style, setting)
  }
  return drawCells(turnedCells(entries, style, width, setting), style, setting)
}

/** Left edges of `columns` columns filled row by row, the last flush right; null when they would touch. */
function columnLefts(
  widths: readonly number[],
  columns: number,
  measure: number,
  least: number,
): readonly number[] | null {
  const widest = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...widths.filter((_, i) => i % columns === column)),
  )
  const gap = (measure - widest.reduce((sum, width) => sum + width, 0)) / (columns - 1)
  if (gap < least) return null
  let left = 0
  return widest.map((width) => {
    const here = left
    left += width + gap
    return here
  })
}

interface Cell {
  readonly line: TextLine
  readonly span: SourceSpan | null
  readonly left: number
  readonly row: number
}

function turnedCells(
  entries: readonly Entry[],
  style: TextStyle,
  width: number,
  { fonts }: PieceSetting,
): readonly Cell[] {
  const lines = entries.flatMap(({ text, span }) =>
    turnedLines(asText(text), { ...style, indent: 0, hang: 1 }, width, fonts).map((line) => ({ line, span })),
  )
  return lines.map((line, row) => ({ ...line, left: 0, row }))
}

function drawCells(cells: readonly Cell[], { size }: TextStyle, { strip }: PieceSetting): SetPiece {
  const pitch = PITCH * size
  return rigid(pitch * (1 + Math.max(...cells.map(({ row }) => row))), ({ x, y }) =>
    cells.flatMap(({ line, span, left, row }) =>
      drawLine(line, x + left, { y: y + row * pitch, height: pitch }, belongsTo(strip, 'imprint', span)),
    ),
  )
}

/** Labelled entries; the date of printing is the issue's where none is given, the number always is. */
function imprintEntries({ issue, words }: PieceSetting): readonly Entry[] {
  const given = KEYS.flatMap((key): Entry[] => {
    const entries = issue.publication.imprint.filter((entry) => entry.key === key)
    if (key === 'printDate' && entries.length === 0)
      return [{ text: fillWords('印刷日期：{printDate}', words).text, span: null }]
    return entries.map(({ label, value }) => ({
      text: label === '' ? value.text : `${label}：${value.text}`,
      span: value.span,
    }))
  })
  const { text, span } = fillWords('期号：{issueNumber}', words)
  return [...given, { text, span }]
}
