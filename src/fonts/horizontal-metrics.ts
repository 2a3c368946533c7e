import type { FontFacts } from './font-facts.ts'
import type { Sfnt } from './sfnt.ts'

/** Set widths of a font's glyphs, in font units. */
export interface HorizontalMetrics {
  advance(glyphId: number): number
  /** Distance from the origin to the left of the ink, as the font states it. */
  leftBearing(glyphId: number): number
}

/** Looks into `hmtx`, which is read when the first glyph is measured. */
export function horizontalMetrics(sfnt: Sfnt, { metricCount }: FontFacts): HorizontalMetrics {
  let kept: Buffer | null = null
  const hmtx = (): Buffer => {
    kept ??= sfnt.table('hmtx')
    return kept
  }
  return {
    advance: (glyphId) => hmtx().readUInt16BE(4 * Math.min(glyphId, metricCount - 1)),
    leftBearing: (glyphId) =>
      hmtx().readInt16BE(
        glyphId < metricCount ? 4 * glyphId + 2 : 4 * metricCount + 2 * (glyphId - metricCount),
      ),
  }
}
