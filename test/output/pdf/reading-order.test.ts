import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inReadingOrder } from '../../../src/output/pdf/reading-order.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { furniture } from '../../support/display.ts'
import { ornament, text } from './tagged-issue.ts'

const rankOf = (story: string): number => Number(story)

const box = (x: number, y: number, size: number): DisplayItem => ({
  kind: 'box',
  rect: { x, y, width: size, height: size },
  fill: 'tint',
  stroke: null,
  belongs: furniture('box'),
})

const story = (rank: number, x = 0, y = 100 * rank): DisplayItem =>
  text('工会', x, y, [String(rank), 0, 'paragraph', 0])

test('stories are read in their order, each with the furniture before it', () => {
  const [folio, tint] = [ornament('二版', 0, 900, 'folio'), box(0, 190, 50)]
  const imprint = ornament('版面', 0, 950, 'imprint')
  expect(inReadingOrder([folio, story(3), tint, story(2), story(2, 50), story(0), imprint], rankOf)).toEqual([
    story(0),
    tint,
    story(2),
    story(2, 50),
    folio,
    story(3),
    imprint,
  ])
})

test('a page that is in order stays as it is', () => {
  const items = [story(1), box(0, 0, 9), story(1), story(2), box(0, 0, 9)]
  expect(inReadingOrder(items, rankOf)).toBe(items)
})

test('what lies over something else is not moved under it', () => {
  const cover = { ...box(0, 80, 60), belongs: story(1).belongs }
  expect(inReadingOrder([cover, story(0, 10, 100)], rankOf)).toEqual([cover, story(0, 10, 100)])
})

test('overlapping items keep their order, and nothing is lost', () => {
  const item = fc.oneof(
    fc
      .record({ x: fc.nat(200), y: fc.nat(200), size: fc.integer({ min: 1, max: 60 }) })
      .map(({ x, y, size }) => box(x, y, size)),
    fc.record({ rank: fc.nat(4), x: fc.nat(200), y: fc.nat(200) }).map(({ rank, x, y }) => story(rank, x, y)),
  )
  const extent = (drawn: DisplayItem): readonly [number, number, number, number] => {
    if (drawn.kind === 'box') {
      const { x, y, width, height } = drawn.rect
      return [x, y, x + width, y + height]
    }
    // Two ems of text at 10 pt.
    return drawn.kind === 'glyphs' ? [drawn.x, drawn.y - 10, drawn.x + 20, drawn.y + 3] : [0, 0, 0, 0]
  }
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const ordered = inReadingOrder(items, rankOf)
      expect(new Set(ordered)).toEqual(new Set(items))
      expect(ordered).toHaveLength(items.length)
      items.forEach((under, at) => {
        for (const over of items.slice(at + 1)) {
          const [a, b] = [extent(under), extent(over)]
          const meet = a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
          if (meet) expect(ordered.indexOf(under)).toBeLessThan(ordered.indexOf(over))
        }
      })
    }),
    { seed: 22 },
  )
})
