import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { FaceEntry } from './merge-manifests.ts'

type Fallbacks = Pick<FaceEntry, 'id' | 'fallback' | 'span'>

/** Fallbacks that name no face, and faces that would stand in for themselves. */
export function checkFallbacks(faces: readonly Fallbacks[]): readonly Diagnostic[] {
  const byId = new Map(faces.map((face) => [face.id, face]))
  const unknown = faces.flatMap(({ id, fallback, span }) =>
    fallback
      .filter((other) => !byId.has(other))
      .map((other) => finding('font/unknown-fallback', span, { face: id, fallback: other })),
  )
  return [...unknown, ...cycles(byId)]
}

/** One finding for each cycle, at the first of its faces in the manifest. */
function cycles(byId: ReadonlyMap<string, Fallbacks>): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const finished = new Set<string>()
  const walk = (id: string, path: readonly string[]): void => {
    const face = byId.get(id)
    if (!face || finished.has(id)) return
    const start = path.indexOf(id)
    if (start >= 0) {
      const cycle = [...path.slice(start), id].join(' → ')
      found.push(finding('font/fallback-cycle', face.span, { face: id, cycle }))
      return
    }
    for (const other of face.fallback) walk(other, [...path, id])
    finished.add(id)
  }
  for (const id of byId.keys()) walk(id, [])
  return found
}

/** A face and all that stand in for it, nearest first: its own fallbacks, then theirs. */
export function fallbackChain(id: string, fallbackOf: (id: string) => readonly string[]): readonly string[] {
  const chain = [id]
  // The list grows while it is walked; a face already in it is not taken twice.
  for (const member of chain) {
    for (const other of fallbackOf(member)) if (!chain.includes(other)) chain.push(other)
  }
  return chain
}
