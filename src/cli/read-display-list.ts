import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { readJson } from '../output/json/read-json.ts'
import type { DisplayItem, Publishable } from '../pages/page.ts'

/** The text of a file that claims to be a display list; null for anything else, so also for an issue written in JSON. */
export function displayListText(path: string): string | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null
  const text = readFileSync(path, 'utf8')
  return /^\s*\{\s*"version"\s*:/.test(text) ? text : null
}

/** A document back from its display list, with all it speaks of; `faces` are those there are. */
export function readDisplayList(
  path: string,
  text: string,
  faces: ReadonlySet<string>,
): Checked<Publishable> {
  const file = basename(path)
  const { value, diagnostics } = readJson(file, text)
  const detail = value && missingFrom(value, faces)
  if (detail === null) return { value, diagnostics }
  return { value: null, diagnostics: [finding('output/not-a-display-list', null, { file, detail })] }
}

/** The first thing a document speaks of that is not there; null: all is. */
function missingFrom({ pages, outline, pictures }: Publishable, faces: ReadonlySet<string>): string | null {
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
