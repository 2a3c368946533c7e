import type { Rect } from '../geometry/rect.ts'
import type { DisplayItem } from '../pages/page.ts'

/** Nearer than this (pt) to the trim, something was meant to reach it. */
const AT_EDGE = 0.5

/** How far an area is printed beyond each side of its trim; 0 where another page follows. */
export interface Bleeds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const bleedAll = (bleed: number): Bleeds => ({ left: bleed, top: bleed, right: bleed, bottom: bleed })

export const withBleeds = (trim: Rect, { left, top, right, bottom }: Bleeds): Rect => ({
  x: trim.x - left,
  y: trim.y - top,
  width: trim.width + left + right,
  height: trim.height + top + bottom,
})

/**
 * An item that touches the trim, drawn on to the end of the bleed: paper is never cut exactly. Boxes
 * and level or upright rules grow; text and shapes stand where they are, and a picture was cut for its place.
 */
export function extendIntoBleed(item: DisplayItem, trim: Rect, bleeds: Bleeds): DisplayItem {
  const x = extension(trim.x, trim.x + trim.width, bleeds.left, bleeds.right)
  const y = extension(trim.y, trim.y + trim.height, bleeds.top, bleeds.bottom)
  if (item.kind === 'box') {
    const { rect } = item
    const [left, right] = x(rect.x, rect.x + rect.width)
    const [top, bottom] = y(rect.y, rect.y + rect.height)
    return { ...item, rect: { x: left, y: top, width: right - left, height: bottom - top } }
  }
  if (item.kind === 'rule' && item.y1 === item.y2) {
    const [x1, x2] = ordered(item.x1, item.x2, x)
    return { ...item, x1, x2 }
  }
  if (item.kind === 'rule' && item.x1 === item.x2) {
    const [y1, y2] = ordered(item.y1, item.y2, y)
    return { ...item, y1, y2 }
  }
  return item
}

type Stretch = (from: number, until: number) => readonly [number, number]

/** A stretch on one axis, its ends drawn on where they reach the trim but not yet the bleed's end. */
function extension(near: number, far: number, before: number, after: number): Stretch {
  return (from, until) => [
    before > 0 && from <= near + AT_EDGE ? Math.min(from, near - before) : from,
    after > 0 && until >= far - AT_EDGE ? Math.max(until, far + after) : until,
  ]
}

function ordered(a: number, b: number, extend: Stretch): readonly [number, number] {
  if (a <= b) return extend(a, b)
  const [low, high] = extend(b, a)
  return [high, low]
}

/** Whether a picture ends at the trim of a side that bleeds: cut inexactly, it shows a white edge. */
export function endsAtTrim(rect: Rect, trim: Rect, bleeds: Bleeds): boolean {
  const reached = (beyond: number, bleed: number): boolean => bleed > 0 && Math.abs(beyond) <= AT_EDGE
  return (
    reached(trim.x - rect.x, bleeds.left) ||
    reached(trim.y - rect.y, bleeds.top) ||
    reached(rect.x + rect.width - trim.x - trim.width, bleeds.right) ||
    reached(rect.y + rect.height - trim.y - trim.height, bleeds.bottom)
  )
}
