import type { FontSet } from '../fonts/face.ts'
import type { InlineText, Story } from '../issue/issue.ts'
import type { Layout, TextStyle } from '../layout/layout.ts'
import { styleNamed } from '../layout/style-named.ts'
import type { BlockRole, DisplayItem } from '../pages/page.ts'
import { prepareHeadline } from '../text/headline.ts'
import { type FitStep, fitHeadline } from '../text/headline-fit.ts'
import { BODY_SPACING } from '../text/junction.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { prepare, setParagraph } from '../text/paragraph.ts'
import type { Line } from '../text/set-lines.ts'
import { furniture, ownText, placeLine } from './place.ts'

/** Title, kicker and tag of a story, set for one width; heights in pt. */
export interface HeadBlock {
  readonly parts: readonly HeadPart[]
  /** Height of the lines without the space around them. */
  readonly height: number
  readonly tag: { readonly line: Line; readonly width: number } | null
  readonly story: Story
}

/** One text of a head, set. */
export interface HeadPart {
  readonly role: BlockRole
  readonly source: InlineText
  readonly lines: readonly Line[]
  readonly style: TextStyle
  /** Distance of the lines' baselines. */
  readonly leading: number
  /** Pt right of the module's edge. */
  readonly offset: number
  /** What was done to make it fit. */
  readonly steps: readonly FitStep[]
  /** True when a break the author asked for fitted at no size. */
  readonly hintIgnored: boolean
}

/** What every head is set with: the faces, and words that stay whole. */
export interface HeadSetting {
  readonly fonts: FontSet
  readonly lexicon: Lexicon
}

const TIGHT = { ...BODY_SPACING, tight: true }
const TITLE_LEADING = 1.22
/** A kicker keeps its distance from the title under it. */
const KICKER_LEADING = 1.7
const TAG_PADDING = 5
const MOST_LINES = 2

/** Sets a story's head for a width of `width` pt; null when the title fits at no size. */
export function headBlock(
  story: Story,
  layout: Layout,
  rank: number,
  width: number,
  setting: HeadSetting,
): HeadBlock | null {
  const { section } = layout.styles
  const kicker = styleNamed(layout, 'kicker')
  const titleStyle = titleStyleOf(story, layout, rank)
  const tag = story.section ? tagOf(story.section, section, setting.fonts) : null
  const offset = tag ? tag.width + 0.5 * titleStyle.least : 0
  const byline = { ...layout.styles.summary, align: titleStyle.align, indent: 0 }
  const wanted: readonly (readonly [BlockRole, InlineText | null, TextStyle, number])[] = [
    ['kicker', story.kicker, kicker, 0],
    ['title', story.title, titleStyle, offset],
    ['deck', story.deck, kicker, 0],
    ['byline', story.byline, byline, 0],
  ]
  const parts: HeadPart[] = []
  for (const [role, text, style, left] of wanted) {
    if (!text) continue
    const part = headPart({ role, source: text, style, offset: left }, width - left, setting)
    // Nothing of a head is ever left out: one part that fits at no size makes the whole head unfit.
    if (!part) return null
    parts.push(part)
  }
  const height = parts.reduce((sum, part) => sum + part.lines.length * part.leading, 0)
  return { parts, height, tag, story }
}

/** Neighbouring titles differ in face: Song for the first of a page, Hei for the next, in turn. */
function titleStyleOf(story: Story, layout: Layout, rank: number): TextStyle {
  if (story.role === 'lead') return styleNamed(layout, 'leadTitle')
  return styleNamed(layout, rank % 2 === 0 ? 'title' : 'secondTitle')
}

type Wanted = Pick<HeadPart, 'role' | 'source' | 'style' | 'offset'>

/** A text of the head, fitted by the gentlest steps. */
function headPart(wanted: Wanted, width: number, { fonts, lexicon }: HeadSetting): HeadPart | null {
  const { role, source, style } = wanted
  const shaped = prepare(source, { ...style, indent: 0, hang: 0 }, fonts, { spacing: TIGHT })
  const headline = prepareHeadline(shaped, { lexicon, hints: source.breaks ?? [] })
  const fitted = fitHeadline(headline, width, { ...style, mostLines: MOST_LINES })
  if (!fitted) return null
  const leading = fitted.size * (role === 'kicker' ? KICKER_LEADING : TITLE_LEADING)
  const { lines, size, steps, hintIgnored } = fitted
  return { ...wanted, lines, style: { ...style, size }, leading, steps, hintIgnored }
}

function tagOf(section: InlineText, style: TextStyle, fonts: FontSet): HeadBlock['tag'] {
  const paragraph = prepare(section, { ...style, align: 'left' }, fonts)
  const breaking = { ends: [paragraph.items.boxes.length], demerits: 0 }
  const [line] = setParagraph(paragraph, breaking, 1000)
  return line ? { line, width: line.right + 2 * TAG_PADDING } : null
}

/** Draws a head whose lines start `top` pt down the page, at `left`. */
export function drawHead(head: HeadBlock, left: number, top: number): readonly DisplayItem[] {
  const items: DisplayItem[] = []
  let y = top
  head.parts.forEach((part, block) => {
    if (part.role === 'title' && head.tag) items.push(...drawTag(head, left, y + part.leading / 2))
    part.lines.forEach((line, index) => {
      const baseline = y + (part.leading - line.size) / 2 + 0.88 * line.size
      const belongs = {
        kind: 'text' as const,
        story: head.story.id,
        block: block - head.parts.length,
        role: part.role,
        line: index,
        last: index === part.lines.length - 1,
        span: line.span,
      }
      items.push(...placeLine(line, { x: left + part.offset, y: baseline, ink: part.style.ink }, belongs))
      y += part.leading
    })
  })
  return items
}

/** The section tag: paper-white letters in a red box, centred on the title's first line. */
function drawTag({ tag }: HeadBlock, left: number, middle: number): readonly DisplayItem[] {
  if (!tag) return []
  const { size } = tag.line
  const height = size * 1.6
  const rect = { x: left, y: middle - height / 2, width: tag.width, height }
  const spot = { x: left + TAG_PADDING, y: middle - size / 2 + 0.88 * size, ink: 'paper' as const }
  return [
    { kind: 'box', rect, fill: 'red', stroke: null, belongs: furniture('section') },
    ...placeLine(tag.line, spot, furniture('section')),
  ]
}

/** One line of the page's own words. */
export function ownLine(text: string, style: TextStyle, fonts: FontSet): Line {
  const paragraph = prepare(ownText(text), { ...style, indent: 0, hang: 0, align: 'left' }, fonts)
  const [line] = setParagraph(paragraph, { ends: [paragraph.items.boxes.length], demerits: 0 }, 10_000)
  if (!line) throw new Error(`nothing to set in “${text}”`)
  return line
}
