import { describe, expect, test } from '@jest/globals'
import { dump, dumpPage } from '../../src/pages/dump.ts'
import type { DisplayItem, Glyph } from '../../src/pages/page.ts'
import { furniture, glyphsItem, inStory, pageOf, publishable } from '../support/display.ts'

const glyphs = (text: string, from = 0): readonly Glyph[] =>
  [...text].map((character, i) => ({ id: 1, x: from + i * 10, text: character }))

const rowsOf = (...items: readonly DisplayItem[]): readonly string[] =>
  dumpPage(pageOf(items)).trimEnd().split('\n').slice(1)

describe('a dumped page', () => {
  test('has a row for a line of several faces', () => {
    const items = [glyphsItem(glyphs('会议')), glyphsItem(glyphs('强调', 20), { face: 'bold' })]
    expect(rowsOf(...items)).toEqual([
      '  story a',
      '    0.00 … 30.00, 100.00  tiny+bold 10 black  paragraph 0.0  “会议强调”',
    ])
  })

  test('names stories and furniture when they change', () => {
    const belongs = furniture('folio')
    const rule = { x1: 0, y1: 5, x2: 9, y2: 5, weight: 0.5, ink: 'red' as const, belongs }
    const rows = rowsOf(
      { kind: 'rule', ...rule, dash: null },
      { kind: 'rule', ...rule, dash: [1, 2] },
      glyphsItem(glyphs('一'), { belongs: inStory(0) }),
      glyphsItem(glyphs('二'), { belongs: inStory(1, 3), y: 115 }),
    )
    expect(rows).toEqual([
      '  folio',
      '    rule 0.00, 5.00 → 9.00, 5.00  0.5 red',
      '    rule 0.00, 5.00 → 9.00, 5.00  0.5 red dashed 1 2',
      '  story a',
      '    0.00 … 0.00, 100.00  tiny 10 black  paragraph 0.0  “一”',
      '    0.00 … 0.00, 115.00  tiny 10 black  paragraph 3.1  “二”',
    ])
  })

  test('shows boxes, pictures, shapes and links', () => {
    const belongs = furniture('ear')
    const rect = { x: 1, y: 2, width: 3, height: 4 }
    const rows = rowsOf(
      { kind: 'box', rect, fill: 'tint', stroke: { ink: 'red', weight: 1 }, belongs },
      { kind: 'picture', rect, picture: 'p1', alt: '会场', belongs },
      { kind: 'shape', commands: [['M', 5, 6], ['L', 7, 8], ['Z']], fill: 'black', belongs },
      { kind: 'link', rect, target: { kind: 'place', page: 2, y: 40 }, belongs },
    )
    expect(rows.slice(1)).toEqual([
      '    box 1.00, 2.00  3.00 × 4.00  fill tint  stroke 1 red',
      '    picture 1.00, 2.00  3.00 × 4.00  p1 “会场”',
      '    shape 5.00, 6.00  3 segments  fill black',
      '    link 1.00, 2.00  3.00 × 4.00  page 2 at 40.00',
    ])
  })

  test('cries out over a missing glyph', () => {
    expect(rowsOf(glyphsItem([{ id: 0, x: 0, text: '一' }]))[1]).toContain('MISSING GLYPH')
  })
})

test('a dumped document begins with what readers show around its pages', () => {
  const document = publishable([pageOf([])], {
    stories: [{ id: 'a', title: '开班', kind: 'story' }],
    outline: [{ title: '开班', page: 1, y: 60 }],
  })
  expect(dump(document).split('\n').slice(0, 4)).toEqual([
    'document “工会简报”  编辑部  2024-06-03',
    '  about “”',
    '  story a “开班”',
    '  outline “开班” page 1 at 60.00',
  ])
})
