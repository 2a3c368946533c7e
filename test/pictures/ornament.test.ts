import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseOrnament } from '../../src/pictures/ornament.ts'
import { type Ornament, placeOrnament } from '../../src/pictures/place-ornament.ts'

const svg = (inner: string, attributes = 'viewBox="0 0 10 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`

const read = (text: string) => parseOrnament({ path: 'leaf.svg', text })

function ornamentOf(text: string): Ornament {
  const { value, diagnostics } = read(text)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** Findings as `code “text under the caret”`. */
const found = (text: string): readonly string[] =>
  read(text).diagnostics.map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end)}`)

describe('an ornament', () => {
  test('is moves, lines and curves at absolute places', () => {
    expect(ornamentOf(svg('<g><path d="m1 2h3v4l-1-1z"/></g>')).commands).toEqual([
      ['M', 1, 2],
      ['L', 4, 2],
      ['L', 4, 6],
      ['L', 3, 5],
      ['Z'],
    ])
  })

  test('turns arcs and quadratic curves into cubic ones', () => {
    const { commands } = ornamentOf(svg('<path d="M0 0 Q5 0 5 5 T10 10 A5 5 0 0 1 0 0 Z"/>'))
    expect(new Set(commands.map(([letter]) => letter))).toEqual(new Set(['M', 'C', 'Z']))
    expect(commands[1]).toEqual(['C', expect.closeTo(10 / 3), 0, 5, expect.closeTo(5 / 3), 5, 5])
  })

  test('is as large as the rectangle allows, in its middle, undistorted', () => {
    const whole = ornamentOf(svg('<path d="M0 0L10 20"/>'))
    expect(placeOrnament(whole, { x: 100, y: 50, width: 40, height: 40 })).toEqual([
      ['M', 110, 50],
      ['L', 130, 90],
    ])
  })

  test('stays inside its rectangle when it stays inside its view box', () => {
    const point = fc.tuple(fc.integer({ min: 5, max: 55 }), fc.integer({ min: -3, max: 27 }))
    const side = fc.double({ min: 1, max: 400, noNaN: true })
    fc.assert(
      fc.property(fc.array(point, { minLength: 2 }), side, side, (points, width, height) => {
        const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
        const drawn = ornamentOf(svg(`<path d="${d}"/>`, 'viewBox="5 -3 50 30"'))
        const rect = { x: 30, y: 40, width, height }
        for (const [, x = 0, y = 0] of placeOrnament(drawn, rect) as readonly [string, number, number][]) {
          expect(x).toBeGreaterThanOrEqual(rect.x - 1e-3)
          expect(x).toBeLessThanOrEqual(rect.x + width + 1e-3)
          expect(y).toBeGreaterThanOrEqual(rect.y - 1e-3)
          expect(y).toBeLessThanOrEqual(rect.y + height + 1e-3)
        }
      }),
    )
  })

  test('takes its size from width and height where it has no view box', () => {
    expect(ornamentOf(svg('<path d="M0 0L1 1"/>', 'width="30mm" height="20mm"')).viewBox).toMatchObject({
      width: 30,
      height: 20,
    })
  })
})

describe('what an ornament cannot hold', () => {
  test.each([
    [svg('<circle r="3"/>'), ['ornament/not-a-path <circle r="3"/>']],
    [svg('<text>字</text>'), ['ornament/not-a-path <text>']],
    [
      svg('<g transform="scale(2)"><path d="M0 0L1 1"/></g>'),
      ['ornament/attribute <g transform="scale(2)">'],
    ],
    [svg('<path fill="none" d="M0 0L1 1"/>'), ['ornament/attribute <path fill="none" d="M0 0L1 1"/>']],
    [
      svg('<path fill-rule="evenodd" d="M0 0"/>'),
      ['ornament/attribute <path fill-rule="evenodd" d="M0 0"/>'],
    ],
    [svg('<path d="M0 0 X"/>'), ['ornament/bad-path <path d="M0 0 X"/>']],
    [svg('<title>叶</title>'), ['ornament/empty ']],
    [
      svg('<path d="M0 0L1 1"/>', 'viewBox="0 0 0 5"'),
      [expect.stringContaining('ornament/no-view-box <svg')],
    ],
    ['<html/>', ['ornament/not-svg ']],
    ['<svg', ['ornament/not-svg ']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
