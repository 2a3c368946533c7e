import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { type FontFile, openFontFile } from './font-file.ts'
import { loadFonts, readManifests } from './load-fonts.ts'
import type { FaceEntry } from './merge-manifests.ts'

/**
 * The thorough check of an installation: all that loading checks, and the checksum of every file
 * that has one in its manifest. Reads some 50 MB, so it is asked for, not done in every build.
 */
export function verifyFonts(manifests: readonly string[]): readonly Diagnostic[] {
  const { value: fonts, diagnostics } = loadFonts(manifests)
  fonts?.close()
  const entries = readManifests(manifests).value ?? []
  return [...diagnostics, ...entries.flatMap(checkHash)]
}

function checkHash(entry: FaceEntry): readonly Diagnostic[] {
  const { id, file, sha256, span } = entry
  const actual = sha256 === null ? null : hashOf(file)
  if (actual === null || actual === sha256) return []
  return [finding('font/wrong-hash', span, { face: id, file, expected: sha256 ?? '', actual })]
}

/** SHA-256 in hex; null when the file cannot be opened, which loading has reported. */
function hashOf(path: string): string | null {
  let file: FontFile
  try {
    file = openFontFile(path)
  } catch {
    return null
  }
  const hash = createHash('sha256').update(file.read(0, file.size)).digest('hex')
  file.close()
  return hash
}
