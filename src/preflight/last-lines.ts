import { finding } from '../diagnostics/rules.ts'
import { type Check, isParagraph } from './inspection.ts'
import { spanOf } from './page-line.ts'

/** One character, with or without marks, makes no last line (M5). */
export const lastLines: Check = ({ blocks }) =>
  blocks.flatMap(({ role, lines }) => {
    const last = lines.at(-1)
    if (!last || !isParagraph(role) || lines.length < 2 || !isSingle(last.text)) return []
    return [finding('preflight/short-last-line', spanOf(last), { page: last.page, line: last.text })]
  })

/** A number or a word is more than one character; a mark is none. */
const isSingle = (text: string): boolean => [...text.replace(/[^\p{L}\p{N}]/gu, '')].length === 1
