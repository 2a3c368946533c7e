import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { type Check, isParagraph, type SetBlock } from './inspection.ts'
import { type PageLine, shownText, spanOf } from './page-line.ts'
import { COLUMN_REACH } from './reading-order.ts'

/** Paragraphs of fewer lines may be parted (10.5). */
const LEAST_LINES = 3

/** No column begins with a paragraph's last line or ends with its first. */
export const widowsAndOrphans: Check = ({ blocks }) =>
  blocks.filter(({ role, lines }) => isParagraph(role) && lines.length >= LEAST_LINES).flatMap(aloneAtEdge)

function aloneAtEdge({ lines }: SetBlock): readonly Diagnostic[] {
  const [first, second] = lines
  const [beforeLast, last] = lines.slice(-2)
  const found: Diagnostic[] = []
  if (second && isParted(first, second)) found.push(alone('preflight/orphan', first))
  if (beforeLast && last && isParted(beforeLast, last)) found.push(alone('preflight/widow', last))
  return found
}

const isParted = (a: PageLine, b: PageLine): boolean =>
  a.page !== b.page || Math.abs(a.column - b.column) > COLUMN_REACH * a.size

const alone = (code: 'preflight/orphan' | 'preflight/widow', line: PageLine): Diagnostic =>
  finding(code, spanOf(line), { page: line.page, line: shownText(line) })
