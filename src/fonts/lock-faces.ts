import { createHash } from 'node:crypto'
import type { EmbeddableFace } from './embeddable-face.ts'
import type { FontSet } from './face.ts'
import { openFontFile } from './font-file.ts'
import type { FaceEntry } from './merge-manifests.ts'

/** A face of a build, named so exactly that the same file can be found again or told from another. */
export interface LockedFace {
  readonly id: string
  readonly name: string
  readonly postscriptName: string
  /** The maker's version. */
  readonly revision: number
  /** Of the whole file, hex. */
  readonly sha256: string
}

/**
 * The faces with these ids as they were used, sorted by id. Reads their files whole: what the manifest says of a
 * checksum is not evidence.
 */
export function lockFaces(
  fonts: FontSet<EmbeddableFace>,
  entries: readonly FaceEntry[],
  ids: readonly string[],
): readonly LockedFace[] {
  return [...ids].sort().map((id) => {
    const [face, entry] = [fonts.faces.get(id), entries.find((candidate) => candidate.id === id)]
    if (!face || !entry) throw new Error(`no face “${id}” in the font set`)
    const { postscriptName, revision } = face.facts
    return { id, name: entry.name, postscriptName, revision, sha256: hashOf(entry.file) }
  })
}

function hashOf(path: string): string {
  const file = openFontFile(path)
  try {
    return createHash('sha256').update(file.read(0, file.size)).digest('hex')
  } finally {
    file.close()
  }
}
