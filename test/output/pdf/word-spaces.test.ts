import { describe, expect, test } from '@jest/globals'
import { withWordSpaces } from '../../../src/output/pdf/word-spaces.ts'
import { writePdf } from '../../../src/output/pdf/write-pdf.ts'
import type { DisplayItem, Publishable } from '../../../src/pages/page.ts'
import { pageOf, publishable } from '../../support/display.ts'
import { fontSetOf } from '../../support/tiny-face.ts'
import { popplerLines, structureText, testWith } from '../../support/tools.ts'
import { bodyFace, text } from './tagged-issue.ts'

const FONTS = fontSetOf(bodyFace())

/** Lines of one paragraph with their places in the source. */
const lines = (...set: readonly (readonly [words: string, start: number, end: number])[]): Publishable => {
  const items = set.map(([words, start, end], line): DisplayItem => {
    const item = text(words, 40, 40 + 15 * line, ['a', 0, 'paragraph', line])
    const { belongs } = item
    return belongs.kind === 'text'
      ? { ...item, belongs: { ...belongs, span: { file: 'issue.yaml', start, end } } }
      : item
  })
  return publishable([pageOf(items)])
}

const shown = (document: Publishable): readonly string[] =>
  document.pages.flatMap(({ items }) =>
    items.map((item) => (item.kind === 'glyphs' ? item.glyphs.map((glyph) => glyph.text).join('') : '')),
  )

describe('a line end', () => {
  test.each([
    ['between two words', ['trade', 0, 5], ['union', 6, 11], 'trade '],
    ['after a comma', ['trade,', 0, 6], ['union', 7, 12], 'trade, '],
    ['inside an address', ['https:/', 0, 7], ['example', 7, 14], 'https:/'],
    ['at a hyphen', ['tra\u00ad', 0, 3], ['de', 3, 5], 'tra\u00ad'],
    ['in Chinese', ['\u5de5', 0, 1], ['\u4f1a', 3, 4], '\u5de5'],
    ['before Chinese', ['trade', 0, 5], ['\u5de5\u4f1a', 6, 8], 'trade'],
  ] as const)('%s', (_, first, second, expected) => {
    expect(shown(withWordSpaces(lines(first, second), FONTS))[0]).toBe(expected)
  })

  test('of a block is not the end of a word when another block follows', () => {
    const document = publishable([
      pageOf([
        text('trade', 40, 40, ['a', 0, 'paragraph', 0]),
        text('union', 40, 55, ['a', 1, 'paragraph', 0]),
      ]),
    ])
    expect(withWordSpaces(document, FONTS)).toBe(document)
  })

  test('stands a cell after the last letter', () => {
    const [item] = withWordSpaces(lines(['ab', 0, 2], ['c', 3, 4]), FONTS).pages[0]?.items ?? []
    expect(item).toMatchObject({ glyphs: [{ x: 0 }, { x: 5 }, { x: 10, text: ' ' }] })
  })
})

testWith('pdfinfo', 'words of two lines are two words to who follows the tags', async () => {
  const pdf = await writePdf(
    lines(['trade', 0, 5], ['union', 6, 11], ['busi\u00ad', 12, 16], ['ness', 16, 20]),
    FONTS,
  )
  expect(structureText(pdf)).toContain('"trade union business"')
  expect(popplerLines(pdf)).toEqual(['trade', 'union', 'busi\u00ad', 'ness'])
})
