import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { moveItem, type Placement } from '../../src/pages/move-items.ts'
import type { DisplayItem } from '../../src/pages/page.ts'
import { furniture, glyphsItem } from '../support/display.ts'

const belongs = furniture('test')
const rect = { x: 10, y: 20, width: 30, height: 40 }

const ITEMS: Readonly<Record<DisplayItem['kind'], DisplayItem>> = {
  glyphs: glyphsItem(
    [
      { id: 1, x: 0, text: '一' },
      { id: 2, x: 10, text: '二', form: { advance: 500, shift: -500, stretch: 1 } },
    ],
    { x: 40, y: 60 },
  ),
  rule: { kind: 'rule', x1: 1, y1: 2, x2: 3, y2: 4, weight: 0.5, dash: [2, 1], ink: 'red', belongs },
  box: { kind: 'box', rect, fill: 'tint', stroke: { ink: 'red', weight: 1 }, belongs },
  picture: { kind: 'picture', rect, picture: 'a', alt: '', belongs },
  shape: {
    kind: 'shape',
    commands: [['M', 0, 0], ['L', 10, 0], ['C', 10, 5, 5, 10, 0, 10], ['Z']],
    fill: 'black',
    belongs,
  },
  link: { kind: 'link', rect, target: { kind: 'place', page: 2, y: 100 }, belongs },
}

const HALF: Placement = { scale: 0.5, x: 100, y: 200 }
const places = ({ page, y }: { page: number; y: number }) => ({ page: page + 10, y: y / 2 })
const same = (place: { page: number; y: number }) => place
const moved = (kind: DisplayItem['kind']): DisplayItem => moveItem(ITEMS[kind], HALF, places)

describe('an item on its new page', () => {
  test('is text of another size, its forms per em as they were', () => {
    expect(moved('glyphs')).toEqual({
      ...ITEMS.glyphs,
      size: 5,
      x: 120,
      y: 230,
      glyphs: [
        { id: 1, x: 0, text: '一' },
        { id: 2, x: 5, text: '二', form: { advance: 500, shift: -500, stretch: 1 } },
      ],
    })
  })

  test('is a rule with its weight and dash', () => {
    expect(moved('rule')).toMatchObject({
      x1: 100.5,
      y1: 201,
      x2: 101.5,
      y2: 202,
      weight: 0.25,
      dash: [1, 0.5],
    })
  })

  test('is a box, a picture or a link in a smaller rectangle', () => {
    const smaller = { x: 105, y: 210, width: 15, height: 20 }
    expect(moved('box')).toMatchObject({ rect: smaller, stroke: { weight: 0.5 } })
    expect(moved('picture')).toMatchObject({ rect: smaller, picture: 'a' })
    expect(moved('link')).toMatchObject({ rect: smaller })
  })

  test('is a shape with all its points', () => {
    expect(moved('shape')).toMatchObject({
      commands: [['M', 100, 200], ['L', 105, 200], ['C', 105, 202.5, 102.5, 205, 100, 205], ['Z']],
    })
  })

  test('leads where its place has gone, and to the same address', () => {
    expect(moved('link')).toMatchObject({ target: { kind: 'place', page: 12, y: 50 } })
    const target = { kind: 'address', href: 'https://example.org' } as const
    expect(moveItem({ ...ITEMS.link, target } as DisplayItem, HALF, places)).toMatchObject({ target })
  })

  test('is itself when it stays', () => {
    for (const item of Object.values(ITEMS))
      expect(moveItem(item, { scale: 1, x: 0, y: 0 }, same)).toEqual(item)
  })

  test('comes back when it is moved back', () => {
    const placement = fc.record({
      scale: fc.constantFrom(0.25, 0.5, 2, 4),
      x: fc.integer({ min: -999, max: 999 }),
      y: fc.integer({ min: -999, max: 999 }),
    })
    fc.assert(
      fc.property(placement, fc.constantFrom(...Object.values(ITEMS)), ({ scale, x, y }, item) => {
        const back = { scale: 1 / scale, x: -x / scale, y: -y / scale }
        expect(moveItem(moveItem(item, { scale, x, y }, same), back, same)).toEqual(item)
      }),
      { seed: 22 },
    )
  })
})
