import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { charClass } from '../text/char-class.ts'
import { type Cluster, clusters } from '../text/cluster.ts'
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../text/line-edge-rules.ts'
import type { Check, SetBlock } from './inspection.ts'
import { type PageLine, type StoryLine, shownText, spanOf } from './page-line.ts'

/** No line starts or ends with a mark that may not stand there (避头尾). */
export const lineEdges: Check = ({ blocks }) =>
  blocks.filter(({ lines }) => lines.length > 1).flatMap(forbiddenEdges)

/** Marks are classed by their context, so a block that may have one at an edge is read as a whole. */
function forbiddenEdges({ lines }: SetBlock): readonly Diagnostic[] {
  if (!lines.some(isSuspect)) return []
  const marks = clustersOf(lines)
  const byStart = new Map(marks.map((mark) => [mark.start, mark]))
  const byEnd = new Map(marks.map((mark) => [mark.end, mark]))
  const found: Diagnostic[] = []
  let at = 0
  lines.forEach((line, i) => {
    const first = byStart.get(at)
    at += line.text.length
    const last = byEnd.get(at)
    if (i > 0 && first && NOT_AT_LINE_START.basic.has(first.cls))
      found.push(forbidden('preflight/mark-at-line-start', line, first))
    if (i < lines.length - 1 && last && NOT_AT_LINE_END.basic.has(last.cls))
      found.push(forbidden('preflight/mark-at-line-end', line, last))
  })
  return found
}

/** What a character may be at worst: a lone dash is a connector, which only its neighbours tell. */
function isSuspect({ text }: StoryLine): boolean {
  const [first, last] = [charClass(text.charAt(0)), charClass(text.charAt(text.length - 1))]
  return first === 'DA' || NOT_AT_LINE_START.basic.has(first) || NOT_AT_LINE_END.basic.has(last)
}

function clustersOf(lines: readonly StoryLine[]): readonly Cluster[] {
  const text = lines.map((line) => line.text).join('')
  const span = lines[0]?.belongs.span ?? { file: '', start: 0, end: 0 }
  const origins = Array.from({ length: text.length }, () => span.start)
  return clusters({ text, styles: [], span, origins })
}

const forbidden = (
  code: 'preflight/mark-at-line-start' | 'preflight/mark-at-line-end',
  line: PageLine,
  { text }: Cluster,
): Diagnostic => finding(code, spanOf(line), { page: line.page, line: shownText(line), mark: text })
