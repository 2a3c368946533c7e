import { describe, expect, test } from '@jest/globals'
import fontkit from '@pdf-lib/fontkit'
import { contoursOf } from '../../src/fonts/cff-face.ts'
import { createSubset } from '../../src/fonts/subset.ts'
import { type TinyStep, tinyCff } from '../support/tiny-cff.ts'
import { faceOf, glyphOf } from '../support/tiny-face.ts'

const DISC: readonly TinyStep[] = [
  { to: 'move', x: 900, y: 380 },
  { to: 'curve', points: [900, 601, 721, 780, 500, 780] },
  { to: 'curve', points: [279, 780, 100, 601, 100, 380] },
  { to: 'curve', points: [100, 159, 279, -20, 500, -20] },
  { to: 'curve', points: [721, -20, 900, 159, 900, 380] },
]

const FONT = tinyCff([
  { chars: '', advance: 500, path: [] },
  { chars: '●', advance: 1000, path: DISC },
  { chars: ' ', advance: 250, path: [] },
])

describe('a face with PostScript outlines', () => {
  test('is measured like any other', async () => {
    const face = await faceOf(FONT)
    expect(face.advance(glyphOf(face, '●'))).toBe(1000)
    expect(face.bounds(glyphOf(face, '●'))).toEqual({ xMin: 100, yMin: -20, xMax: 900, yMax: 780 })
    expect(face.bounds(glyphOf(face, ' '))).toBeNull()
  })

  test('is embedded as a TrueType font of the same shapes', async () => {
    const face = await faceOf(FONT)
    const subset = createSubset(face)
    const cid = subset.add(glyphOf(face, '●'), { advance: 1000, shift: 0, stretch: 1 }, '●')
    const glyph = fontkit.create(subset.encode()).getGlyph(cid)
    const { minX, minY, maxX, maxY } = glyph.path.bbox
    for (const [actual, wanted] of [
      [minX, 100],
      [minY, -20],
      [maxX, 900],
      [maxY, 780],
    ] as const) {
      expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1)
    }
  })
})

describe('a PostScript path as contours', () => {
  const corner = (
    command: string,
    ...args: readonly number[]
  ): { command: string; args: readonly number[] } => ({
    command,
    args,
  })

  test('runs the other way round, as TrueType fills', () => {
    const path = [
      corner('moveTo', 0, 0),
      corner('lineTo', 10, 0),
      corner('lineTo', 10, 10),
      corner('closePath'),
    ]
    expect(contoursOf(path)).toEqual([
      [
        { x: 10, y: 10, onCurve: true },
        { x: 10, y: 0, onCurve: true },
        { x: 0, y: 0, onCurve: true },
      ],
    ])
  })

  test('has no second point where it closes', () => {
    const path = [
      corner('moveTo', 0, 0),
      corner('lineTo', 10, 0),
      corner('lineTo', 10, 10),
      corner('lineTo', 0, 0),
    ]
    expect(contoursOf(path)[0]).toHaveLength(3)
  })

  test('drops contours without area', () => {
    expect(contoursOf([corner('moveTo', 5, 5), corner('closePath')])).toEqual([])
  })
})
