import type { Belonging, Publishable } from '../pages/page.ts'

/** The masthead: what pre-printed paper (套印纸) carries. */
export const MASTHEAD: readonly string[] = ['masthead']

/** A document without the furniture whose name starts with one of `prefixes`; stories always stay. */
export function leaveOut(document: Publishable, prefixes: readonly string[]): Publishable {
  const stays = (belongs: Belonging): boolean =>
    belongs.kind === 'text' || !prefixes.some((prefix) => belongs.name.startsWith(prefix))
  const pages = document.pages.map((page) => ({
    ...page,
    items: page.items.filter(({ belongs }) => stays(belongs)),
  }))
  return { ...document, pages }
}
