import type { Belonging, Publishable } from '../pages/page.ts'

/** What pre-printed paper (套印纸) carries: of the masthead what is the same in every issue, its name and its rules. */
export const MASTHEAD: readonly string[] = ['masthead:name', 'masthead:rule']

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
