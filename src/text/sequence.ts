import type { InlineText } from '../issue/issue.ts'
import { type Cluster, clusters } from './cluster.ts'
import { type Hyphenator, SOFT_HYPHEN } from './hyphenation.ts'
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

/** Natural word space: a quarter em. */
const WORD_SPACE = EM / 4

/** What a single paragraph says about itself. */
export interface SequenceHints {
  /** Offset of the space after an item's date; absent: there is none. */
  readonly separatorAt?: number
  /** Where Western words may be hyphenated; absent: only at typed soft hyphens. */
  readonly hyphenator?: Hyphenator
  /** The label an item begins with: the offset it ends at, and how wide it is to be, 1/1000 em. */
  readonly label?: ItemLabel
}

export interface ItemLabel {
  readonly end: number
  readonly width: number
}

const NO_PARTS: ReadonlySet<number> = new Set()

/** Two parts of one word, cut by the hyphenator or by a typed soft hyphen. */
const isPart = (left: Cluster, right: Cluster, parts: ReadonlySet<number>): boolean =>
  left.cls === 'LA' && right.cls === 'LA' && (parts.has(right.start) || left.text.endsWith(SOFT_HYPHEN))

/** Cuts a paragraph and settles every junction. */
export function sequence(source: InlineText, rules: SpacingRules, hints: SequenceHints = {}): Sequence {
  const { separatorAt = -1, hyphenator, label } = hints
  const parts = hyphenator?.(source.text) ?? NO_PARTS
  const kept: Cluster[] = []
  const junctions: Junction[] = []
  const opens = opportunityReader(source.text)
  let space: TypedSpace | null = null
  const all = clusters(source, { parts, label: label?.end ?? null })
  all.forEach((right, i) => {
    if (right.cls === 'SP') {
      space = typedSpace(right, separatorAt, rules.separator)
      return
    }
    const left = kept.at(-1)
    if (left) {
      const hyphenates = !space && isPart(left, right, parts)
      const at = { before: kept.at(-2), left, right, after: all[i + 1], opens, hyphenates }
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
function typedSpace({ text, start, end }: Cluster, separatorAt: number, separator: number): TypedSpace {
  if (start <= separatorAt && separatorAt < end) return { kind: 'separator', width: separator }
  const ideographic = text.split('\u3000').length - 1
  if (ideographic > 0) return { kind: 'ideographic', width: ideographic * EM }
  const width = ZERO_WIDTH.test(text) ? 0 : WORD_SPACE
  if (GLUED.test(text)) return { kind: 'glued', width }
  return width === 0 ? { kind: 'zero', width } : { kind: 'word', width }
}
