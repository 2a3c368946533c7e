import { grouped } from './grouped.ts'
import type { PageView } from './inspection.ts'
import { isStoryLine, type StoryLine } from './page-line.ts'

/** Every story's lines in the order they are read. */
export function linesByStory(pages: readonly PageView[]): ReadonlyMap<string, readonly StoryLine[]> {
  const stories = grouped(
    pages.flatMap(({ lines }) => lines.filter(isStoryLine)),
    ({ belongs }) => belongs.story,
  )
  return new Map([...stories].map(([story, lines]) => [story, lines.toSorted(inReading)]))
}

function inReading(a: StoryLine, b: StoryLine): number {
  const [left, right] = [a.belongs, b.belongs]
  const cells =
    (left.cell?.row ?? 0) - (right.cell?.row ?? 0) || (left.cell?.column ?? 0) - (right.cell?.column ?? 0)
  return left.block - right.block || cells || left.line - right.line
}

/** True when `after` follows in the column `before` stands in, whatever its own indent. */
export function isBelow(before: StoryLine, after: StoryLine): boolean {
  const reach = COLUMN_REACH * after.size
  const sameColumn = after.column > before.column - reach && after.column < before.column + reach
  return after.page === before.page && sameColumn && after.baseline > before.baseline
}

/** Em between the left edges of two columns at least: they are ten em wide and more; indents stay below that. */
export const COLUMN_REACH = 8
