import { CLASS_NAMES, CLASS_RUNS } from '../uax14-data.ts'

/** A value of `LB`: a line breaking class of UAX #14 table 1, a small integer. */
export type LineBreakClass = number

/**
 * The classes that are left after LB1 (AI, SG, XX and SA are AL or CM, CJ is NS). Three are split by the
 * properties that the rules look at beside the class: QU by initial and final punctuation (LB15a, LB15b, LB19), AL
 * and ID by the dotted circle (LB28a) and the unassigned code points kept for emoji (LB30b).
 */
export const LB = {
  AL: 0,
  AL_CIRCLE: 1,
  AL_EMOJI: 2,
  AK: 3,
  AP: 4,
  AS: 5,
  B2: 6,
  BA: 7,
  BB: 8,
  BK: 9,
  CB: 10,
  CL: 11,
  CM: 12,
  CP: 13,
  CR: 14,
  EB: 15,
  EM: 16,
  EX: 17,
  GL: 18,
  H2: 19,
  H3: 20,
  HH: 21,
  HL: 22,
  HY: 23,
  ID: 24,
  ID_EMOJI: 25,
  IN: 26,
  IS: 27,
  JL: 28,
  JT: 29,
  JV: 30,
  LF: 31,
  NL: 32,
  NS: 33,
  NU: 34,
  OP: 35,
  PO: 36,
  PR: 37,
  QU: 38,
  QU_PF: 39,
  QU_PI: 40,
  RI: 41,
  SP: 42,
  SY: 43,
  VF: 44,
  VI: 45,
  WJ: 46,
  ZW: 47,
  ZWJ: 48,
} as const

export type LineBreakClassName = keyof typeof LB

/** Flag beside the class in one byte: East_Asian_Width is F, W or H, which LB19a and LB30 ask. */
export const EAST_ASIAN = 0x40
const CLASS_MASK = EAST_ASIAN - 1

/** The class in a byte of `lineBreakClasses`, without its flag. */
export const classOf = (byte: number): LineBreakClass => byte & CLASS_MASK

const CODE_POINTS = 0x110000

const LETTER_A = 0x41
const LETTER_SMALL_A = 0x61

/** Class and flag by code point, made at the first question. */
let table: Uint8Array | undefined

const properties = (): Uint8Array => {
  table ??= decode(CLASS_RUNS.join(''))
  return table
}

function decode(runs: string): Uint8Array {
  const bytes = new Uint8Array(CODE_POINTS)
  const classes = CLASS_NAMES.map((name) => LB[name])
  let start = 0
  for (const run of runs.split(' ')) {
    const wide = run.startsWith('+')
    const letter = wide ? 1 : 0
    const cls = classes[letterIndex(run.charCodeAt(letter))] ?? LB.AL
    const end = start + Number(run.slice(letter + 1) || 1)
    bytes.fill(wide ? cls | EAST_ASIAN : cls, start, end)
    start = end
  }
  return bytes
}

const letterIndex = (unit: number): number =>
  unit < LETTER_SMALL_A ? unit - LETTER_A : unit - LETTER_SMALL_A + 26

/** Class of a code point after LB1, Unicode 17.0; AL for numbers that are none. */
export const lineBreakClass = (codePoint: number): LineBreakClass => classOf(properties()[codePoint] ?? LB.AL)

/** True when East_Asian_Width is F, W or H, Unicode 17.0. */
export const isEastAsianWide = (codePoint: number): boolean =>
  ((properties()[codePoint] ?? 0) & EAST_ASIAN) !== 0

/**
 * One byte per UTF-16 unit: the class after LB1, plus `EAST_ASIAN`; the second unit of a pair repeats the first's.
 * The array is the caller's, who may tailor it before the rules run, e.g. `bytes[i] = LB.OP | EAST_ASIAN`.
 */
export function lineBreakClasses(text: string): Uint8Array {
  const bytesOf = properties()
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0
    const byte = bytesOf[codePoint] ?? LB.AL
    bytes[i] = byte
    if (codePoint > 0xffff) bytes[++i] = byte
  }
  return bytes
}
