import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Block, Brief, InlineText, Story } from '../issue/issue.ts'
import { isBullet } from '../issue/labels.ts'
import type { Layout, TextStyle } from '../layout/layout.ts'
import type { BlockRole } from '../pages/page.ts'
import type { Hyphenator } from '../text/hyphenation.ts'
import { labelColumn } from '../text/item-label.ts'
import { EM } from '../text/junction.ts'
import { itemRules, type PreparedParagraph, prepare } from '../text/paragraph.ts'
import { naturalWidth } from '../text/prefix-sums.ts'
import type { SequenceHints } from '../text/sequence.ts'
import { ownText } from './place.ts'

/** A block of running text, shaped once and broken at every measure asked for. */
export interface RunningBlock {
  readonly role: BlockRole
  readonly paragraph: PreparedParagraph
}

/** A story's body (or the sidebar's items) before it has a measure. */
export interface RunningText {
  readonly blocks: readonly RunningBlock[]
  /** Its length set in one line, em of the body. */
  readonly ems: number
  readonly diagnostics: readonly Diagnostic[]
}

/** The blocks that are set as running text; make-up reports the others. */
type TextBlock = Exclude<Block, { readonly kind: 'table' | 'quote' }>

const isTextBlock = (block: Block): block is TextBlock => block.kind !== 'table' && block.kind !== 'quote'

/** What running text is set with. */
interface Setting {
  readonly layout: Layout
  readonly fonts: FontSet
  /** Where Western words may be parted; only a layout that asks for it has one. */
  readonly hyphenator: Hyphenator | undefined
}

/** Shapes a story's body in the layout's styles; `hyphenator` is for layouts with `hyphenate`. */
export function storyText(
  story: Story,
  layout: Layout,
  fonts: FontSet,
  hyphenator?: Hyphenator,
): RunningText {
  const setting = { layout, fonts, hyphenator }
  const blocks = story.body.filter(isTextBlock)
  return collect(
    blocks.map((block, index) =>
      block.kind === 'item'
        ? itemBlock(block, listAround(blocks, index), setting)
        : { role: ROLE[block.kind], paragraph: shaped(block.text, styleOf(block, layout), setting) },
    ),
  )
}

const shaped = (
  text: InlineText,
  style: TextStyle,
  { layout, fonts, hyphenator }: Setting,
  hints: SequenceHints = {},
): PreparedParagraph =>
  prepare(text, style, fonts, { ...hints, spacing: layout.spacing, ...(hyphenator ? { hyphenator } : {}) })

const ROLE = { paragraph: 'paragraph', subhead: 'subhead', summary: 'summary' } as const

function styleOf(block: TextBlock, { styles: { body, subhead, summary } }: Layout): TextStyle {
  if (block.kind === 'subhead') return { ...subhead, indent: 2, align: 'left' }
  return block.kind === 'summary' ? summary : body
}

type Item = Extract<Block, { readonly kind: 'item' }>

/** The items of one kind without another block between them: their texts hang under one another. */
function listAround(blocks: readonly TextBlock[], index: number): readonly Item[] {
  const own = blocks[index]
  const belongs = (block: TextBlock | undefined): boolean =>
    block?.kind === 'item' && own?.kind === 'item' && isBullet(block.label) === isBullet(own.label)
  let from = index
  while (belongs(blocks[from - 1])) from--
  const end = blocks.findIndex((block, i) => i > index && !belongs(block))
  return blocks.slice(from, end < 0 ? undefined : end).filter((block) => block.kind === 'item')
}

function itemBlock({ label, text }: Item, list: readonly Item[], setting: Setting): RunningBlock {
  const { layout, fonts } = setting
  const { body } = layout.styles
  if (layout.items === 'indent')
    return { role: 'item', paragraph: shaped(labelled(label, text), body, setting) }
  const labels = [...new Set(list.map((item) => item.label))].map(ownText)
  const width = labelColumn(labels, itemRules(body, layout.spacing), fonts)
  const style = { ...body, indent: 0, hang: width / EM }
  const hints = { label: { end: label.length, width } }
  return { role: 'item', paragraph: shaped(labelled(label, text), style, setting, hints) }
}

function labelled(label: string, text: InlineText): InlineText {
  const shift = label.length
  return {
    text: label + text.text,
    origins: [...Array.from({ length: shift }, () => text.span.start), ...text.origins],
    styles: text.styles.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift })),
    span: text.span,
  }
}

/** Shapes the sidebar's briefs: a hanging □, the date in the strong face, a fixed gap, the text. */
export function briefsText(
  briefs: readonly Brief[],
  layout: Layout,
  fonts: FontSet,
  hyphenator?: Hyphenator,
): RunningText {
  const setting = { layout, fonts, hyphenator }
  return collect(
    briefs.map((brief) => {
      const text = labelled('□', briefText(brief))
      const separatorAt = brief.date ? 1 + brief.date.text.length : -1
      return { role: 'item' as const, paragraph: shaped(text, layout.styles.brief, setting, { separatorAt }) }
    }),
  )
}

/** A brief as one text: its date, a space, what it tells. */
export function briefText({ date, text, span }: Brief): InlineText {
  if (!date) return text
  const shift = date.text.length + 1
  return {
    text: `${date.text} ${text.text}`,
    origins: [...date.origins, text.span.start, ...text.origins],
    styles: [
      { start: 0, end: date.text.length, style: 'strong', href: null },
      ...text.styles.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift })),
    ],
    span,
  }
}

const collect = (blocks: readonly RunningBlock[]): RunningText => ({
  ems: blocks.reduce((sum, { paragraph }) => sum + naturalWidth(paragraph.items) / EM, 0),
  blocks,
  diagnostics: blocks.flatMap(({ paragraph }) => paragraph.diagnostics),
})
