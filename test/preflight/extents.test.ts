import { describe, expect, test } from '@jest/globals'
import { contains, outsideBy, overlaps, pathExtent, union } from '../../src/preflight/extents.ts'

const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

describe('rectangles', () => {
  test('that share an edge do not overlap', () => {
    expect(overlaps(rect(0, 0, 10, 10), rect(10, 0, 5, 5))).toBe(false)
    expect(overlaps(rect(0, 0, 10, 10), rect(9, 9, 5, 5))).toBe(true)
  })

  test('stick out by the side that goes farthest', () => {
    expect(outsideBy(rect(0, 0, 10, 10), rect(-1, 2, 4, 11))).toBe(3)
    expect(outsideBy(rect(0, 0, 10, 10), rect(1, 1, 2, 2))).toBe(0)
    expect(contains(rect(0, 0, 10, 10), rect(0, 0, 10.1, 10), 0.2)).toBe(true)
    expect(contains(rect(0, 0, 10, 10), rect(0, 0, 10.3, 10), 0.2)).toBe(false)
  })

  test('go round others, and round the points of an outline', () => {
    expect(union([rect(4, 5, 1, 1), rect(0, 9, 2, 3)])).toEqual(rect(0, 5, 5, 7))
    expect(pathExtent([['M', 3, 4], ['C', 0, 0, 9, 1, 5, 8], ['Z']])).toEqual(rect(0, 0, 9, 8))
  })
})
