import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Contour, OutlinePoint } from '../../../src/fonts/quadratic.ts'
import { pathData } from '../../../src/output/svg/glyph-path.ts'
import { readPath } from '../../support/svg-path.ts'

const on = (x: number, y: number): OutlinePoint => ({ x, y, onCurve: true })
const off = (x: number, y: number): OutlinePoint => ({ x, y, onCurve: false })

describe('path data', () => {
  test.each<readonly [string, Contour, string]>([
    ['a square', [on(10, 20), on(10, 70), on(60, 70), on(60, 20)], 'm10 20v50h50v-50z'],
    ['a line that slants', [on(0, 0), on(30, -40), on(0, 90)], 'm0 0l30-40l-30 130z'],
    ['a curve back to the start', [on(0, 0), on(0, 10), off(5, 5)], 'm0 0v10q5-5 0-10z'],
    ['a joint left out', [on(0, 0), off(10, 0), off(10, 15), on(0, 15)], 'm0 0q10 0 10 7.5t-10 7.5z'],
    [
      'handles only',
      [off(10, 10), off(-10, 10), off(-10, -10), off(10, -10)],
      'm10 0q0 10-10 10t-10-10t10-10t10 10z',
    ],
    ['a handle first', [off(5, 5), on(0, 0), on(0, 10)], 'm0 0v10q5-5 0-10z'],
  ])('writes %s', (_, contour, data) => {
    expect(pathData([contour])).toBe(data)
  })

  test('goes on from contour to contour; a contour of one point draws nothing', () => {
    const data = pathData([[on(1, 1), on(1, 3), on(4, 3)], [on(9, 9)], [on(5, 5), on(5, 8), on(7, 8)]])
    expect(data).toBe('m1 1v2h3zm4 4v3h2z')
    expect(pathData([])).toBe('')
  })

  test('passes every point of the outline and comes back to whole numbers', () => {
    const point = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
      onCurve: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 2, maxLength: 12 }), { maxLength: 4 }),
        (contours) => {
          const drawn = new Set(readPath(pathData(contours)).flatMap(([, ...at]) => pairs(at)))
          for (const { x, y } of contours.flat()) expect(drawn).toContain(`${x} ${y}`)
        },
      ),
      { seed: 3, numRuns: 300 },
    )
  })
})

const pairs = (at: readonly number[]): readonly string[] =>
  at.flatMap((value, index) => (index % 2 === 0 ? [`${value} ${at[index + 1]}`] : []))
