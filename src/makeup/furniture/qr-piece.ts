import type { StripPiece } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import { drawQr, qrFindings } from './qr.ts'
import { belongsTo, NO_PIECE, type PieceSetting, type SetPiece } from './set-piece.ts'
import { asText, drawLine, turnedLines } from './text-line.ts'
import { fillWords } from './words.ts'

type QrPiece = Extract<StripPiece, { readonly kind: 'qr' }>

/** White between the code and its words, and distance of their lines; em. */
const WHITE = 0.75
const PITCH = 1.4

/** The code with its words at its right. */
export function setQr(piece: QrPiece, width: number, setting: PieceSetting): SetPiece {
  const { issue, strip } = setting
  const { link } = issue.publication
  if (link === null) return NO_PIECE
  const { size } = styleNamed(setting.layout, piece.style)
  const left = piece.size + WHITE * size
  const lines = wordLines(piece, width - left, setting)
  const pitch = PITCH * size
  return {
    height: Math.max(piece.size, lines.length * pitch),
    stretch: false,
    findings: () => qrFindings(link, piece.size),
    draw: ({ x, y, height }) => {
      const top = y + (height - lines.length * pitch) / 2
      return [
        ...drawQr(link, { x, y, width: piece.size, height: piece.size }, strip),
        ...lines.flatMap((line, i) =>
          drawLine(line, x + left, { y: top + i * pitch, height: pitch }, belongsTo(strip, 'qr')),
        ),
      ]
    },
  }
}

/** The code with its words under it, as wide as the code. */
export function setQrColumn(piece: QrPiece, setting: PieceSetting): SetPiece {
  const { issue, strip, layout } = setting
  const { link } = issue.publication
  if (link === null) return NO_PIECE
  const lines = wordLines(piece, piece.size, setting)
  const pitch = PITCH * styleNamed(layout, piece.style).size
  return {
    height: piece.size + lines.length * pitch,
    stretch: false,
    findings: () => qrFindings(link, piece.size),
    draw: ({ x, y }) => [
      ...drawQr(link, { x, y, width: piece.size, height: piece.size }, strip),
      ...lines.flatMap((line, i) =>
        drawLine(
          line,
          x + (piece.size - line.width) / 2,
          { y: y + piece.size + i * pitch, height: pitch },
          belongsTo(strip, 'qr'),
        ),
      ),
    ],
  }
}

const wordLines = ({ words, style }: QrPiece, room: number, { layout, fonts, words: said }: PieceSetting) =>
  turnedLines(asText(fillWords(words, said).text), styleNamed(layout, style), room, fonts)
