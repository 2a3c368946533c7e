import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Rect } from '../geometry/rect.ts'
import { contains, inset, rightOf, union } from './extents.ts'
import { grouped } from './grouped.ts'
import { type Check, type PageView, SIDEBAR } from './inspection.ts'
import { isStoryLine, type StoryLine, shownText, spanOf } from './page-line.ts'
import { overlappingHeights } from './sweep.ts'

interface Title {
  readonly line: StoryLine
  readonly rect: Rect
}

/** Titles of different stories do not stand side by side, unless a box keeps them apart (碰题). */
export const tombstones: Check = ({ pages }) => pages.flatMap(collidingTitles)

function collidingTitles(view: PageView): readonly Diagnostic[] {
  const titles = openTitles(view)
  return overlappingHeights(titles).flatMap(([a, b]) => {
    const [left, right] = a.rect.x <= b.rect.x ? [a, b] : [b, a]
    if (rightOf(left.rect) > right.rect.x) return []
    const args = { page: view.number, line: shownText(left.line), other: shownText(right.line) }
    return [finding('preflight/tombstone', spanOf(right.line), args)]
  })
}

/** Titles that nothing sets apart from their neighbours. */
function openTitles({ lines, boxes, framed }: PageView): readonly Title[] {
  const titles = grouped(
    lines.filter(isStoryLine).filter(({ belongs }) => belongs.role === 'title'),
    ({ belongs }) => belongs.story,
  )
  const boxed = new Set(framed.modules.filter((module) => module.boxed).map(({ story }) => story))
  return [...titles].flatMap(([story, set]) => {
    const [line] = set
    if (!line || story === SIDEBAR || boxed.has(story)) return []
    const rect = inset(union(set.map((title) => title.rect)), EDGE * line.size)
    return boxes.some((box) => contains(box.rect, rect)) ? [] : [{ line, rect }]
  })
}

/** Em boxes that overlap by less, em, are read as one above the other. */
const EDGE = 0.1
