import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { saddleOrder } from '../../src/press/saddle-order.ts'

/** `4|1 2|3` for every sheet, front then back; `-` is blank. */
const shown = (pages: number): readonly string[] =>
  saddleOrder(pages).map(({ left, right }) => `${left ?? '-'}|${right ?? '-'}`)

describe('the sheets of a booklet', () => {
  test.each([
    [2, ['-|1', '2|-']],
    [4, ['4|1', '2|3']],
    [6, ['-|1', '2|-', '6|3', '4|5']],
    [8, ['8|1', '2|7', '6|3', '4|5']],
  ])('carry %i pages', (pages, expected) => {
    expect(shown(pages)).toEqual(expected)
  })

  test('carry every page once, pages side by side sum to one more than all, odd pages on the right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
        const sides = saddleOrder(pages)
        const total = 2 * sides.length
        const printed = sides.flatMap(({ left, right }) => [left, right]).filter((page) => page !== null)
        expect([...printed].sort((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, i) => i + 1))
        for (const { left, right } of sides) {
          if (left !== null && right !== null) expect(left + right).toBe(total + 1)
          if (right !== null) expect(right % 2).toBe(1)
        }
      }),
      { seed: 22 },
    )
  })

  test('turn each leaf: the back of a page is its neighbour in reading', () => {
    const sides = saddleOrder(8)
    for (let i = 0; i < sides.length; i += 2) {
      const [front, back] = [sides[i], sides[i + 1]]
      expect((back?.left ?? 0) - (front?.right ?? 0)).toBe(1)
      expect((front?.left ?? 0) - (back?.right ?? 0)).toBe(1)
    }
  })
})
