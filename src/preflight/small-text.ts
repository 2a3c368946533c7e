import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { NAMED_SIZES } from '../geometry/length.ts'
import type { Check } from './inspection.ts'
import { type PageLine, shownText, spanOf } from './page-line.ts'

const SMALLEST = NAMED_SIZES.六号 ?? 7.5

/** No text is smaller than 六号; each kind of text is told once. */
export const smallText: Check = ({ pages }) => {
  const told = new Map<string, Diagnostic>()
  for (const line of pages.flatMap(({ lines }) => lines)) {
    const key = `${kindOf(line)} ${line.size}`
    if (line.size >= SMALLEST || told.has(key)) continue
    const args = { page: line.page, line: shownText(line), size: line.size }
    told.set(key, finding('preflight/small-text', spanOf(line), args))
  }
  return [...told.values()]
}

const kindOf = ({ belongs }: PageLine): string => (belongs.kind === 'text' ? belongs.role : belongs.name)
