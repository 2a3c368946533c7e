import type { GlyphBounds } from './face.ts'
import { FontFileError } from './sfnt.ts'

/**
 * A glyph as the `glyf` table stores it: contour count (−1: composite), bounds, then points or
 * components. An empty record is a glyph without ink.
 */
export type GlyphRecord = Buffer

/** Component flags of a composite glyph (OpenType, table `glyf`). */
export const ARGS_ARE_WORDS = 0x0001
export const ARGS_ARE_OFFSETS = 0x0002
export const HAS_SCALE = 0x0008
export const MORE_COMPONENTS = 0x0020
export const HAS_TWO_SCALES = 0x0040
export const HAS_MATRIX = 0x0080
/** The offset is turned and scaled with the component. */
export const OFFSET_SCALED = 0x0800
/** The offset is in the composite's own units, whatever the scale. */
export const OFFSET_UNSCALED = 0x1000

export const RECORD_HEADER = 10

const NO_BOUNDS: GlyphBounds = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }

export const isComposite = (record: GlyphRecord): boolean => record.length > 0 && record.readInt16BE(0) < 0

/** In font units; all zero for an empty record. */
export function recordBounds(record: GlyphRecord): GlyphBounds {
  if (record.length === 0) return NO_BOUNDS
  return {
    xMin: record.readInt16BE(2),
    yMin: record.readInt16BE(4),
    xMax: record.readInt16BE(6),
    yMax: record.readInt16BE(8),
  }
}

export function writeRecordHeader(record: GlyphRecord, contours: number, bounds: GlyphBounds): void {
  record.writeInt16BE(contours, 0)
  record.writeInt16BE(bounds.xMin, 2)
  record.writeInt16BE(bounds.yMin, 4)
  record.writeInt16BE(bounds.xMax, 6)
  record.writeInt16BE(bounds.yMax, 8)
}

/** Where the component glyph ids stand in a composite record, in bytes. */
function componentOffsets(record: GlyphRecord): readonly number[] {
  const offsets: number[] = []
  let at = RECORD_HEADER
  let flags = MORE_COMPONENTS
  while (flags & MORE_COMPONENTS) {
    flags = record.readUInt16BE(at)
    offsets.push(at + 2)
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2) + scaleSize(flags)
  }
  return offsets
}

const scaleSize = (flags: number): number =>
  flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0

/** Glyph ids a composite is put together from; none for any other record. */
export const componentsOf = (record: GlyphRecord): readonly number[] =>
  isComposite(record) ? componentOffsets(record).map((at) => record.readUInt16BE(at)) : []

/** A copy of a composite with its components renumbered. */
export function renumberComponents(record: GlyphRecord, renumber: (glyphId: number) => number): GlyphRecord {
  const copy = Buffer.from(record)
  for (const at of componentOffsets(record)) copy.writeUInt16BE(renumber(record.readUInt16BE(at)), at)
  return copy
}

/** What an interpreter must make room for (`maxp`). */
export interface RecordExtent {
  readonly points: number
  readonly contours: number
  /** Components of the glyph itself. */
  readonly components: number
  /** 0 for a simple glyph, 1 for a composite of simple ones … */
  readonly depth: number
}

/** Deeper than any real font; a composite that holds itself ends here. */
export const MAX_DEPTH = 16

export function recordExtent(
  record: GlyphRecord,
  recordOf: (glyphId: number) => GlyphRecord,
  level = 0,
): RecordExtent {
  if (record.length === 0) return { points: 0, contours: 0, components: 0, depth: 0 }
  if (!isComposite(record)) return simpleExtent(record)
  if (level === MAX_DEPTH) throw new FontFileError({ kind: 'damaged', table: 'glyf' })
  const parts = componentsOf(record).map((glyphId) => recordExtent(recordOf(glyphId), recordOf, level + 1))
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    contours: parts.reduce((sum, part) => sum + part.contours, 0),
    components: parts.length,
    depth: 1 + Math.max(...parts.map((part) => part.depth)),
  }
}

function simpleExtent(record: GlyphRecord): RecordExtent {
  const contours = record.readInt16BE(0)
  const points = contours === 0 ? 0 : record.readUInt16BE(RECORD_HEADER + 2 * (contours - 1)) + 1
  return { points, contours, components: 0, depth: 0 }
}
