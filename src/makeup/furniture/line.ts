import type { Diagnostic, SourceSpan } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { PieceAlignment, StripPiece } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import type { DisplayItem } from '../../pages/page.ts'
import { belongsTo, NO_PIECE, type PieceSetting, type SetPiece } from './set-piece.ts'
import {
  asText,
  cutLine,
  drawLine,
  leastSize,
  oneLine,
  sizeToFit,
  type TextLine,
  turnedLines,
} from './text-line.ts'
import { fillWords } from './words.ts'

type LinePiece = Extract<StripPiece, { readonly kind: 'line' }>

/** Height of a line's band, as a multiple of its size. */
const BAND = 1.6
/** Least white between the parts of a line, em of the largest. */
const GAP = 1

/** A part of a line, set, with the place of its words. */
interface SetPart {
  readonly text: string
  readonly line: TextLine
  readonly span: SourceSpan | null
}

/** Words over the measure; too many are made smaller, then turned into further lines (or cut, where there is no room). */
export function setLine(piece: LinePiece, measure: number, setting: PieceSetting): SetPiece {
  const parts = setParts(piece, setting)
  if (parts.length === 0) return NO_PIECE
  const { align, inset } = sideOf(piece.align, parts, setting)
  const width = measure - 2 * inset
  const fitted = fitParts(parts, width, setting)
  const rows = setting.long === 'turn' ? turnedRows(fitted, width, setting) : [fitted]
  const kept = rows.map((row) => cutRow(row, width, setting))
  const tallest = Math.max(...parts.map(({ line }) => line.style.size))
  const band = rows.length === 1 ? (piece.height ?? BAND * tallest) : BAND * tallest
  return {
    height: Math.max(band, tallest) * rows.length,
    stretch: false,
    findings: () => kept.flatMap(({ findings }) => findings),
    draw: (frame) => {
      const height = frame.height / rows.length
      const own = { ...frame, x: frame.x + inset, width, height }
      return kept.flatMap(({ row }, i) =>
        drawRow(row, align, { ...own, y: frame.y + i * height }, setting.strip),
      )
    },
  }
}

/** Page numbers stand towards the outer edge, one character in (GB/T 9704—2012 7.5). */
function sideOf(
  align: PieceAlignment,
  parts: readonly SetPart[],
  { words }: PieceSetting,
): { readonly align: PieceAlignment; readonly inset: number } {
  if (align !== 'outer') return { align, inset: 0 }
  const even = Number(words.page) % 2 === 0
  return { align: even ? 'left' : 'right', inset: gapOf(parts) }
}

function setParts({ parts }: LinePiece, { layout, fonts, words }: PieceSetting): readonly SetPart[] {
  return parts.flatMap((part) => {
    const { text, span } = fillWords(part.words, words)
    const line = oneLine(text, styleNamed(layout, part.style), fonts)
    return line ? [{ text, line, span }] : []
  })
}

const gapOf = (row: readonly SetPart[]): number => GAP * Math.max(...row.map(({ line }) => line.style.size))

/** Width of parts in one line with the least white between them, pt. */
const rowWidth = (row: readonly SetPart[]): number =>
  row.reduce((sum, { line }) => sum + line.width, 0) + (row.length - 1) * gapOf(row)

/** All parts smaller by one share, as far as their styles allow. */
function fitParts(parts: readonly SetPart[], width: number, { fonts }: PieceSetting): readonly SetPart[] {
  const natural = rowWidth(parts)
  if (natural <= width) return parts
  return parts.map((part) => {
    const { style } = part.line
    const size = Math.max(leastSize(style), sizeToFit(style.size, natural, width))
    return { ...part, line: oneLine(part.text, { ...style, size }, fonts) ?? part.line }
  })
}

/** Parts shared among as many lines as they need; a part wider than the measure is broken. */
function turnedRows(
  parts: readonly SetPart[],
  width: number,
  { fonts }: PieceSetting,
): readonly (readonly SetPart[])[] {
  const rows: SetPart[][] = []
  for (const part of parts) {
    const row = rows.at(-1)
    if (part.line.width > width) {
      const turned = turnedLines(asText(part.text), part.line.style, width, fonts)
      rows.push(...turned.map((line) => [{ ...part, line }]))
    } else if (row && rowWidth([...row, part]) <= width) row.push(part)
    else rows.push([part])
  }
  return rows
}

interface KeptRow {
  readonly row: readonly SetPart[]
  readonly findings: readonly Diagnostic[]
}

/** Cuts the widest parts of a row until it fits. */
function cutRow(row: readonly SetPart[], width: number, { strip, fonts }: PieceSetting): KeptRow {
  const over = rowWidth(row) - width
  if (over <= 0) return { row, findings: [] }
  const room = (width - (row.length - 1) * gapOf(row)) / row.length
  const spare = row.reduce((sum, { line }) => sum + Math.max(0, room - line.width), 0)
  const long = row.filter(({ line }) => line.width > room)
  const findings: Diagnostic[] = []
  const kept = row.flatMap((part): SetPart[] => {
    if (part.line.width <= room) return [part]
    findings.push(finding('furniture/text-cut', part.span, { strip, text: part.text }))
    const line = cutLine(part.text, part.line.style, room + spare / long.length, fonts)
    return line ? [{ ...part, line }] : []
  })
  return { row: kept, findings }
}

/** Distance of something `width` wide from the left of a measure. */
export function alignedLeft(align: PieceAlignment, width: number, measure: number): number {
  if (align === 'right') return measure - width
  return align === 'centre' ? (measure - width) / 2 : 0
}

function drawRow(
  row: readonly SetPart[],
  align: PieceAlignment,
  frame: Rect,
  strip: string,
): readonly DisplayItem[] {
  const lefts = align === 'spread' ? spreadLefts(row, frame.width) : joinedLefts(row, align, frame.width)
  return row.flatMap(({ line, span }, i) =>
    drawLine(line, frame.x + (lefts[i] ?? 0), frame, belongsTo(strip, 'line', span)),
  )
}

function joinedLefts(row: readonly SetPart[], align: PieceAlignment, width: number): readonly number[] {
  let left = alignedLeft(align, rowWidth(row), width)
  return row.map(({ line }) => {
    const here = left
    left += line.width + gapOf(row)
    return here
  })
}

/** Equal white between the parts; of three, the second in the middle of the measure where its neighbours let it. */
function spreadLefts(row: readonly SetPart[], width: number): readonly number[] {
  const total = row.reduce((sum, { line }) => sum + line.width, 0)
  const gap = row.length > 1 ? (width - total) / (row.length - 1) : 0
  let left = 0
  const lefts = row.map(({ line }) => {
    const here = left
    left += line.width + gap
    return here
  })
  const [first, middle, last] = row
  if (row.length !== 3 || !first || !middle || !last) return lefts
  const centred = (width - middle.line.width) / 2
  const free = gapOf(row)
  const fits =
    centred >= first.line.width + free && centred + middle.line.width + free <= width - last.line.width
  return fits ? [lefts[0] ?? 0, centred, lefts[2] ?? 0] : lefts
}
