import { join } from 'node:path'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { type LoadedFonts, loadFonts, readManifests } from '../fonts/load-fonts.ts'
import { type LockedFace, lockFaces } from '../fonts/lock-faces.ts'
import type { Layout } from '../layout/layout.ts'
import { readLayout } from './layout-files.ts'

/** What issues are typeset with, opened once for all of them. */
export interface Workshop {
  readonly fonts: LoadedFonts
  layout(name: string): Checked<Layout>
  /** Names faces with the checksums of their files, which are read whole. */
  lock(faces: readonly string[]): readonly LockedFace[]
  /** Closes the font files. */
  close(): void
}

export const manifestsOf = (root: string, further: readonly string[]): readonly string[] => [
  join(root, 'fonts', 'manifest.yaml'),
  ...further,
]

/** Opens the program's faces and those of further manifests; null when any of them cannot be used. */
export function openWorkshop(root: string, furtherManifests: readonly string[]): Checked<Workshop> {
  const manifests = manifestsOf(root, furtherManifests)
  const { value: fonts, diagnostics } = loadFonts(manifests)
  if (!fonts) return { value: null, diagnostics }
  const layouts = new Map<string, Checked<Layout>>()
  const layout = (name: string): Checked<Layout> => {
    const read = layouts.get(name) ?? readLayout(root, name)
    layouts.set(name, read)
    return read
  }
  const lock = (faces: readonly string[]): readonly LockedFace[] =>
    lockFaces(fonts, readManifests(manifests).value ?? [], faces)
  return { value: { fonts, layout, lock, close: () => fonts.close() }, diagnostics }
}
