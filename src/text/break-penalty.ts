import type { CharClass } from './char-class.ts'
import type { Cluster } from './cluster.ts'
import { type EdgeLevel, HAN_NOT_AT_START, NOT_AT_LINE_END, NOT_AT_LINE_START } from './line-edge-rules.ts'

/** A break that is legal but parts a number from its unit, a date, or stands before a dash. */
const SPLIT_UNIT = 3
const BEFORE_DASH = 0.5
const BEFORE_ELLIPSIS = 1

/** Counters and units that belong to the number before them (GB/T 15835 practice). */
const UNITS = new Set('年月日时分秒人家个名张户位届次项条元万亿余多级岁里米吨期版号周')
const WESTERN: ReadonlySet<CharClass> = new Set(['LA', 'NU', 'SU', 'PR', 'SL', 'CN', 'AC', 'AO'])

/** Cost of a line ending after `a`; Infinity when §3's rules forbid it. Demerits as in `break-optimal`. */
export function breakPenalty(a: Cluster, b: Cluster, edges: EdgeLevel): number {
  if (isInseparable(a, b)) return Number.POSITIVE_INFINITY
  if (NOT_AT_LINE_START[edges].has(b.cls) || NOT_AT_LINE_END[edges].has(a.cls))
    return Number.POSITIVE_INFINITY
  if (edges !== 'none' && HAN_NOT_AT_START.has(b.text)) return Number.POSITIVE_INFINITY
  return cohesion(a, b)
}

const ZERO_NUMERAL = /^[〇一二三四五六七八九]$/

/** Western text without a space, and Chinese numerals with 〇 (二〇二四), never part. */
function isInseparable(a: Cluster, b: Cluster): boolean {
  if (WESTERN.has(a.cls) && WESTERN.has(b.cls)) return true
  return (a.text === '〇' || b.text === '〇') && ZERO_NUMERAL.test(a.text) && ZERO_NUMERAL.test(b.text)
}

/** Soft cohesion: legal breaks an editor would avoid. */
function cohesion(a: Cluster, b: Cluster): number {
  if (a.cls === 'NU' && UNITS.has(b.text)) return SPLIT_UNIT
  if (b.cls === 'NU' && (a.text === '第' || a.text === '月' || a.text === '年')) return SPLIT_UNIT
  if (b.cls === 'DA') return BEFORE_DASH
  if (b.cls === 'EL') return BEFORE_ELLIPSIS
  return 0
}
