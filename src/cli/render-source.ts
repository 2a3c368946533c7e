import { dirname, join } from 'node:path'
import type { Publishable } from '../pages/page.ts'
import type { Typeset } from './typeset.ts'

/** A document and what it was made from. */
export interface RenderSource {
  readonly document: Publishable
  /** Pages of the trim size, or sheets that hold several and have their marks already. */
  readonly pages: 'pages' | 'sheets'
  /** Path of the issue. */
  readonly issue: string
  /** Paths of all else it was made from, each once. */
  readonly materials: readonly string[]
  /** Name of the layout; empty where there was none. */
  readonly layout: string
  /** Content hash of what the issue says; null: the document was not made from an issue. */
  readonly fingerprint: string | null
}

/** What an issue that is typeset is rendered from; null when it has no document. */
export function renderSource(
  issue: string,
  { document, sources, fingerprint, makeup }: Typeset,
): RenderSource | null {
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
    layout: makeup?.layout.name ?? '',
    fingerprint,
  }
}
