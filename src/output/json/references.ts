import type { DisplayItem, Publishable } from '../../pages/page.ts'

/** The path of the first thing a document speaks of that is not there: a page, a picture, a face. Null: all is there. */
export function missingReference(
  { pages, outline, pictures }: Publishable,
  faces: ReadonlySet<string>,
): string | null {
  const numbered = pages.findIndex(({ number }, i) => number !== i + 1)
  if (pages.length === 0 || numbered >= 0) return `pages.${Math.max(0, numbered)}.number`
  const isPage = (page: number): boolean => page >= 1 && page <= pages.length
  const entry = outline.findIndex(({ page }) => !isPage(page))
  if (entry >= 0) return `outline.${entry}.page`
  const isThere = (item: DisplayItem): boolean => {
    if (item.kind === 'glyphs') return faces.has(item.face)
    if (item.kind === 'picture') return Object.hasOwn(pictures, item.picture)
    return item.kind !== 'link' || item.target.kind === 'address' || isPage(item.target.page)
  }
  for (const [i, { items }] of pages.entries()) {
    const index = items.findIndex((item) => !isThere(item))
    if (index >= 0) return `pages.${i}.items.${index}`
  }
  return null
}
