import { describe, expect, test } from '@jest/globals'
import type { Rect } from '../../src/geometry/rect.ts'
import type { DisplayItem } from '../../src/pages/page.ts'
import { type Bleeds, bleedAll, endsAtTrim, extendIntoBleed } from '../../src/press/bleed.ts'
import { furniture } from '../support/display.ts'

const belongs = furniture('test')
const TRIM = { x: 0, y: 0, width: 200, height: 300 }
const BLEED = bleedAll(9)

const box = (x: number, y: number, width: number, height: number): DisplayItem => ({
  kind: 'box',
  rect: { x, y, width, height },
  fill: 'red',
  stroke: null,
  belongs,
})

const rule = (x1: number, y1: number, x2: number, y2: number): DisplayItem => ({
  kind: 'rule',
  ...{ x1, y1, x2, y2 },
  weight: 1,
  dash: null,
  ink: 'red',
  belongs,
})

const extended = (item: DisplayItem, bleeds: Bleeds = BLEED): DisplayItem =>
  extendIntoBleed(item, TRIM, bleeds)

describe('what touches the trim', () => {
  test('is drawn on to the end of the bleed, on the sides it touches', () => {
    expect(extended(box(0, 0, 200, 20))).toEqual(box(-9, -9, 218, 29))
    expect(extended(box(50, 299.75, 20, 0.25))).toEqual(box(50, 299.75, 20, 9.25))
    expect(extended(rule(0, 50, 200, 50))).toEqual(rule(-9, 50, 209, 50))
    expect(extended(rule(200, 50, 100, 50))).toEqual(rule(209, 50, 100, 50))
    expect(extended(rule(50, 300, 50, 0.5))).toEqual(rule(50, 309, 50, -9))
  })

  test('stays where it ends more than half a point inside', () => {
    for (const item of [box(0.6, 0.6, 198, 298), rule(1, 1, 199, 1), rule(0, 0, 200, 300)])
      expect(extended(item)).toEqual(item)
  })

  test('is not drawn back when it reaches beyond the bleed', () => {
    expect(extended(box(-20, 10, 50, 50))).toEqual(box(-20, 10, 50, 50))
  })

  test('ends at the trim where another page follows', () => {
    expect(extended(box(0, 0, 200, 20), { ...BLEED, right: 0 })).toEqual(box(-9, -9, 209, 29))
    expect(extended(box(0.25, 0.25, 199.5, 20), bleedAll(0))).toEqual(box(0.25, 0.25, 199.5, 20))
  })

  test('is told of when it is a picture', () => {
    const at = (rect: Rect, bleeds = BLEED): boolean => endsAtTrim(rect, TRIM, bleeds)
    expect(at({ x: 0, y: 50, width: 50, height: 50 })).toBe(true)
    expect(at({ x: 50, y: 250.3, width: 50, height: 50 })).toBe(true)
    expect(at({ x: 50, y: 50, width: 50, height: 50 })).toBe(false)
    expect(at({ x: 0, y: 50, width: 50, height: 50 }, bleedAll(0))).toBe(false)
  })
})
