import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Rect } from '../geometry/rect.ts'
import type { FramedModule } from '../pages/page-frame.ts'
import { bottomOf, contains, inset, overlaps } from './extents.ts'
import { type Check, isParagraph, type PageView } from './inspection.ts'
import { commonMeasure } from './measures.ts'
import { isStoryLine, type StoryLine, spanOf } from './page-line.ts'

/** Lines a column may be short of the longest; the last one may be filled by a tail-piece (10.5). */
const MOST_SHORT = { inner: 1, last: 2 }

/** The columns of a story end level. */
export const columnFeet: Check = ({ pages, frame }) =>
  pages.flatMap((view) =>
    view.framed.modules.flatMap((module) => unevenFeet(view, module, frame.rows.leading)),
  )

function unevenFeet(view: PageView, module: FramedModule, leading: number): readonly Diagnostic[] {
  const text = view.lines
    .filter(isStoryLine)
    .filter(({ belongs, rect }) => belongs.story === module.story && contains(module.rect, rect, SLACK))
  const [first] = text
  const columns = textColumns(text.filter(({ belongs }) => isParagraph(belongs.role)))
  if (!first || columns.length < 2) return []
  const feet = columns.map((column) => footOf(column, view, module))
  const lowest = Math.max(...feet)
  return feet.flatMap((foot, i) => {
    const short = Math.round((lowest - foot) / leading)
    if (short <= (i === feet.length - 1 ? MOST_SHORT.last : MOST_SHORT.inner)) return []
    const args = { page: view.number, story: module.story, column: i + 1, lines: short }
    return [finding('preflight/uneven-feet', spanOf(first), args)]
  })
}

/** Cells may stick out of a module by rounding, pt. */
const SLACK = 0.5

/** The strips the text stands in, from left to right. */
function textColumns(text: readonly StoryLine[]): readonly Pick<Rect, 'x' | 'width'>[] {
  const turning = text.filter(({ belongs }) => !belongs.last)
  const width = commonMeasure(turning) ?? Math.max(0, ...text.map(({ rect }) => rect.width))
  const lefts = [...new Set(text.map(({ column }) => column))].sort((a, b) => a - b)
  return lefts.map((x) => ({ x, width }))
}

/** The lowest thing in a column, be it of the story or of one it runs round. */
function footOf(column: Pick<Rect, 'x' | 'width'>, view: PageView, { rect }: FramedModule): number {
  const strip = { ...inset({ ...rect, ...column }, EDGE), y: rect.y, height: rect.height }
  const inside = [
    ...view.lines.map((line) => line.rect),
    ...view.solids.map((solid) => solid.rect),
    ...view.framed.modules.map((module) => module.rect).filter((other) => isInside(rect, other)),
  ]
  const feet = inside.filter((other) => overlaps(strip, other)).map(bottomOf)
  return Math.max(rect.y, ...feet)
}

/** What only touches the strip's edge, pt, stands in the next column. */
const EDGE = 2

const isInside = (rect: Rect, other: Rect): boolean =>
  contains(rect, other, SLACK) && !contains(other, rect, SLACK)
