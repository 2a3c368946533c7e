import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { InlineText } from '../../issue/issue.ts'
import type { TextStyle } from '../../layout/layout.ts'
import { breakRagged } from '../../text/break-ragged.ts'
import { lineFindings } from '../../text/line-findings.ts'
import { breakings, type PreparedParagraph, prepare, setParagraph } from '../../text/paragraph.ts'
import type { Line } from '../../text/set-lines.ts'
import { tracked } from '../../text/tracking.ts'
import { once } from '../once.ts'
import type { Setting } from './set-block.ts'

/** Narrower than this, em, lines are ragged: too few gaps share what a justified line is short. */
export const LEAST_JUSTIFIED = 12

/** Shapes a text in a style, its tracking included; once, at however many widths it is then tried. */
export const shape = (text: InlineText, style: TextStyle, { fonts, spacing }: Setting): PreparedParagraph =>
  once(shapesOf(text, fonts), JSON.stringify([style, spacing]), () => {
    const paragraph = prepare(text, style, fonts, { spacing })
    return style.tracking === 0 ? paragraph : tracked(paragraph, style.tracking)
  })

type Shapes = Map<string, PreparedParagraph>

/** Texts and font sets never change: what was shaped is kept as long as they are. */
const known = new WeakMap<FontSet, WeakMap<InlineText, Shapes>>()

function shapesOf(text: InlineText, fonts: FontSet): Shapes {
  const ofFonts = known.get(fonts) ?? new WeakMap<InlineText, Shapes>()
  known.set(fonts, ofFonts)
  const shapes = ofFonts.get(text) ?? new Map<string, PreparedParagraph>()
  ofFonts.set(text, shapes)
  return shapes
}

/** Lines as ragged text at `measure` pt, aligned left or centred as the style says. */
export function raggedLines(
  paragraph: PreparedParagraph,
  measure: number,
  { lexicon }: Setting,
): readonly Line[] {
  const { style } = paragraph
  const align = style.align === 'justify' ? 'left' : style.align
  const flat = { ...paragraph, style: { ...style, align, indent: 0, hang: 0 } }
  return setParagraph(flat, breakRagged(flat, measure / style.size, lexicon), measure)
}

/** Lines justified at `measure` pt. */
export function justifiedLines(paragraph: PreparedParagraph, measure: number): readonly Line[] {
  const [best] = breakings(paragraph, measure)
  return best ? setParagraph(paragraph, best, measure) : []
}

/** What an editor must hear of a text and its lines. */
export const textFindings = (
  { diagnostics }: PreparedParagraph,
  lines: readonly Line[],
): readonly Diagnostic[] => [...diagnostics, ...lineFindings(lines)]
