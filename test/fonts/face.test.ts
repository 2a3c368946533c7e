import { describe, expect, test } from '@jest/globals'
import { FontFileError } from '../../src/fonts/sfnt.ts'
import { writeSfnt } from '../../src/fonts/write-sfnt.ts'
import { faceOf, glyphOf } from '../support/tiny-face.ts'
import { square, type TinyGlyph, tinyFont, tinyTables } from '../support/tiny-font.ts'

const NOTDEF: TinyGlyph = { chars: '', advance: 500 }

describe('a face', () => {
  test.each([true, false])('measures in 1/1000 em whatever the units (long offsets: %s)', (longOffsets) => {
    const han: TinyGlyph = { chars: '口', advance: 2048, contours: [square(256, -128, 1536, 1792)] }
    const face = faceOf(tinyFont([NOTDEF, han], { unitsPerEm: 2048, longOffsets }))
    const glyph = glyphOf(face, '口')
    expect(face.advance(glyph)).toBe(1000)
    expect(face.bounds(glyph)).toEqual({ xMin: 125, yMin: -62.5, xMax: 875, yMax: 812.5 })
  })

  test('places ink by its left bearing', () => {
    const moved: TinyGlyph = {
      chars: '口',
      advance: 1000,
      leftBearing: 150,
      contours: [square(100, 0, 800, 800)],
    }
    const face = faceOf(tinyFont([NOTDEF, moved]))
    expect(face.bounds(1)).toEqual({ xMin: 150, yMin: 0, xMax: 950, yMax: 800 })
  })

  test('has no bounds for a glyph without ink', () => {
    const face = faceOf(tinyFont([NOTDEF, { chars: ' ', advance: 250 }]))
    expect(face.bounds(glyphOf(face, ' '))).toBeNull()
  })

  test('knows no control characters, even where the font maps them to the space', () => {
    const face = faceOf(tinyFont([NOTDEF, { chars: ' \u0001\u0007\t\u007f\u0085', advance: 250 }]))
    expect(Array.from('\u0001\u0007\t\u007f\u0085', (char) => glyphOf(face, char))).toEqual([0, 0, 0, 0, 0])
    expect(glyphOf(face, ' ')).toBe(1)
  })

  test('takes the em box from the manifest, not from hhea', () => {
    const face = faceOf(tinyFont([NOTDEF]))
    expect([face.ascent, face.descent]).toEqual([880, -120])
  })

  test('keeps a PostScript name a PDF can hold', () => {
    const face = faceOf(tinyFont([NOTDEF], { name: 'My Font/Bold(1)-中' }))
    expect(face.facts.postscriptName).toMatch(/^MyFontBold1-[A-Za-z0-9-]*$/)
  })

  test.each(['head', 'hhea', 'maxp', 'cmap'])('without table %s is refused', (missing) => {
    const tables = tinyTables([NOTDEF]).filter(([tag]) => tag !== missing)
    expect(() => faceOf(writeSfnt(tables))).toThrow(FontFileError)
  })

  test.each(['head', 'cmap', 'OS/2', 'name'])('whose table %s ends too early is refused', (short) => {
    const tables = tinyTables([NOTDEF]).map(
      ([tag, bytes]) => [tag, tag === short ? bytes.subarray(0, 13) : bytes] as const,
    )
    expect(() => faceOf(writeSfnt(tables))).toThrow(FontFileError)
  })

  test('does without OS/2, name and post', () => {
    const optional = new Set(['OS/2', 'name', 'post'])
    const face = faceOf(writeSfnt(tinyTables([NOTDEF]).filter(([tag]) => !optional.has(tag))))
    expect(face.facts).toMatchObject({ embedding: 0, postscriptName: '', capHeight: 700 })
  })
})
