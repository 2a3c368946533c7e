import { classOf, EAST_ASIAN, LB } from './line-break-class.ts'

/**
 * Text as the rules from LB11 on see it: one entry per base with its combining marks (LB9). Parallel arrays,
 * of which the first `count` entries count.
 */
export interface Sequences {
  readonly count: number
  /** Class, or `RI_SECOND`. */
  readonly classes: Uint8Array
  /** 1 when the base is East Asian. */
  readonly eastAsian: Uint8Array
  /** 1 when the last mark is a zero width joiner (LB8a). */
  readonly joined: Uint8Array
  /** UTF-16 index of the base in the text. */
  readonly starts: Uint32Array
}

/** A regional indicator that completes a flag: the second, fourth … of an unbroken row (LB30a). */
export const RI_SECOND = Object.keys(LB).length

/** LB9: what a combining mark does not attach to. */
const BARE: ReadonlySet<number> = new Set([LB.BK, LB.CR, LB.LF, LB.NL, LB.SP, LB.ZW])

const isMark = (cls: number): boolean => cls === LB.CM || cls === LB.ZWJ

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const insidePair = (text: string, index: number): boolean =>
  isLowSurrogate(text.charCodeAt(index)) && index > 0 && isHighSurrogate(text.charCodeAt(index - 1))

/** LB9 and LB10 over one byte per UTF-16 unit, as `lineBreakClasses` returns it. */
export function combiningSequences(text: string, bytes: Uint8Array): Sequences {
  const classes = new Uint8Array(text.length)
  const eastAsian = new Uint8Array(text.length)
  const joined = new Uint8Array(text.length)
  const starts = new Uint32Array(text.length)
  let count = 0
  for (let index = 0; index < text.length; index++) {
    if (insidePair(text, index)) continue
    const byte = bytes[index] ?? LB.AL
    const cls = classOf(byte)
    const previous = count > 0 ? (classes[count - 1] ?? LB.AL) : LB.BK
    if (isMark(cls) && !BARE.has(previous)) {
      joined[count - 1] = cls === LB.ZWJ ? 1 : 0
      continue
    }
    classes[count] = baseClass(cls, previous)
    // LB10: a mark without a base has the properties of A, which is not East Asian.
    eastAsian[count] = isMark(cls) || (byte & EAST_ASIAN) === 0 ? 0 : 1
    joined[count] = cls === LB.ZWJ ? 1 : 0
    starts[count] = index
    count++
  }
  return { count, classes, eastAsian, joined, starts }
}

function baseClass(cls: number, previous: number): number {
  if (isMark(cls)) return LB.AL
  return cls === LB.RI && previous === LB.RI ? RI_SECOND : cls
}
