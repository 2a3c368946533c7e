import type { GlyphBounds } from './face.ts'
import {
  ARGS_ARE_OFFSETS,
  ARGS_ARE_WORDS,
  type GlyphRecord,
  HAS_TWO_SCALES,
  OFFSET_UNSCALED,
  RECORD_HEADER,
  recordBounds,
  writeRecordHeader,
} from './glyph-record.ts'

/** A form of a glyph in a font's own figures: shift in font units, stretch in 1/16384 (F2Dot14). */
export interface UnitForm {
  readonly shift: number
  readonly stretch: number
}

export const UNSTRETCHED = 0x4000

/** F2Dot14 holds scales below 2. */
const MAX_STRETCH = 0x7fff

/** The stretch of a form as the font can hold it. Throws RangeError outside [0, 2). */
export function fixedStretch(stretch: number): number {
  const fixed = Math.round(stretch * UNSTRETCHED)
  if (fixed < 0 || fixed > MAX_STRETCH) throw new RangeError(`a glyph cannot be stretched ${stretch} times`)
  return fixed
}

/**
 * A glyph that is another one moved and stretched sideways: a composite of one component, 16 to
 * 22 bytes, so a form costs next to nothing.
 */
export function formRecord(base: GlyphRecord, slot: number, { shift, stretch }: UnitForm): GlyphRecord {
  const words = shift < -128 || shift > 127
  const scaled = stretch !== UNSTRETCHED
  const record = Buffer.alloc(RECORD_HEADER + 4 + (words ? 4 : 2) + (scaled ? 4 : 0))
  writeRecordHeader(record, -1, formBounds(recordBounds(base), { shift, stretch }))
  const flags =
    ARGS_ARE_OFFSETS | OFFSET_UNSCALED | (words ? ARGS_ARE_WORDS : 0) | (scaled ? HAS_TWO_SCALES : 0)
  let at = record.writeUInt16BE(flags, RECORD_HEADER)
  at = record.writeUInt16BE(slot, at)
  at = words ? record.writeInt16BE(shift, at) : record.writeInt8(shift, at)
  at = words ? record.writeInt16BE(0, at) : record.writeInt8(0, at)
  if (scaled) {
    at = record.writeInt16BE(stretch, at)
    record.writeInt16BE(UNSTRETCHED, at)
  }
  return record
}

/** Whole units that hold the moved outline. */
function formBounds(base: GlyphBounds, { shift, stretch }: UnitForm): GlyphBounds {
  const scale = stretch / UNSTRETCHED
  return {
    ...base,
    xMin: Math.floor(base.xMin * scale) + shift,
    xMax: Math.ceil(base.xMax * scale) + shift,
  }
}
