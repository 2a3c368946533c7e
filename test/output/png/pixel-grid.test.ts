import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { onPixelGrid } from '../../../src/output/png/pixel-grid.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { furniture, glyphsItem, pageOf } from '../../support/display.ts'

/** Pixels from the page's corner of every glyph, and of its line. */
const places = (items: readonly DisplayItem[], dpi: number) =>
  items.flatMap((item) =>
    item.kind === 'glyphs'
      ? item.glyphs.map(({ x }) => ({ x: ((item.x + x) * dpi) / 72, y: (item.y * dpi) / 72 }))
      : [],
  )

const toWhole = (value: number): number => Math.abs(value - Math.round(value))

const NOTHING = 1e-6
const length = fc.double({ min: 0, max: 900, noNaN: true })

describe('glyphs on the grid of pixels', () => {
  test.each([
    ['small type', 4, [2, 23.9]],
    ['larger type', 2, [24, 47.9]],
    ['titles', 1, [48, 200]],
  ] as const)(
    'stand, %s, on whole rows and 1/%i of a pixel, no further off than half of that',
    (_, steps, [least, most]) => {
      const pixels = fc.double({ min: least, max: most, noNaN: true })
      fc.assert(
        fc.property(
          length,
          length,
          length,
          fc.integer({ min: 36, max: 600 }),
          pixels,
          (x, pen, y, dpi, size) => {
            const glyphs = [{ id: 1, x: pen, text: '一' }]
            const page = pageOf([glyphsItem(glyphs, { x, y, size: (size * 72) / dpi })])
            const [before] = places(page.items, dpi)
            const [after] = places(onPixelGrid(page, dpi).items, dpi)
            if (!before || !after) throw new Error('a glyph was lost')
            expect(toWhole(after.y)).toBeLessThan(NOTHING)
            expect(toWhole(after.x * steps)).toBeLessThan(NOTHING)
            expect(Math.abs(after.y - before.y)).toBeLessThan(0.5 + NOTHING)
            expect(Math.abs(after.x - before.x)).toBeLessThan(0.5 / steps + NOTHING)
          },
        ),
      )
    },
  )

  test('stay where they are if they stand on it, and nothing else moves', () => {
    const rule: DisplayItem = {
      kind: 'rule',
      x1: 1.1,
      y1: 2.3,
      x2: 5,
      y2: 2.3,
      weight: 0.5,
      dash: null,
      ink: 'black',
      belongs: furniture('rule'),
    }
    const line = glyphsItem([{ id: 1, x: 0.24, text: '一' }], { x: 0.24, y: 96 })
    expect(onPixelGrid(pageOf([rule, line]), 75).items).toEqual([rule, line])
  })
})
