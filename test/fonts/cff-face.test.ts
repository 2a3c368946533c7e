import { describe, expect, test } from '@jest/globals'
import fontkit from '@pdf-lib/fontkit'
import { FontFileError } from '../../src/fonts/sfnt.ts'
import { createSubset } from '../../src/fonts/subset.ts'
import { type TinyCffGlyph, type TinyStep, tinyCff } from '../support/tiny-cff.ts'
import { faceOf, glyphOf } from '../support/tiny-face.ts'

const DISC: readonly TinyStep[] = [
  { to: 'move', x: 900, y: 380 },
  { to: 'curve', points: [900, 601, 721, 780, 500, 780] },
  { to: 'curve', points: [279, 780, 100, 601, 100, 380] },
  { to: 'curve', points: [100, 159, 279, -20, 500, -20] },
  { to: 'curve', points: [721, -20, 900, 159, 900, 380] },
]

const DISC_BOUNDS = { xMin: 100, yMin: -20, xMax: 900, yMax: 780 }

const GLYPHS: readonly TinyCffGlyph[] = [
  { chars: '', advance: 500, path: [] },
  { chars: '●', advance: 1000, path: DISC },
  { chars: ' ', advance: 250, path: [] },
]

describe('a face with PostScript outlines', () => {
  test('is measured like any other', () => {
    const face = faceOf(tinyCff(GLYPHS))
    expect(face.advance(glyphOf(face, '●'))).toBe(1000)
    expect(face.bounds(glyphOf(face, '●'))).toEqual(DISC_BOUNDS)
    expect(face.bounds(glyphOf(face, ' '))).toBeNull()
  })

  test('is embedded as a TrueType font of the same shapes, in any form', () => {
    const face = faceOf(tinyCff(GLYPHS))
    const subset = createSubset(face)
    const cid = subset.add(glyphOf(face, '●'), { advance: 500, shift: -100, stretch: 0.5 }, '●')
    const { bbox } = fontkit.create(subset.encode()).getGlyph(cid).path
    expect([bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(Math.round)).toEqual([-50, -20, 350, 780])
  })

  test.each([0, 3] as const)(
    'finds the subroutines of the part a glyph belongs to (FDSelect %i)',
    (fdSelect) => {
      const start: TinyStep = { to: 'move', x: 10, y: 10 }
      const call: TinyStep = { to: 'subroutine', number: 0 }
      const toRight = (x: number): readonly TinyStep[] => [
        { to: 'line', x, y: 0 },
        { to: 'line', x, y: 100 },
      ]
      const glyphs: readonly TinyCffGlyph[] = [
        { chars: '', advance: 500, path: [] },
        { chars: '一', advance: 1000, path: [start, call], part: 0 },
        { chars: '丁', advance: 1000, path: [start, call], part: 1 },
      ]
      const face = faceOf(tinyCff(glyphs, { parts: [[toRight(200)], [toRight(700)]], fdSelect }))
      expect(face.bounds(1)).toEqual({ xMin: 10, yMin: 10, xMax: 210, yMax: 110 })
      expect(face.bounds(2)).toEqual({ xMin: 10, yMin: 10, xMax: 710, yMax: 110 })
    },
  )

  test('that calls a subroutine it does not have is damaged', () => {
    const path: readonly TinyStep[] = [{ to: 'subroutine', number: 3 }]
    const face = faceOf(tinyCff([{ chars: '', advance: 500, path }]))
    expect(() => face.bounds(0)).toThrow(FontFileError)
  })

  test('that calls itself for ever is damaged', () => {
    const loop: readonly TinyStep[] = [{ to: 'subroutine', number: 0 }]
    const face = faceOf(
      tinyCff([{ chars: '', advance: 500, path: loop }], { parts: [[loop]], fdSelect: null }),
    )
    expect(() => face.bounds(0)).toThrow(FontFileError)
  })
})
