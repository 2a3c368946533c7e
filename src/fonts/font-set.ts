import type { Face, FontSet } from './face.ts'
import { fallbackChain } from './fallback.ts'

/** A font set of opened faces; `fallbackOf` names the faces that stand in for one. */
export function createFontSet<F extends Face>(
  faces: ReadonlyMap<string, F>,
  fallbackOf: (id: string) => readonly string[],
): FontSet<F> {
  const chains = new Map<string, readonly F[]>()
  for (const id of faces.keys()) {
    chains.set(
      id,
      fallbackChain(id, fallbackOf).flatMap((member) => faces.get(member) ?? []),
    )
  }
  return {
    faces,
    chain: (id) => {
      const chain = chains.get(id)
      if (!chain) throw new Error(`no face “${id}” in the font set`)
      return chain
    },
  }
}
