import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { type Cluster, clusters } from '../text/cluster.ts'
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../text/line-edge-rules.ts'
import type { Check, SetBlock } from './inspection.ts'
import { type PageLine, type StoryLine, shownText, spanOf } from './page-line.ts'

/** No line starts or ends with a mark that may not stand there (避头尾). */
export const lineEdges: Check = ({ blocks }) =>
  blocks.filter(({ lines }) => lines.length > 1).flatMap(forbiddenEdges)

/** Marks are classed by their context, so the block is read as a whole. */
function forbiddenEdges({ lines }: SetBlock): readonly Diagnostic[] {
  const marks = clustersOf(lines)
  let at = 0
  return lines.flatMap((line, i) => {
    const [start, end] = [at, at + line.text.length]
    at = end
    const found: Diagnostic[] = []
    const first = marks.get(start)
    if (i > 0 && first && NOT_AT_LINE_START.basic.has(first.cls))
      found.push(forbidden('preflight/mark-at-line-start', line, first))
    const last = [...marks.values()].find((mark) => mark.end === end)
    if (i < lines.length - 1 && last && NOT_AT_LINE_END.basic.has(last.cls))
      found.push(forbidden('preflight/mark-at-line-end', line, last))
    return found
  })
}

function clustersOf(lines: readonly StoryLine[]): ReadonlyMap<number, Cluster> {
  const text = lines.map((line) => line.text).join('')
  const span = lines[0]?.belongs.span ?? { file: '', start: 0, end: 0 }
  const origins = Array.from({ length: text.length }, () => span.start)
  return new Map(clusters({ text, styles: [], span, origins }).map((cluster) => [cluster.start, cluster]))
}

const forbidden = (
  code: 'preflight/mark-at-line-start' | 'preflight/mark-at-line-end',
  line: PageLine,
  { text }: Cluster,
): Diagnostic => finding(code, spanOf(line), { page: line.page, line: shownText(line), mark: text })
