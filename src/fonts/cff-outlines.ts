import { type CffDict, type CffIndex, type CffReader, DICT, readDict, readIndex } from './cff-structures.ts'
import { runCharstring } from './charstring.ts'
import type { PathStep } from './contours.ts'
import { FontFileError } from './sfnt.ts'

/** The path of a glyph of a CFF table (Adobe Technical Note 5176), read when it is asked for. */
export type PathReader = (glyphId: number) => readonly PathStep[]

const NO_SUBRS: CffIndex = {
  count: 0,
  end: 0,
  item: () => {
    throw new FontFileError({ kind: 'damaged', table: 'CFF' })
  },
}

/** Opens a CFF table. `read` reads in the table; glyph programs and subroutines are read one by one. */
export function cffOutlines(read: CffReader): PathReader {
  const names = readIndex(read, read(2, 1).readUInt8(0))
  const tops = readIndex(read, names.end)
  const strings = readIndex(read, tops.end)
  const globals = readIndex(read, strings.end)
  const top = readDict(tops.item(0))
  const programs = readIndex(read, operand(top, DICT.charStrings))
  const localsOf = localSubrs(read, top, programs.count)
  return (glyphId) => runCharstring(programs.item(glyphId), { globals, locals: localsOf(glyphId) })
}

function operand(dict: CffDict, operator: number, index = 0): number {
  const value = dict.get(operator)?.[index]
  if (value === undefined) throw new FontFileError({ kind: 'damaged', table: 'CFF' })
  return value
}

/** The subroutines a glyph may call: the font's, or in a CID font those of the glyph's part. */
function localSubrs(read: CffReader, top: CffDict, glyphs: number): (glyphId: number) => CffIndex {
  if (!top.has(DICT.fdArray)) {
    const subrs = subrsOf(read, top)
    return () => subrs
  }
  const parts = readIndex(read, operand(top, DICT.fdArray))
  const subrs = Array.from({ length: parts.count }, (_, part) => subrsOf(read, readDict(parts.item(part))))
  const partOf = fontSelector(read, operand(top, DICT.fdSelect), glyphs)
  return (glyphId) => subrs[partOf(glyphId)] ?? NO_SUBRS
}

function subrsOf(read: CffReader, dict: CffDict): CffIndex {
  if (!dict.has(DICT.private)) return NO_SUBRS
  const start = operand(dict, DICT.private, 1)
  const own = readDict(read(start, operand(dict, DICT.private)))
  return own.has(DICT.subrs) ? readIndex(read, start + operand(own, DICT.subrs)) : NO_SUBRS
}

/** FDSelect: a byte for each glyph (format 0) or ranges of glyphs (format 3). */
function fontSelector(read: CffReader, start: number, glyphs: number): (glyphId: number) => number {
  if (read(start, 1).readUInt8(0) === 0) {
    const parts = read(start + 1, glyphs)
    return (glyphId) => parts.readUInt8(glyphId)
  }
  const count = read(start + 1, 2).readUInt16BE(0)
  const ranges = read(start + 3, 3 * count)
  return (glyphId) => {
    let range = 0
    while (range + 1 < count && ranges.readUInt16BE(3 * (range + 1)) <= glyphId) range++
    return ranges.readUInt8(3 * range + 2)
  }
}
