import type { GlyphForm } from '../pages/page.ts'
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

/** A form of a glyph in a font's own figures: moves in font units, scales in 1/16384 (F2Dot14). */
export interface UnitForm {
  readonly shift: number
  readonly rise: number
  readonly stretch: number
  readonly height: number
}

export const UNSTRETCHED = 0x4000

/** F2Dot14 holds scales below 2. */
const MAX_STRETCH = 0x7fff

/** A form as a font of `unitsPerEm` can hold it. Throws RangeError for a scale outside [0, 2). */
export function unitForm({ shift, stretch, height = 1, rise = 0 }: GlyphForm, unitsPerEm: number): UnitForm {
  const units = (perMille: number): number => Math.round((perMille * unitsPerEm) / 1000)
  return {
    shift: units(shift),
    rise: units(rise),
    stretch: fixedScale(stretch),
    height: fixedScale(height),
  }
}

function fixedScale(scale: number): number {
  const fixed = Math.round(scale * UNSTRETCHED)
  if (fixed < 0 || fixed > MAX_STRETCH) throw new RangeError(`a glyph cannot be stretched ${scale} times`)
  return fixed
}

/** True when the form leaves the outline as it is. */
export const isAsDrawn = ({ shift, rise, stretch, height }: UnitForm): boolean =>
  shift === 0 && rise === 0 && stretch === UNSTRETCHED && height === UNSTRETCHED

/**
 * A glyph that is another one moved and scaled: a composite of one component, 16 to 22 bytes, so a
 * form costs next to nothing.
 */
export function formRecord(base: GlyphRecord, slot: number, form: UnitForm): GlyphRecord {
  const { shift, rise, stretch, height } = form
  const words = !isByte(shift) || !isByte(rise)
  const scaled = stretch !== UNSTRETCHED || height !== UNSTRETCHED
  const record = Buffer.alloc(RECORD_HEADER + 4 + (words ? 4 : 2) + (scaled ? 4 : 0))
  writeRecordHeader(record, -1, formBounds(recordBounds(base), form))
  const flags =
    ARGS_ARE_OFFSETS | OFFSET_UNSCALED | (words ? ARGS_ARE_WORDS : 0) | (scaled ? HAS_TWO_SCALES : 0)
  let at = record.writeUInt16BE(flags, RECORD_HEADER)
  at = record.writeUInt16BE(slot, at)
  at = words ? record.writeInt16BE(shift, at) : record.writeInt8(shift, at)
  at = words ? record.writeInt16BE(rise, at) : record.writeInt8(rise, at)
  if (scaled) {
    at = record.writeInt16BE(stretch, at)
    record.writeInt16BE(height, at)
  }
  return record
}

const isByte = (value: number): boolean => value >= -128 && value <= 127

/** Whole units that hold the moved outline. */
function formBounds(base: GlyphBounds, { shift, rise, stretch, height }: UnitForm): GlyphBounds {
  const across = stretch / UNSTRETCHED
  const up = height / UNSTRETCHED
  return {
    xMin: Math.floor(base.xMin * across) + shift,
    yMin: Math.floor(base.yMin * up) + rise,
    xMax: Math.ceil(base.xMax * across) + shift,
    yMax: Math.ceil(base.yMax * up) + rise,
  }
}
