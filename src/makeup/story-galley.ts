import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Galley, GalleyLine } from '../flow/galley.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Block, Brief, InlineText, Story } from '../issue/issue.ts'
import type { Layout, TextStyle } from '../layout/layout.ts'
import type { BlockRole } from '../pages/page.ts'
import type { Breaking } from '../text/break-optimal.ts'
import { EM } from '../text/junction.ts'
import { breakings, type PreparedParagraph, prepare, resized, setParagraph } from '../text/paragraph.ts'
import { naturalWidth } from '../text/prefix-sums.ts'

/** A block of running text, shaped once and broken at every measure asked for. */
export interface RunningBlock {
  readonly role: BlockRole
  readonly paragraph: PreparedParagraph
}

/** A story's body (or the sidebar's items) before it has a measure. */
export interface RunningText {
  readonly blocks: readonly RunningBlock[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The blocks that are set as running text; make-up reports the others. */
type TextBlock = Exclude<Block, { readonly kind: 'table' | 'quote' }>

const isTextBlock = (block: Block): block is TextBlock => block.kind !== 'table' && block.kind !== 'quote'

/** Shapes a story's body in the layout's styles. */
export function storyText(story: Story, layout: Layout, fonts: FontSet): RunningText {
  return collect(story.body.filter(isTextBlock).map((block) => runningBlock(block, layout, fonts)))
}

const ROLE: Readonly<Record<TextBlock['kind'], BlockRole>> = {
  paragraph: 'paragraph',
  subhead: 'subhead',
  summary: 'summary',
  item: 'item',
}

function runningBlock(block: TextBlock, layout: Layout, fonts: FontSet): RunningBlock {
  const style = styleOf(block, layout)
  const text = block.kind === 'item' ? labelled(block.label, block.text) : block.text
  return { role: ROLE[block.kind], paragraph: prepare(text, style, fonts) }
}

function styleOf(block: TextBlock, layout: Layout): TextStyle {
  const { body, subhead, summary } = layout.styles
  if (block.kind === 'subhead') return { ...subhead, indent: 2, align: 'left' }
  if (block.kind === 'summary') return summary
  return block.kind === 'item' ? { ...body, indent: 0, hang: 1 } : body
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
export function briefsText(briefs: readonly Brief[], style: TextStyle, fonts: FontSet): RunningText {
  return collect(
    briefs.map((brief) => {
      const text = labelled('□', briefText(brief))
      const separatorAt = brief.date ? 1 + brief.date.text.length : -1
      return { role: 'item' as const, paragraph: prepare(text, style, fonts, { separatorAt }) }
    }),
  )
}

function briefText({ date, text, span }: Brief): InlineText {
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
  blocks,
  diagnostics: blocks.flatMap(({ paragraph }) => paragraph.diagnostics),
})

/** Length of the text set in one line, em. */
export const naturalEms = ({ blocks }: RunningText): number =>
  blocks.reduce((sum, { paragraph }) => sum + naturalWidth(paragraph.items) / EM, 0)

/** The same text at another size, pt. */
export const textAt = (text: RunningText, size: number): RunningText => ({
  ...text,
  blocks: text.blocks.map((block) => ({ ...block, paragraph: resized(block.paragraph, size) })),
})

/** A running text broken at one measure, every block with its variants by number of lines. */
export interface BrokenText {
  readonly text: RunningText
  readonly measure: number
  readonly choices: readonly (readonly Breaking[])[]
}

export const breakText = (text: RunningText, measure: number): BrokenText => ({
  text,
  measure,
  choices: text.blocks.map(({ paragraph }) => breakings(paragraph, measure)),
})

const lineCount = (breaking: Breaking | undefined): number => breaking?.ends.length ?? 0

/** Lines of the text with every block at its best. */
export const naturalLines = ({ choices }: BrokenText): number =>
  choices.reduce((sum, variants) => sum + lineCount(variants[0]), 0)

/**
 * The galley with `change` lines more or fewer than natural, taken where it costs the least demerits per block
 * (paragraph looseness); null when the text cannot give that much.
 */
export function galleyWith(broken: BrokenText, change: number): Galley | null {
  const step = Math.sign(change)
  const alternatives = broken.choices.flatMap((variants, block) => {
    const other = variants.find((variant) => lineCount(variant) === lineCount(variants[0]) + step)
    return other && step !== 0 ? [{ block, other, cost: other.demerits - (variants[0]?.demerits ?? 0) }] : []
  })
  const taken = alternatives
    .filter(({ cost }) => cost < MOST_LOOSENESS)
    .sort((a, b) => a.cost - b.cost || a.block - b.block)
    .slice(0, Math.abs(change))
  if (taken.length < Math.abs(change)) return null
  const chosen = broken.choices.map(
    (variants, block) => taken.find((entry) => entry.block === block)?.other ?? variants[0],
  )
  return { lines: broken.text.blocks.flatMap((block, i) => galleyLines(block, i, chosen[i], broken.measure)) }
}

/** Demerits a paragraph may pay for one line more or fewer before the eye sees it. */
const MOST_LOOSENESS = 6

function galleyLines(
  { paragraph, role }: RunningBlock,
  block: number,
  breaking: Breaking | undefined,
  measure: number,
): readonly GalleyLine[] {
  if (!breaking) return []
  const lines = setParagraph(paragraph, breaking, measure)
  return lines.map((line, index) => ({ line, block, role, index, count: lines.length, rows: 1, drop: 0 }))
}
