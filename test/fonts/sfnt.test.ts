import { describe, expect, test } from '@jest/globals'
import { bytesInMemory } from '../../src/fonts/byte-source.ts'
import { FontFileError, openSfnt } from '../../src/fonts/sfnt.ts'
import { writeSfnt } from '../../src/fonts/write-sfnt.ts'
import { square, type TinyGlyph, tinyFont, tinyTables } from '../support/tiny-font.ts'

const GLYPHS: readonly TinyGlyph[] = [
  { chars: '', advance: 500 },
  { chars: '一', advance: 1000, contours: [square(50, 400, 900, 60)] },
]

const faultOf = (bytes: Uint8Array, index = 0): unknown => {
  try {
    openSfnt(bytesInMemory(bytes), index)
  } catch (error) {
    return error instanceof FontFileError ? error.fault : error
  }
  return 'opened'
}

/** A collection of one font: a header in front, all table offsets moved. */
const collection = (font: Buffer): Buffer => {
  const header = Buffer.alloc(16)
  header.write('ttcf', 'latin1')
  header.writeUInt32BE(1, 8)
  header.writeUInt32BE(16, 12)
  const moved = Buffer.from(font)
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    moved.writeUInt32BE(font.readUInt32BE(at + 8) + header.length, at + 8)
  return Buffer.concat([header, moved])
}

describe('a font file', () => {
  test('gives back the tables it was written with', () => {
    const tables = tinyTables(GLYPHS)
    const sfnt = openSfnt(bytesInMemory(writeSfnt(tables)))
    for (const [tag, bytes] of tables.filter(([tag]) => tag !== 'head'))
      expect(sfnt.table(tag)).toEqual(bytes)
  })

  test('is read from a collection by its number', () => {
    const sfnt = openSfnt(bytesInMemory(collection(tinyFont(GLYPHS))), 0)
    expect(sfnt.part('maxp', 4, 2).readUInt16BE(0)).toBe(2)
    expect(faultOf(collection(tinyFont(GLYPHS)), 1)).toEqual({ kind: 'no-such-face', index: 1 })
  })

  test('refuses to read outside a table', () => {
    const sfnt = openSfnt(bytesInMemory(tinyFont(GLYPHS)))
    expect(() => sfnt.part('head', 50, 8)).toThrow(FontFileError)
    expect(() => sfnt.table('GPOS')).toThrow(FontFileError)
  })

  test('that was cut short is noticed when it is opened', () => {
    const font = tinyFont(GLYPHS)
    expect(faultOf(font.subarray(0, font.length - 40))).toMatchObject({ kind: 'damaged' })
    expect(faultOf(font.subarray(0, 20))).toMatchObject({ kind: 'damaged' })
  })

  test.each([
    ['version https://git-lfs.github.com/spec/v1', { kind: 'not-a-font' }],
    ['', { kind: 'not-a-font' }],
    ['wOF2 and then compressed tables', { kind: 'web-font' }],
    ['wOFF and then compressed tables', { kind: 'web-font' }],
  ])('that starts with “%s” is refused', (start, fault) => {
    expect(faultOf(Buffer.from(start))).toEqual(fault)
  })

  test('that is variable is refused', () => {
    expect(faultOf(writeSfnt([...tinyTables(GLYPHS), ['fvar', Buffer.alloc(16)]]))).toEqual({
      kind: 'variable',
    })
  })
})
