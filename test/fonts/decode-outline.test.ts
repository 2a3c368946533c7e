import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { placedComponents } from '../../src/fonts/composite.ts'
import { outlineOf } from '../../src/fonts/decode-outline.ts'
import type { EmbeddableFace } from '../../src/fonts/embeddable-face.ts'
import { type LoadedFonts, loadFonts, readManifests } from '../../src/fonts/load-fonts.ts'
import type { Contour } from '../../src/fonts/quadratic.ts'
import { pathData } from '../../src/output/svg/glyph-path.ts'
import { readPath, type Segment } from '../support/svg-path.ts'
import { faceOf } from '../support/tiny-face.ts'
import { square, tinyFont } from '../support/tiny-font.ts'
import { runFontTools, testWith } from '../support/tools.ts'

const point = fc.record({
  x: fc.integer({ min: -2000, max: 3000 }),
  y: fc.integer({ min: -2000, max: 3000 }),
  onCurve: fc.boolean(),
})

const face = (contours: readonly Contour[], leftBearing?: number): EmbeddableFace =>
  faceOf(
    tinyFont([
      { chars: '一', advance: 1000, contours, ...(leftBearing === undefined ? {} : { leftBearing }) },
    ]),
  )

describe('the outline of a glyph', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { maxLength: 5 }),
        (contours) => {
          expect(outlineOf(face(contours), 0)).toEqual(contours)
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  test('starts where the left bearing says', () => {
    const [first] = outlineOf(face([square(100, 0, 300, 700)], 40), 0)
    expect(first?.map(({ x }) => x)).toEqual([40, 40, 340, 340])
  })

  test('puts composites together', () => {
    const font = tinyFont([
      { chars: '', advance: 500, contours: [square(0, 0, 10, 20)] },
      {
        chars: '二',
        advance: 500,
        components: [
          { glyph: 0, dx: 5, dy: 100 },
          { glyph: 0, dx: 5, dy: -300 },
        ],
      },
      {
        chars: '三',
        advance: 500,
        components: [
          { glyph: 1, dx: 0, dy: 1 },
          { glyph: 0, dx: 5, dy: 7 },
        ],
        leftBearing: 5,
      },
    ])
    // A composite record of the tiny font states no bounds, so its bearing is measured from 0.
    const corners = outlineOf(faceOf(font), 2).map(([corner]) => [corner?.x, corner?.y])
    expect(corners).toEqual([
      [10, 101],
      [10, -299],
      [10, 7],
    ])
  })

  test('ends at a composite that holds itself', () => {
    const font = tinyFont([{ chars: '回', advance: 500, components: [{ glyph: 0, dx: 0, dy: 0 }] }])
    expect(() => outlineOf(faceOf(font), 0)).toThrow()
  })
})

/** A composite record of components given as flags, glyph and the words after them. */
function composite(
  ...components: readonly (readonly [flags: number, glyph: number, ...words: number[]])[]
): Buffer {
  const words = components.flatMap(([flags, glyph, ...rest], index) => [
    flags | (index < components.length - 1 ? 0x20 : 0),
    glyph,
    ...rest,
  ])
  const record = Buffer.alloc(10 + 2 * words.length)
  record.writeInt16BE(-1, 0)
  for (const [index, word] of words.entries()) record.writeUInt16BE(word & 0xffff, 10 + 2 * index)
  return record
}

const WORDS = 0x0001
const OFFSETS = 0x0002
const SCALE = 0x0008
const MATRIX = 0x0080
const SCALED_OFFSET = 0x0800
const f2dot14 = (value: number): number => Math.round(value * 0x4000)

describe('a component', () => {
  const shape = [square(0, 0, 100, 200)]
  const corner = (record: Buffer): readonly number[] => {
    const point = placedComponents(record, () => shape).at(-1)?.[2]
    return [point?.x ?? Number.NaN, point?.y ?? Number.NaN]
  }

  test.each([
    ['moved by bytes', composite([OFFSETS, 3, (5 << 8) | 0xfd]), [105, 197]],
    ['scaled', composite([WORDS | OFFSETS | SCALE, 3, 10, 20, f2dot14(0.5)]), [60, 120]],
    [
      'scaled with its offset',
      composite([WORDS | OFFSETS | SCALE | SCALED_OFFSET, 3, 10, 20, f2dot14(0.5)]),
      [55, 110],
    ],
    ['turned', composite([WORDS | OFFSETS | MATRIX, 3, 0, 0, 0, f2dot14(1), f2dot14(-1), 0]), [-200, 100]],
    ['set point on point', composite([OFFSETS | WORDS, 3, 0, 500], [WORDS, 3, 1, 0]), [100, 900]],
  ])('is %s', (_, record, expected) => {
    expect(corner(record)).toEqual(expected)
  })
})

const CHARACTERS = '\u5de5\u4f1a\u7b80\u62a5\uff0c\u201c\u300a\u56fd\u3007\u25a1\u2014Ag1\u00e9'

/** Prints the segments of glyphs as fontTools takes them apart. */
const OUTLINES = `
import json, sys
from fontTools.ttLib import TTFont
from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import DecomposingRecordingPen
asked = json.load(sys.stdin)
font = TTFont(asked['file'], lazy=True)
glyphs = font.getGlyphSet()
def segments(glyph):
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(glyph)].draw(pen)
    found = []
    for name, points in pen.value:
        if name == 'moveTo': found.append(['M', *points[0]])
        elif name == 'lineTo': found.append(['L', *points[0]])
        elif name == 'qCurveTo' and points[-1] is None:
            handles = points[:-1]
            start = [(a + b) / 2 for a, b in zip(handles[-1], handles[0])]
            found += [['M', *start]] + [['Q', *a, *b] for a, b in decomposeQuadraticSegment([*handles, start])]
        elif name == 'qCurveTo': found += [['Q', *a, *b] for a, b in decomposeQuadraticSegment(points)]
    return found
print(json.dumps([segments(glyph) for glyph in asked['glyphs']]))
`

describe('our faces', () => {
  let fonts: LoadedFonts
  beforeAll(() => {
    const { value } = loadFonts(['fonts/manifest.yaml'])
    if (!value) throw new Error('the faces do not load')
    fonts = value
  })
  afterAll(() => fonts.close())

  describe.each(['song', 'hei', 'kai'])('%s', (id) => {
    testWith('fonttools', 'is drawn as fontTools draws it', () => {
      const own = fonts.faces.get(id)
      const file = readManifests(['fonts/manifest.yaml']).value?.find((entry) => entry.id === id)?.file
      if (!own || !file) throw new Error(`no face ${id}`)
      const glyphs = Array.from(CHARACTERS, (char) => own.glyphId(char.codePointAt(0) ?? 0))
      const theirs: readonly (readonly Segment[])[] = JSON.parse(
        runFontTools(OUTLINES, JSON.stringify({ file, glyphs })),
      )
      const ours = glyphs.map((glyph) => readPath(pathData(outlineOf(own, glyph))))
      expect(ours.map(withoutClosing)).toEqual(theirs.map(withoutClosing))
    })
  })
})

/** Lines back to the start of their contour, which closing draws anyway. */
function withoutClosing(segments: readonly Segment[]): readonly Segment[] {
  let start: Segment | undefined
  return segments.filter((segment, index) => {
    if (segment[0] === 'M') start = segment
    const next = segments[index + 1]
    const closes = segment[0] === 'L' && segment[1] === start?.[1] && segment[2] === start?.[2]
    return !(closes && (!next || next[0] === 'M'))
  })
}
