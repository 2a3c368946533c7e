import { FontFileError } from './sfnt.ts'

/** Reads a stretch of the `CFF ` table. */
export type CffReader = (offset: number, length: number) => Buffer

/** An INDEX: an array of byte strings, each read when it is asked for (Adobe Technical Note 5176, 5). */
export interface CffIndex {
  readonly count: number
  /** Where the next structure starts. */
  readonly end: number
  /** Throws FontFileError outside the array. */
  item(index: number): Buffer
}

export function readIndex(read: CffReader, start: number): CffIndex {
  const count = read(start, 2).readUInt16BE(0)
  if (count === 0) return { count, end: start + 2, item: () => damaged() }
  const offsetSize = read(start + 2, 1).readUInt8(0)
  const offsets = read(start + 3, (count + 1) * offsetSize)
  // Offsets count from the byte before the data.
  const base = start + 2 + offsets.length
  const offset = (index: number): number => base + offsets.readUIntBE(index * offsetSize, offsetSize)
  const kept = new Map<number, Buffer>()
  return {
    count,
    end: offset(count),
    item: (index) => {
      if (index < 0 || index >= count) damaged()
      const item = kept.get(index) ?? read(offset(index), offset(index + 1) - offset(index))
      kept.set(index, item)
      return item
    },
  }
}

/** Operators of a DICT with their operands; two-byte operators have 1200 added to the second byte. */
export type CffDict = ReadonlyMap<number, readonly number[]>

const ESCAPE = 12
const ESCAPED = 1200
const LAST_OPERATOR = 21
const REAL = 30

/** Names of the operators that lead to outlines. */
export const DICT = {
  charStrings: 17,
  private: 18,
  subrs: 19,
  fdArray: ESCAPED + 36,
  fdSelect: ESCAPED + 37,
} as const

export function readDict(bytes: Buffer): CffDict {
  const dict = new Map<number, readonly number[]>()
  let operands: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes.readUInt8(at)
    if (byte <= LAST_OPERATOR) {
      dict.set(byte === ESCAPE ? ESCAPED + bytes.readUInt8(at + 1) : byte, operands)
      operands = []
      at += byte === ESCAPE ? 2 : 1
    } else {
      const { value, size } = byte === REAL ? skipReal(bytes, at) : readInteger(bytes, at)
      operands.push(value)
      at += size
    }
  }
  return dict
}

interface Operand {
  readonly value: number
  readonly size: number
}

/** Integers of a DICT, and those of a charstring but for its five-byte form. */
export function readInteger(bytes: Buffer, at: number): Operand {
  const byte = bytes.readUInt8(at)
  if (byte === 28) return { value: bytes.readInt16BE(at + 1), size: 3 }
  if (byte === 29) return { value: bytes.readInt32BE(at + 1), size: 5 }
  if (byte >= 32 && byte <= 246) return { value: byte - 139, size: 1 }
  if (byte >= 247 && byte <= 250)
    return { value: (byte - 247) * 256 + bytes.readUInt8(at + 1) + 108, size: 2 }
  if (byte >= 251 && byte <= 254)
    return { value: -(byte - 251) * 256 - bytes.readUInt8(at + 1) - 108, size: 2 }
  return damaged()
}

/** No operand that leads to outlines is a real number; its nibbles end with f. */
function skipReal(bytes: Buffer, at: number): Operand {
  let size = 2
  while ((bytes.readUInt8(at + size - 1) & 0x0f) !== 0x0f) size++
  return { value: 0, size }
}

function damaged(): never {
  throw new FontFileError({ kind: 'damaged', table: 'CFF' })
}
