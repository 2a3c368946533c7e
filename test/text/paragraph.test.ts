import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type LoadedFonts, loadFonts } from '../../src/fonts/load-fonts.ts'
import { ownText } from '../../src/makeup/place.ts'
import { breakings, prepare, setParagraph } from '../../src/text/paragraph.ts'
import { naturalWidth } from '../../src/text/prefix-sums.ts'
import type { Line } from '../../src/text/set-lines.ts'

const STYLE = {
  face: 'song',
  strong: 'hei',
  emphasis: 'kai',
  size: 10,
  align: 'justify',
  indent: 2,
  hang: 0,
  digits: 'proportional',
} as const

let fonts: LoadedFonts
beforeAll(async () => {
  const { value } = await loadFonts(['fonts/manifest.yaml'])
  if (!value) throw new Error('the faces do not load')
  fonts = value
})

const widthOf = (text: string): number => naturalWidth(prepare(ownText(text), STYLE, fonts).items) / 1000 - 2
const setAt = (text: string, em: number): readonly Line[] => {
  const paragraph = prepare(ownText(text), STYLE, fonts)
  const [best] = breakings(paragraph, em * STYLE.size)
  return best ? setParagraph(paragraph, best, em * STYLE.size) : []
}

describe('marks that meet give up half an em (clreq 3.1.6.2)', () => {
  test.each([
    ['”。', 1.5],
    ['》《', 1.5],
    ['：“', 1.5],
    ['。」』', 2],
    ['）》，', 2],
    ['“（', 1.5],
    ['（）', 2],
    ['”、“', 2],
    ['——', 2],
    ['……', 2],
    ['·', 0.5],
  ])('国%s国 is 2 + %d em', (marks, width) => {
    expect(widthOf(`国${marks}国`)).toBeCloseTo(width, 6)
  })
})

test('a ratio is one number: its sign takes half an em, and no line parts it', () => {
  expect(widthOf('国3∶1国') - widthOf('国31国')).toBeCloseTo(0.5, 6)
  const { junctions } = prepare(ownText('国3∶1国'), STYLE, fonts).items
  expect(junctions.map(({ penalty }) => Number.isFinite(penalty))).toEqual([true, false, false, true])
})

const ALPHABET = '国会工一二的新三年，。、；：！？“”《》（）·——……abcXYZ0123456789%月日'
const phrase = fc
  .array(fc.constantFrom(...[...ALPHABET].map((c) => (c === '—' ? '——' : c === '…' ? '……' : c))), {
    minLength: 40,
    maxLength: 160,
  })
  .map((parts) => `会议强调${parts.join('国会')}。`)

describe('laws of any Chinese paragraph', () => {
  const run = { seed: 20240603, numRuns: 120 }

  test('its lines joined are the paragraph', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 12, max: 34 }), (text, em) => {
        expect(
          setAt(text, em)
            .map((line) => line.text)
            .join(''),
        ).toBe(text)
      }),
      run,
    )
  })

  test('no line begins or ends with a mark that must not', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 12, max: 34 }), (text, em) => {
        const lines = setAt(text, em)
        for (const line of lines.slice(1)) expect(line.text).not.toMatch(/^[，。、；：！？”》）·%]/)
        for (const line of lines.slice(0, -1)) expect(line.text).not.toMatch(/[“《（]$/)
      }),
      run,
    )
  })

  test('every turned line ends at the measure', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 12, max: 34 }), (text, em) => {
        for (const line of setAt(text, em).slice(0, -1))
          expect(Math.abs(line.right / 10 - em)).toBeLessThan(0.02)
      }),
      run,
    )
  })

  test('it is set the same way twice', () => {
    fc.assert(
      fc.property(phrase, (text) => expect(setAt(text, 17)).toEqual(setAt(text, 17))),
      { ...run, numRuns: 20 },
    )
  })
})

test('a character no face has is an error with its code point', () => {
  const { diagnostics } = prepare(ownText('国\u{1f9ff}'), STYLE, fonts)
  expect(diagnostics).toMatchObject([{ code: 'text/missing-glyph', args: { codePoint: 'U+1F9FF' } }])
})
