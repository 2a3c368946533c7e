import { breakPenalty } from './break-penalty.ts'
import type { CharClass } from './char-class.ts'
import type { Cluster } from './cluster.ts'
import type { EdgeLevel } from './line-edge-rules.ts'

/** Lengths in the paragraph engine are integers of 1/1000 em of the paragraph's size. */
export const EM = 1000
const HALF = EM / 2
/** Natural Han–Western gap, clreq's quarter em. */
export const AUTOSPACE = EM / 4

/** What stands between two neighbouring clusters; all of it vanishes when the line is broken here. */
export interface Junction {
  /** Cost of breaking here; Infinity forbids it. */
  readonly penalty: number
  /** Natural width: blanks of the marks, autospace or word space. */
  readonly glue: number
  /** How much of the blank may be taken away when the line is tightened. */
  readonly halves: number
  /** True when the glue is a Han–Western gap. */
  readonly autospace: boolean
  /** True when the line may be loosened here. */
  readonly gap: boolean
  /** A typed space that is drawn (and extracted): between Western words, or after an item's date. */
  readonly space: 'none' | 'word' | 'separator' | 'ideographic'
}

/** Which marks give up their blank. */
export interface SpacingRules {
  readonly edges: EdgeLevel
  /** True takes both blanks between a closing and an opening mark (headlines). */
  readonly tight: boolean
  /** Natural Han–Western gap in 1/1000 em. */
  readonly autospace: number
}

export const BODY_SPACING: SpacingRules = { edges: 'basic', tight: false, autospace: AUTOSPACE }

const FACING_LEFT: ReadonlySet<CharClass> = new Set(['OP', 'CL', 'DI', 'DE', 'MD'])
const CLOSING: ReadonlySet<CharClass> = new Set(['CL', 'DI', 'DE'])
const WESTERN: ReadonlySet<CharClass> = new Set(['LA', 'NU'])
const LOOSE_LEFT: ReadonlySet<CharClass> = new Set(['HA', 'CL', 'DI', 'DE'])
const LOOSE_RIGHT: ReadonlySet<CharClass> = new Set(['HA', 'OP'])

interface Blanks {
  readonly width: number
  readonly squeezed: boolean
}

/** Blank between the bodies of two clusters after the adjacent squeeze (clreq 3.1.6.2). */
function blanks(a: CharClass, b: CharClass, tight: boolean): Blanks {
  const right = CLOSING.has(a) ? HALF : 0
  const left = b === 'OP' ? HALF : 0
  if (right > 0 && FACING_LEFT.has(b)) {
    return { width: tight ? 0 : left, squeezed: true }
  }
  if (left > 0 && (a === 'OP' || a === 'MD')) return { width: 0, squeezed: true }
  return { width: right + left, squeezed: false }
}

/** The pause of a full stop is not taken away in body text, only that of other marks. */
const shrinkable = (a: CharClass, b: CharClass): number =>
  (a === 'CL' || a === 'DI' ? HALF : 0) + (b === 'OP' ? HALF : 0)

function hasAutospace(a: CharClass, b: CharClass): boolean {
  if (a === 'HA') return WESTERN.has(b) || b === 'PR'
  if (b === 'HA') return WESTERN.has(a) || a === 'SU'
  return false
}

/** The junction between two neighbours that no space separates. */
export function junction(a: Cluster, b: Cluster, rules: SpacingRules): Junction {
  const { width, squeezed } = blanks(a.cls, b.cls, rules.tight)
  const autospace = hasAutospace(a.cls, b.cls) && rules.autospace > 0
  return {
    penalty: breakPenalty(a, b, rules.edges),
    glue: width + (autospace ? rules.autospace : 0),
    halves: squeezed ? 0 : shrinkable(a.cls, b.cls),
    autospace,
    gap: !autospace && LOOSE_LEFT.has(a.cls) && LOOSE_RIGHT.has(b.cls),
    space: 'none',
  }
}

/** The junction where the author typed a space: between Western words it stays, beside Han it becomes autospace. */
export function spacedJunction(a: Cluster, b: Cluster, width: number, rules: SpacingRules): Junction {
  const plain = junction(a, b, rules)
  if (hasAutospace(a.cls, b.cls)) return { ...plain, penalty: softened(plain.penalty, a, b) }
  return {
    ...plain,
    penalty: softened(plain.penalty, a, b),
    glue: plain.glue + width,
    gap: false,
    space: 'word',
  }
}

/** A space opens a break between Western words that would otherwise hold together. */
const softened = (penalty: number, a: Cluster, b: Cluster): number =>
  Number.isFinite(penalty) || a.cls === 'AO' || b.cls === 'AC' || a.cls === 'OP' || CLOSING.has(b.cls)
    ? penalty
    : 0
