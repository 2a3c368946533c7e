import type { BlockVariant, FlowBlock, Rest } from '../flow/fill-columns.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Story } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { BlockRole } from '../pages/page.ts'
import type { Breaking } from '../text/break-optimal.ts'
import type { Hyphenator } from '../text/hyphenation.ts'
import { EM } from '../text/junction.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { breakings, type PreparedParagraph, resized } from '../text/paragraph.ts'
import { type BlockOrder, blockOrder } from './block-order.ts'
import { setQuote } from './blocks/quote.ts'
import type { SetBlock } from './blocks/set-block.ts'
import type { Grid } from './grid.ts'
import { once } from './once.ts'
import { type RunningText, storyText } from './story-galley.ts'

type Quote = Extract<Story['body'][number], { kind: 'quote' }>

/** A story shaped once: nothing of it depends on size or measure yet. */
export interface ShapedStory {
  readonly story: Story
  readonly text: RunningText
  readonly order: BlockOrder
  /** Place of every text block of `text` in the story's body. */
  readonly places: readonly number[]
}

export function shapeStory(
  story: Story,
  layout: Layout,
  fonts: FontSet,
  hyphenator?: Hyphenator,
): ShapedStory {
  const places = story.body.flatMap(({ kind }, index) =>
    kind === 'table' || kind === 'quote' ? [] : [index],
  )
  return { story, text: storyText(story, layout, fonts, hyphenator), order: blockOrder(story), places }
}

/** A piece of running text at one measure: a paragraph with its variants, or a block that is never divided. */
export type TextPart =
  | {
      readonly kind: 'lines'
      readonly role: BlockRole
      /** Number of the block in reading order. */
      readonly block: number
      readonly paragraph: PreparedParagraph
      readonly ways: readonly Breaking[]
      /** Lines that stand elsewhere already: the start of a paragraph that a page's end cut. */
      readonly from: number
    }
  | { readonly kind: 'quote'; readonly block: number; readonly set: SetBlock }

/** A story's text (or the rest of it) at one measure, ready for columns. */
export interface FlowText {
  readonly measure: number
  readonly parts: readonly TextPart[]
  /** Parallel to `parts`. */
  readonly blocks: readonly FlowBlock[]
  /** Lines at best, at the tightest and at the loosest. */
  readonly lines: number
  readonly fewest: number
  readonly most: number
}

/** Breaks paragraphs at a measure in em; every paragraph is broken once a measure. */
export type Breaker = (paragraph: PreparedParagraph, measure: number) => readonly Breaking[]

export function breaker(): Breaker {
  const known = new Map<PreparedParagraph['items'], Map<number, readonly Breaking[]>>()
  return (paragraph, measure) => {
    const em = Math.round((measure / paragraph.style.size) * EM)
    const atMeasures = known.get(paragraph.items) ?? new Map<number, readonly Breaking[]>()
    known.set(paragraph.items, atMeasures)
    const ways = atMeasures.get(em) ?? withoutCostly(breakings(paragraph, measure))
    atMeasures.set(em, ways)
    return ways
  }
}

/** Demerits a paragraph may pay for one line more or fewer before the eye sees it. */
const MOST_LOOSENESS = 6

function withoutCostly(ways: readonly Breaking[]): readonly Breaking[] {
  const least = ways[0]?.demerits ?? 0
  return ways.filter(({ demerits }, index) => index === 0 || demerits - least < MOST_LOOSENESS)
}

/** What setting a story's text needs to know. */
export interface TextSetting {
  readonly layout: Layout
  readonly fonts: FontSet
  readonly lexicon: Lexicon
  readonly grid: Grid
  readonly breakAt: Breaker
  readonly blocks: SetBlocks
}

/** Quotes, tables and captions by what they are and their width in pt: on another grid of that width they are the same. */
export type SetBlocks = Map<string, SetBlock>

/** What setting a text needs of one grid, besides what is set once for all. */
export type GridSetting = Omit<TextSetting, 'grid' | 'breakAt' | 'blocks'>

/** The setting of a block that stands in a story beside its running text. */
export const blockSetting = (
  { layout, fonts, lexicon }: TextSetting,
  story: string,
  block: number,
  width: number,
) => ({
  story,
  block,
  width,
  styles: layout.styles,
  fonts,
  spacing: layout.spacing,
  lexicon,
})

/** A whole story's text at a measure, pt. */
export function flowText(shaped: ShapedStory, measure: number, setting: TextSetting): FlowText {
  const { story, order } = shaped
  const texts = new Map(shaped.places.map((place, index) => [place, shaped.text.blocks[index]]))
  const parts = story.body.flatMap((block, place): readonly TextPart[] => {
    const number = order.body[place] ?? place
    if (block.kind === 'quote') return [quotePart(block, story, number, measure, setting)]
    const text = texts.get(place)
    if (!text) return []
    const paragraph = resized(text.paragraph, sizeAt(text.paragraph.style.size, setting))
    const ways = setting.breakAt(paragraph, measure)
    return [{ kind: 'lines', role: text.role, block: number, paragraph, ways, from: 0 }]
  })
  return flowOf(parts, measure, setting.grid)
}

/** Running text follows the body's size; a style that is larger or smaller keeps its proportion. */
const sizeAt = (size: number, { layout, grid }: TextSetting): number =>
  (size / layout.styles.body.size) * grid.size

function quotePart(
  { text, by }: Quote,
  { id }: Story,
  block: number,
  width: number,
  setting: TextSetting,
): TextPart {
  const set = once(setting.blocks, `quote ${id} ${block} ${width}`, () =>
    setQuote({ text, by }, blockSetting(setting, id, block, width)),
  )
  return { kind: 'quote', block, set }
}

/** Running text that is no story's (the briefs), at a size and measure, pt. */
export function runningFlow(
  text: RunningText,
  size: number,
  measure: number,
  { grid, breakAt }: TextSetting,
): FlowText {
  const parts = text.blocks.map(({ role, paragraph: shaped }, block): TextPart => {
    const paragraph = resized(shaped, size)
    return { kind: 'lines', role, block, paragraph, ways: breakAt(paragraph, measure), from: 0 }
  })
  return flowOf(parts, measure, grid)
}

/** What is left of a text after a cut. */
export function restOf({ parts, measure }: FlowText, { block, variant, line }: Rest, grid: Grid): FlowText {
  const [first, ...others] = parts.slice(block)
  if (!first || line === 0 || first.kind === 'quote') return flowOf(parts.slice(block), measure, grid)
  const way = first.ways[variant]
  const begun: TextPart = { ...first, ways: way ? [way] : [], from: first.from + line }
  return flowOf([begun, ...others], measure, grid)
}

/**
 * Where a text of a certain measure begins, for comparing rests of one story: its first block, and in a paragraph that a
 * cut begins, the line and the way it is broken (ways differ in their number of lines).
 */
export function beginning({ parts: [first] }: FlowText): string {
  if (!first) return 'end'
  if (first.kind === 'quote' || first.from === 0) return `${first.block}`
  return `${first.block}.${first.from}/${first.ways[0]?.ends.length}`
}

function flowOf(parts: readonly TextPart[], measure: number, grid: Grid): FlowText {
  const blocks = parts.map((part) => flowBlock(part, measure, grid))
  const sum = (count: (block: FlowBlock) => number): number =>
    blocks.reduce((total, block) => total + count(block), 0)
  const counts = ({ variants }: FlowBlock): readonly number[] => variants.map(({ lines }) => lines)
  return {
    measure,
    parts,
    blocks,
    lines: sum(({ variants }) => variants[0]?.lines ?? 0),
    fewest: sum((block) => Math.min(...counts(block))),
    most: sum((block) => Math.max(...counts(block))),
  }
}

/** White above and below a block that is not on the grid, as a share of the leading. */
const SPACE_AROUND_QUOTE = 0.6
/** Demerits count thrice against a column's end. */
const DEMERITS = 3

function flowBlock(part: TextPart, measure: number, grid: Grid): FlowBlock {
  if (part.kind === 'quote') {
    const lines = Math.ceil(part.set.height / grid.leading + SPACE_AROUND_QUOTE)
    return { kind: 'whole', variants: [{ lines, cost: 0, fragment: false }] }
  }
  const least = part.ways[0]?.demerits ?? 0
  const variants = part.ways.map(
    (way): BlockVariant => ({
      lines: way.ends.length - part.from,
      cost: DEMERITS * (way.demerits - least),
      fragment: isFragment(part.paragraph, way, measure),
    }),
  )
  return {
    kind: part.role === 'subhead' ? 'head' : 'text',
    variants: variants.length > 0 ? variants : [NOTHING],
  }
}

const NOTHING: BlockVariant = { lines: 0, cost: 0, fragment: false }

function isFragment({ sums, items, style }: PreparedParagraph, { ends }: Breaking, measure: number): boolean {
  const width = sums.natural(ends.at(-2) ?? 0, items.boxes.length) / EM
  return width < measure / style.size / 3
}
