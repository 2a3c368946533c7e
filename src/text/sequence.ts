import type { InlineText } from '../issue/issue.ts'
import { type Cluster, clusters } from './cluster.ts'
import {
  EM,
  type Junction,
  junction,
  type SpacingRules,
  spacedJunction,
  type TypedSpace,
} from './junction.ts'
import { BREAK, breakOpportunities } from './uax14.ts'

/** A paragraph's clusters without its spaces, and what stands between them: `junctions[i]` follows `clusters[i]`. */
export interface Sequence {
  readonly clusters: readonly Cluster[]
  readonly junctions: readonly Junction[]
}

/** Width of the fixed gap after an item's date (typography of lead-ins). */
const SEPARATOR = EM / 2
/** Natural word space: a quarter em. */
const WORD_SPACE = EM / 4

/** Cuts a paragraph and settles every junction; `separatorAt` is the offset of an item's separator, −1 for none. */
export function sequence(source: InlineText, rules: SpacingRules, separatorAt = -1): Sequence {
  const kept: Cluster[] = []
  const junctions: Junction[] = []
  const opens = opportunityReader(source.text)
  let space: TypedSpace | null = null
  const all = clusters(source)
  all.forEach((right, i) => {
    if (right.cls === 'SP') {
      space = typedSpace(right, separatorAt)
      return
    }
    const left = kept.at(-1)
    if (left) {
      const at = { before: kept.at(-2), left, right, after: all[i + 1], opens }
      junctions.push(space ? spacedJunction(at, space, rules) : junction(at, rules))
    }
    kept.push(right)
    space = null
  })
  return { clusters: kept, junctions }
}

/** UAX #14 is asked only where Western text meets Western text, so most paragraphs never pay for it. */
function opportunityReader(text: string): (offset: number) => boolean {
  let found: Uint8Array | null = null
  return (offset) => {
    found ??= breakOpportunities(text)
    return found[offset] !== BREAK.none
  }
}

const ZERO_WIDTH = /^[\u200b\u2060\ufeff]+$/
const GLUED = /[\u00a0\u202f\u2007\u2060\ufeff]/

/** What a run of typed spaces amounts to. */
function typedSpace({ text, start, end }: Cluster, separatorAt: number): TypedSpace {
  if (start <= separatorAt && separatorAt < end) return { kind: 'separator', width: SEPARATOR }
  const ideographic = text.split('\u3000').length - 1
  if (ideographic > 0) return { kind: 'ideographic', width: ideographic * EM }
  const width = ZERO_WIDTH.test(text) ? 0 : WORD_SPACE
  if (GLUED.test(text)) return { kind: 'glued', width }
  return width === 0 ? { kind: 'zero', width } : { kind: 'word', width }
}
