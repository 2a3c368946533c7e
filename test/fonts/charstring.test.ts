import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bytesInMemory } from '../../src/fonts/byte-source.ts'
import { cffOutlines } from '../../src/fonts/cff-outlines.ts'
import type { CffIndex } from '../../src/fonts/cff-structures.ts'
import { runCharstring } from '../../src/fonts/charstring.ts'
import type { PathStep } from '../../src/fonts/contours.ts'
import { FontFileError, openSfnt } from '../../src/fonts/sfnt.ts'
import { runFontTools, testWith } from '../support/tools.ts'

const NONE: CffIndex = {
  count: 0,
  end: 0,
  item: () => {
    throw new FontFileError({ kind: 'damaged', table: 'CFF' })
  },
}

const MOVE = 21
const CURVES = { vertical: 30, horizontal: 31 } as const
const END = 14

const number = (value: number): readonly number[] => [28, (value >> 8) & 0xff, value & 0xff]

/** Runs a program of numbers and operators; operators are written `{ op }`. */
const draw = (...program: readonly (number | { readonly op: readonly number[] })[]): readonly PathStep[] => {
  const bytes = program.flatMap((part) => (typeof part === 'number' ? number(part) : part.op))
  return runCharstring(Buffer.from(bytes), { globals: NONE, locals: NONE })
}

const op = (...bytes: readonly number[]): { readonly op: readonly number[] } => ({ op: bytes })

/** Absolute coordinates of every step. */
const points = (path: readonly PathStep[]): readonly (readonly number[])[] =>
  path.map((step) =>
    (step.kind === 'curve' ? [step.handle1, step.handle2, step.to] : [step.to]).flatMap(({ x, y }) => [x, y]),
  )

describe('a glyph program', () => {
  test('may end a curve that leaves sideways askew', () => {
    const path = draw(0, 0, op(MOVE), 10, 20, 30, 40, 5, op(CURVES.horizontal), op(END))
    expect(points(path).at(-1)).toEqual([10, 0, 30, 30, 35, 70])
  })

  test('may end a curve that leaves upwards askew', () => {
    const path = draw(0, 0, op(MOVE), 10, 20, 30, 40, 5, op(CURVES.vertical), op(END))
    expect(points(path).at(-1)).toEqual([0, 10, 20, 40, 60, 45])
  })

  test('turns at every curve and is askew only at the last', () => {
    const path = draw(0, 0, op(MOVE), 1, 2, 3, 4, 5, 6, 7, 8, 9, op(CURVES.horizontal), op(END))
    expect(points(path).slice(1)).toEqual([
      [1, 0, 3, 3, 3, 7],
      [3, 12, 9, 19, 17, 28],
    ])
  })

  test('has its width passed over, before moves and hints', () => {
    expect(points(draw(600, 3, 4, op(MOVE), op(END)))).toEqual([[3, 4]])
    expect(points(draw(600, 10, 20, op(1), 3, 4, op(MOVE), op(END)))).toEqual([[3, 4]])
  })

  test('has its hint masks passed over by the number of stems, declared and implied', () => {
    // Five stems by hstemhm, four more by the mask itself: two bytes of mask, which look like operators.
    const stems = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    const mask = op(19, END, END)
    expect(points(draw(...stems, op(18), 1, 1, 1, 1, 1, 1, 1, 1, mask, 3, 4, op(MOVE), op(END)))).toEqual([
      [3, 4],
    ])
  })

  test.each([
    ['leaves an operand out', [1, op(MOVE)]],
    ['uses a retired operator', [1, 2, op(12, 10)]],
    ['puts two other glyphs together', [0, 0, 65, 66, op(END)]],
  ])('that %s is damaged', (_, program) => {
    expect(() => draw(...program)).toThrow(FontFileError)
  })
})

/** Writes paths in the shortest operators fontTools knows; prints the font in hex, then what fontTools reads from it. */
const BUILD = `
import json, sys
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
paths = json.load(sys.stdin)
names = ['.notdef'] + ['g%d' % i for i in range(len(paths))]
fb = FontBuilder(1000, isTTF=False)
fb.setupGlyphOrder(names)
fb.setupCharacterMap({})
glyphs = {'.notdef': T2CharStringPen(500, {}).getCharString()}
for name, path in zip(names[1:], paths):
    pen = T2CharStringPen(600, {})
    for step in path:
        p = [tuple(step[i:i + 2]) for i in range(1, len(step), 2)]
        {'move': pen.moveTo, 'line': pen.lineTo, 'curve': pen.curveTo}[step[0]](*p)
    pen.closePath()
    glyphs[name] = pen.getCharString()
fb.setupCFF('Oracle', {}, glyphs, {})
fb.setupHorizontalMetrics({name: (600, 0) for name in names})
fb.setupHorizontalHeader(ascent=880, descent=-120)
fb.setupPost()
from io import BytesIO
out = BytesIO(); fb.save(out); print(out.getvalue().hex())
from fontTools.ttLib import TTFont
from fontTools.pens.recordingPen import RecordingPen
glyphs, read = TTFont(BytesIO(out.getvalue())).getGlyphSet(), []
for name in names[1:]:
    pen = RecordingPen(); glyphs[name].draw(pen)
    read.append([[c for point in points for c in point] for verb, points in pen.value if points])
print(json.dumps(read))
`

/** Steps with many zeros, so that all the short operators come up. */
const delta = fc.oneof(fc.constant(0), fc.integer({ min: -1200, max: 1200 }))

const steps = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('line' as const), fc.array(delta, { minLength: 2, maxLength: 2 })),
    fc.tuple(fc.constant('curve' as const), fc.array(delta, { minLength: 6, maxLength: 6 })),
  ),
  { minLength: 2, maxLength: 20 },
)

/** Absolute steps from a start at the origin. */
function absolute(
  relative: readonly (readonly ['line' | 'curve', readonly number[]])[],
): readonly (readonly (string | number)[])[] {
  const pen = [0, 0]
  const walk = (values: readonly number[]): readonly number[] =>
    values.map((value, index) => {
      pen[index % 2] = (pen[index % 2] ?? 0) + value
      return pen[index % 2] ?? 0
    })
  return [['move', 0, 0], ...relative.map(([kind, values]) => [kind, ...walk(values)])]
}

testWith(
  'fonttools',
  'glyph programs of every kind of operator draw what another reader sees in them',
  () => {
    const paths = fc.sample(steps, { seed: 31, numRuns: 300 }).map(absolute)
    const [hex = '', read = ''] = runFontTools(BUILD, JSON.stringify(paths)).split('\n')
    const sfnt = openSfnt(bytesInMemory(Buffer.from(hex, 'hex')))
    const pathOf = cffOutlines((offset, length) => sfnt.part('CFF ', offset, length))
    expect(paths.map((_, index) => points(pathOf(index + 1)))).toEqual(JSON.parse(read))
  },
)
