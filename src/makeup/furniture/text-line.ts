import type { FontSet } from '../../fonts/face.ts'
import type { InlineText } from '../../issue/issue.ts'
import type { TextStyle } from '../../layout/layout.ts'
import type { Belonging, DisplayItem } from '../../pages/page.ts'
import { breakings, type PreparedParagraph, prepare, resized, setParagraph } from '../../text/paragraph.ts'
import type { SequenceHints } from '../../text/sequence.ts'
import type { Line } from '../../text/set-lines.ts'
import { ownText, placeLine } from '../place.ts'

/** A line of furniture in its style at its size; `width` in pt with its tracking. */
export interface TextLine {
  readonly line: Line
  readonly style: TextStyle
  readonly width: number
}

/** Type keeps this much of its size where its style names no least. */
const LEAST_SHARE = 0.85
const SIZE_STEP = 0.25

/** Smallest size a style may be fitted to, pt. */
export const leastSize = ({ size, least }: TextStyle): number => (least < size ? least : size * LEAST_SHARE)

/** Words in one line however long; null when there is nothing to set. */
export function oneLine(text: string, style: TextStyle, fonts: FontSet): TextLine | null {
  if (text.trim() === '') return null
  const paragraph = prepare(ownText(text), flush(style), fonts)
  const breaking = { ends: [paragraph.items.boxes.length], demerits: 0 }
  const [line] = setParagraph(paragraph, breaking, Number.MAX_SAFE_INTEGER)
  return line ? { line, style, width: line.right + trackingOf(line, style) } : null
}

/** Natural white between the characters of a line, pt in all. */
const trackingOf = ({ runs, size }: Line, { tracking }: TextStyle): number =>
  tracking * size * Math.max(0, runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0) - 1)

const flush = (style: TextStyle): TextStyle => ({ ...style, indent: 0, hang: 0, align: 'left' })

/** The same words at another size, pt. */
export function lineAt(text: string, { style }: TextLine, size: number, fonts: FontSet): TextLine | null {
  return oneLine(text, { ...style, size }, fonts)
}

/** Size, not over the style's, at which a line `width` pt wide at `size` fits into `room`; on the quarter point. */
export const sizeToFit = (size: number, width: number, room: number): number =>
  width <= room ? size : Math.floor((size * room) / width / SIZE_STEP) * SIZE_STEP

/** The longest beginning of a text that fits with …… after it; null when not even that does. */
export function cutLine(text: string, style: TextStyle, room: number, fonts: FontSet): TextLine | null {
  const characters = Array.from(text)
  let fits: TextLine | null = null
  let low = 0
  let high = characters.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const tried = oneLine(`${characters.slice(0, middle).join('').trimEnd()}……`, style, fonts)
    if (tried && tried.width <= room) {
      fits = tried
      low = middle + 1
    } else high = middle - 1
  }
  return fits
}

/**
 * A text broken into lines of `room` pt; smaller when a word is wider than the room. `label` ends at an offset and
 * is as wide as the style's hanging indent.
 */
export function turnedLines(
  text: InlineText,
  style: TextStyle,
  room: number,
  fonts: FontSet,
  label: SequenceHints['label'] | null = null,
): readonly TextLine[] {
  if (text.text.trim() === '') return []
  const untracked = { ...style, tracking: 0 }
  const paragraph = prepare(text, untracked, fonts, label ? { label } : {})
  const lines = broken(paragraph, room)
  const widest = Math.max(0, ...lines.map(({ right }) => right))
  const size = widest <= room + UNSEEN ? style.size : sizeToFit(style.size, widest, room)
  const set = size === style.size ? lines : broken(resized(paragraph, size), room)
  return set.map((line) => ({ line, style: { ...untracked, size }, width: line.right }))
}

/** A thousandth of a point more than the room is no overfull line. */
const UNSEEN = 0.01

function broken(paragraph: PreparedParagraph, room: number): readonly Line[] {
  const [best] = breakings(paragraph, room)
  return best ? setParagraph(paragraph, best, room) : []
}

/** Words of the program or of a layout as text. */
export const asText = ownText

/** Draws a line with its left edge at `x`, centred in a band. */
export function drawLine(
  { line, style }: TextLine,
  x: number,
  band: { readonly y: number; readonly height: number },
  belongs: Belonging,
): readonly DisplayItem[] {
  const y = band.y + (band.height - style.size) / 2 + EM_BOX_TOP * style.size
  return placeLine(line, { x, y, ink: style.ink, tracking: style.tracking }, belongs)
}

/** Top of the em box of our faces over the baseline, em. */
const EM_BOX_TOP = 0.88
