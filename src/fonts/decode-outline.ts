import { placedComponents } from './composite.ts'
import type { EmbeddableFace } from './embeddable-face.ts'
import {
  ON_CURVE,
  REPEAT,
  X_SAME_OR_POSITIVE,
  X_SHORT,
  Y_SAME_OR_POSITIVE,
  Y_SHORT,
} from './encode-outline.ts'
import type { RecordReader } from './glyf-records.ts'
import { type GlyphRecord, isComposite, MAX_DEPTH, RECORD_HEADER, recordBounds } from './glyph-record.ts'
import type { Contour, OutlinePoint } from './quadratic.ts'
import { FontFileError, readingTable } from './sfnt.ts'

/** The outline of a face's glyph in font units, y up, where the face draws it; none for a glyph without ink. */
export function outlineOf(face: EmbeddableFace, glyphId: number): readonly Contour[] {
  const contours = readingTable('glyf', () => decodeOutline(glyphId, face.record))
  // The left bearing, not the outline, says where the ink starts.
  const by = face.metrics.leftBearing(glyphId) - recordBounds(face.record(glyphId)).xMin
  if (by === 0 || contours.length === 0) return contours
  return contours.map((contour) => contour.map((point) => ({ ...point, x: point.x + by })))
}

/** The contours a record holds, composites put together. */
function decodeOutline(glyphId: number, recordOf: RecordReader, level = 0): readonly Contour[] {
  const record = recordOf(glyphId)
  if (record.length === 0) return []
  if (!isComposite(record)) return decodeSimple(record)
  if (level === MAX_DEPTH) throw new FontFileError({ kind: 'damaged', table: 'glyf' })
  return placedComponents(record, (component) => decodeOutline(component, recordOf, level + 1))
}

function decodeSimple(record: GlyphRecord): readonly Contour[] {
  const count = record.readInt16BE(0)
  const ends = Array.from({ length: count }, (_, index) => record.readUInt16BE(RECORD_HEADER + 2 * index))
  const points = decodePoints(record, RECORD_HEADER + 2 * count, (ends.at(-1) ?? -1) + 1)
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1))
}

/** Instructions, then the flags of all points, then all x, then all y. */
function decodePoints(record: GlyphRecord, at: number, count: number): readonly OutlinePoint[] {
  const flagsAt = at + 2 + record.readUInt16BE(at)
  const { flags, end } = readFlags(record, flagsAt, count)
  const xs = readSteps(record, end, flags, X_SHORT, X_SAME_OR_POSITIVE)
  const ys = readSteps(record, xs.end, flags, Y_SHORT, Y_SAME_OR_POSITIVE)
  return flags.map((flag, index) => ({
    x: xs.values[index] ?? 0,
    y: ys.values[index] ?? 0,
    onCurve: (flag & ON_CURVE) !== 0,
  }))
}

function readFlags(record: GlyphRecord, start: number, count: number): { flags: number[]; end: number } {
  const flags: number[] = []
  let at = start
  while (flags.length < count) {
    const flag = record.readUInt8(at++)
    const times = flag & REPEAT ? 1 + record.readUInt8(at++) : 1
    for (let i = 0; i < times; i++) flags.push(flag)
  }
  return { flags, end: at }
}

/** One coordinate of all points: each a step of 0, 1 or 2 bytes from the point before it. */
function readSteps(
  record: GlyphRecord,
  start: number,
  flags: readonly number[],
  short: number,
  sameOrPositive: number,
): { values: readonly number[]; end: number } {
  let at = start
  let value = 0
  const values = flags.map((flag) => {
    if (flag & short) value += flag & sameOrPositive ? record.readUInt8(at++) : -record.readUInt8(at++)
    else if (!(flag & sameOrPositive)) {
      value += record.readInt16BE(at)
      at += 2
    }
    return value
  })
  return { values, end: at }
}
