import type { StripPiece } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import { drawQr, qrFindings } from './qr.ts'
import { ruleAt } from './rules.ts'
import { belongsTo, NO_PIECE, type PieceSetting, type SetPiece } from './set-piece.ts'
import { drawLine, oneLine, sizeToFit, type TextLine } from './text-line.ts'
import { fillWords } from './words.ts'

type PostingPiece = Extract<StripPiece, { readonly kind: 'posting' }>

/** A line to be filled in by hand: least height, and least length beside the label; pt. */
const HAND_HEIGHT = 22
const HAND_LENGTH = 64
const GAP = 12
const MOST_PER_LINE = 3
const FINGERPRINT = '本期指纹：{fingerprint}'

/** Labels with lines to write on, the fingerprint of the issue under them, and the code of its link at the right. */
export function setPosting(piece: PostingPiece, width: number, setting: PieceSetting): SetPiece {
  const { strip, fonts, layout, issue, words } = setting
  const style = styleNamed(layout, piece.style)
  const labels = piece.labels.flatMap((label) => oneLine(fillWords(label, words).text, style, fonts) ?? [])
  if (labels.length === 0) return NO_PIECE
  const { link } = issue.publication
  const pitch = Math.max(HAND_HEIGHT, 2 * style.size)
  const mark = oneLine(fillWords(FINGERPRINT, words).text, style, fonts)
  const codeSize = link === null ? 0 : CODE_ROWS * pitch
  const room = width - (link === null ? 0 : codeSize + GAP)
  const rows = blanks(labels, room, setting)
  const height = Math.max(codeSize, (rows.length + 1) * pitch)
  return {
    height,
    stretch: false,
    findings: () => (link === null ? [] : qrFindings(link, codeSize)),
    draw: ({ x, y }) => [
      ...rows.flatMap((row, i) =>
        row.flatMap((blank) => drawBlank(blank, x, { y: y + i * pitch, height: pitch }, strip)),
      ),
      ...(mark
        ? drawLine(mark, x, { y: y + rows.length * pitch, height: pitch }, belongsTo(strip, 'posting'))
        : []),
      ...(link === null
        ? []
        : drawQr(link, { x: x + width - codeSize, y, width: codeSize, height: codeSize }, strip)),
    ],
  }
}

/** Height of the code in lines to write on. */
const CODE_ROWS = 3

interface Blank {
  readonly label: TextLine
  /** Pt from the piece's left. */
  readonly left: number
  readonly width: number
}

/** As many labels on a line as leave room to write beside the longest. */
function blanks(
  labels: readonly TextLine[],
  room: number,
  { fonts }: PieceSetting,
): readonly (readonly Blank[])[] {
  const longest = Math.max(...labels.map(({ width }) => width))
  const fitting = Math.floor((room + GAP) / (longest + HAND_LENGTH + GAP))
  const perLine = Math.max(1, Math.min(MOST_PER_LINE, labels.length, fitting))
  const width = (room - (perLine - 1) * GAP) / perLine
  const blank = (label: TextLine, i: number): Blank => ({
    label: narrowed(label, width - HAND_LENGTH / 2, fonts),
    left: i * (width + GAP),
    width,
  })
  return Array.from({ length: Math.ceil(labels.length / perLine) }, (_, row) =>
    labels.slice(row * perLine, (row + 1) * perLine).map(blank),
  )
}

/** A label too long for its line is smaller, however small: nothing is written over it. */
function narrowed(label: TextLine, room: number, fonts: PieceSetting['fonts']): TextLine {
  if (label.width <= room) return label
  const size = sizeToFit(label.style.size, label.width, room)
  return oneLine(label.line.text, { ...label.style, size }, fonts) ?? label
}

const RULE_WEIGHT = 0.5

function drawBlank(
  { label, left, width }: Blank,
  x: number,
  band: { readonly y: number; readonly height: number },
  strip: string,
) {
  const start = x + left + label.width + label.style.size / 2
  const under = band.y + band.height / 2 + label.style.size * 0.6
  return [
    ...drawLine(label, x + left, band, belongsTo(strip, 'posting')),
    ruleAt(strip, 'posting', { x: start, y: under, width: x + left + width - start }, RULE_WEIGHT, 'black'),
  ]
}
