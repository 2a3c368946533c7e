import { encodeOutline } from '../../src/fonts/encode-outline.ts'
import type { Contour } from '../../src/fonts/quadratic.ts'
import { type FontTable, writeSfnt } from '../../src/fonts/write-sfnt.ts'

/** A component of a composite glyph: another glyph, moved. */
export interface TinyComponent {
  readonly glyph: number
  readonly dx: number
  readonly dy: number
}

/** A glyph of a made-up font, in font units. Without contours and components it has no ink. */
export interface TinyGlyph {
  /** The characters it is mapped from. */
  readonly chars: string
  readonly advance: number
  /** Default: where the ink starts. */
  readonly leftBearing?: number
  readonly contours?: readonly Contour[]
  readonly components?: readonly TinyComponent[]
}

export interface TinyFontOptions {
  readonly unitsPerEm: number
  readonly fsType: number
  readonly cmapFormat: 4 | 12
  readonly longOffsets: boolean
  readonly name: string
}

const DEFAULTS: TinyFontOptions = {
  unitsPerEm: 1000,
  fsType: 0,
  cmapFormat: 12,
  longOffsets: true,
  name: 'Tiny-Regular',
}

/** A rectangle of ink. */
export const square = (x: number, y: number, width: number, height: number): Contour => [
  { x, y, onCurve: true },
  { x, y: y + height, onCurve: true },
  { x: x + width, y: y + height, onCurve: true },
  { x: x + width, y, onCurve: true },
]

/** A complete TrueType font; glyph 0 is the first of `glyphs`. */
export function tinyFont(glyphs: readonly TinyGlyph[], options: Partial<TinyFontOptions> = {}): Buffer {
  return writeSfnt(tinyTables(glyphs, { ...DEFAULTS, ...options }))
}

/** The tables of such a font, for tests that leave one out or break one. */
export function tinyTables(
  glyphs: readonly TinyGlyph[],
  options: TinyFontOptions = DEFAULTS,
): readonly FontTable[] {
  const records = glyphs.map(recordOf)
  const { glyf, loca } = glyfAndLoca(records, options.longOffsets)
  return [
    ...sharedTables(glyphs, options),
    ['hmtx', hmtx(glyphs, (index) => records[index] ?? Buffer.alloc(0))],
    ['maxp', maxp(glyphs.length)],
    ['glyf', glyf],
    ['loca', loca],
  ]
}

/** What TrueType and CFF fonts have in common. */
export function sharedTables(glyphs: readonly TinyGlyph[], options: TinyFontOptions): readonly FontTable[] {
  return [
    ['head', head(options)],
    ['hhea', hhea(glyphs.length)],
    ['OS/2', os2(options.fsType)],
    ['cmap', options.cmapFormat === 12 ? cmap12(mappings(glyphs)) : cmap4(mappings(glyphs))],
    ['name', nameTable(options.name)],
    ['post', post()],
  ]
}

function recordOf({ contours, components }: TinyGlyph): Buffer {
  return components ? compositeRecord(components) : encodeOutline(contours ?? [])
}

function compositeRecord(components: readonly TinyComponent[]): Buffer {
  const record = Buffer.alloc(10 + 8 * components.length)
  record.writeInt16BE(-1, 0)
  components.forEach(({ glyph, dx, dy }, index) => {
    const at = 10 + 8 * index
    const more = index < components.length - 1 ? 0x20 : 0
    record.writeUInt16BE(0x0003 | more, at)
    record.writeUInt16BE(glyph, at + 2)
    record.writeInt16BE(dx, at + 4)
    record.writeInt16BE(dy, at + 6)
  })
  return record
}

function glyfAndLoca(records: readonly Buffer[], long: boolean): { glyf: Buffer; loca: Buffer } {
  const parts: Buffer[] = []
  const loca = Buffer.alloc((records.length + 1) * (long ? 4 : 2))
  let end = 0
  records.forEach((record, index) => {
    parts.push(record, Buffer.alloc(record.length % 2))
    end += record.length + (record.length % 2)
    if (long) loca.writeUInt32BE(end, 4 * (index + 1))
    else loca.writeUInt16BE(end / 2, 2 * (index + 1))
  })
  return { glyf: Buffer.concat(parts), loca }
}

function hmtx(glyphs: readonly TinyGlyph[], recordOf: (index: number) => Buffer): Buffer {
  const table = Buffer.alloc(4 * glyphs.length)
  glyphs.forEach(({ advance, leftBearing }, index) => {
    const record = recordOf(index)
    table.writeUInt16BE(advance, 4 * index)
    table.writeInt16BE(leftBearing ?? (record.length > 0 ? record.readInt16BE(2) : 0), 4 * index + 2)
  })
  return table
}

export const tinyHmtx = (glyphs: readonly TinyGlyph[]): Buffer => hmtx(glyphs, () => Buffer.alloc(0))

function head({ unitsPerEm, longOffsets }: TinyFontOptions): Buffer {
  const table = Buffer.alloc(54)
  table.writeUInt32BE(0x00010000, 0)
  // Revision 1.5.
  table.writeInt32BE(0x00018000, 4)
  table.writeUInt32BE(0x5f0f3cf5, 12)
  table.writeUInt16BE(3, 16)
  table.writeUInt16BE(unitsPerEm, 18)
  table.writeInt16BE(-120, 38)
  table.writeInt16BE(unitsPerEm, 40)
  table.writeInt16BE(880, 42)
  table.writeInt16BE(longOffsets ? 1 : 0, 50)
  return table
}

function hhea(glyphs: number): Buffer {
  const table = Buffer.alloc(36)
  table.writeUInt32BE(0x00010000, 0)
  table.writeInt16BE(1151, 4)
  table.writeInt16BE(-286, 6)
  table.writeUInt16BE(glyphs, 34)
  return table
}

function maxp(glyphs: number): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x00010000, 0)
  table.writeUInt16BE(glyphs, 4)
  table.writeUInt16BE(1, 14)
  return table
}

function os2(fsType: number): Buffer {
  const table = Buffer.alloc(96)
  table.writeUInt16BE(4, 0)
  table.writeUInt16BE(fsType, 8)
  table.writeInt16BE(540, 86)
  table.writeInt16BE(730, 88)
  return table
}

function post(): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x00030000, 0)
  return table
}

function nameTable(name: string): Buffer {
  const header = Buffer.alloc(18)
  const text = Buffer.from(name, 'utf16le').swap16()
  header.writeUInt16BE(1, 2)
  header.writeUInt16BE(18, 4)
  header.writeUInt16BE(3, 6)
  header.writeUInt16BE(1, 8)
  header.writeUInt16BE(0x409, 10)
  header.writeUInt16BE(6, 12)
  header.writeUInt16BE(text.length, 14)
  return Buffer.concat([header, text])
}

type Mapping = readonly [codePoint: number, glyph: number]

const mappings = (glyphs: readonly TinyGlyph[]): readonly Mapping[] =>
  glyphs
    .flatMap(({ chars }, glyph) => Array.from(chars, (char): Mapping => [char.codePointAt(0) ?? 0, glyph]))
    .sort(([a], [b]) => a - b)

const cmapHeader = (platform: number, encoding: number): Buffer => {
  const header = Buffer.alloc(12)
  header.writeUInt16BE(1, 2)
  header.writeUInt16BE(platform, 4)
  header.writeUInt16BE(encoding, 6)
  header.writeUInt32BE(12, 8)
  return header
}

function cmap12(map: readonly Mapping[]): Buffer {
  const subtable = Buffer.alloc(16 + 12 * map.length)
  subtable.writeUInt16BE(12, 0)
  subtable.writeUInt32BE(subtable.length, 4)
  subtable.writeUInt32BE(map.length, 12)
  map.forEach(([codePoint, glyph], index) => {
    subtable.writeUInt32BE(codePoint, 16 + 12 * index)
    subtable.writeUInt32BE(codePoint, 20 + 12 * index)
    subtable.writeUInt32BE(glyph, 24 + 12 * index)
  })
  return Buffer.concat([cmapHeader(3, 10), subtable])
}

/** Every second segment goes through the glyph array, so that both ways of format 4 are met. */
function cmap4(map: readonly Mapping[]): Buffer {
  const count = map.length + 1
  const subtable = Buffer.alloc(16 + 8 * count + 2 * map.length)
  const [lasts, firsts, deltas, ranges, glyphs] = [
    14,
    16 + 2 * count,
    16 + 4 * count,
    16 + 6 * count,
    16 + 8 * count,
  ]
  subtable.writeUInt16BE(4, 0)
  subtable.writeUInt16BE(subtable.length, 2)
  subtable.writeUInt16BE(2 * count, 6)
  map.forEach(([codePoint, glyph], index) => {
    subtable.writeUInt16BE(codePoint, lasts + 2 * index)
    subtable.writeUInt16BE(codePoint, firsts + 2 * index)
    const rangeAt = ranges + 2 * index
    const glyphAt = glyphs + 2 * index
    if (index % 2 === 0) subtable.writeUInt16BE((glyph - codePoint) & 0xffff, deltas + 2 * index)
    else subtable.writeUInt16BE(glyphAt - rangeAt, rangeAt)
    subtable.writeUInt16BE(glyph, glyphAt)
  })
  subtable.writeUInt16BE(0xffff, lasts + 2 * map.length)
  subtable.writeUInt16BE(0xffff, firsts + 2 * map.length)
  subtable.writeUInt16BE(1, deltas + 2 * map.length)
  return Buffer.concat([cmapHeader(3, 1), subtable])
}
