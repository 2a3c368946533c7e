import { sequenceOf } from './engine.ts'
import type { Verdict } from './run-vectors.ts'

interface AutospaceCase {
  readonly text: string
  readonly at: readonly number[]
  readonly never: readonly number[]
  readonly tool_also: readonly number[]
}

/**
 * `at` must get a gap, `never` must not. Beside them a gap may stand where the author typed a space (it replaces the
 * space) and where the rules of a newspaper ask for one: after a number with its suffix, beside an address.
 */
export function autospaceVerdict({ text, at, never, tool_also }: AutospaceCase): Verdict {
  const { clusters, junctions } = sequenceOf(text)
  const ours = junctions.flatMap(({ autospace }, i) => (autospace ? [clusters[i + 1]?.start ?? 0] : []))
  const adjacent = new Set(clusters.filter((cluster, i) => clusters[i - 1]?.end === cluster.start).map(({ start }) => start))
  const missing = at.filter((place) => !ours.includes(place))
  const forbidden = ours.filter((place) => never.includes(place))
  const extra = ours.filter((place) => adjacent.has(place) && !at.includes(place) && !tool_also.includes(place))
  if (missing.length > 0) return { wrong: `no gap at ${missing.join(', ')}` }
  if (forbidden.length > 0) return { wrong: `gap at ${forbidden.join(', ')}` }
  return extra.length === 0 ? 'pass' : { wrong: `gap at ${extra.join(', ')} as well` }
}
