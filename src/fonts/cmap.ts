import { FontFileError } from './sfnt.ts'

/** Glyph of a code point, 0 when the font maps none. */
export type GlyphLookup = (codePoint: number) => number

/**
 * Reads a `cmap` table: format 12 (all of Unicode) where the font has it, else format 4 (the basic
 * plane). Nothing is expanded; a look-up is a binary search in the table itself.
 * Throws FontFileError when the table has neither.
 */
export function readCmap(table: Buffer): GlyphLookup {
  const subtables = unicodeSubtables(table)
  const full = subtables.find((subtable) => subtable.readUInt16BE(0) === 12)
  if (full) return segmentedCoverage(full)
  const basic = subtables.find((subtable) => subtable.readUInt16BE(0) === 4)
  if (basic) return segmentDeltas(basic)
  throw new FontFileError({ kind: 'damaged', table: 'cmap' })
}

/** Unicode encodings: platform 0, and platform 3 with encoding 1 (basic plane) or 10 (full). */
function unicodeSubtables(table: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = 4 + 8 * index
    const platform = table.readUInt16BE(at)
    const encoding = table.readUInt16BE(at + 2)
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))
      found.push(table.subarray(table.readUInt32BE(at + 4)))
  }
  return found
}

/** Format 12: groups of (first, last, glyph of the first), sorted. */
function segmentedCoverage(subtable: Buffer): GlyphLookup {
  const count = subtable.readUInt32BE(12)
  const group = (index: number): number => 16 + 12 * index
  return (codePoint) => {
    const index = firstReaching(count, (i) => subtable.readUInt32BE(group(i) + 4), codePoint)
    if (index === count) return 0
    const first = subtable.readUInt32BE(group(index))
    return codePoint < first ? 0 : subtable.readUInt32BE(group(index) + 8) + codePoint - first
  }
}

/** Format 4: four parallel arrays (last, first, delta, range offset) of 16-bit segments. */
function segmentDeltas(subtable: Buffer): GlyphLookup {
  const doubled = subtable.readUInt16BE(6)
  const lasts = 14
  const firsts = lasts + doubled + 2
  const deltas = firsts + doubled
  const rangeOffsets = deltas + doubled
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    const segment = firstReaching(doubled / 2, (i) => subtable.readUInt16BE(lasts + 2 * i), codePoint)
    if (segment === doubled / 2) return 0
    const first = subtable.readUInt16BE(firsts + 2 * segment)
    if (codePoint < first) return 0
    const delta = subtable.readUInt16BE(deltas + 2 * segment)
    const rangeAt = rangeOffsets + 2 * segment
    const rangeOffset = subtable.readUInt16BE(rangeAt)
    if (rangeOffset === 0) return (codePoint + delta) & 0xffff
    const at = rangeAt + rangeOffset + 2 * (codePoint - first)
    const glyph = at + 2 <= subtable.length ? subtable.readUInt16BE(at) : 0
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** Index of the first of `count` rising values that is at least `target`; `count` when none is. */
function firstReaching(count: number, valueAt: (index: number) => number, target: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) < target) low = middle + 1
    else high = middle
  }
  return low
}
