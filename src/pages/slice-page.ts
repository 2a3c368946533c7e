import { clipItem } from './clip-items.ts'
import { moveItem } from './move-items.ts'
import type { Page } from './page.ts'

/**
 * What of a page lies between `top` and `top + height` (pt), as a page of its own. Nothing is cut: what reaches over
 * its edges is drawn again on the next slice.
 */
export function slicePage(page: Page, top: number, height: number): Page {
  const window = { x: 0, y: top - EDGE, width: page.width, height: height + 2 * EDGE }
  const items = page.items
    .filter((item) => clipItem(item, window).length > 0)
    .map((item) => moveItem(item, { scale: 1, x: 0, y: -top }, (place) => place))
  return { ...page, height, items }
}

/** Rules are as wide as their weight beyond their ends: more than any weight, pt. */
const EDGE = 12
