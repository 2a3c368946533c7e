import { writeSfnt } from '../../src/fonts/write-sfnt.ts'
import { sharedTables, type TinyGlyph, tinyHmtx } from './tiny-font.ts'

/** A step of a PostScript outline, in absolute coordinates. */
export type TinyStep =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | { readonly to: 'curve'; readonly points: readonly [number, number, number, number, number, number] }

export interface TinyCffGlyph extends TinyGlyph {
  readonly path: readonly TinyStep[]
}

/** A complete OpenType font with CFF outlines, 1000 units per em, for at most 229 glyphs. */
export function tinyCff(glyphs: readonly TinyCffGlyph[]): Buffer {
  const options = {
    unitsPerEm: 1000,
    fsType: 0,
    cmapFormat: 12,
    longOffsets: false,
    name: 'TinyCff',
  } as const
  const maxp = Buffer.alloc(6)
  maxp.writeUInt32BE(0x00005000, 0)
  maxp.writeUInt16BE(glyphs.length, 4)
  return writeSfnt(
    [
      ...sharedTables(glyphs, options),
      ['hmtx', tinyHmtx(glyphs)],
      ['maxp', maxp],
      ['CFF ', cffTable(glyphs.map(({ path }) => charstring(path)))],
    ],
    'cff',
  )
}

/** Operands are written as two-byte or four-byte integers, which keeps all offsets fixed. */
const shortInt = (value: number): readonly number[] => [28, (value >> 8) & 0xff, value & 0xff]
const longInt = (value: number): readonly number[] => [
  29,
  ...new Uint8Array(new Int32Array([value]).buffer).reverse(),
]

const RMOVETO = 21
const RLINETO = 5
const RRCURVETO = 8
const ENDCHAR = 14
const CHARSTRINGS = 17
const PRIVATE = 18

function charstring(path: readonly TinyStep[]): Buffer {
  const bytes: number[] = []
  let pen: readonly [number, number] = [0, 0]
  const step = (x: number, y: number): void => {
    bytes.push(...shortInt(x - pen[0]), ...shortInt(y - pen[1]))
    pen = [x, y]
  }
  for (const part of path) {
    if (part.to === 'curve') {
      const [x1, y1, x2, y2, x3, y3] = part.points
      step(x1, y1)
      step(x2, y2)
      step(x3, y3)
      bytes.push(RRCURVETO)
    } else {
      step(part.x, part.y)
      bytes.push(part.to === 'move' ? RMOVETO : RLINETO)
    }
  }
  return Buffer.from([...bytes, ENDCHAR])
}

function cffTable(charstrings: readonly Buffer[]): Buffer {
  const header = Buffer.from([1, 0, 4, 2])
  const names = cffIndex([Buffer.from('TinyCff')])
  const noStrings = cffIndex([])
  const topDict = (charstringsAt: number, privateAt: number): Buffer =>
    cffIndex([
      Buffer.from([...longInt(charstringsAt), CHARSTRINGS, ...longInt(0), ...longInt(privateAt), PRIVATE]),
    ])
  const glyphs = cffIndex(charstrings)
  const charstringsAt = header.length + names.length + topDict(0, 0).length + 2 * noStrings.length
  const top = topDict(charstringsAt, charstringsAt + glyphs.length)
  return Buffer.concat([header, names, top, noStrings, noStrings, glyphs])
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
