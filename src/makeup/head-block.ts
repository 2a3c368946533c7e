import type { FontSet } from '../fonts/face.ts'
import type { InlineText, Story } from '../issue/issue.ts'
import type { HeadStyle, Layout, TextStyle } from '../layout/layout.ts'
import type { Belonging, BlockRole, DisplayItem, Ink } from '../pages/page.ts'
import { type Ornament, placeOrnament } from '../pictures/place-ornament.ts'
import { prepareHeadline } from '../text/headline.ts'
import { type FitStep, fitHeadline } from '../text/headline-fit.ts'
import { BODY_SPACING } from '../text/junction.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { prepare, setParagraph } from '../text/paragraph.ts'
import type { Line } from '../text/set-lines.ts'
import { furniture, placeLine } from './place.ts'

/** Title, kicker and tag of a story, set for one width; heights in pt. */
export interface HeadBlock {
  readonly story: Story
  readonly parts: readonly HeadPart[]
  /** Height of the lines without the space around them. */
  readonly height: number
  readonly tag: SectionTag | null
  /** 题花, at the right of the head; `side` of its square, pt. */
  readonly ornament: { readonly drawing: Ornament; readonly side: number } | null
  /** Of the whole head, pt. */
  readonly width: number
}

/** The section tag (要闻) in its box: left of the title's first line, or above the title of a narrow story. */
interface SectionTag {
  readonly line: Line
  readonly width: number
  readonly fill: Ink
  readonly place: 'beside' | 'above'
}

/** One text of a head, set. */
export interface HeadPart {
  readonly role: BlockRole
  readonly source: InlineText
  readonly lines: readonly Line[]
  readonly style: TextStyle
  /** Distance of the lines' baselines. */
  readonly leading: number
  /** White over and under it, pt. */
  readonly margin: number
  /** Pt right of the module's edge. */
  readonly offset: number
  /** What was done to make it fit. */
  readonly steps: readonly FitStep[]
  /** True when a break the author asked for fitted at no size. */
  readonly hintIgnored: boolean
}

/** What every head is set with: the faces, and words that stay whole. */
export interface HeadSetting {
  readonly layout: Layout
  readonly fonts: FontSet
  readonly lexicon: Lexicon
  /** 题花 by the file a story names. */
  readonly ornaments: Readonly<Record<string, Ornament>>
}

/** How a story's head is to look where it stands; width in pt. */
export interface HeadWish {
  readonly style: HeadStyle
  readonly width: number
  readonly tag: SectionTag['place']
}

const TIGHT = { ...BODY_SPACING, tight: true }
const TITLE_LEADING = 1.22
/** White over and under a kicker, a share of its size: it keeps its distance from the title. */
const KICKER_MARGIN = 0.24
const TAG_PADDING = 5
/** Height of a tag's box, and of the line it takes above a narrow title, in sizes of its letters. */
const TAG_HEIGHT = 1.6
const TAG_LINE = 2.2

/** Sets a story's head; null when one of its texts fits at no size: nothing of a head is ever left out. */
export function headBlock(story: Story, wish: HeadWish, setting: HeadSetting): HeadBlock | null {
  const tag = story.section ? sectionTag(story.section, wish.tag, setting) : null
  const ornament = ornamentOf(story, wish, setting)
  const clear = ornament ? ornament.side * (1 + ORNAMENT_GAP) : 0
  const parts: HeadPart[] = []
  for (const wanted of wantedParts(story, wish, tag, setting.layout)) {
    const part = headPart(keptClear(wanted, clear), partWidth(wanted, wish, clear), setting)
    if (!part) return null
    parts.push(part)
  }
  const above = tag?.place === 'above' ? tag.line.size * TAG_LINE : 0
  const height = parts.reduce((sum, part) => sum + part.lines.length * part.leading + 2 * part.margin, above)
  return { story, parts, height: Math.max(height, ornament?.side ?? 0), tag, ornament, width: wish.width }
}

type Wanted = Pick<HeadPart, 'role' | 'source' | 'style' | 'offset'> & { readonly mostLines: number }

/** A centred part keeps clear of the tag on both sides, so that it stays in the middle. */
const partWidth = ({ offset, style }: Wanted, { width }: HeadWish, clear: number): number =>
  width - (style.align === 'centre' ? 2 * Math.max(offset, clear) : offset + clear)

const keptClear = (wanted: Wanted, clear: number): Wanted =>
  wanted.style.align === 'centre' ? { ...wanted, offset: Math.max(wanted.offset, clear) } : wanted

/** Side of an ornament in sizes of the title, and as a share of the head's width at most; white beside it. */
const ORNAMENT_SIDE = 2.2
const MOST_ORNAMENT = 0.16
const ORNAMENT_GAP = 0.25

function ornamentOf(
  { ornament }: Story,
  { style, width }: HeadWish,
  setting: HeadSetting,
): HeadBlock['ornament'] {
  const drawing = ornament === null ? undefined : setting.ornaments[ornament]
  const title = setting.layout.styles[style.title] ?? setting.layout.styles.body
  return drawing ? { drawing, side: Math.min(ORNAMENT_SIDE * title.size, MOST_ORNAMENT * width) } : null
}

/** Kicker and deck stand as the title does: centred above and below it, or flush with its left edge. */
function wantedParts(
  story: Story,
  { style: names, width }: HeadWish,
  tag: SectionTag | null,
  { styles }: Layout,
): readonly Wanted[] {
  const styleOf = (name: string): TextStyle => styles[name] ?? styles.body
  const title = styleOf(names.title)
  const clear = tag?.place === 'beside' ? tag.width + 0.5 * title.least : 0
  const offset = clear < width / 3 ? clear : 0
  const aligned = (name: string): TextStyle => ({ ...styleOf(name), align: title.align })
  const beside = title.align === 'centre' ? 0 : offset
  const texts: readonly (readonly [BlockRole, InlineText | null, TextStyle, number])[] = [
    ['kicker', story.kicker, aligned(names.kicker), beside],
    ['title', story.title, title, offset],
    ['deck', story.deck, aligned(names.deck), beside],
    ['byline', story.byline, { ...aligned(names.byline), indent: 0 }, beside],
  ]
  return texts.flatMap(([role, source, style, left]) => {
    if (!source) return []
    const mostLines = role === 'title' ? names.mostLines : MOST_SECONDARY_LINES
    return [{ role, source, style, offset: left, mostLines }]
  })
}

/** A kicker or deck of more lines competes with the title. */
const MOST_SECONDARY_LINES = 3

/** A text of the head, fitted by the gentlest steps. */
function headPart(wanted: Wanted, width: number, { fonts, lexicon }: HeadSetting): HeadPart | null {
  const { role, source, style, offset, mostLines } = wanted
  const shaped = prepare(source, { ...style, indent: 0, hang: 0 }, fonts, { spacing: TIGHT })
  const headline = prepareHeadline(shaped, { lexicon, hints: source.breaks ?? [] })
  const fitted = fitHeadline(headline, width, { ...style, mostLines })
  if (!fitted) return null
  const { lines, size, steps, hintIgnored } = fitted
  const leading = size * TITLE_LEADING
  const margin = role === 'kicker' ? size * KICKER_MARGIN : 0
  return { role, source, offset, lines, style: { ...style, size }, leading, margin, steps, hintIgnored }
}

function sectionTag(
  section: InlineText,
  place: SectionTag['place'],
  setting: HeadSetting,
): SectionTag | null {
  const { styles, tags } = setting.layout
  const paragraph = prepare(section, { ...styles.section, align: 'left' }, setting.fonts)
  const breaking = { ends: [paragraph.items.boxes.length], demerits: 0 }
  const [line] = setParagraph(paragraph, breaking, 1000)
  if (!line) return null
  return { line, width: line.right + 2 * TAG_PADDING, fill: tags.own[section.text] ?? tags.fill, place }
}

/** Draws a head whose lines start `top` pt down the page, at `left`. */
export function drawHead(head: HeadBlock, left: number, top: number): readonly DisplayItem[] {
  const items: DisplayItem[] = [...drawOrnament(head, left, top)]
  let y = top
  if (head.tag?.place === 'above') {
    items.push(...drawTag(head, left, y + (head.tag.line.size * TAG_HEIGHT) / 2))
    y += head.tag.line.size * TAG_LINE
  }
  head.parts.forEach((part, block) => {
    if (part.role === 'title' && head.tag?.place === 'beside')
      items.push(...drawTag(head, left, y + part.leading / 2))
    y += part.margin
    part.lines.forEach((line, index) => {
      const baseline = y + (part.leading - line.size) / 2 + 0.88 * line.size
      const belongs = partLine(head, part.role, {
        block: block - head.parts.length,
        line: index,
        set: part.lines,
      })
      items.push(...placeLine(line, { x: left + part.offset, y: baseline, ink: part.style.ink }, belongs))
      y += part.leading
    })
    y += part.margin
  })
  return items
}

/** A head is read before the body: its blocks have negative numbers. */
function partLine(
  { story }: HeadBlock,
  role: BlockRole,
  { block, line, set }: { readonly block: number; readonly line: number; readonly set: readonly Line[] },
): Belonging {
  const span = set[line]?.span ?? story.span
  return { kind: 'text', story: story.id, block, role, line, last: line === set.length - 1, span }
}

/** At the head's right edge, in the middle of its height. */
function drawOrnament(
  { ornament, width, height }: HeadBlock,
  left: number,
  top: number,
): readonly DisplayItem[] {
  if (!ornament) return []
  const { drawing, side } = ornament
  const rect = { x: left + width - side, y: top + (height - side) / 2, width: side, height: side }
  return [
    { kind: 'shape', commands: placeOrnament(drawing, rect), fill: 'red', belongs: furniture('ornament') },
  ]
}

/** Paper-white letters in a box, centred on the title's first line. */
function drawTag(head: HeadBlock, left: number, middle: number): readonly DisplayItem[] {
  if (!head.tag) return []
  const { line, width, fill } = head.tag
  const height = line.size * TAG_HEIGHT
  const rect = { x: left, y: middle - height / 2, width, height }
  const spot = { x: left + TAG_PADDING, y: middle - line.size / 2 + 0.88 * line.size, ink: 'paper' as const }
  const belongs = partLine(head, 'section', { block: -head.parts.length - 1, line: 0, set: [line] })
  return [
    { kind: 'box', rect, fill, stroke: null, belongs: furniture('section') },
    ...placeLine(line, spot, belongs),
  ]
}
