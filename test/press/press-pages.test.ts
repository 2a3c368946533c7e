import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toPoints } from '../../src/geometry/length.ts'
import { intersection } from '../../src/pages/clip-items.ts'
import type { DisplayItem } from '../../src/pages/page.ts'
import type { Marking } from '../../src/press/fill-sheets.ts'
import { leaveOut } from '../../src/press/leave-out.ts'
import { pressPages } from '../../src/press/press-pages.ts'
import { DEFAULT_PRESS } from '../../src/press/press-settings.ts'
import { furniture, inStory, publishable } from '../support/display.ts'
import { faceOf } from '../support/tiny-face.ts'
import { square, tinyFont } from '../support/tiny-font.ts'
import { A4, extentOf, marksOf, numberedPage, numberedPages } from './sheets.ts'

const BLEED = toPoints(3, 'mm')
const SETTINGS = { ...DEFAULT_PRESS, bleed: BLEED }
const NO_MARKS = { kind: 'none' } as const
let marked: Marking

beforeAll(() => {
  const ink = [square(50, 0, 900, 800)]
  const face = faceOf(
    tinyFont([
      { chars: '', advance: 1000 },
      { chars: '工会简报', advance: 1000, contours: ink },
    ]),
  )
  marked = { kind: 'all', faces: [face], inks: 'two' }
})

const pageWith = (item: DisplayItem) => publishable([numberedPage(1, [item])])

const picture = (x: number): DisplayItem => ({
  kind: 'picture',
  rect: { x, y: 300, width: 100, height: 80 },
  picture: 'a',
  alt: '',
  belongs: inStory(0),
})

describe('a page for the press', () => {
  test('grows by the bleed, its trim where it was', () => {
    const [page] = pressPages(publishable(numberedPages(1)), SETTINGS, NO_MARKS).document.pages
    expect(page?.width).toBeCloseTo(A4.width + 2 * BLEED, 6)
    expect(page?.boxes?.trim).toMatchObject({
      x: expect.closeTo(BLEED, 6),
      y: expect.closeTo(BLEED, 6),
      ...A4,
    })
    expect(page?.boxes?.bleed).toMatchObject({
      x: expect.closeTo(0, 6),
      width: expect.closeTo(page?.width ?? 0, 6),
    })
    expect(page && extentOf(page.items[0] as DisplayItem)).toMatchObject({
      x: expect.closeTo(100 + BLEED, 6),
    })
  })

  test('is left as it is without bleed and marks', () => {
    const document = publishable(numberedPages(2))
    const { pages } = pressPages(document, DEFAULT_PRESS, NO_MARKS).document
    expect(pages.map(({ boxes: _, ...page }) => page)).toEqual(document.pages)
  })

  test('has all its marks outside the bleed and on the sheet, whatever the bleed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (bleed) => {
        const [page] = pressPages(publishable(numberedPages(1)), { ...SETTINGS, bleed }, marked).document
          .pages
        if (!page?.boxes) throw new Error('no page')
        const marks = marksOf(page).map(extentOf)
        expect(marks.length).toBeGreaterThan(20)
        for (const { x, y, width, height } of marks) {
          const stroked = { x: x - 0.125, y: y - 0.125, width: width + 0.25, height: height + 0.25 }
          expect(intersection(stroked, page.boxes.bleed)).toBe(null)
          expect(intersection(stroked, { x: 0, y: 0, ...page })).toMatchObject({
            width: expect.closeTo(stroked.width, 6),
            height: expect.closeTo(stroked.height, 6),
          })
        }
      }),
      { seed: 22, numRuns: 30 },
    )
  })

  test('names itself and its inks, each in itself, beside the crop mark', () => {
    const [page] = pressPages(publishable(numberedPages(1)), SETTINGS, marked).document.pages
    const words = page ? marksOf(page).filter((item) => item.kind === 'glyphs') : []
    expect(words.map(({ glyphs, ink }) => [glyphs.map(({ text }) => text).join(''), ink])).toEqual([
      ['工会简报　1', 'black'],
      ['黑', 'black'],
      ['红', 'red'],
    ])
  })

  test('sets a long title smaller, so that it does not run into the next mark', () => {
    const title = '工会'.repeat(80)
    const [page] = pressPages(publishable(numberedPages(1), { title }), SETTINGS, marked).document.pages
    const words = page ? marksOf(page).filter((item) => item.kind === 'glyphs') : []
    const end = Math.max(...words.map((item) => extentOf(item).x + extentOf(item).width))
    expect(end).toBeLessThan((page?.width ?? 0) / 2 - toPoints(2.5, 'mm'))
    expect(words[0]?.glyphs.length).toBe(162)
  })

  test('is reported when a picture ends where the knife goes', () => {
    const { diagnostics } = pressPages(pageWith(picture(0)), SETTINGS, NO_MARKS)
    expect(diagnostics).toMatchObject([{ code: 'press/picture-without-bleed', args: { page: 1 } }])
    expect(pressPages(pageWith(picture(0)), DEFAULT_PRESS, NO_MARKS).diagnostics).toEqual([])
    expect(pressPages(pageWith(picture(50)), SETTINGS, NO_MARKS).diagnostics).toEqual([])
  })
})

describe('furniture left out', () => {
  const ruleOf = (name: string): DisplayItem => ({
    kind: 'rule',
    ...{ x1: 0, y1: 0, x2: 9, y2: 0 },
    weight: 1,
    dash: null,
    ink: 'red',
    belongs: furniture(name),
  })

  test('is what begins with the given names, never a story', () => {
    const story: DisplayItem = { ...ruleOf(''), belongs: inStory(0, 0, 'masthead') }
    const items = [ruleOf('masthead'), ruleOf('masthead-bar'), ruleOf('folio'), story]
    const { pages } = leaveOut(publishable([{ ...numberedPage(1), items }]), ['masthead'])
    expect(pages[0]?.items).toEqual([ruleOf('folio'), story])
  })
})
