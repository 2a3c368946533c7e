import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Belonging, Glyph } from '../pages/page.ts'
import { type GlyphsItem, type TextRuns, textOf } from '../pages/text-runs.ts'

/** A line of text as it stands on a page; lengths in pt. */
export interface PageLine {
  /** The page's number. */
  readonly page: number
  readonly belongs: Belonging
  readonly text: string
  readonly size: number
  /** Left edge of the column it was set for, indents included. */
  readonly column: number
  readonly baseline: number
  /** From the first cell to the last, over the height of the em box. */
  readonly rect: Rect
  /** Where the last glyph's cell begins. */
  readonly lastPen: number
  /** Characters no face has a glyph for. */
  readonly missing: readonly string[]
}

/** A line of a story. */
export type StoryLine = PageLine & { readonly belongs: Extract<Belonging, { kind: 'text' }> }

export const isStoryLine = (line: PageLine): line is StoryLine => line.belongs.kind === 'text'

/** Measures the runs of one line. */
export function pageLine(page: number, runs: TextRuns, fonts: FontSet): PageLine {
  const [first] = runs
  const last = runs.at(-1) ?? first
  const lastPen = last.x + (last.glyphs.at(-1)?.x ?? 0)
  const left = first.x + (first.glyphs[0]?.x ?? 0)
  return {
    page,
    belongs: first.belongs,
    text: textOf(runs),
    size: first.size,
    column: first.x,
    baseline: first.y,
    rect: { x: left, width: lastPen + lastAdvance(last, fonts) - left, ...emBox(first, fonts) },
    lastPen,
    missing: runs.flatMap(({ glyphs }) => glyphs.filter(({ id }) => id === 0).map(({ text: lost }) => lost)),
  }
}

function lastAdvance(run: GlyphsItem, fonts: FontSet): number {
  const glyph = run.glyphs.at(-1)
  return glyph ? (advanceOf(glyph, run.face, fonts) * run.size) / 1000 : 0
}

const advanceOf = ({ form, id }: Glyph, face: string, fonts: FontSet): number =>
  form?.advance ?? fonts.chain(face)[0]?.advance(id) ?? 0

function emBox({ face, size, y }: GlyphsItem, fonts: FontSet): Pick<Rect, 'y' | 'height'> {
  const { ascent = 0, descent = 0 } = fonts.chain(face)[0] ?? {}
  return { y: y - (ascent * size) / 1000, height: ((ascent - descent) * size) / 1000 }
}

/** A line's first words, to name it by. */
export function shownText({ text }: PageLine): string {
  const characters = [...text.trim()]
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN).join('')}…`
}

const SHOWN = 14

/** Where the words stand in the issue; null for the page's own. */
export const spanOf = ({ belongs }: { readonly belongs: Belonging }): SourceSpan | null =>
  'span' in belongs ? (belongs.span ?? null) : null
