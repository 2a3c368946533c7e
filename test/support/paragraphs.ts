import type { FontSet } from '../../src/fonts/face.ts'
import { loadFonts } from '../../src/fonts/load-fonts.ts'
import { ownText } from '../../src/makeup/place.ts'
import { lineFindings } from '../../src/text/line-findings.ts'
import { breakings, type ParagraphStyle, prepare, setParagraph } from '../../src/text/paragraph.ts'
import type { Line } from '../../src/text/set-lines.ts'

/** A body style of 10 pt, so that widths in pt are tenths of an em. */
export const BODY: ParagraphStyle = {
  face: 'song',
  strong: 'hei',
  emphasis: 'kai',
  size: 10,
  align: 'justify',
  indent: 2,
  hang: 0,
  digits: 'proportional',
}

export async function projectFonts(): Promise<FontSet> {
  const { value } = await loadFonts(['fonts/manifest.yaml'])
  if (!value) throw new Error('the faces do not load')
  return value
}

export interface SetText {
  readonly lines: readonly Line[]
  /** Codes of everything reported, each once. */
  readonly codes: readonly string[]
}

/** A text set in the body style at a measure of `em`. */
export function setAt(
  fonts: FontSet,
  text: string,
  em: number,
  options: Parameters<typeof prepare>[3] = {},
): SetText {
  const paragraph = prepare(ownText(text), BODY, fonts, options)
  const [best] = breakings(paragraph, em * BODY.size)
  const lines = best ? setParagraph(paragraph, best, em * BODY.size) : []
  const found = [...paragraph.diagnostics, ...lineFindings(lines)]
  return { lines, codes: [...new Set(found.map(({ code }) => code))] }
}

export const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('')

/** Characters of the glyphs in drawing order: what an extractor will read. */
export const drawn = (lines: readonly Line[]): string =>
  lines.map(({ runs }) => runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join('')).join('')
