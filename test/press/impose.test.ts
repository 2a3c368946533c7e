import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toPoints } from '../../src/geometry/length.ts'
import type { Rect } from '../../src/geometry/rect.ts'
import { intersection } from '../../src/pages/clip-items.ts'
import type { DisplayItem, Page } from '../../src/pages/page.ts'
import type { Marking } from '../../src/press/fill-sheets.ts'
import { type Imposition, impose } from '../../src/press/impose.ts'
import { parsePaper } from '../../src/press/paper.ts'
import { furniture, publishable } from '../support/display.ts'
import { faceOf } from '../support/tiny-face.ts'
import { square, tinyFont } from '../support/tiny-font.ts'
import { A4, extentOf, marksOf, numberedPage, numberedPages, pagesOn } from './sheets.ts'

const NO_MARKS = { kind: 'none' } as const
let marked: Marking

beforeAll(() => {
  const ink = [square(50, 0, 900, 800)]
  marked = {
    kind: 'all',
    faces: [faceOf(tinyFont([{ chars: '', advance: 1000, contours: ink }]))],
    inks: 'two',
  }
})

const paper = (name: string) => {
  const size = parsePaper(name)
  if (!size) throw new Error(`no paper ${name}`)
  return size
}

const BOOKLET: Imposition = { arrangement: { kind: 'booklet', creep: 0 }, paper: paper('A3'), bleed: 0 }
const WALL: Imposition = { arrangement: { kind: 'wall' }, paper: paper('A3'), bleed: 0 }

const imposed = (pages: readonly Page[], changes: Imposition, marking: Marking = NO_MARKS) =>
  impose(publishable(pages), changes, marking)

const codes = (pages: number, changes: Imposition, marking: Marking = NO_MARKS): readonly string[] =>
  imposed(numberedPages(pages), changes, marking).diagnostics.map(({ code }) => code)

describe('a booklet', () => {
  test.each([
    [2, [[1], [2]]],
    [
      4,
      [
        [4, 1],
        [2, 3],
      ],
    ],
    [6, [[1], [2], [6, 3], [4, 5]]],
    [
      8,
      [
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
    ],
  ])('of %i pages has them on A3 sheets in order', (pages, expected) => {
    const { document } = imposed(numberedPages(pages), BOOKLET)
    expect(document.pages.map((sheet) => pagesOn(sheet))).toEqual(expected)
    for (const { width, height } of document.pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([1191, 842])
    }
  })

  test('names its sheets and tells of blanks', () => {
    const { document } = imposed(numberedPages(2), BOOKLET)
    expect(document.pages.map(({ label }) => label)).toEqual(['1正 –·1', '1反 2·–'])
    expect(codes(2, BOOKLET)).toEqual(['press/blank-pages'])
    expect(codes(4, BOOKLET)).toEqual([])
  })

  test('moves inner sheets towards the fold by the creep', () => {
    const creep = 2
    const lefts = (changes: Imposition): readonly number[] =>
      imposed(numberedPages(8), changes).document.pages.flatMap(({ items }) =>
        items.map((item) => extentOf(item).x),
      )
    const still = lefts(BOOKLET)
    const shifts = lefts({ ...BOOKLET, arrangement: { kind: 'booklet', creep } }).map(
      (x, i) => x - (still[i] ?? 0),
    )
    expect(shifts.map((shift) => Math.round(shift * 100) / 100)).toEqual([0, 0, 0, 0, 2, -2, 2, -2])
  })

  test('is reduced to smaller paper and says so, but never enlarged', () => {
    const { document } = imposed(numberedPages(4), { ...BOOKLET, paper: paper('A4') })
    expect(pagesOn(document.pages[0] as Page, Math.SQRT1_2)).toEqual([4, 1])
    expect(codes(4, { ...BOOKLET, paper: paper('A4') })).toEqual(['press/scaled'])
    const large = imposed(numberedPages(4), { ...BOOKLET, paper: paper('A2') }).document.pages[0]
    expect(pagesOn(large as Page)).toEqual([4, 1])
  })
})

describe('what crosses to the next page', () => {
  const across: DisplayItem = {
    kind: 'box',
    rect: { x: 0, y: 0, ...A4 },
    fill: 'red',
    stroke: null,
    belongs: furniture('ground'),
  }
  const grounds = (changes: Imposition) =>
    imposed(
      [1, 2, 3, 4].map((number) => numberedPage(number, [across])),
      changes,
    ).document.pages.map((sheet) =>
      sheet.items.flatMap((item) =>
        item.belongs.kind === 'furniture' && item.belongs.name === 'ground' ? [extentOf(item)] : [],
      ),
    )

  test('is cut at the fold and bled everywhere else', () => {
    const bleed = toPoints(3, 'mm')
    for (const [left, right] of grounds({ ...BOOKLET, paper: paper('SRA3'), bleed })) {
      if (!left || !right) throw new Error('two pages on a sheet')
      expect(left.x + left.width).toBeCloseTo(right.x, 6)
      expect(left.width).toBeCloseTo(A4.width + bleed, 6)
      expect(left.height).toBeCloseTo(A4.height + 2 * bleed, 6)
      expect(right.width).toBeCloseTo(A4.width + bleed, 6)
    }
  })

  test('never overlaps when creep moves the pages', () => {
    const arrangement = { kind: 'booklet', creep: 5 } as const
    for (const [left, right] of grounds({ ...BOOKLET, arrangement })) {
      expect(left && right && intersection(left, right)).toBe(null)
    }
  })

  test.each([0, 9])('bleeds to the same edge on sheets that creep moves away from it: %i pt', (bleed) => {
    const arrangement = { kind: 'booklet', creep: 5 } as const
    const pages = Array.from({ length: 8 }, (_, i) => numberedPage(i + 1, [across]))
    const { document } = imposed(pages, { arrangement, paper: paper('SRA3'), bleed })
    for (const { items, boxes } of document.pages) {
      const edges = items
        .filter(({ belongs }) => belongs.kind === 'furniture' && belongs.name === 'ground')
        .map(extentOf)
      expect(Math.min(...edges.map(({ x }) => x))).toBeCloseTo(boxes?.bleed.x ?? -1, 6)
      const right = Math.max(...edges.map(({ x, width }) => x + width))
      expect(right).toBeCloseTo((boxes?.bleed.x ?? 0) + (boxes?.bleed.width ?? 0), 6)
    }
  })

  test('bleeds as far on reduced pages', () => {
    const [sheet] = grounds({ ...BOOKLET, paper: paper('A4'), bleed: 9 })
    expect(
      (sheet?.[0]?.height ?? 0) - A4.height * (sheet?.[0] ? (sheet[0].width - 9) / A4.width : 0),
    ).toBeCloseTo(18, 6)
  })
})

describe('wall sheets and n-up', () => {
  test('stand side by side in reading order', () => {
    const { document } = imposed(numberedPages(3), WALL)
    expect(document.pages.map((sheet) => pagesOn(sheet))).toEqual([[1, 2], [3]])
    expect(document.pages.map(({ label }) => label)).toEqual(['1·2', '3'])
  })

  test('fill the paper row by row, lying or standing, whichever is larger', () => {
    const up = (count: number) =>
      imposed(numberedPages(count), { arrangement: { kind: 'n-up', count }, paper: paper('A4'), bleed: 0 })
    const [four] = up(4).document.pages
    expect([Math.round(four?.width ?? 0), Math.round(four?.height ?? 0)]).toEqual([595, 842])
    expect(pagesOn(four as Page, 0.5)).toEqual([1, 2, 3, 4])
    const [two] = up(2).document.pages
    expect([Math.round(two?.width ?? 0), Math.round(two?.height ?? 0)]).toEqual([842, 595])
    expect(up(2).diagnostics).toMatchObject([{ code: 'press/scaled', args: { percent: 70.7 } }])
  })

  test('carry every page once, in reading order, each in its cell of the trim', () => {
    const sizes = fc.constantFrom('A2', 'A3', 'A4', 'A5', '8K')
    const counts = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(
        counts,
        counts,
        sizes,
        fc.double({ min: 0, max: 20, noNaN: true }),
        (count, pages, name, bleed) => {
          const whole: DisplayItem = {
            kind: 'box',
            rect: { x: 1, y: 1, width: A4.width - 2, height: A4.height - 2 },
            fill: 'tint',
            stroke: null,
            belongs: furniture('ground'),
          }
          const all = Array.from({ length: pages }, (_, i) => numberedPage(i + 1, [whole]))
          const job: Imposition = { arrangement: { kind: 'n-up', count }, paper: paper(name), bleed }
          const sheets = imposed(all, job).document.pages
          expect(sheets.length).toBe(Math.ceil(pages / count))
          expect(sheets.map(({ label }) => label).join('·')).toBe(all.map(({ label }) => label).join('·'))
          for (const { items, boxes, width, height } of sheets) {
            const grounds = items.flatMap((item) =>
              item.kind === 'box' && item.fill === 'tint' ? [item.rect] : [],
            )
            const overlaps = grounds.filter((a, i) => grounds.slice(i + 1).some((b) => intersection(a, b)))
            expect(overlaps).toEqual([])
            for (const ground of grounds) expect(boxes && sticksOut(ground, boxes.trim)).toBe(false)
            expect(boxes && sticksOut(boxes.bleed, { x: 0, y: 0, width, height })).toBe(false)
          }
        },
      ),
      { seed: 22, numRuns: 60 },
    )
  })

  test('lead from links and outline to the sheet and the height of the place', () => {
    const link: DisplayItem = {
      kind: 'link',
      rect: { x: 0, y: 0, width: 9, height: 9 },
      target: { kind: 'place', page: 3, y: 400 },
      belongs: furniture('ear'),
    }
    const pages = [numberedPage(1, [link]), numberedPage(2), numberedPage(3)]
    const outline = [{ title: '三', page: 3, y: 100 }]
    const { document } = impose(publishable(pages, { outline }), { ...WALL, paper: paper('SRA3') }, NO_MARKS)
    const top = (document.pages[1]?.height ?? 0) / 2 - A4.height / 2
    expect(document.outline).toEqual([{ title: '三', page: 2, y: top + 100 }])
    const [moved] = document.pages[0]?.items.filter(({ kind }) => kind === 'link') ?? []
    expect(moved).toMatchObject({ target: { kind: 'place', page: 2, y: top + 400 } })
  })
})

describe('marks on sheets', () => {
  test.each([
    ['booklet on A3', BOOKLET],
    ['booklet on SRA3 with bleed', { ...BOOKLET, paper: paper('SRA3'), bleed: toPoints(3, 'mm') }],
    ['eight up', { arrangement: { kind: 'n-up', count: 8 }, paper: paper('A4'), bleed: 0 } as Imposition],
  ])('keep off the bleed and on the sheet: %s', (_, changes) => {
    const { document } = imposed(numberedPages(8), changes, marked)
    for (const sheet of document.pages) {
      const { bleed } = sheet.boxes ?? { bleed: { x: 0, y: 0, width: 0, height: 0 } }
      for (const mark of marksOf(sheet)) {
        const extent = extentOf(mark)
        expect(intersection(grown(extent), bleed)).toBe(null)
        expect(extent.x >= 0 && extent.y >= 0).toBe(true)
        expect(extent.x + extent.width <= sheet.width && extent.y + extent.height <= sheet.height).toBe(true)
      }
    }
  })

  test('need a larger sheet than A3, and fit on SRA3', () => {
    expect(codes(4, BOOKLET, marked)).toEqual(['press/sheet-grown'])
    expect(codes(4, { ...BOOKLET, paper: paper('SRA3') }, marked)).toEqual([])
  })

  test('show the fold of a booklet, the cuts of small pages and neither on a wall', () => {
    const lines = (changes: Imposition): readonly string[] => {
      const [sheet] = imposed(numberedPages(4), changes, marked).document.pages
      const middle = (sheet?.width ?? 0) / 2
      return marksOf(sheet as Page).flatMap((mark) =>
        mark.kind === 'rule' && mark.x1 === mark.x2 && Math.abs(mark.x1 - middle) < 0.01
          ? [mark.dash ? 'fold' : 'cut']
          : [],
      )
    }
    expect(lines(BOOKLET)).toEqual(['fold', 'fold'])
    expect(lines({ ...WALL, arrangement: { kind: 'n-up', count: 2 } })).toEqual(['cut', 'cut'])
    // The registration marks stand in the middle there.
    expect(lines(WALL)).toEqual(['cut', 'cut'])
  })
})

/** By more than sums of fractions are out. */
const sticksOut = (inner: Rect, outer: Rect): boolean =>
  inner.x < outer.x - 1e-6 ||
  inner.y < outer.y - 1e-6 ||
  inner.x + inner.width > outer.x + outer.width + 1e-6 ||
  inner.y + inner.height > outer.y + outer.height + 1e-6

/** A line without thickness has no area to share. */
const grown = ({ x, y, width, height }: ReturnType<typeof extentOf>) => ({
  x: x - 0.125,
  y: y - 0.125,
  width: width + 0.25,
  height: height + 0.25,
})
