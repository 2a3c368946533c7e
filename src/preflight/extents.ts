import type { Rect } from '../geometry/rect.ts'
import type { PathCommand } from '../pages/page.ts'

export const rightOf = ({ x, width }: Rect): number => x + width
export const bottomOf = ({ y, height }: Rect): number => y + height

/** True when two rectangles share more than an edge. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a)

/** True when `inner` stands in `outer` but for `slack` pt. */
export const contains = (outer: Rect, inner: Rect, slack = 0): boolean => outsideBy(outer, inner) <= slack

/** How far `inner` sticks out of `outer` at most; 0 when it does not. */
export const outsideBy = (outer: Rect, inner: Rect): number =>
  Math.max(
    0,
    outer.x - inner.x,
    outer.y - inner.y,
    rightOf(inner) - rightOf(outer),
    bottomOf(inner) - bottomOf(outer),
  )

/** The rectangle made smaller by `margin` on every side. */
export const inset = ({ x, y, width, height }: Rect, margin: number): Rect => ({
  x: x + margin,
  y: y + margin,
  width: width - 2 * margin,
  height: height - 2 * margin,
})

/** The smallest rectangle round some others; there is at least one. */
export function union(rects: readonly Rect[]): Rect {
  return rects.reduce((round, rect) => {
    const x = Math.min(round.x, rect.x)
    const y = Math.min(round.y, rect.y)
    const width = Math.max(rightOf(round), rightOf(rect)) - x
    return { x, y, width, height: Math.max(bottomOf(round), bottomOf(rect)) - y }
  })
}

/** The rectangle round an outline's points; control points count, so it may be a little large. */
export function pathExtent(commands: readonly PathCommand[]): Rect {
  const points = commands.flatMap(([, ...numbers]) => pairs(numbers))
  return union(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })))
}

const pairs = (numbers: readonly number[]): readonly (readonly [number, number])[] =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []))
