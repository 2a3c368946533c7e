import { join } from 'node:path'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { type LoadedFonts, loadFonts, readManifests } from '../fonts/load-fonts.ts'
import { type LockedFace, lockFaces } from '../fonts/lock-faces.ts'
import { type LoadedLayout, loadLayout } from '../layout/load-layout.ts'

/** What issues are typeset with, opened once for all of them. */
export interface Workshop {
  readonly fonts: LoadedFonts
  /** A layout for an issue in `folder`, by its name or the path of its file; its faces are the workshop's. */
  layout(nameOrPath: string, folder: string): LoadedLayout
  /** Names faces with the checksums of their files, which are read whole. */
  lock(faces: readonly string[]): readonly LockedFace[]
  /** Closes the font files. */
  close(): void
}

export const manifestsOf = (root: string, further: readonly string[]): readonly string[] => [
  join(root, 'fonts', 'manifest.yaml'),
  ...further,
]

/** Where layouts are looked for: beside the issues of a folder (null: of none), then in the program. */
export const layoutFolders = (root: string, folder: string | null): readonly string[] =>
  [folder, root].flatMap((place) => (place === null ? [] : [join(place, 'layouts')]))

/** Opens the program's faces and those of further manifests; null when any of them cannot be used. */
export function openWorkshop(root: string, furtherManifests: readonly string[]): Checked<Workshop> {
  const manifests = manifestsOf(root, furtherManifests)
  const { value: fonts, diagnostics } = loadFonts(manifests)
  if (!fonts) return { value: null, diagnostics }
  const layouts = new Map<string, LoadedLayout>()
  const layout = (nameOrPath: string, folder: string): LoadedLayout => {
    const key = JSON.stringify([nameOrPath, folder])
    const read =
      layouts.get(key) ?? loadLayout(nameOrPath, layoutFolders(root, folder), [...fonts.faces.keys()])
    layouts.set(key, read)
    return read
  }
  const lock = (faces: readonly string[]): readonly LockedFace[] =>
    lockFaces(fonts, readManifests(manifests).value ?? [], faces)
  return { value: { fonts, layout, lock, close: () => fonts.close() }, diagnostics }
}
