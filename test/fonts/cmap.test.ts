import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCmap } from '../../src/fonts/cmap.ts'
import { FontFileError } from '../../src/fonts/sfnt.ts'
import { type TinyFontOptions, tinyTables } from '../support/tiny-font.ts'

const cmapOf = (chars: string, cmapFormat: TinyFontOptions['cmapFormat']): Buffer => {
  const glyphs = [{ chars: '', advance: 0 }, ...Array.from(chars, (char) => ({ chars: char, advance: 0 }))]
  const options = { unitsPerEm: 1000, fsType: 0, cmapFormat, longOffsets: true, name: 'T' }
  const table = tinyTables(glyphs, options).find(([tag]) => tag === 'cmap')
  return table?.[1] ?? Buffer.alloc(0)
}

const inPlane = (last: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0x20, max: last }).filter((code) => code < 0xd800 || (code > 0xdfff && code !== 0xffff))

describe.each([
  [4, 0xfffe],
  [12, 0x2ffff],
] as const)('a cmap of format %i', (format, last) => {
  test('finds every character it maps and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(inPlane(last), { minLength: 1, maxLength: 60 }),
        inPlane(last),
        (codes, other) => {
          const lookup = readCmap(cmapOf(String.fromCodePoint(...codes), format))
          expect(codes.map(lookup)).toEqual(codes.map((_, index) => index + 1))
          if (!codes.includes(other)) expect(lookup(other)).toBe(0)
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })

  test('maps nothing beyond its last character', () => {
    const lookup = readCmap(cmapOf('一丁', format))
    expect([lookup(0x4e02), lookup(0xfffe), lookup(0x10ffff)]).toEqual([0, 0, 0])
  })
})

test('a cmap without Unicode is refused', () => {
  const symbols = cmapOf('一', 4)
  symbols.writeUInt16BE(0, 6) // encoding 0 of platform 3: symbol
  expect(() => readCmap(symbols)).toThrow(FontFileError)
})
