import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { grouped } from './grouped.ts'
import { type Check, isParagraph, type PageView } from './inspection.ts'
import { isStoryLine, type StoryLine, shownText, spanOf } from './page-line.ts'
import { COLUMN_REACH } from './reading-order.ts'

/** Farther off, pt, and the edge of a column is seen to step. */
const TOLERANCE = 0.05

/** The lines of a column share its left edge. */
export const columnEdges: Check = ({ pages }) => pages.flatMap(steppedEdges)

function steppedEdges({ lines }: PageView): readonly Diagnostic[] {
  const stories = grouped(
    lines.filter(isStoryLine).filter(({ belongs }) => isParagraph(belongs.role)),
    ({ belongs }) => belongs.story,
  )
  return [...stories.values()].flatMap((text) => {
    const edges = commonEdges(text)
    return text.flatMap((line) => offEdge(line, edges))
  })
}

/** Left edges most lines agree on, one for every column. */
function commonEdges(text: readonly StoryLine[]): readonly number[] {
  const byEdge = [...grouped(text, ({ column }) => column)].sort((a, b) => b[1].length - a[1].length)
  const edges: number[] = []
  for (const [x, [line]] of byEdge) {
    const reach = COLUMN_REACH * (line?.size ?? 0)
    if (edges.every((edge) => Math.abs(edge - x) >= reach)) edges.push(x)
  }
  return edges
}

function offEdge(line: StoryLine, edges: readonly number[]): readonly Diagnostic[] {
  const off = Math.min(...edges.map((edge) => Math.abs(edge - line.column)))
  if (off <= TOLERANCE) return []
  const args = { page: line.page, line: shownText(line), off: off.toFixed(2) }
  return [finding('preflight/off-column', spanOf(line), args)]
}
