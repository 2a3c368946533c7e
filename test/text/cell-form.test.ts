import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Face, FontSet, GlyphBounds } from '../../src/fonts/face.ts'
import type { CharClass } from '../../src/text/char-class.ts'
import { type GlyphCell, glyphCell } from '../../src/text/glyph-cell.ts'
import { projectFonts } from '../support/paragraphs.ts'

const FACES = ['song', 'xiaobiaosong', 'hei', 'hei-regular', 'kai', 'fangsong']

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

const faceOf = (id: string): Face => {
  const face = fonts.faces.get(id)
  if (!face) throw new Error(id)
  return face
}

const cellOf = (face: string, text: string, cls: CharClass): GlyphCell =>
  glyphCell(faceOf(face), text, cls, 'proportional')

/** Where a cell's ink comes to stand, 1/1000 em from the pen and the baseline. */
function inkOf({ face, id, form }: GlyphCell): GlyphBounds {
  const ink = face.bounds(id)
  if (!ink) throw new Error('no ink')
  const { shift = 0, stretch = 1, height = 1, rise = 0 } = form ?? {}
  return {
    xMin: ink.xMin * stretch + shift,
    xMax: ink.xMax * stretch + shift,
    yMin: ink.yMin * height + rise,
    yMax: ink.yMax * height + rise,
  }
}

const MIDDLE = 380
const middleOf = ({ yMin, yMax }: GlyphBounds): number => (yMin + yMax) / 2

describe.each(FACES)('in %s', (face) => {
  test.each([
    ['\u2014', 'DA'],
    ['\u2014', 'CN'],
    ['\u2026', 'EL'],
    ['\u00b7', 'MD'],
    ['\u25a1', 'BU'],
  ] as const)('%s stands in the middle of the line as %s', (text, cls) => {
    expect(Math.abs(middleOf(inkOf(cellOf(face, text, cls))) - MIDDLE)).toBeLessThanOrEqual(1)
  })

  test('the halves of a dash meet and no more', () => {
    const { xMin, xMax } = inkOf(cellOf(face, '\u2014', 'DA'))
    expect([xMin <= 0, xMax >= 1000, xMin > -20, xMax < 1020]).toEqual([true, true, true, true])
  })

  test('a dash by itself keeps off its neighbours', () => {
    const { xMin, xMax } = inkOf(cellOf(face, '\u2014', 'CN'))
    expect([xMin > 20, xMax < 980]).toEqual([true, true])
  })

  test('the six dots of two ellipses stand in one even row', () => {
    const { xMin, xMax, yMin, yMax } = inkOf(cellOf(face, '\u2026', 'EL'))
    const between = (xMax - xMin - (yMax - yMin)) / 2
    const across = 1000 - 2 * between
    expect(Math.abs(across - between)).toBeLessThan(35)
  })

  test('white shows on both sides of a bullet, alike', () => {
    const { xMin, xMax } = inkOf(cellOf(face, '\u25a1', 'BU'))
    expect(xMin).toBeGreaterThanOrEqual(170)
    expect(Math.abs(xMin - (1000 - xMax))).toBeLessThanOrEqual(1)
  })

  test('the middle of Han characters is that of the line', () => {
    const text = '\u4e2d\u56fd\u5de5\u4f1a\u91cd\u5e86\u56f4\u7ed5\u5927\u5c40\u6574\u4f53\u56db\u5341\u6761'
    const middles = [...text].map((han) => middleOf(inkOf(cellOf(face, han, 'HA'))))
    const mean = middles.reduce((sum, middle) => sum + middle, 0) / middles.length
    expect(Math.abs(mean - MIDDLE)).toBeLessThan(15)
  })

  test.each([
    ...'\u201c\u2018\uff08\u300a\u3010',
    ...'\u201d\u2019\uff09\u300b\u3011\uff0c\u3001\u3002\uff1b\uff1a\uff01\uff1f',
  ])('%s keeps its ink inside half an em', (mark) => {
    const cls = /[\u201c\u2018\uff08\u300a\u3010]/.test(mark) ? 'OP' : 'CL'
    const cell = cellOf(face, mark, cls)
    const { xMin, xMax } = inkOf(cell)
    expect([cell.advance, xMin >= 0, xMax <= 500]).toEqual([500, true, true])
  })
})

test('a character of a face without a dash is no reason to fail', () => {
  expect(() => glyphCell(faceOf('fangsong'), '\u2e3a', 'DA', 'proportional')).not.toThrow()
})
