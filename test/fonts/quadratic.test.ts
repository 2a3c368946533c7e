import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Cubic,
  type OutlinePoint,
  pointAt,
  quadraticPoints,
  type Vertex,
} from '../../src/fonts/quadratic.ts'

/** Half a unit for the curve and half a unit in each direction for whole coordinates. */
const ALLOWED = 0.5 + Math.SQRT1_2

/** Points along the quadratic curves, with the implied joints of TrueType put in. */
function samples(from: Vertex, points: readonly OutlinePoint[]): readonly Vertex[] {
  const found: Vertex[] = [from]
  let pen = from
  points.forEach((point, index) => {
    if (point.onCurve) {
      if (points[index - 1]?.onCurve !== false) found.push(point)
      pen = point
      return
    }
    const next = points[index + 1]
    if (!next) throw new Error('a curve ends on a handle')
    const end = next.onCurve ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    for (let step = 1; step <= 16; step++) {
      const t = step / 16
      const weigh = (a: number, b: number, c: number): number =>
        (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c
      found.push({ x: weigh(pen.x, point.x, end.x), y: weigh(pen.y, point.y, end.y) })
    }
    pen = end
  })
  return found
}

/** Distance from a point to the nearest chord of a finely cut cubic. */
function distance(point: Vertex, cubic: Cubic): number {
  let nearest = Number.POSITIVE_INFINITY
  let before = cubic[0]
  for (let step = 1; step <= 400; step++) {
    const after = pointAt(cubic, step / 400)
    nearest = Math.min(nearest, toChord(point, before, after))
    before = after
  }
  return nearest
}

function toChord(p: Vertex, a: Vertex, b: Vertex): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}

const vertex = fc.record({ x: fc.integer({ min: -200, max: 1200 }), y: fc.integer({ min: -200, max: 1200 }) })
const cubics = fc.tuple(vertex, vertex, vertex, vertex)

describe('a cubic turned into quadratics', () => {
  test('stays within a unit of the original', () => {
    fc.assert(
      fc.property(cubics, (cubic) => {
        for (const point of samples(cubic[0], quadraticPoints(cubic))) {
          expect(distance(point, cubic)).toBeLessThanOrEqual(ALLOWED)
        }
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  test('ends where the cubic ends', () => {
    fc.assert(
      fc.property(cubics, (cubic) => {
        expect(quadraticPoints(cubic).at(-1)).toEqual({ ...cubic[3], onCurve: true })
      }),
      { seed: 4 },
    )
  })

  test('is one quadratic where it was one', () => {
    // The quadratic (0,0) (300,600) (600,0), raised to a cubic.
    const raised: Cubic = [
      { x: 0, y: 0 },
      { x: 200, y: 400 },
      { x: 400, y: 400 },
      { x: 600, y: 0 },
    ]
    expect(quadraticPoints(raised)).toEqual([
      { x: 300, y: 600, onCurve: false },
      { x: 600, y: 0, onCurve: true },
    ])
  })
})
