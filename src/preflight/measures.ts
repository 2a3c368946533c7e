import { rightOf } from './extents.ts'
import type { StoryLine } from './page-line.ts'

/** Widths that differ by less are one: figures are rounded to 1/10000 pt on their way. */
const STEP = 0.1

export const widthOf = (line: StoryLine): number => rightOf(line.rect) - line.column

/**
 * The measure of some lines that turn: the width most of them have. Null when no width is had by half of them, as in
 * text that is not justified.
 */
export function commonMeasure(lines: readonly StoryLine[]): number | null {
  const widths = lines.map(widthOf).sort((a, b) => a - b)
  let best: readonly number[] = []
  for (let start = 0; start < widths.length; ) {
    const first = widths[start] ?? 0
    const next = widths.findIndex((width) => width > first + STEP)
    const group = widths.slice(start, next < 0 ? widths.length : next)
    if (group.length > best.length) best = group
    start += group.length
  }
  return best.length * 2 >= widths.length ? (best[0] ?? null) : null
}
