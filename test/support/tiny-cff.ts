import { writeSfnt } from '../../src/fonts/write-sfnt.ts'
import { sharedTables, type TinyGlyph, tinyHmtx } from './tiny-font.ts'

/** A step of a PostScript outline in absolute coordinates, or a call of a local subroutine. */
export type TinyStep =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | { readonly to: 'curve'; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly to: 'subroutine'; readonly number: number }

export interface TinyCffGlyph extends TinyGlyph {
  readonly path: readonly TinyStep[]
  /** Which part of a CID font the glyph belongs to; 0 unless told otherwise. */
  readonly part?: number
}

export interface TinyCffOptions {
  /** Local subroutines of each part; a font that is not CID-keyed has one part. */
  readonly parts: readonly (readonly (readonly TinyStep[])[])[]
  /** How a CID font tells the parts apart; null: not CID-keyed. */
  readonly fdSelect: 0 | 3 | null
}

const PLAIN: TinyCffOptions = { parts: [[]], fdSelect: null }

/** A complete OpenType font with CFF outlines, 1000 units per em, for at most 229 glyphs. */
export function tinyCff(glyphs: readonly TinyCffGlyph[], options: TinyCffOptions = PLAIN): Buffer {
  const shared = { unitsPerEm: 1000, fsType: 0, cmapFormat: 12, longOffsets: false, name: 'TinyCff' } as const
  const maxp = Buffer.alloc(6)
  maxp.writeUInt32BE(0x00005000, 0)
  maxp.writeUInt16BE(glyphs.length, 4)
  return writeSfnt(
    [
      ...sharedTables(glyphs, shared),
      ['hmtx', tinyHmtx(glyphs)],
      ['maxp', maxp],
      ['CFF ', cffTable(glyphs, options)],
    ],
    'cff',
  )
}

/** Operands of one size each keep every offset where it was before it was known. */
const shortInt = (value: number): readonly number[] => [28, (value >> 8) & 0xff, value & 0xff]
const longInt = (value: number): readonly number[] => {
  const bytes = Buffer.alloc(5, 29)
  bytes.writeInt32BE(value, 1)
  return [...bytes]
}

const ENDCHAR = 14
const RETURN = 11
const CALLSUBR = 10
const SUBR_BIAS = 107

/** Operators for relative steps: `rmoveto`, `rlineto`, `rrcurveto`. */
const STEP = { move: 21, line: 5, curve: 8 } as const

function charstring(path: readonly TinyStep[], end: number): Buffer {
  const bytes: number[] = []
  let pen: readonly [number, number] = [0, 0]
  const step = (x: number, y: number): void => {
    bytes.push(...shortInt(x - pen[0]), ...shortInt(y - pen[1]))
    pen = [x, y]
  }
  for (const part of path) {
    if (part.to === 'subroutine') {
      bytes.push(...shortInt(part.number - SUBR_BIAS), CALLSUBR)
      continue
    }
    const points = part.to === 'curve' ? part.points : [part.x, part.y]
    for (let at = 0; at < points.length; at += 2) step(points[at] ?? 0, points[at + 1] ?? 0)
    bytes.push(STEP[part.to])
  }
  return Buffer.from([...bytes, end])
}

function cffTable(glyphs: readonly TinyCffGlyph[], { parts, fdSelect }: TinyCffOptions): Buffer {
  const front = Buffer.concat([Buffer.from([1, 0, 4, 2]), cffIndex([Buffer.from('TinyCff')])])
  const none = cffIndex([])
  const programs = cffIndex(glyphs.map(({ path }) => charstring(path, ENDCHAR)))
  const privates = parts.map((subrs) => privateWithSubrs(subrs))
  const select = fdSelect === null ? Buffer.alloc(0) : selector(glyphs, fdSelect)
  const assemble = (offsets: Offsets): Buffer[] => [
    front,
    cffIndex([topDict(offsets, fdSelect !== null)]),
    none,
    none,
    programs,
    ...privates.map(({ bytes }) => bytes),
    cffIndex(offsets.privates.map((at, part) => privateOperands(privates[part]?.dictSize ?? 0, at))),
    select,
  ]
  // All sizes are independent of the offsets: a first assembly tells where everything comes to lie.
  const blank = { programs: 0, privates: parts.map(() => 0), fdArray: 0, fdSelect: 0, privateSize: 0 }
  const starts: number[] = []
  let end = 0
  for (const piece of assemble(blank)) {
    starts.push(end)
    end += piece.length
  }
  return Buffer.concat(
    assemble({
      programs: starts[4] ?? 0,
      privates: starts.slice(5, 5 + parts.length),
      fdArray: starts[5 + parts.length] ?? 0,
      fdSelect: starts[6 + parts.length] ?? 0,
      privateSize: privates[0]?.dictSize ?? 0,
    }),
  )
}

interface Offsets {
  readonly programs: number
  readonly privates: readonly number[]
  readonly fdArray: number
  readonly fdSelect: number
  readonly privateSize: number
}

/** `CharStrings`, then `FDArray` and `FDSelect` of a CID font or `Private` of another. */
function topDict(offsets: Offsets, isCid: boolean): Buffer {
  const programs = [...longInt(offsets.programs), 17]
  if (!isCid)
    return Buffer.from([...programs, ...privateOperands(offsets.privateSize, offsets.privates[0] ?? 0)])
  const ros = [...shortInt(391), ...shortInt(392), ...shortInt(0), 12, 30]
  return Buffer.from([
    ...ros,
    ...programs,
    ...longInt(offsets.fdArray),
    12,
    36,
    ...longInt(offsets.fdSelect),
    12,
    37,
  ])
}

const privateOperands = (size: number, offset: number): Buffer =>
  Buffer.from([...longInt(size), ...longInt(offset), 18])

function privateWithSubrs(subrs: readonly (readonly TinyStep[])[]): { bytes: Buffer; dictSize: number } {
  const dict = (at: number): Buffer => Buffer.from([...longInt(at), 19])
  const dictSize = dict(0).length
  const index = cffIndex(subrs.map((path) => charstring(path, RETURN)))
  return { bytes: Buffer.concat([dict(dictSize), index]), dictSize }
}

function selector(glyphs: readonly TinyCffGlyph[], format: 0 | 3): Buffer {
  const parts = glyphs.map(({ part }) => part ?? 0)
  if (format === 0) return Buffer.from([0, ...parts])
  const ranges = parts.flatMap((part, glyph) => (part === parts[glyph - 1] ? [] : [[0, glyph, part]]))
  return Buffer.from([3, 0, ranges.length, ...ranges.flat(), 0, glyphs.length])
}

function cffIndex(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return Buffer.from([0, 0])
  const head = Buffer.alloc(3 + 2 * (items.length + 1))
  head.writeUInt16BE(items.length, 0)
  head.writeUInt8(2, 2)
  let offset = 1
  head.writeUInt16BE(offset, 3)
  items.forEach((item, index) => {
    offset += item.length
    head.writeUInt16BE(offset, 5 + 2 * index)
  })
  return Buffer.concat([head, ...items])
}
