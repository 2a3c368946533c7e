import type { StripPiece } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import { alignedLeft } from './line.ts'
import { belongsTo, NO_PIECE, type PieceSetting, rigid, type SetPiece } from './set-piece.ts'
import { asText, drawLine, leastSize, oneLine, sizeToFit, type TextLine, turnedLines } from './text-line.ts'
import { fillWords } from './words.ts'

type NamePiece = Extract<StripPiece, { readonly kind: 'name' }>

/** Height of a line of the name, as a multiple of its size. */
const LINE_HEIGHT = 1.02
/** A spread name keeps together: no more than this between its characters, em. */
const MOST_SPREAD = 1.5

/** The publication's name in one line, smaller when it must be; in several at the style's least size. */
export function setName(piece: NamePiece, width: number, setting: PieceSetting): SetPiece {
  const { text, span } = fillWords('{name}', setting.words)
  const lines = nameLines(piece, text, width, setting)
  if (lines.length === 0) return NO_PIECE
  const pitch = (lines[0]?.style.size ?? 0) * LINE_HEIGHT
  const belongs = belongsTo(setting.strip, 'name', span)
  return rigid(pitch * lines.length, (frame) =>
    lines.flatMap((line, i) => {
      const x = frame.x + alignedLeft(piece.align, line.width, frame.width)
      return drawLine(line, x, { y: frame.y + i * pitch, height: pitch }, belongs)
    }),
  )
}

function nameLines(
  { style: styleName, align }: NamePiece,
  text: string,
  width: number,
  { layout, fonts }: PieceSetting,
): readonly TextLine[] {
  const style = styleNamed(layout, styleName)
  const line = oneLine(text, style, fonts)
  if (!line) return []
  if (align === 'spread' && line.width < width) {
    const gaps = Math.max(1, Array.from(text).length - 1)
    const more = Math.min(MOST_SPREAD, (width - line.width) / gaps / style.size)
    const spread = oneLine(text, { ...style, tracking: style.tracking + more }, fonts)
    return spread ? [spread] : []
  }
  const size = sizeToFit(style.size, line.width, width)
  const least = leastSize(style)
  if (size < least) return turnedLines(asText(text), { ...style, size: least }, width, fonts)
  const fitted = oneLine(text, { ...style, size }, fonts)
  return fitted ? [fitted] : []
}
