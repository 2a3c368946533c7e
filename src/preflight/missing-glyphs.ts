import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Check, PageView } from './inspection.ts'
import { type PageLine, spanOf } from './page-line.ts'

/** Nothing is drawn as an empty box. */
export const missingGlyphs: Check = ({ pages }) => pages.flatMap(emptyBoxes)

const emptyBoxes = ({ lines }: PageView): readonly Diagnostic[] =>
  lines.flatMap((line) => line.missing.map((character) => missing(character, line)))

const missing = (character: string, line: PageLine): Diagnostic =>
  finding('preflight/missing-glyph', spanOf(line), { page: line.page, character })
