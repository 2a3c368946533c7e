import type { Checked, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { FaceSpec } from './embeddable-face.ts'
import type { ManifestFace } from './manifest.ts'

/** A face of the build with nothing left open. */
export interface FaceEntry extends FaceSpec {
  readonly name: string
  /** Absolute. */
  readonly file: string
  readonly index: number
  /** What the file must measure in bytes; null: not stated. */
  readonly size: number | null
  readonly sha256: string | null
  readonly fallback: readonly string[]
  /** Where the file is named. */
  readonly span: SourceSpan
}

/** The em box of a Chinese face, in 1/1000 em (`OS/2` typographic figures of most). */
const EM_BOX = { ascent: 880, descent: -120 }

/**
 * One list of faces from several manifests, the later over the earlier, face by face. An entry
 * with a file of its own keeps name and fallback of the one it replaces unless it states others,
 * but not em box, size and checksum, which belong to the file.
 */
export function mergeManifests(
  manifests: readonly (readonly ManifestFace[])[],
): Checked<readonly FaceEntry[]> {
  const merged = new Map<string, ManifestFace>()
  for (const face of manifests.flat()) {
    const under = merged.get(face.id)
    merged.set(face.id, under ? over(under, face) : face)
  }
  const faces = [...merged.values()]
  const diagnostics = faces
    .filter(({ file }) => file === null)
    .map(({ id, span }) => finding('font/no-file', span, { face: id }))
  return { value: diagnostics.length > 0 ? null : faces.flatMap(complete), diagnostics }
}

function over(under: ManifestFace, face: ManifestFace): ManifestFace {
  const ofFile = face.file === null ? under : face
  return {
    id: face.id,
    name: face.name ?? under.name,
    file: ofFile.file,
    index: ofFile.index,
    size: ofFile.size,
    sha256: ofFile.sha256,
    ascent: face.ascent ?? ofFile.ascent,
    descent: face.descent ?? ofFile.descent,
    fallback: face.fallback ?? under.fallback,
    span: face.span,
  }
}

function complete(face: ManifestFace): readonly FaceEntry[] {
  if (face.file === null) return []
  return [
    {
      ...face,
      file: face.file,
      name: face.name ?? face.id,
      ascent: face.ascent ?? EM_BOX.ascent,
      descent: face.descent ?? EM_BOX.descent,
      fallback: face.fallback ?? [],
    },
  ]
}
