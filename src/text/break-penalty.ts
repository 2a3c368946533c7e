import { type CharClass, isAmbiguous } from './char-class.ts'
import type { Cluster } from './cluster.ts'
import { type EdgeLevel, NOT_AT_LINE_END, NOT_AT_LINE_START } from './line-edge-rules.ts'

/**
 * Rules a line may break when no legal line exists, in this order, each use reported: a number parted from its unit
 * (legal, but only where Han–Western gaps cannot prevent it), interpunct or solidus at a line start, the third of
 * three closing marks there, a word or number cut between its letters.
 */
export type Relaxation = 'unit' | 'interpunct' | 'third-mark' | 'word'

/** What a break between two clusters costs, in demerits of `break-optimal`. */
export interface BreakRule {
  /** Infinity: forbidden. */
  readonly penalty: number
  /** The relaxation that opens the break; null: none is needed, or none does. */
  readonly relaxation: Relaxation | null
}

/** Two neighbours with what decides a break between them. */
export interface Neighbours {
  readonly before: Cluster | undefined
  readonly left: Cluster
  readonly right: Cluster
  readonly after: Cluster | undefined
  /** Whether UAX #14 opens a break here; asked only where no rule of Chinese setting decides. */
  readonly opens: (offset: number) => boolean
  /** True between two parts of one word that may be hyphenated. */
  readonly hyphenates: boolean
}

/** Legal breaks an editor would avoid: a number and its unit, 第 and its number, inside a date, before a dash. */
const SPLIT_UNIT = 3
const SPLIT_DATE = 0.5
const BEFORE_DASH = 0.5
const INSIDE_ADDRESS = 0.5
const INSIDE_COMPOUND = 0.5
const HYPHENATED = 1.5

const FORBIDDEN: BreakRule = { penalty: Number.POSITIVE_INFINITY, relaxation: null }
const relaxable = (relaxation: Relaxation): BreakRule => ({ ...FORBIDDEN, relaxation })
const costing = (penalty: number): BreakRule => ({ penalty, relaxation: null })

/** Counters and units that belong to the number before them (GB/T 15835 practice). */
const UNITS = new Set('年月日时分秒人家个名张户位届次项条元万亿余多级岁里米吨期版号周')
const WESTERN: ReadonlySet<CharClass> = new Set([
  'LA',
  'NU',
  'SY',
  'SU',
  'PR',
  'SL',
  'CN',
  'AC',
  'AO',
  'UR',
  'MD',
])
const CLOSING: ReadonlySet<CharClass> = new Set(['CL', 'DI', 'DE'])

/** The rule for a line ending between two clusters that no space parts. */
export function breakRule(at: Neighbours, edges: EdgeLevel): BreakRule {
  return inseparable(at) ?? atLineEdge(at, edges) ?? western(at) ?? cohesion(at.left, at.right)
}

const ZERO_NUMERAL = /^[〇一二三四五六七八九]$/

/** What no level ever parts: one word, one number, its sign and suffix, GB/T, 二〇二四. */
function inseparable({ before, left, right, hyphenates }: Neighbours): BreakRule | null {
  if (hyphenates) return costing(HYPHENATED)
  if (left.cls === right.cls && (left.cls === 'LA' || left.cls === 'NU')) return relaxable('word')
  if (left.cls === 'UR' && right.cls === 'UR') return insideAddress(left)
  if (isWord(left) && isWord(right)) return FORBIDDEN
  if (left.cls === 'SL' && before && isWord(before) && isWord(right)) return FORBIDDEN
  const numerals = left.text === '〇' || right.text === '〇'
  return numerals && ZERO_NUMERAL.test(left.text) && ZERO_NUMERAL.test(right.text) ? FORBIDDEN : null
}

const isWord = ({ cls }: Cluster): boolean => cls === 'LA' || cls === 'NU'

const insideAddress = (left: Cluster): BreakRule =>
  /[/?&=\-_.]$/.test(left.text) ? costing(INSIDE_ADDRESS) : relaxable('word')

function atLineEdge({ before, left, right }: Neighbours, edges: EdgeLevel): BreakRule | null {
  if (NOT_AT_LINE_END[edges].has(left.cls)) return left.cls === 'SL' ? relaxable('interpunct') : FORBIDDEN
  if (!NOT_AT_LINE_START[edges].has(right.cls)) return null
  if (right.cls === 'MD' || right.cls === 'SL') return relaxable('interpunct')
  const third = CLOSING.has(right.cls) && CLOSING.has(left.cls) && before && CLOSING.has(before.cls)
  return third ? relaxable('third-mark') : FORBIDDEN
}

/** Between Western neighbours, and symbols UAX #14 counts as letters (①, →, ■), UAX #14 decides. */
function western({ before, left, right, opens }: Neighbours): BreakRule | null {
  if (isSign(left, before) && right.cls === 'NU') return FORBIDDEN
  const straight = isStraightQuote(left) || isStraightQuote(right)
  if (!straight && !(isLetterLike(left) && isLetterLike(right))) return null
  return opens(right.start) ? costing(INSIDE_COMPOUND) : FORBIDDEN
}

const isLetterLike = ({ cls, text }: Cluster): boolean =>
  WESTERN.has(cls) || (cls === 'HA' && isAmbiguous(text))

const isStraightQuote = ({ text }: Cluster): boolean => text === '"' || text === "'"

/** A minus before a number; between two numbers it joins a range. */
const isSign = ({ text }: Cluster, before: Cluster | undefined): boolean =>
  /^[－\-−]$/.test(text) && (!before || !isWord(before))

const OPEN: BreakRule = costing(0)
const UNIT_PARTED: BreakRule = { penalty: SPLIT_UNIT, relaxation: 'unit' }
const DATE_PARTED: BreakRule = costing(SPLIT_DATE)

/** Soft cohesion: numbers with their units, dates, dashes with what they follow. */
function cohesion(left: Cluster, right: Cluster): BreakRule {
  if (left.cls === 'NU' && UNITS.has(right.text)) return UNIT_PARTED
  if (right.cls === 'NU' && DATE_PARTS.has(left.text)) return DATE_PARTED
  return right.cls === 'DA' ? costing(BEFORE_DASH) : OPEN
}

const DATE_PARTS = new Set('第年月')
