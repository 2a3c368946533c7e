import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/face.ts'
import type { InlineText } from '../issue/issue.ts'
import { type Breaking, breakOptimal, inUnits } from './break-optimal.ts'
import type { DigitWidth } from './glyph-cell.ts'
import { type ItemList, type ItemRules, itemise } from './itemise.ts'
import { BODY_SPACING, type SpacingRules } from './junction.ts'
import { type Prefixes, prefixSums } from './prefix-sums.ts'
import type { SequenceHints } from './sequence.ts'
import { type Alignment, type Line, setLines } from './set-lines.ts'

/** Everything the text pass needs to know of a style; sizes in pt, indents in em. */
export interface ParagraphStyle {
  readonly face: string
  readonly strong: string
  readonly emphasis: string
  readonly size: number
  readonly align: Alignment
  readonly indent: number
  readonly hang: number
  readonly digits: DigitWidth
}

/** A paragraph ready to be set at any measure: its items do not depend on it. */
export interface PreparedParagraph {
  readonly items: ItemList
  readonly sums: Prefixes
  readonly style: ParagraphStyle
  readonly diagnostics: readonly Diagnostic[]
}

/** What decides the items of a paragraph in a style. */
export function itemRules(style: ParagraphStyle, spacing: SpacingRules = BODY_SPACING): ItemRules {
  const faces = { plain: style.face, strong: style.strong, emphasis: style.emphasis, dots: style.face }
  return { faces, digits: style.digits, spacing }
}

/** Shapes a paragraph once. */
export function prepare(
  text: InlineText,
  style: ParagraphStyle,
  fonts: FontSet,
  options: SequenceHints & { readonly spacing?: SpacingRules } = {},
): PreparedParagraph {
  const { items, diagnostics } = itemise(text, itemRules(style, options.spacing), fonts, options)
  return { items, sums: prefixSums(items), style, diagnostics }
}

/** The same paragraph at another size: its items are in em and stay. */
export const resized = (paragraph: PreparedParagraph, size: number): PreparedParagraph => ({
  ...paragraph,
  style: { ...paragraph.style, size },
})

/** Ways to break a prepared paragraph at `measure` pt, the best first. */
export function breakings(paragraph: PreparedParagraph, measure: number): readonly Breaking[] {
  const { size, indent, hang } = paragraph.style
  const em = measure / size
  return breakOptimal(paragraph.items, paragraph.sums, {
    first: inUnits(em - indent),
    rest: inUnits(em - hang),
  })
}

/** Sets one breaking of a paragraph as lines. */
export function setParagraph(
  paragraph: PreparedParagraph,
  breaking: Breaking,
  measure: number,
): readonly Line[] {
  const { size, indent, hang, align } = paragraph.style
  const setting = { size, measure, firstIndent: indent * size, restIndent: hang * size, align }
  return setLines(paragraph.items, paragraph.sums, breaking, setting)
}
