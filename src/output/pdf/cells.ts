import type { Face } from '../../fonts/face.ts'
import type { Glyph, GlyphForm } from '../../pages/page.ts'
import { type GlyphsItem, startOf } from './text-lines.ts'

/** A glyph with the cell it gets in the text layer. */
export interface Cell {
  readonly glyphId: number
  readonly form: GlyphForm
  readonly text: string
  /** Pen position in 1/1000 em from the run's first glyph. */
  readonly at: number
}

/** How exactly a cell meets the glyph after it, in 1/1000 em. */
interface Fit {
  /** A cell may miss its neighbour by this much. */
  readonly tolerance: number
  /** Widths of adapted cells are multiples of this; each width is a glyph more in the font. */
  readonly step: number
}

/**
 * Readers of PDF text tell words apart by the gap between cells: a gap from 0.1 em on extracts as
 * a space, an overlap from 0.1 em on as a new word. Half of that is safe.
 */
const INSIDE_RUN: Fit = { tolerance: 50, step: 100 }

/** What is little in the size of one run may be much in the smaller size of the next. */
const BETWEEN_RUNS: Fit = { tolerance: 1, step: 1 }

/**
 * The cells of a run. Distances the typesetter made (autospace, justification, squeezed marks)
 * become part of the cell before them, so that nothing extracts as a space but a space.
 * `end` is where the line goes on after the run, in pt; null at the end of the line.
 */
export function cellsOf(run: GlyphsItem, face: Face, end: number | null): readonly Cell[] {
  const start = startOf(run)
  const perMille = (pt: number): number => (pt * 1000) / run.size
  return run.glyphs.map((glyph, index) => {
    const next = run.glyphs[index + 1]
    const nextPen = next ? run.x + next.x : end
    const at = perMille(run.x + glyph.x - start)
    const form = formOf(glyph, face)
    const fitted =
      nextPen === null
        ? form
        : reaching(form, perMille(nextPen - start) - at, next ? INSIDE_RUN : BETWEEN_RUNS)
    return { glyphId: glyph.id, form: fitted, text: audible(glyph.text), at }
  })
}

const formOf = (glyph: Glyph, face: Face): GlyphForm =>
  glyph.form ?? { advance: face.advance(glyph.id), shift: 0, stretch: 1 }

/** The form with its cell widened or narrowed to the next glyph, where the difference would show. */
function reaching(form: GlyphForm, reach: number, { tolerance, step }: Fit): GlyphForm {
  if (Math.abs(reach - form.advance) <= tolerance) return form
  return { ...form, advance: Math.max(0, step * Math.round(reach / step)) }
}

const SOFT_HYPHENS = /\u00ad/g

/**
 * The text of a glyph without the soft hyphens that were typed inside a word and not used: nobody searches for them,
 * and pdf.js drops every glyph whose text ends with one. A hyphen that is drawn keeps its own.
 */
const audible = (text: string): string => text.replace(SOFT_HYPHENS, '') || text
