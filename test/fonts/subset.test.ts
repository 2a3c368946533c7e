import { describe, expect, test } from '@jest/globals'
import fontkit from '@pdf-lib/fontkit'
import fc from 'fast-check'
import { bytesInMemory } from '../../src/fonts/byte-source.ts'
import type { EmbeddableFace } from '../../src/fonts/embeddable-face.ts'
import { openSfnt } from '../../src/fonts/sfnt.ts'
import { createSubset } from '../../src/fonts/subset.ts'
import { type FontTable, writeSfnt } from '../../src/fonts/write-sfnt.ts'
import type { GlyphForm } from '../../src/pages/page.ts'
import { faceOf } from '../support/tiny-face.ts'
import { square, type TinyGlyph, tinyFont, tinyTables } from '../support/tiny-font.ts'

/** .notdef, two simple glyphs, a space, a composite of both, a composite of the composite. */
const GLYPHS: readonly TinyGlyph[] = [
  { chars: '', advance: 500, contours: [square(0, 0, 500, 700)] },
  { chars: '（', advance: 1000, contours: [square(600, -100, 300, 900)] },
  { chars: '一', advance: 1000, contours: [square(50, 400, 900, 60)] },
  { chars: ' ', advance: 250 },
  {
    chars: '二',
    advance: 1000,
    components: [
      { glyph: 2, dx: 0, dy: 200 },
      { glyph: 2, dx: 0, dy: -200 },
    ],
  },
  {
    chars: '三',
    advance: 1000,
    components: [
      { glyph: 4, dx: 10, dy: 0 },
      { glyph: 2, dx: 0, dy: 300 },
    ],
  },
]

const BRACKET = 1
const ONE = 2
const SPACE = 3
const TWO = 4
const THREE = 5

const NATURAL: GlyphForm = { advance: 1000, shift: 0, stretch: 1 }
const HALF: GlyphForm = { advance: 500, shift: -500, stretch: 1 }

const tiny = (): EmbeddableFace => faceOf(tinyFont(GLYPHS))

interface ReadGlyph {
  readonly advanceWidth: number
  readonly path: {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  }
}

const readGlyph = (font: Uint8Array, glyph: number): ReadGlyph =>
  fontkit.create(font).getGlyph(glyph) as unknown as ReadGlyph

/** Corners and handles of a glyph, as fontkit reads them. */
const pointsOf = (font: Uint8Array, glyph: number): readonly number[] =>
  readGlyph(font, glyph).path.commands.flatMap(({ args }) => args)

const form = fc.record({
  advance: fc.integer({ min: 0, max: 3000 }),
  shift: fc.integer({ min: -1000, max: 1000 }),
  stretch: fc.integer({ min: 1, max: 31 }).map((sixteenths) => sixteenths / 16),
  height: fc.constantFrom(1, 1, 0.5, 1.25),
  rise: fc.constantFrom(0, 0, 64, -300),
})

const additions = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 5 }), form, fc.constantFrom('甲', '乙', 'ab')),
  {
    minLength: 1,
    maxLength: 12,
  },
)

describe('a subset', () => {
  test('holds each glyph moved and scaled as its form says', () => {
    const font = tinyFont(GLYPHS)
    const face = faceOf(font)
    fc.assert(
      fc.property(additions, (added) => {
        const subset = createSubset(face)
        const cids = added.map(([glyph, form, text]) => subset.add(glyph, form, text))
        const file = subset.encode()
        added.forEach(([glyph, { advance, shift, stretch, height, rise }], index) => {
          const cid = cids[index] ?? 0
          expect(readGlyph(file, cid).advanceWidth).toBe(advance)
          const expected = pointsOf(font, glyph).map((value, at) =>
            at % 2 === 0 ? value * stretch + shift : value * height + rise,
          )
          expect(pointsOf(file, cid)).toEqual(expected)
        })
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  test('states the width and the text of every slot', () => {
    const face = tiny()
    fc.assert(
      fc.property(additions, (added) => {
        const subset = createSubset(face)
        for (const [glyph, form, text] of added) {
          expect(subset.slots[subset.add(glyph, form, text)]).toMatchObject({ advance: form.advance, text })
        }
      }),
      { seed: 12 },
    )
  })

  test('has the same bytes for the same additions', () => {
    const build = (): Uint8Array => {
      const subset = createSubset(tiny())
      subset.add(BRACKET, HALF, '（')
      subset.add(THREE, NATURAL, '三')
      return subset.encode()
    }
    expect(build()).toEqual(build())
  })

  test('gives one code to one combination, and different codes to different ones', () => {
    const subset = createSubset(tiny())
    const codes = [
      subset.add(BRACKET, NATURAL, '（'),
      subset.add(BRACKET, HALF, '（'),
      subset.add(BRACKET, NATURAL, '('),
    ]
    expect(new Set(codes).size).toBe(3)
    expect(subset.add(BRACKET, { ...HALF }, '（')).toBe(codes[1])
  })

  test('draws a glyph as it is without a second copy, even after its half form', () => {
    const subset = createSubset(tiny())
    subset.add(BRACKET, HALF, '（')
    subset.add(BRACKET, NATURAL, '（')
    // .notdef, the outline, the half form
    expect(subset.slots).toHaveLength(3)
  })

  test('costs at most 22 bytes of outline for a form', () => {
    const subset = createSubset(tiny())
    subset.add(ONE, NATURAL, '一')
    const before = glyfSize(subset.encode())
    subset.add(ONE, { advance: 1120, shift: 300, stretch: 1.12 }, '一')
    expect(glyfSize(subset.encode()) - before).toBeLessThanOrEqual(22)
    subset.add(ONE, { advance: 1100, shift: 0, stretch: 1 }, '一')
    expect(glyfSize(subset.encode()) - before).toBeLessThanOrEqual(22 + 16)
  })

  test('brings the parts of composite glyphs, at any depth', () => {
    const font = tinyFont(GLYPHS)
    const subset = createSubset(faceOf(font))
    const cid = subset.add(THREE, NATURAL, '三')
    expect(pointsOf(subset.encode(), cid)).toEqual(pointsOf(font, THREE))
    expect(subset.slots.filter(({ text }) => text === null)).toHaveLength(3)
  })

  test('keeps a glyph without ink without ink', () => {
    const subset = createSubset(tiny())
    const cid = subset.add(SPACE, { advance: 333, shift: 0, stretch: 1 }, ' ')
    expect(readGlyph(subset.encode(), cid)).toMatchObject({ advanceWidth: 333, path: { commands: [] } })
  })

  test('makes room for its deepest and largest glyphs', () => {
    const subset = createSubset(tiny())
    subset.add(TWO, HALF, '二')
    const maxp = new Map(faceOf(withCmap(subset.encode())).tables()).get('maxp')
    // Points and contours of simple and composite glyphs, components, levels.
    expect([6, 8, 10, 12, 28, 30].map((at) => maxp?.readUInt16BE(at))).toEqual([4, 1, 8, 2, 2, 2])
  })

  test('rounds forms to the units of the font', () => {
    const face = faceOf(tinyFont(GLYPHS, { unitsPerEm: 2048 }))
    const subset = createSubset(face)
    const cid = subset.add(BRACKET, { advance: 500, shift: -100, stretch: 1 }, '（')
    expect(subset.slots[cid]?.advance).toBe(1024)
    expect(pointsOf(subset.encode(), cid)[0]).toBe(600 - 205)
  })

  test('places ink whose left bearing differs from its outline where the font does', () => {
    const glyphs = [GLYPHS[0], { ...GLYPHS[BRACKET], leftBearing: 650 }] as readonly TinyGlyph[]
    const subset = createSubset(faceOf(tinyFont(glyphs)))
    const cid = subset.add(BRACKET, HALF, '（')
    const reopened = faceOf(withCmap(subset.encode()))
    expect(reopened.bounds(cid)).toMatchObject({ xMin: 150, xMax: 450 })
  })

  test('refuses a stretch the format cannot hold', () => {
    const subset = createSubset(tiny())
    expect(() => subset.add(ONE, { advance: 3000, shift: 0, stretch: 2 }, '一')).toThrow(RangeError)
  })

  test('stops at a composite that contains itself', () => {
    const loop: TinyGlyph = { chars: 'o', advance: 500, components: [{ glyph: 1, dx: 0, dy: 0 }] }
    const subset = createSubset(faceOf(tinyFont([{ chars: '', advance: 500 }, loop])))
    subset.add(1, { advance: 500, shift: 0, stretch: 1 }, 'o')
    expect(() => subset.encode()).toThrow('damaged glyf')
  })
})

/** Size of a table by the file's directory. */
function glyfSize(font: Uint8Array): number {
  const bytes = Buffer.from(font)
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
    if (bytes.toString('latin1', at, at + 4) === 'glyf') return bytes.readUInt32BE(at + 12)
  }
  return 0
}

/** A PDF's font has no cmap; with one it can be opened as a face again. */
function withCmap(font: Uint8Array): Buffer {
  const sfnt = openSfnt(bytesInMemory(font))
  const kept = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'].map(
    (tag): FontTable => [tag, sfnt.table(tag)],
  )
  return writeSfnt([...kept, ...tinyTables(GLYPHS).filter(([tag]) => tag === 'cmap')])
}
