import { join } from 'node:path'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { type LoadedFonts, loadFonts } from '../fonts/load-fonts.ts'
import type { Layout } from '../layout/layout.ts'
import { readLayout } from './layout-files.ts'

/** What issues are typeset with, opened once for all of them. */
export interface Workshop {
  readonly fonts: LoadedFonts
  layout(name: string): Checked<Layout>
  /** Closes the font files. */
  close(): void
}

export const manifestsOf = (root: string, further: readonly string[]): readonly string[] => [
  join(root, 'fonts', 'manifest.yaml'),
  ...further,
]

/** Opens the program's faces and those of further manifests; null when any of them cannot be used. */
export function openWorkshop(root: string, furtherManifests: readonly string[]): Checked<Workshop> {
  const { value: fonts, diagnostics } = loadFonts(manifestsOf(root, furtherManifests))
  if (!fonts) return { value: null, diagnostics }
  const layouts = new Map<string, Checked<Layout>>()
  const layout = (name: string): Checked<Layout> => {
    const read = layouts.get(name) ?? readLayout(root, name)
    layouts.set(name, read)
    return read
  }
  return { value: { fonts, layout, close: () => fonts.close() }, diagnostics }
}
