import type { FontSet } from '../fonts/face.ts'
import type { InlineText } from '../issue/issue.ts'
import type { Page, Publishable } from '../pages/page.ts'
import type { SpacingRules } from '../text/junction.ts'
import { breakings, type ParagraphStyle, prepare, setParagraph } from '../text/paragraph.ts'
import type { SequenceHints } from '../text/sequence.ts'
import type { Line } from '../text/set-lines.ts'
import { placeLine } from './place.ts'

/** A paragraph on a galley, with what only it knows. */
export interface GalleyText extends SequenceHints {
  readonly text: InlineText
  readonly style: ParagraphStyle
}

/** How a galley proof is pulled; lengths in pt. */
export interface GalleyProof {
  readonly size: number
  readonly spacing: SpacingRules
  /** Width of the one column, em. */
  readonly measure: number
  /** Lines on a page. */
  readonly lines: number
}

const MARGIN = 36
const LEADING = 1.5

/**
 * Pulls a galley proof (小样): the paragraphs in one column, page after page, with nothing else, to judge the setting
 * by before pages are made up.
 */
export function galleyProof(
  paragraphs: readonly GalleyText[],
  proof: GalleyProof,
  fonts: FontSet,
): Publishable {
  const lines = paragraphs.flatMap((paragraph, block) => {
    const set = setLinesOf(paragraph, proof, fonts)
    return set.map((line, index) => ({ line, block, index, last: index === set.length - 1 }))
  })
  const pages: Page[] = []
  for (let from = 0; from < lines.length; from += proof.lines)
    pages.push(proofPage(pages.length + 1, lines.slice(from, from + proof.lines), proof))
  return {
    title: '小样',
    author: '',
    publication: '',
    number: '',
    subject: '',
    language: 'zh-CN',
    date: '2000-01-01',
    pages,
    outline: [],
    stories: [{ id: 'galley', title: '小样', kind: 'story' }],
    pictures: {},
  }
}

function setLinesOf(
  { text, style, ...hints }: GalleyText,
  { size, spacing, measure }: GalleyProof,
  fonts: FontSet,
): readonly Line[] {
  const paragraph = prepare(text, { ...style, size }, fonts, { ...hints, spacing })
  const [best] = breakings(paragraph, measure * size)
  return best ? setParagraph(paragraph, best, measure * size) : []
}

interface ProofLine {
  readonly line: Line
  readonly block: number
  readonly index: number
  readonly last: boolean
}

function proofPage(number: number, lines: readonly ProofLine[], proof: GalleyProof): Page {
  const { size, measure } = proof
  const leading = size * LEADING
  const items = lines.flatMap(({ line, block, index, last }, row) =>
    placeLine(
      line,
      { x: MARGIN, y: MARGIN + row * leading + 0.88 * size, ink: 'black' },
      { kind: 'text', story: 'galley', block, role: 'paragraph', line: index, last, span: line.span },
    ),
  )
  const width = measure * size + 2 * MARGIN
  return { number, label: String(number), width, height: proof.lines * leading + 2 * MARGIN, items }
}
