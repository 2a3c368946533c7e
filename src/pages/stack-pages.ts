import { moveItem, type Place } from './move-items.ts'
import type { Page, Publishable } from './page.ts'

/**
 * All pages of a document under each other as one. Where two meet, the `margin` (pt) at the foot of the upper and the
 * one at the head of the lower are left out, so that text runs on as if there had been no page.
 */
export function stackPages(document: Publishable, margin: number): Publishable {
  const { pages, outline } = document
  const tops = topsOf(pages, margin)
  const place = ({ page, y }: Place): Place => {
    const index = pages.findIndex(({ number }) => number === page)
    return { page: 1, y: y + (tops[index] ?? 0) }
  }
  const last = pages.length - 1
  const stacked: Page = {
    number: 1,
    label: '1',
    width: Math.max(...pages.map(({ width }) => width)),
    height: (tops[last] ?? 0) + (pages[last]?.height ?? 0),
    items: pages.flatMap(({ items }, index) =>
      items.map((item) => moveItem(item, { scale: 1, x: 0, y: tops[index] ?? 0 }, place)),
    ),
  }
  return {
    ...document,
    pages: [stacked],
    outline: outline.map((entry) => ({ ...entry, ...place(entry) })),
  }
}

/** Where the top edge of each page comes to lie, pt. */
function topsOf(pages: readonly Page[], margin: number): readonly number[] {
  let top = 0
  return pages.map(({ height }) => {
    const own = top
    top += height - 2 * margin
    return own
  })
}
