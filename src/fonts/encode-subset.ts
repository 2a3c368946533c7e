import type { EmbeddableFace } from './embeddable-face.ts'
import { formRecord, UNSTRETCHED, type UnitForm } from './form-record.ts'
import {
  type GlyphRecord,
  isComposite,
  type RecordExtent,
  recordBounds,
  recordExtent,
  renumberComponents,
} from './glyph-record.ts'
import { type FontTable, writeSfnt } from './write-sfnt.ts'

/** How a slot of the subset gets its outline: from the face, or as a form of another slot. */
export type SlotOutline =
  | { readonly kind: 'copy'; readonly glyphId: number }
  | { readonly kind: 'form'; readonly base: number; readonly glyphId: number; readonly form: UnitForm }

/** A glyph of the subset; its index is its CID and its glyph id in the embedded font. */
export interface SubsetSlot {
  readonly outline: SlotOutline
  /** In font units. */
  readonly advance: number
  /** What it extracts as; `null` when it only serves as a component. */
  readonly text: string | null
}

/** A slot with everything its tables need, in font units. */
interface EncodedGlyph {
  readonly record: GlyphRecord
  readonly advance: number
  readonly leftBearing: number
}

/** Records start at even offsets, as short offsets demand. */
const ALIGNMENT = 2
/** Short offsets count pairs of bytes in 16 bits. */
const SHORT_LIMIT = 0x1fffe

/** A TrueType font of the slots in their order; `slotOf` finds the slot that holds a glyph as drawn. */
export function encodeSubset(
  face: EmbeddableFace,
  slots: readonly SubsetSlot[],
  slotOf: (glyphId: number) => number,
): Buffer {
  const glyphs = slots.map((slot) => encodeGlyph(face, slot, slotOf))
  const { glyf, loca, isShort } = glyfAndLoca(glyphs)
  const carried = new Map(face.tables())
  const table = (tag: string): Buffer => Buffer.from(carried.get(tag) ?? [])
  const own: readonly FontTable[] = [
    ['head', head(table('head'), isShort)],
    ['hhea', hhea(table('hhea'), glyphs)],
    ['maxp', maxp(table('maxp'), glyphs)],
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', hmtx(glyphs)],
  ]
  const replaced = new Set(own.map(([tag]) => tag))
  return writeSfnt([...own, ...[...carried].filter(([tag]) => !replaced.has(tag))])
}

function encodeGlyph(
  face: EmbeddableFace,
  { outline, advance }: SubsetSlot,
  slotOf: (glyphId: number) => number,
): EncodedGlyph {
  const drawn = face.record(outline.glyphId)
  const leftBearing = face.metrics.leftBearing(outline.glyphId)
  if (outline.kind === 'copy') {
    const record = isComposite(drawn) ? renumberComponents(drawn, slotOf) : drawn
    return { record, advance, leftBearing }
  }
  const record = formRecord(drawn, outline.base, outline.form)
  // A bearing that differs from the outline moves the ink; the move is stretched with it.
  const moved = (leftBearing - recordBounds(drawn).xMin) * (outline.form.stretch / UNSTRETCHED)
  return { record, advance, leftBearing: recordBounds(record).xMin + Math.round(moved) }
}

function glyfAndLoca(glyphs: readonly EncodedGlyph[]): { glyf: Buffer; loca: Buffer; isShort: boolean } {
  const offsets = [0]
  const parts: Buffer[] = []
  let end = 0
  for (const { record } of glyphs) {
    const padding = record.length % ALIGNMENT
    parts.push(record, Buffer.alloc(padding))
    end += record.length + padding
    offsets.push(end)
  }
  const isShort = end <= SHORT_LIMIT
  const loca = Buffer.alloc(offsets.length * (isShort ? 2 : 4))
  offsets.forEach((offset, index) => {
    if (isShort) loca.writeUInt16BE(offset / 2, 2 * index)
    else loca.writeUInt32BE(offset, 4 * index)
  })
  return { glyf: Buffer.concat(parts), loca, isShort }
}

function hmtx(glyphs: readonly EncodedGlyph[]): Buffer {
  const table = Buffer.alloc(4 * glyphs.length)
  glyphs.forEach(({ advance, leftBearing }, index) => {
    table.writeUInt16BE(advance, 4 * index)
    table.writeInt16BE(leftBearing, 4 * index + 2)
  })
  return table
}

function head(table: Buffer, isShort: boolean): Buffer {
  table.writeInt16BE(isShort ? 0 : 1, 50)
  table.writeInt16BE(0, 52) // glyphDataFormat
  return table
}

function hhea(table: Buffer, glyphs: readonly EncodedGlyph[]): Buffer {
  table.writeUInt16BE(Math.max(...glyphs.map(({ advance }) => advance)), 10)
  table.writeUInt16BE(glyphs.length, 34)
  return table
}

function maxp(table: Buffer, glyphs: readonly EncodedGlyph[]): Buffer {
  const recordOf = (slot: number): GlyphRecord => glyphs[slot]?.record ?? Buffer.alloc(0)
  const extents = glyphs.map(({ record }) => recordExtent(record, recordOf))
  const most = (figure: (extent: RecordExtent) => number, among: readonly RecordExtent[]): number =>
    among.reduce((max, extent) => Math.max(max, figure(extent)), 0)
  const simple = extents.filter(({ depth }) => depth === 0)
  const composite = extents.filter(({ depth }) => depth > 0)
  table.writeUInt16BE(glyphs.length, 4)
  table.writeUInt16BE(
    most(({ points }) => points, simple),
    6,
  )
  table.writeUInt16BE(
    most(({ contours }) => contours, simple),
    8,
  )
  table.writeUInt16BE(
    most(({ points }) => points, composite),
    10,
  )
  table.writeUInt16BE(
    most(({ contours }) => contours, composite),
    12,
  )
  table.writeUInt16BE(
    Math.max(
      table.readUInt16BE(28),
      most(({ components }) => components, extents),
    ),
    28,
  )
  table.writeUInt16BE(
    most(({ depth }) => depth, extents),
    30,
  )
  return table
}
