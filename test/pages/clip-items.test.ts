import { describe, expect, test } from '@jest/globals'
import { clipItem } from '../../src/pages/clip-items.ts'
import type { DisplayItem } from '../../src/pages/page.ts'
import { furniture, glyphsItem } from '../support/display.ts'

const belongs = furniture('test')
const WINDOW = { x: 0, y: 0, width: 100, height: 100 }

const rule = (x1: number, y1: number, x2: number, y2: number): DisplayItem => ({
  kind: 'rule',
  ...{ x1, y1, x2, y2 },
  weight: 1,
  dash: null,
  ink: 'black',
  belongs,
})

const box = (x: number, y: number, width: number, height: number, stroked = false): DisplayItem => ({
  kind: 'box',
  rect: { x, y, width, height },
  fill: 'red',
  stroke: stroked ? { ink: 'black', weight: 2 } : null,
  belongs,
})

const clipped = (item: DisplayItem): readonly DisplayItem[] => clipItem(item, WINDOW)

describe('an item cut to a window', () => {
  test('stays as it is inside', () => {
    for (const item of [rule(0, 0, 100, 100), box(10, 10, 90, 90, true), glyphsItem([])]) {
      expect(clipped(item)).toEqual([item])
    }
  })

  test('is gone outside', () => {
    for (const item of [rule(101, 0, 101, 50), rule(-5, 0, -1, 0), box(100, 0, 10, 10)]) {
      expect(clipped(item)).toEqual([])
    }
    expect(clipped(glyphsItem([{ id: 1, x: 0, text: '一' }], { x: 300, y: 50 }))).toEqual([])
  })

  test('is a rule between the edges, slanted too', () => {
    expect(clipped(rule(-50, 10, 150, 10))).toEqual([rule(0, 10, 100, 10)])
    expect(clipped(rule(50, -50, 150, 50))).toEqual([rule(100, 0, 100, 0)])
    expect(clipped(rule(-50, 50, 50, 150))).toEqual([rule(0, 100, 0, 100)])
    expect(clipped(rule(50, 50, 150, 150))).toEqual([rule(50, 50, 100, 100)])
  })

  test('is what remains of a box', () => {
    expect(clipped(box(90, 90, 50, 50))).toEqual([box(90, 90, 10, 10)])
  })

  test('loses the stroke of a box where it is cut, and only there', () => {
    const [fill, ...sides] = clipped(box(50, 50, 100, 20, true))
    expect(fill).toEqual(box(50, 50, 50, 20))
    expect(sides).toMatchObject([
      { kind: 'rule', x1: 50, y1: 50, x2: 100, y2: 50, weight: 2 },
      { kind: 'rule', x1: 50, y1: 70, x2: 100, y2: 70, weight: 2 },
      { kind: 'rule', x1: 50, y1: 50, x2: 50, y2: 70, weight: 2 },
    ])
  })

  test('cannot be a picture, a shape or text: they stay whole while a part is inside', () => {
    const rect = { x: 90, y: 0, width: 20, height: 20 }
    const picture: DisplayItem = { kind: 'picture', rect, picture: 'a', alt: '', belongs }
    const shape: DisplayItem = {
      kind: 'shape',
      commands: [['M', -9, -9], ['L', 9, 9], ['Z']],
      fill: 'red',
      belongs,
    }
    for (const item of [picture, shape, glyphsItem([{ id: 1, x: 0, text: '一' }], { x: 95, y: 50 })]) {
      expect(clipped(item)).toEqual([item])
    }
  })
})
