import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import type { Layout } from './layout.ts'
import { parseLayout } from './parse-layout.ts'

const ENDING = /\.ya?ml$/

/** A layout with the file it came from, so that findings can show its lines. */
export interface LoadedLayout extends Checked<Layout> {
  readonly source: SourceFile | null
}

/**
 * Reads a layout by its name, from the first of the folders that has it, or by the path of its file. `faces` are the
 * ids its styles may name; null leaves them unchecked.
 */
export function loadLayout(
  nameOrPath: string,
  folders: readonly string[],
  faces: Iterable<string> | null = null,
): LoadedLayout {
  const paths = isPath(nameOrPath)
    ? [nameOrPath]
    : folders.map((folder) => join(folder, `${nameOrPath}.yaml`))
  const path = paths.find((candidate) => existsSync(candidate))
  if (path === undefined) {
    const known = layoutFiles(folders)
      .map(({ name }) => name)
      .join(', ')
    return {
      value: null,
      diagnostics: [finding('layout/unknown', null, { name: nameOrPath, known })],
      source: null,
    }
  }
  const source = { path, text: readFileSync(path, 'utf8') }
  return { ...parseLayout(basename(path).replace(ENDING, ''), source, faces), source }
}

const isPath = (text: string): boolean => ENDING.test(text) || /[/\\]/.test(text)

/** What `banxin layouts` tells of a layout. */
export interface LayoutEntry {
  readonly name: string
  readonly description: string
  readonly path: string
}

/** The layouts in some folders by name; of two with one name the first folder's counts. */
export const listLayouts = (folders: readonly string[]): readonly LayoutEntry[] =>
  layoutFiles(folders).map(({ name, path }) => {
    const { value } = parseLayout(name, { path, text: readFileSync(path, 'utf8') })
    return { name, path, description: value?.description ?? '' }
  })

function layoutFiles(
  folders: readonly string[],
): readonly { readonly name: string; readonly path: string }[] {
  const found = new Map<string, string>()
  for (const folder of folders.filter((candidate) => existsSync(candidate))) {
    for (const file of readdirSync(folder)) {
      const name = file.replace(ENDING, '')
      if (name !== file && !found.has(name)) found.set(name, join(folder, file))
    }
  }
  return [...found].map(([name, path]) => ({ name, path })).sort((a, b) => (a.name < b.name ? -1 : 1))
}
