import type { Rect } from '../geometry/rect.ts'
import { bottomOf, overlaps } from './extents.ts'

export interface Placed {
  readonly rect: Rect
}

/**
 * Pairs whose heights overlap, found by going down the page once: only what the sweep line touches is compared, so a
 * page of many short lines costs little more than its length.
 */
export function overlappingHeights<T extends Placed>(placed: readonly T[]): readonly (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = []
  let open: readonly T[] = []
  for (const item of placed.toSorted((a, b) => a.rect.y - b.rect.y)) {
    open = open.filter(({ rect }) => bottomOf(rect) > item.rect.y)
    for (const other of open) pairs.push([other, item])
    open = [...open, item]
  }
  return pairs
}

/** Pairs that share some area, the upper one first. */
export const overlappingPairs = <T extends Placed>(placed: readonly T[]): readonly (readonly [T, T])[] =>
  overlappingHeights(placed).filter(([a, b]) => overlaps(a.rect, b.rect))
