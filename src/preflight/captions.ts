import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Rect } from '../geometry/rect.ts'
import { bottomOf, rightOf } from './extents.ts'
import type { Check, PageView } from './inspection.ts'
import { isStoryLine, type StoryLine, shownText, spanOf } from './page-line.ts'

/** Farther from its picture than this, em of the caption, a reader does not see them as one. */
const FARTHEST = 1.5

/** Captions stand beside what they explain: a picture or a table of their story. */
export const captions: Check = ({ pages }) => pages.flatMap(farCaptions)

function farCaptions(view: PageView): readonly Diagnostic[] {
  const lines = view.lines.filter(isStoryLine)
  const captionLines = lines.filter(({ belongs }) => belongs.role === 'caption')
  const first = captionLines.filter(({ belongs }) => belongs.line === 0)
  return first.flatMap((line) => {
    const { story, block } = line.belongs
    const own = captionLines.filter((other) => other.belongs.block === block && other.belongs.story === story)
    const targets = explained(view, lines, story)
    const gap = Math.min(...own.flatMap(({ rect }) => targets.map((target) => distance(rect, target))))
    if (gap <= FARTHEST * line.size) return []
    return [finding('preflight/caption-far', spanOf(line), { page: view.number, line: shownText(line) })]
  })
}

function explained(view: PageView, lines: readonly StoryLine[], story: string): readonly Rect[] {
  const pictures = view.solids.filter(({ belongs }) => belongs.kind === 'text' && belongs.story === story)
  const cells = lines.filter(({ belongs }) => belongs.story === story && belongs.role === 'cell')
  return [...pictures, ...cells].map(({ rect }) => rect)
}

/** Free space between two rectangles, the larger of both directions, pt. */
const distance = (a: Rect, b: Rect): number =>
  Math.max(0, a.x - rightOf(b), b.x - rightOf(a), a.y - bottomOf(b), b.y - bottomOf(a))
