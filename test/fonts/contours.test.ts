import { describe, expect, test } from '@jest/globals'
import { contoursOf, type PathStep } from '../../src/fonts/contours.ts'

const move = (x: number, y: number): PathStep => ({ kind: 'move', to: { x, y } })
const line = (x: number, y: number): PathStep => ({ kind: 'line', to: { x, y } })

const corners = (path: readonly PathStep[]): readonly (readonly string[])[] =>
  contoursOf(path).map((contour) => contour.map(({ x, y }) => `${x},${y}`))

describe('a PostScript path as contours', () => {
  test('runs the other way round, as TrueType fills', () => {
    expect(corners([move(0, 0), line(10, 0), line(10, 10)])).toEqual([['10,10', '10,0', '0,0']])
  })

  test('has no second point where it closes', () => {
    expect(corners([move(0, 0), line(10, 0), line(10, 10), line(0, 0)])).toEqual([['10,10', '10,0', '0,0']])
  })

  test('starts a contour with each move and drops those without area', () => {
    const path = [move(5, 5), move(0, 0), line(10, 0), line(10, 10), move(20, 0), line(30, 0), line(30, 10)]
    expect(corners(path)).toEqual([
      ['10,10', '10,0', '0,0'],
      ['30,10', '30,0', '20,0'],
    ])
  })

  test('may be drawn before the first move, from the origin', () => {
    expect(corners([line(10, 0), line(10, 10)])).toEqual([['10,10', '10,0', '0,0']])
  })
})
