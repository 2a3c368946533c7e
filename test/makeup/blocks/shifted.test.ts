import { describe, expect, test } from '@jest/globals'
import { framed } from '../../../src/makeup/blocks/frame.ts'
import { shifted } from '../../../src/makeup/blocks/shifted.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { furniture, glyphsItem } from '../../support/display.ts'

const belongs = furniture('a')
const RECT = { x: 1, y: 2, width: 30, height: 40 }

const ITEMS: readonly DisplayItem[] = [
  glyphsItem([{ id: 1, x: 5, text: '甲' }], { x: 1, y: 2 }),
  { kind: 'rule', x1: 1, y1: 2, x2: 31, y2: 2, weight: 1, dash: null, ink: 'black', belongs },
  { kind: 'box', rect: RECT, fill: 'tint', stroke: null, belongs },
  { kind: 'picture', rect: RECT, picture: 'p', alt: '', belongs },
  {
    kind: 'shape',
    commands: [['M', 1, 2], ['C', 1, 2, 3, 4, 5, 6], ['L', 7, 8], ['Z']],
    fill: 'red',
    belongs,
  },
  { kind: 'link', rect: RECT, target: { kind: 'place', page: 2, y: 3 }, belongs },
]

describe('shifted items', () => {
  test('stand elsewhere and are otherwise the same', () => {
    const moved = { ...RECT, x: 11, y: 22 }
    expect(shifted(ITEMS, 10, 20)).toEqual([
      { ...ITEMS[0], x: 11, y: 22 },
      { ...ITEMS[1], x1: 11, y1: 22, x2: 41, y2: 22 },
      { ...ITEMS[2], rect: moved },
      { ...ITEMS[3], rect: moved },
      { ...ITEMS[4], commands: [['M', 11, 22], ['C', 11, 22, 13, 24, 15, 26], ['L', 17, 28], ['Z']] },
      { ...ITEMS[5], rect: moved },
    ])
  })

  test('come back', () => {
    expect(shifted(shifted(ITEMS, 0.1, 0.7), -0.1, -0.7)).toEqual(ITEMS)
  })
})

describe('a frame', () => {
  test('keeps its ink inside the rectangle, the tint fills it', () => {
    const [ground, frame] = framed(RECT, 'both')
    expect(ground).toMatchObject({ kind: 'box', rect: RECT, fill: 'tint', stroke: null })
    expect(frame).toMatchObject({
      kind: 'box',
      rect: { x: 1.25, y: 2.25, width: 29.5, height: 39.5 },
      fill: null,
      stroke: { ink: 'black', weight: 0.5 },
    })
  })

  test.each([
    ['boxed', [null]],
    ['tint', ['tint']],
    ['both', ['tint', null]],
  ] as const)('%s', (kind, fills) => {
    expect(framed(RECT, kind).map((item) => (item.kind === 'box' ? item.fill : ''))).toEqual(fills)
  })
})
