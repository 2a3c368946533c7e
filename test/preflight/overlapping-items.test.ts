import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { overlappingPairs } from '../../src/preflight/sweep.ts'
import {
  baselineOf,
  box,
  cells,
  codesOn,
  findingsOn,
  fullPage,
  furnitureLine,
  picture,
  rule,
  storyLine,
} from './small-pages.ts'

const span = { file: 'issue.yaml', start: 7, end: 9 }

describe('text', () => {
  test('does not overprint text', () => {
    const extra = storyLine('叠印', { y: baselineOf(5) + 3, x: 20 }, { role: 'caption', block: 9, span })
    const found = findingsOn([[...fullPage(), extra]])
    expect(found.map(({ code }) => code)).toContain('preflight/text-over-text')
    expect(found.filter(({ code }) => code === 'preflight/text-over-text')).toContainEqual(
      expect.objectContaining({ args: { page: 1, line: '工会职工服务站点建设', other: '叠印' } }),
    )
  })

  test('may be set of several runs', () => {
    const [first, ...rest] = fullPage()
    if (!first) throw new Error('the page is empty')
    const [head, tail] = [first.glyphs.slice(0, 3), first.glyphs.slice(3)]
    expect(codesOn([{ ...first, glyphs: head }, { ...first, face: 'other', glyphs: tail }, ...rest])).toEqual(
      [],
    )
  })

  test('keeps off pictures and is told once a paragraph', () => {
    const codes = codesOn([...fullPage(), picture({ x: 5, y: 100, width: 50, height: 60 })])
    expect(codes).toEqual(['text-over-picture'])
  })

  test('stands in a box or out of it, not across its edge', () => {
    expect(codesOn([...fullPage(), box(cells(0, 0, 2, 20))])).toEqual([])
    expect(codesOn([...fullPage(), box({ x: 0, y: 30, width: 95, height: 135 })])).toEqual(['text-over-box'])
  })

  test('is not run through by a rule', () => {
    const y = baselineOf(4) - 4
    expect(codesOn([...fullPage(), rule(0, y, 360, y)])).toEqual(Array(3).fill('text-over-rule'))
    expect(codesOn([...fullPage(), rule(115, 30, 115, 300)])).toEqual([])
    expect(codesOn([...fullPage(), rule(0, 29.5, 360, 29.5)])).toEqual([])
  })

  test('of furniture counts like any other', () => {
    expect(codesOn([...fullPage(), furnitureLine('叠印', { row: 6 })])).toEqual(['text-over-text'])
  })

  test('stays out of the boxes of other stories', () => {
    const modules = [
      { story: 'a', rect: cells(0, 2, 0, 20), boxed: false },
      { story: 'b', rect: cells(1, 1, 10, 20), boxed: true },
    ]
    expect(codesOn(fullPage(), { modules })).toEqual(Array(10).fill('text-over-box'))
  })

  test('of an inset stands in the box it is set into', () => {
    const modules = [
      { story: 'a', rect: cells(0, 2, 0, 20), boxed: true },
      { story: 'b', rect: cells(1, 1, 18, 20), boxed: true },
    ]
    const around = fullPage().filter(({ x, y }) => x !== 130 || y < baselineOf(18))
    const inset = [18, 19].map((row, line) =>
      storyLine('工会', { column: 1, row }, { story: 'b', line, last: true }),
    )
    expect(codesOn([...around, ...inset], { modules })).toEqual([])
  })
})

describe('pictures', () => {
  test('do not cover each other', () => {
    const pair = [picture(cells(0, 1, 2, 12)), picture(cells(1, 2, 11, 20))]
    expect(codesOn(pair)).toContain('pictures-overlap')
    expect(codesOn([picture(cells(0, 1, 2, 12)), picture(cells(1, 2, 12, 20))])).not.toContain(
      'pictures-overlap',
    )
  })
})

test('going down the page finds the pairs that comparing all with all finds', () => {
  const length = fc.integer({ min: 0, max: 20 })
  const placed = fc
    .array(
      fc.record({
        x: length,
        y: length,
        width: fc.integer({ min: 1, max: 9 }),
        height: fc.integer({ min: 1, max: 9 }),
      }),
    )
    .map((rects) => rects.map((rect) => ({ rect })))
  fc.assert(
    fc.property(placed, (items) => {
      const share = (a: { x: number; width: number }, b: { x: number; width: number }) =>
        Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x)
      const turned = ({ y, height }: { y: number; height: number }) => ({ x: y, width: height })
      const all = items.flatMap((a, i) =>
        items.slice(i + 1).filter((b) => share(a.rect, b.rect) && share(turned(a.rect), turned(b.rect))),
      )
      expect(overlappingPairs(items)).toHaveLength(all.length)
    }),
    { seed: 7 },
  )
})
