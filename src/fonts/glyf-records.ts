import type { FontFacts } from './font-facts.ts'
import type { GlyphRecord } from './glyph-record.ts'
import { FontFileError, type Sfnt } from './sfnt.ts'

/** Record of a glyph, in font units. */
export type RecordReader = (glyphId: number) => GlyphRecord

/** Reads records from a `glyf` table one by one and keeps those it has read. */
export function glyfRecords(sfnt: Sfnt, facts: FontFacts): RecordReader {
  const offsetAt = offsetReader(sfnt, facts)
  const kept = new Map<number, GlyphRecord>()
  const read: RecordReader = (glyphId) => {
    if (glyphId >= facts.glyphCount) throw new FontFileError({ kind: 'damaged', table: 'glyf' })
    const start = offsetAt(glyphId)
    return sfnt.part('glyf', start, offsetAt(glyphId + 1) - start)
  }
  return (glyphId) => {
    const record = kept.get(glyphId) ?? read(glyphId)
    kept.set(glyphId, record)
    return record
  }
}

function offsetReader(sfnt: Sfnt, facts: FontFacts): (glyphId: number) => number {
  let loca: Buffer | null = null
  return (glyphId) => {
    loca ??= sfnt.part('loca', 0, (facts.glyphCount + 1) * (facts.longOffsets ? 4 : 2))
    return facts.longOffsets ? loca.readUInt32BE(4 * glyphId) : 2 * loca.readUInt16BE(2 * glyphId)
  }
}
