import { cffOutlines } from './cff-outlines.ts'
import { contoursOf } from './contours.ts'
import { type EmbeddableFace, embeddableFace, type FaceSpec } from './embeddable-face.ts'
import { encodeOutline } from './encode-outline.ts'
import type { FontFacts } from './font-facts.ts'
import type { RecordReader } from './glyf-records.ts'
import { recordBounds } from './glyph-record.ts'
import { horizontalMetrics } from './horizontal-metrics.ts'
import { readingTable, type Sfnt } from './sfnt.ts'

/**
 * A face with PostScript outlines (.otf). They are turned into TrueType curves glyph by glyph, so
 * that squeezed forms, subsetting and every output work on one kind of outline.
 */
export function cffFace(sfnt: Sfnt, facts: FontFacts, spec: FaceSpec): EmbeddableFace {
  const record = convertedRecords(sfnt)
  const { advance } = horizontalMetrics(sfnt, facts)
  return embeddableFace(sfnt, facts, spec, {
    // CFF places ink by its outline; the bearing in the file is only a remark.
    metrics: { advance, leftBearing: (glyphId) => recordBounds(record(glyphId)).xMin },
    record,
    tables: () => [
      ['head', sfnt.table('head')],
      ['hhea', sfnt.table('hhea')],
      ['maxp', unhintedMaxp()],
    ],
  })
}

function convertedRecords(sfnt: Sfnt): RecordReader {
  const pathOf = readingTable('CFF', () => cffOutlines((offset, length) => sfnt.part('CFF ', offset, length)))
  const kept = new Map<number, Buffer>()
  return (glyphId) => {
    const record = kept.get(glyphId) ?? readingTable('CFF', () => encodeOutline(contoursOf(pathOf(glyphId))))
    kept.set(glyphId, record)
    return record
  }
}

/** An empty version 1.0 `maxp`: no hinting needs any room. */
function unhintedMaxp(): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x00010000, 0)
  table.writeUInt16BE(1, 14) // maxZones: no twilight zone
  return table
}
