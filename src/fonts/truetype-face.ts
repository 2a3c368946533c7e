import { type EmbeddableFace, embeddableFace, type FaceSpec } from './embeddable-face.ts'
import type { FontFacts } from './font-facts.ts'
import { glyfRecords } from './glyf-records.ts'
import { horizontalMetrics } from './horizontal-metrics.ts'
import type { Sfnt } from './sfnt.ts'

/**
 * Tables a subset takes over. The hinting programs stay because a few old Chinese fonts put their
 * strokes together with them; most fonts have none.
 */
const CARRIED = ['head', 'hhea', 'maxp', 'cvt ', 'fpgm', 'prep']

/** A face with TrueType outlines. Glyphs are read one by one when they are used. */
export const trueTypeFace = (sfnt: Sfnt, facts: FontFacts, spec: FaceSpec): EmbeddableFace =>
  embeddableFace(sfnt, facts, spec, {
    metrics: horizontalMetrics(sfnt, facts),
    record: glyfRecords(sfnt, facts),
    tables: () => CARRIED.filter((tag) => sfnt.has(tag)).map((tag) => [tag, sfnt.table(tag)] as const),
  })
