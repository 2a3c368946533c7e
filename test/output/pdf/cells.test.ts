import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { EmbeddableFace } from '../../../src/fonts/embeddable-face.ts'
import { cellsOf } from '../../../src/output/pdf/cells.ts'
import type { Glyph } from '../../../src/pages/page.ts'
import { glyphsItem } from '../../support/display.ts'
import { faceOf } from '../../support/tiny-face.ts'
import { square, tinyFont } from '../../support/tiny-font.ts'

let face: EmbeddableFace

beforeAll(() => {
  face = faceOf(
    tinyFont([
      { chars: '', advance: 0 },
      { chars: '一', advance: 1000, contours: [square(0, 0, 1, 1)] },
    ]),
  )
})

/** Advances of the cells of glyphs at these pens (pt, at 10 pt), the line going on at `end`. */
const advances = (pens: readonly number[], end: number | null = null): readonly number[] =>
  cellsOf(glyphsItem(pens.map((x): Glyph => ({ id: 1, x, text: '一' }))), face, end).map(
    ({ form }) => form.advance,
  )

describe('a cell', () => {
  test('keeps the advance of the face where the next glyph follows closely', () => {
    expect(advances([0, 10, 20.4, 30])).toEqual([1000, 1000, 1000, 1000])
  })

  test('takes in a gap, in coarse steps', () => {
    expect(advances([0, 12.5, 24.6])).toEqual([1300, 1200, 1000])
  })

  test('gives way to a glyph that stands inside it', () => {
    expect(advances([0, 5, 15])).toEqual([500, 1000, 1000])
  })

  test('at the end of a run reaches the next run exactly', () => {
    expect(advances([0, 10], 21.23)).toEqual([1000, 1123])
  })

  test('says nothing of a soft hyphen that is not drawn, and keeps one that is', () => {
    const texts = ['f\u00ad', 'ffi', '\u00ad']
    const glyphs = texts.map((text, at): Glyph => ({ id: 1, x: 10 * at, text }))
    expect(cellsOf(glyphsItem(glyphs), face, null).map(({ text }) => text)).toEqual(['f', 'ffi', '\u00ad'])
  })

  test('starts where its glyph stands', () => {
    const glyphs = [0, 13, 21].map((x): Glyph => ({ id: 1, x, text: '一' }))
    expect(cellsOf(glyphsItem(glyphs, { x: 7 }), face, null).map(({ at }) => at)).toEqual([0, 1300, 2100])
  })

  test('never misses the next glyph by more than a twentieth of an em', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 2, maxLength: 20 }),
        (steps) => {
          let pen = 0
          const pens = steps.map((step) => (pen += step))
          const widths = advances(pens)
          const misses = widths
            .slice(0, -1)
            .map((width, at) => Math.abs((pens[at + 1] ?? 0) - (pens[at] ?? 0) - width / 100))
          expect(Math.max(...misses)).toBeLessThanOrEqual(0.5 + 1e-9)
        },
      ),
      { seed: 9 },
    )
  })
})
