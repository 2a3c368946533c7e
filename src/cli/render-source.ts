import { dirname, join } from 'node:path'
import type { Publishable } from '../pages/page.ts'
import type { Typeset, TypesetOptions } from './typeset.ts'

/** A document and what it was made from. */
export interface RenderSource {
  readonly document: Publishable
  /** Pages of the trim size, or sheets that hold several and have their marks already. */
  readonly pages: 'pages' | 'sheets'
  /** Path of the issue. */
  readonly issue: string
  /** Paths of all else it was made from, each once. */
  readonly materials: readonly string[]
  /** Name of the layout. */
  readonly layout: string
}

/** What an issue that is typeset is rendered from; null when it has no document. */
export function renderSource(
  issue: string,
  made: Typeset,
  { layout }: Pick<TypesetOptions, 'layout'>,
): RenderSource | null {
  const { document, sources, makeup } = made
  if (!document) return null
  const named = (makeup?.issue.stories ?? []).flatMap(({ pictures, ornament }) => [
    ...pictures.map(({ file }) => file),
    ...(ornament === null ? [] : [ornament]),
  ])
  const paths = [...sources.map(({ path }) => path), ...named.map((file) => join(dirname(issue), file))]
  return {
    document,
    pages: 'pages',
    issue,
    materials: [...new Set(paths)].filter((path) => path !== issue),
    layout: layout ?? makeup?.issue.layout ?? '',
  }
}
