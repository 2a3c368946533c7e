import type { Block } from '../../issue/issue.ts'
import type { Belonging, DisplayItem } from '../../pages/page.ts'
import { breakRagged } from '../../text/break-ragged.ts'
import { type PreparedParagraph, resized } from '../../text/paragraph.ts'
import type { Line } from '../../text/set-lines.ts'
import { horizontalRule } from '../place.ts'
import { withOwnWords } from './own-words.ts'
import { MARK_WIDTH, quotationMark } from './quotation-mark.ts'
import { type BlockSetting, linesHeight, placeLines, type SetBlock, sizesOf } from './set-block.ts'
import { raggedLines, shape, textFindings } from './shape-text.ts'

export type QuoteStyle = 'quote' | 'quoteBy'

type Quote = Pick<Extract<Block, { readonly kind: 'quote' }>, 'text' | 'by'>

/** More lines cost so much each that the quote rather gets smaller, in the costs of `break-ragged`: 1 is a line. */
const MOST_LINES = 5
const ONE_MORE = 10
/** What a smaller size costs: a fifteenth off is worth a line. */
const SMALLER = 15
/** Distance of baselines, em. */
const LEADING = 1.45
const BY_LEADING = 1.3
/** Blank at the sides, between rule and text, and before the speaker's line, em of the quote. */
const SIDE = 0.5
const ABOVE = 0.35
const BELOW = 0.6
const BEFORE_BY = 0.5
/** Height of the red mark that breaks the upper rule, and the blank beside it, em of the quote. */
const MARK_HEIGHT = 0.8
const MARK_SIDE = 0.5
const RULE = 0.75

/**
 * Sets a pull quote (引语): balanced lines between two red rules, a red quotation mark on the upper one, and the
 * speaker flush right after a dash. Everything has the role `quote`; line numbers run on to the speaker's.
 */
export function setQuote({ text, by }: Quote, setting: BlockSetting<QuoteStyle>): SetBlock {
  const { width, styles } = setting
  const shaped = shape(text, styles.quote, setting)
  const quote = fitted(shaped, setting)
  const { size } = quote.style
  const measure = width - 2 * SIDE * size
  const lines = raggedLines(quote, measure, setting)
  const speaker = by
    ? shape(withOwnWords('\u2014\u2014', by, ''), { ...styles.quoteBy, align: 'left' }, setting)
    : null
  const byLines = speaker ? raggedLines(speaker, measure, setting) : []
  const top = MARK_HEIGHT * size + ABOVE * size
  const foot = top + linesHeight(lines.length, size, LEADING * size)
  const byTop = foot + BEFORE_BY * size
  const byLeading = BY_LEADING * styles.quoteBy.size
  const byFoot =
    byLines.length === 0 ? foot : byTop + linesHeight(byLines.length, styles.quoteBy.size, byLeading)
  const bottom = byFoot + BELOW * size
  const place = { x: SIDE * size, y: top, leading: LEADING * size, ink: styles.quote.ink, flushRight: null }
  const byPlace = { ...place, y: byTop, leading: byLeading, ink: styles.quoteBy.ink, flushRight: measure }
  return {
    width,
    height: bottom + RULE,
    items: [
      ...upperRule(width, size, styles.quote.align),
      ...placeLines(lines, place, belongsTo(setting, 0, lines.length)),
      ...placeLines(byLines, byPlace, belongsTo(setting, lines.length, byLines.length)),
      horizontalRule('quote', 0, bottom + RULE / 2, width, RULE, 'red'),
    ],
    diagnostics: [...textFindings(shaped, lines), ...(speaker ? textFindings(speaker, byLines) : [])],
  }
}

/** The size at which the lines are best, a smaller one counted dearer; more than a few lines are for no size good. */
function fitted(
  quote: PreparedParagraph,
  { width, styles, lexicon }: BlockSetting<QuoteStyle>,
): PreparedParagraph {
  let best: { readonly size: number; readonly cost: number } | null = null
  for (const size of sizesOf(styles.quote)) {
    const { ends, demerits } = breakRagged(quote, width / size - 2 * SIDE, lexicon)
    const many = Math.max(0, ends.length - MOST_LINES) * ONE_MORE
    const cost = demerits + many + SMALLER * (1 - size / styles.quote.size)
    if (!best || cost < best.cost) best = { size, cost }
  }
  return resized(quote, best?.size ?? styles.quote.size)
}

/** The rule above, broken by the mark: in its middle over centred text, at its beginning otherwise. */
function upperRule(width: number, size: number, align: QuoteAlign): readonly DisplayItem[] {
  const height = MARK_HEIGHT * size
  const left = align === 'centre' ? (width - MARK_WIDTH * height) / 2 : SIDE * size
  const right = left + MARK_WIDTH * height
  const y = height / 2
  const gap = MARK_SIDE * size
  const before = left - gap
  return [
    ...(before > 0 ? [horizontalRule('quote', 0, y, before, RULE, 'red')] : []),
    quotationMark(left, 0, height),
    ...(width > right + gap
      ? [horizontalRule('quote', right + gap, y, width - right - gap, RULE, 'red')]
      : []),
  ]
}

type QuoteAlign = BlockSetting<QuoteStyle>['styles']['quote']['align']

const belongsTo =
  ({ story, block }: BlockSetting<QuoteStyle>, first: number, count: number) =>
  ({ span }: Line, index: number): Belonging => ({
    kind: 'text',
    story,
    block,
    role: 'quote',
    line: first + index,
    last: index === count - 1,
    span,
  })
