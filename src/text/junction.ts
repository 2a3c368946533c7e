import { type BreakRule, breakRule, type Neighbours, type Relaxation } from './break-penalty.ts'
import type { CharClass } from './char-class.ts'
import type { Cluster } from './cluster.ts'
import { type EdgeLevel, NOT_AT_LINE_END, NOT_AT_LINE_START } from './line-edge-rules.ts'

/** Lengths in the paragraph engine are integers of 1/1000 em of the paragraph's size. */
export const EM = 1000
const HALF = EM / 2
/** Natural Han–Western gap, clreq's quarter em. */
export const AUTOSPACE = EM / 4

/** What stands between two neighbouring clusters; all of it vanishes when the line is broken here. */
export interface Junction {
  /** Cost of breaking here; Infinity forbids it. */
  readonly penalty: number
  /** What would open a forbidden break; null: nothing. */
  readonly relaxation: Relaxation | null
  /** Natural width: blanks of the marks, autospace or word space. */
  readonly glue: number
  /** How much of the blank may be taken away when the line is tightened. */
  readonly halves: number
  /** True when the glue is a Han–Western gap. */
  readonly autospace: boolean
  /** Whether a loosened line opens here, and whether beside a mark. */
  readonly gap: 'none' | 'plain' | 'mark'
  /** A typed space that is drawn (and extracted): between Western words, or after an item's date. */
  readonly space: 'none' | 'word' | 'separator' | 'ideographic'
  /** True when a line broken here ends with a hyphen. */
  readonly hyphenates: boolean
  /** Width of that hyphen, known once the word has its face; 0: none. */
  readonly hyphen: number
}

/**
 * How marks share the line (标点挤压): `quanjiao` full width with adjacent marks squeezed, `kaiming` only
 * sentence-final stops keep their blank, `banjiao` none does, `plain` full width and never squeezed (clreq 3.1.6).
 */
export type PunctuationStyle = 'quanjiao' | 'kaiming' | 'banjiao' | 'plain'

/** Which marks give up their blank. */
export interface SpacingRules {
  readonly edges: EdgeLevel
  readonly style: PunctuationStyle
  /** True takes both blanks between a closing and an opening mark (headlines). */
  readonly tight: boolean
  /** Natural Han–Western gap in 1/1000 em. */
  readonly autospace: number
  /** No gap between a number and 年月日 (narrow columns). */
  readonly tightDates: boolean
  /** Width of the gap after an item's date, 1/1000 em. */
  readonly separator: number
  /** A stop at the line's end may hang outside the measure when the line is too long. */
  readonly hangingStops: boolean
}

export const BODY_SPACING: SpacingRules = {
  edges: 'basic',
  style: 'quanjiao',
  tight: false,
  autospace: AUTOSPACE,
  tightDates: false,
  separator: EM / 2,
  hangingStops: false,
}

const FACING_LEFT: ReadonlySet<CharClass> = new Set(['OP', 'CL', 'DI', 'DE', 'MD'])
const CLOSING: ReadonlySet<CharClass> = new Set(['CL', 'DI', 'DE'])
const LETTERS: ReadonlySet<CharClass> = new Set(['LA', 'NU', 'UR'])
const LOOSE_LEFT: ReadonlySet<CharClass> = new Set(['HA', 'NS', 'CL', 'DI', 'DE'])
const LOOSE_RIGHT: ReadonlySet<CharClass> = new Set(['HA', 'NS', 'OP'])

interface Blanks {
  readonly width: number
  readonly squeezed: boolean
}

/** The blank a mark brings along in its cell, by style. */
function ownBlank(cls: CharClass, style: PunctuationStyle): number {
  if (cls === 'DE') return style === 'banjiao' ? 0 : HALF
  if (cls !== 'OP' && !CLOSING.has(cls)) return 0
  return style === 'quanjiao' || style === 'plain' ? HALF : 0
}

/** Blank between the bodies of two clusters after the adjacent squeeze (clreq 3.1.6.2). */
function blanks(a: CharClass, b: CharClass, { style, tight }: SpacingRules): Blanks {
  const right = CLOSING.has(a) ? ownBlank(a, style) : 0
  const left = b === 'OP' ? ownBlank(b, style) : 0
  if (style === 'plain') return { width: right + left, squeezed: false }
  if (right > 0 && FACING_LEFT.has(b)) return { width: tight ? 0 : left, squeezed: true }
  if (left > 0 && (a === 'OP' || a === 'MD')) return { width: 0, squeezed: true }
  return { width: right + left, squeezed: false }
}

/** The pause of a full stop is not taken away in body text, only that of other marks. */
const shrinkable = (a: CharClass, b: CharClass, style: PunctuationStyle): number =>
  (a === 'CL' || a === 'DI' ? ownBlank(a, style) : 0) + (b === 'OP' ? ownBlank(b, style) : 0)

const DATE_UNITS = new Set('年月日')

function hasAutospace({ before, left: a, right: b, after }: Neighbours, rules: SpacingRules): boolean {
  if (rules.autospace === 0) return false
  if (a.cls === 'HA' && DATE_UNITS.has(a.text) && rules.tightDates && b.cls === 'NU') return false
  if (b.cls === 'HA' && DATE_UNITS.has(b.text) && rules.tightDates && a.cls === 'NU') return false
  if (a.cls === 'HA') return LETTERS.has(b.cls) || (b.cls === 'PR' && after?.cls === 'NU')
  if (b.cls === 'HA') return LETTERS.has(a.cls) || (before?.cls === 'NU' && isPlainSuffix(a))
  return false
}

/** A gap follows 95% but not 25°, whose sign closes the number by itself. */
const isPlainSuffix = ({ cls, text }: Cluster): boolean => cls === 'SU' && !/[°′″]/.test(text)

/** Where a loosened line opens. */
function opening(left: CharClass, right: CharClass): Junction['gap'] {
  if (!LOOSE_LEFT.has(left) || !LOOSE_RIGHT.has(right)) return 'none'
  return right === 'OP' || CLOSING.has(left) ? 'mark' : 'plain'
}

/** The junction between two neighbours that no space separates. */
export function junction(at: Neighbours, rules: SpacingRules): Junction {
  const { left, right } = at
  const { width, squeezed } = blanks(left.cls, right.cls, rules)
  const autospace = hasAutospace(at, rules)
  const { penalty, relaxation } = breakRule(at, rules.edges)
  return {
    penalty,
    relaxation,
    glue: width + (autospace ? rules.autospace : 0),
    halves: squeezed ? 0 : shrinkable(left.cls, right.cls, rules.style),
    autospace,
    gap: autospace ? 'none' : opening(left.cls, right.cls),
    space: 'none',
    hyphenates: at.hyphenates,
    hyphen: 0,
  }
}

/** A typed space between two clusters. */
export interface TypedSpace {
  /** `ideographic` stays as typed, `zero` only opens a break, `glued` keeps the line together. */
  readonly kind: 'word' | 'ideographic' | 'zero' | 'glued' | 'separator'
  /** Natural width, 1/1000 em. */
  readonly width: number
}

/** The junction where the author typed a space: beside Han it becomes autospace, elsewhere it stays. */
export function spacedJunction(at: Neighbours, space: TypedSpace, rules: SpacingRules): Junction {
  const plain = junction(at, rules)
  const rule = spacedRule(at, space, plain)
  if (space.kind === 'zero' || (space.kind === 'glued' && space.width === 0)) return { ...plain, ...rule }
  if (space.kind === 'separator') return fixed(plain, 'separator', space.width)
  if (space.kind === 'ideographic') return fixed(plain, 'ideographic', space.width)
  if (hasAutospace(at, rules)) return { ...plain, ...rule }
  return { ...plain, ...rule, glue: plain.glue + space.width, gap: 'none', space: 'word' }
}

const OPEN: BreakRule = { penalty: 0, relaxation: null }
const CLOSED: BreakRule = { penalty: Number.POSITIVE_INFINITY, relaxation: null }

/** A space opens a break between Western words that would otherwise hold together. */
function spacedRule({ left, right }: Neighbours, { kind }: TypedSpace, plain: Junction): BreakRule {
  if (kind === 'glued') return CLOSED
  if (Number.isFinite(plain.penalty)) return plain
  const held = NOT_AT_LINE_END.basic.has(left.cls) || NOT_AT_LINE_START.basic.has(right.cls)
  return held && !isFreed(right, kind) ? plain : OPEN
}

/** After a space a hyphen stands for itself, and a zero-width space is typed to free an ASCII mark. */
const isFreed = ({ cls, text }: Cluster, kind: TypedSpace['kind']): boolean =>
  text === '-' || (kind === 'zero' && cls === 'AC')

/** A space of its own width that neither stretches nor shrinks, with a break after it. */
const fixed = (plain: Junction, kind: Junction['space'], glue: number): Junction => ({
  ...plain,
  ...OPEN,
  glue,
  // An item's separator may give half of itself away together with the marks.
  halves: kind === 'separator' ? glue / 2 : 0,
  autospace: false,
  gap: 'none',
  space: kind,
})
