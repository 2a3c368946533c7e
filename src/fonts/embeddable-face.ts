import { readCmap } from './cmap.ts'
import type { Face } from './face.ts'
import type { FontFacts } from './font-facts.ts'
import type { RecordReader } from './glyf-records.ts'
import { recordBounds } from './glyph-record.ts'
import type { HorizontalMetrics } from './horizontal-metrics.ts'
import { readingTable, type Sfnt } from './sfnt.ts'
import type { FontTable } from './write-sfnt.ts'

/** What the manifest says about a face. */
export interface FaceSpec {
  readonly id: string
  /** The em box in 1/1000 em, see `Face`. */
  readonly ascent: number
  readonly descent: number
}

/** A face that can be subset: its outlines as TrueType records, whatever the file holds. */
export interface EmbeddableFace extends Face {
  readonly facts: FontFacts
  /** In font units, as are the records. */
  readonly metrics: HorizontalMetrics
  readonly record: RecordReader
  /** `head`, `hhea`, `maxp` and the hinting programs, to be adapted by a subset. */
  tables(): readonly FontTable[]
}

/** The parts in which TrueType and CFF faces differ. */
export type Outlines = Pick<EmbeddableFace, 'metrics' | 'record' | 'tables'>

/** A face from its file and its kind of outlines; figures become 1/1000 em here. */
export function embeddableFace(
  sfnt: Sfnt,
  facts: FontFacts,
  spec: FaceSpec,
  outlines: Outlines,
): EmbeddableFace {
  const { metrics, record } = outlines
  const lookup = readingTable('cmap', () => readCmap(sfnt.table('cmap')))
  const perEm = (units: number): number => (units * 1000) / facts.unitsPerEm
  return {
    id: spec.id,
    ascent: spec.ascent,
    descent: spec.descent,
    facts,
    ...outlines,
    glyphId: (codePoint) => {
      const glyphId = isControl(codePoint) ? 0 : lookup(codePoint)
      return glyphId < facts.glyphCount ? glyphId : 0
    },
    advance: (glyphId) => perEm(metrics.advance(glyphId)),
    bounds: (glyphId) => {
      const outline = record(glyphId)
      if (outline.length === 0) return null
      const bounds = recordBounds(outline)
      // The left bearing, not the outline, says where the ink starts.
      const moved = metrics.leftBearing(glyphId) - bounds.xMin
      return {
        xMin: perEm(bounds.xMin + moved),
        yMin: perEm(bounds.yMin),
        xMax: perEm(bounds.xMax + moved),
        yMax: perEm(bounds.yMax),
      }
    },
  }
}

/** Some fonts map every control character to the space glyph, which would hide dirt in the text. */
const isControl = (codePoint: number): boolean => codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
