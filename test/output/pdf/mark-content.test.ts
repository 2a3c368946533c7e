import { describe, expect, test } from '@jest/globals'
import { markPage } from '../../../src/output/pdf/mark-content.ts'
import type { Mark } from '../../../src/output/pdf/marked-page.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { pageOf } from '../../support/display.ts'
import { ornament, text } from './tagged-issue.ts'

const markOf = (mark: Mark): string => (mark.kind === 'content' ? `${mark.tag} ${mark.id}` : mark.type)

/** The marks of some pages, each with its number of items. */
function marks(...pages: readonly (readonly DisplayItem[])[]): readonly (readonly string[])[] {
  const met = { blocks: new Set<string>(), headers: new Map<string, number>() }
  return pages.map((items, index) =>
    markPage(pageOf(items), index, () => 0, met).marked.sequences.map(
      ({ mark, items: marked }) => `${markOf(mark)} ×${marked.length}`,
    ),
  )
}

const rule: DisplayItem = {
  kind: 'rule',
  x1: 0,
  y1: 0,
  x2: 9,
  y2: 0,
  weight: 1,
  dash: null,
  ink: 'black',
  belongs: { kind: 'furniture', name: 'rule' },
}

describe('content', () => {
  test('of the furniture is an artifact of the page, lines and areas one of the layout', () => {
    expect(marks([rule, rule, ornament('工会', 40, 20, 'masthead'), rule])).toEqual([
      ['Layout ×2', 'Pagination ×1', 'Layout ×1'],
    ])
  })

  test('of one block is one sequence in each column', () => {
    expect(
      marks([
        text('甲', 40, 10, ['a', 0, 'paragraph', 0]),
        text('乙', 40, 20, ['a', 0, 'paragraph', 1]),
        text('二', 90, 10, ['a', 0, 'paragraph', 2]),
        text('林', 90, 20, ['a', 1, 'paragraph', 0]),
      ]),
    ).toEqual([['P 0 ×2', 'P 1 ×1', 'P 2 ×1']])
  })

  test('has a label only in the first line of an item', () => {
    expect(
      marks([
        text('1、甲', 40, 10, ['a', 0, 'item', 0]),
        text('2、乙', 40, 20, ['a', 0, 'item', 1]),
        text('□', 40, 30, ['a', 1, 'item', 0]),
      ]),
    ).toEqual([['Lbl 0 ×1', 'LBody 1 ×2', 'Lbl 2 ×1']])
  })

  test('that repeats the head of a table on a later page is an artifact', () => {
    const head = text('单位', 40, 10, ['a', 0, 'cell', 0], { row: 0, column: 0, header: true })
    const cell = (row: number): DisplayItem =>
      text('甲', 40, 30, ['a', 0, 'cell', 0], { row, column: 0, header: false })
    expect(marks([head, cell(1)], [head, cell(2)])).toEqual([
      ['TH 0 ×1', 'TD 1 ×1'],
      ['Pagination ×1', 'TD 0 ×1'],
    ])
  })
})

describe('links', () => {
  const links = (...items: readonly DisplayItem[]): readonly string[] =>
    markPage(pageOf(items), 0, () => 0, { blocks: new Set(), headers: new Map() }).marked.links.map(
      ({ contents }) => contents,
    )
  const over = (target: Extract<DisplayItem, { kind: 'link' }>['target'], y = 10): DisplayItem => ({
    kind: 'link',
    rect: { x: 50, y: y - 10, width: 20, height: 12 },
    target,
    belongs: { kind: 'furniture', name: 'ear' },
  })

  test('say what their text says, or where they lead', () => {
    const address = { kind: 'address', href: 'https://example.org' } as const
    expect(
      links(
        ornament('甲工会乙', 40, 10, 'ear'),
        over(address),
        over(address, 100),
        over({ kind: 'place', page: 2, y: 0 }, 200),
      ),
    ).toEqual(['工会', 'https://example.org', '第2版'])
  })

  test('are not mixed with the text of stories under them', () => {
    expect(
      links(text('甲工会乙', 40, 10, ['a', 0, 'paragraph', 0]), over({ kind: 'place', page: 3, y: 0 })),
    ).toEqual(['第3版'])
  })
})
