import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Layout } from '../layout/layout.ts'
import { parseLayout } from '../layout/parse-layout.ts'

const ENDING = '.yaml'

const folderOf = (root: string): string => join(root, 'layouts')

export const layoutNames = (root: string): readonly string[] =>
  readdirSync(folderOf(root))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort()

export function readLayout(root: string, name: string): Checked<Layout> {
  const names = layoutNames(root)
  if (!names.includes(name))
    return { value: null, diagnostics: [finding('layout/unknown', null, { name, known: names.join(', ') })] }
  const path = join(folderOf(root), `${name}${ENDING}`)
  return parseLayout(name, { path, text: readFileSync(path, 'utf8') })
}

/** A layout as a list shows it; the description is the first sentence of the comment its file begins with. */
export interface ListedLayout {
  readonly name: string
  readonly description: string
}

export const listLayouts = (root: string): readonly ListedLayout[] =>
  layoutNames(root).map((name) => {
    const text = readFileSync(join(folderOf(root), `${name}${ENDING}`), 'utf8')
    return { name, description: /^#\s*([^\n。]*。?)/.exec(text)?.[1]?.trim() ?? '' }
  })
