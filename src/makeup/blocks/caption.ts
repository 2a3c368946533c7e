import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { InlineText, Picture } from '../../issue/issue.ts'
import type { TextStyle } from '../../layout/layout.ts'
import type { Belonging, BlockRole } from '../../pages/page.ts'
import { type PreparedParagraph, resized } from '../../text/paragraph.ts'
import type { Line } from '../../text/set-lines.ts'
import { creditLine } from './credit.ts'
import {
  ASCENT,
  type BlockSetting,
  EMPTY_BLOCK,
  linesHeight,
  placeLines,
  type SetBlock,
  sizesOf,
} from './set-block.ts'
import { justifiedLines, LEAST_JUSTIFIED, raggedLines, shape, textFindings } from './shape-text.ts'

export type CaptionStyle = 'caption' | 'credit'

/** A caption of more lines is set smaller, then reported. */
const MOST_LINES = 3
/** Distance of baselines, and blank before a credit on the caption's last line, em. */
const LEADING = 1.35
const BEFORE_CREDIT = 1

/** A text of the block, set at one size. */
interface SetText {
  readonly shaped: PreparedParagraph
  readonly lines: readonly Line[]
  readonly style: TextStyle
}

/**
 * Sets what stands below a picture: its caption (图片说明), justified where the measure allows, and the credit flush
 * right, on the caption's last line where there is room. Roles `caption` and `credit`; line numbers run on.
 */
export function setCaption(
  picture: Pick<Picture, 'caption' | 'credit'>,
  setting: BlockSetting<CaptionStyle>,
): SetBlock {
  const { width, styles } = setting
  const caption = picture.caption ? fittedCaption(picture.caption, setting) : null
  const credit = creditOf(picture, caption, setting)
  const size = caption?.style.size ?? styles.caption.size
  const leading = LEADING * size
  const count = caption?.lines.length ?? 0
  const isRunOn = credit !== null && hasRoom(caption, credit, width)
  const creditTop = isRunOn ? (count - 1) * leading + ASCENT * (size - credit.style.size) : count * leading
  const height = Math.max(
    linesHeight(count, size, leading),
    credit ? creditTop + linesHeight(credit.lines.length, credit.style.size, leading) : 0,
  )
  if (height === 0) return { ...EMPTY_BLOCK, width }
  const place = { x: 0, y: 0, leading, ink: styles.caption.ink, flushRight: null }
  const creditPlace = { ...place, y: creditTop, ink: styles.credit.ink, flushRight: width }
  return {
    width,
    height,
    items: [
      ...placeLines(caption?.lines ?? [], place, belongsTo(setting, 'caption', 0, count)),
      ...placeLines(
        credit?.lines ?? [],
        creditPlace,
        belongsTo(setting, 'credit', count, credit?.lines.length ?? 0),
      ),
    ],
    diagnostics: [caption, credit]
      .flatMap((set) => (set ? textFindings(set.shaped, set.lines) : []))
      .concat(longCaption(picture.caption, count)),
  }
}

/** The largest size at which the caption is short enough, or else its own. */
function fittedCaption(text: InlineText, setting: BlockSetting<CaptionStyle>): SetText {
  const { width, styles } = setting
  const shaped = shape(text, { ...styles.caption, hang: 0 }, setting)
  const tries = sizesOf(styles.caption).map((size) => {
    const style = { ...styles.caption, size }
    return { shaped, style, lines: captionLines(resized(shaped, size), width, setting) }
  })
  const [own] = tries
  if (!own) throw new Error('a style has at least its own size')
  return tries.find(({ lines }) => lines.length <= MOST_LINES) ?? own
}

function captionLines(
  paragraph: PreparedParagraph,
  width: number,
  setting: BlockSetting<CaptionStyle>,
): readonly Line[] {
  const { size, align } = paragraph.style
  const isWide = align === 'justify' && width >= LEAST_JUSTIFIED * size
  return isWide ? justifiedLines(paragraph, width) : raggedLines(paragraph, width, setting)
}

/** The credit is never larger than its caption. */
function creditOf(
  picture: Pick<Picture, 'caption' | 'credit'>,
  caption: SetText | null,
  setting: BlockSetting<CaptionStyle>,
): SetText | null {
  const text = creditLine(picture)
  if (!text) return null
  const { styles, width } = setting
  const size = Math.min(styles.credit.size, caption?.style.size ?? styles.credit.size)
  const style = { ...styles.credit, align: 'left' as const, size }
  const shaped = shape(text, style, setting)
  return { shaped, style, lines: raggedLines(shaped, width, setting) }
}

function hasRoom(caption: SetText | null, credit: SetText, width: number): boolean {
  const last = caption?.lines.at(-1)
  const [line] = credit.lines
  if (!last || !line || credit.lines.length > 1 || caption?.style.align === 'centre') return false
  return last.right + BEFORE_CREDIT * last.size + line.right <= width
}

function longCaption(caption: InlineText | null, lines: number): readonly Diagnostic[] {
  if (!caption || lines <= MOST_LINES) return []
  return [finding('makeup/long-caption', caption.span, { lines, most: MOST_LINES })]
}

const belongsTo =
  ({ story, block }: BlockSetting<CaptionStyle>, role: BlockRole, first: number, count: number) =>
  ({ span }: Line, index: number): Belonging => ({
    kind: 'text',
    story,
    block,
    role,
    line: first + index,
    last: index === count - 1,
    span,
  })
