import type { LockedFace } from '../fonts/lock-faces.ts'
import type { Publishable } from '../pages/page.ts'

/** What a document was set with besides its source. */
export interface Lock {
  /** Of banxin. */
  readonly version: string
  /** Name of the layout. */
  readonly layout: string
  readonly faces: readonly LockedFace[]
}

/** The lock as YAML, to lie in an archive beside the source: what it takes to set the document again. */
export function lockText({ version, layout, faces }: Lock): string {
  const lines = [
    '# What this document was set with. The same source, program, layout and faces give the same file.',
    `banxin: ${JSON.stringify(version)}`,
    `layout: ${JSON.stringify(layout)}`,
    faces.length === 0 ? 'faces: []' : 'faces:',
    ...faces.flatMap(faceLines),
  ]
  return `${lines.join('\n')}\n`
}

// A JSON string is a YAML scalar whatever is in it.
const faceLines = ({ id, name, postscriptName, revision, sha256 }: LockedFace): readonly string[] => [
  `  - id: ${id}`,
  `    name: ${JSON.stringify(name)}`,
  `    postscriptName: ${JSON.stringify(postscriptName)}`,
  `    revision: ${revision}`,
  `    sha256: ${sha256}`,
]

/** Ids of the faces a document shows glyphs of, sorted. */
export function facesUsed({ pages }: Publishable): readonly string[] {
  const items = pages.flatMap((page) => page.items)
  const ids = items.flatMap((item) => (item.kind === 'glyphs' && item.glyphs.length > 0 ? [item.face] : []))
  return [...new Set(ids)].sort()
}
