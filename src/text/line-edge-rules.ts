import type { CharClass } from './char-class.ts'

/** How strictly line edges are kept (避头尾). `none` is for houses that allow anything. */
export type EdgeLevel = 'none' | 'basic' | 'gb' | 'strict'

/** An ellipsis begins no line either: clreq leaves it open, but ICU and CSS strict keep it and so do good books. */
const BASIC_NOT_AT_START: readonly CharClass[] = ['CL', 'DI', 'DE', 'MD', 'EL', 'CN', 'SL', 'SU', 'AC', 'NS']
const BASIC_NOT_AT_END: readonly CharClass[] = ['OP', 'PR', 'AO', 'BU', 'SL']

/** Classes that never begin a line, by level (clreq 3.1.4, GB/T 15834 5.1.1–5.1.9). */
export const NOT_AT_LINE_START: Readonly<Record<EdgeLevel, ReadonlySet<CharClass>>> = {
  none: new Set(),
  basic: new Set(BASIC_NOT_AT_START),
  gb: new Set(BASIC_NOT_AT_START),
  strict: new Set([...BASIC_NOT_AT_START, 'DA']),
}

/** Classes that never end a line, by level. */
export const NOT_AT_LINE_END: Readonly<Record<EdgeLevel, ReadonlySet<CharClass>>> = {
  none: new Set(),
  basic: new Set(BASIC_NOT_AT_END),
  gb: new Set(BASIC_NOT_AT_END),
  strict: new Set(BASIC_NOT_AT_END),
}
