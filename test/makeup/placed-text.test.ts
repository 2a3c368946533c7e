import { describe, expect, test } from '@jest/globals'
import { parseIssue } from '../../src/issue/parse-issue.ts'
import type { DisplayItem } from '../../src/pages/page.ts'
import { storyLine } from '../preflight/small-pages.ts'
import { pageOf, publishable } from '../support/display.ts'
import { misplacedTexts } from './placed-text.ts'

const YAML = `
issue: { number: 1, date: 2024-06-03 }
publication: { name: 简报 }
stories:
  - id: a
    title: 开班
    body: |
      第一段正文。

      第二段 union 正文。

      | 甲 | 乙 |
      | --- | --- |
      | 丙 | 丁 |
sidebar:
  title: 动态
  items: [{ date: 6月1日, text: 慰问。 }]
`

const { value: issue } = parseIssue({ path: 'i.yaml', text: YAML }, null)

type Part = Parameters<typeof storyLine>[2]
const at = (text: string, row: number, belongs: Part) => storyLine(text, { row }, belongs)
const cell = (row: number, column: number) => ({ row, column, header: row === 0 })

const TITLE = at('开班', 0, { role: 'title', block: -1 })
const FIRST = [at('第一段', 1, { last: false }), at('正文。', 2, { line: 1 })]
const SECOND = at('第二段union正文。', 3, { block: 1 })
const CELLS = ['甲', '乙', '丙', '丁'].map((text, i) =>
  at(text, 4 + i, { role: 'cell', block: 2, cell: cell(Math.floor(i / 2), i % 2) }),
)
const SIDEBAR = [
  at('动态', 9, { story: 'sidebar', role: 'title', block: -1 }),
  at('□6月1日 慰问。', 10, { story: 'sidebar', role: 'item' }),
]

function faults(...items: readonly DisplayItem[]): readonly string[] {
  if (!issue) throw new Error('the issue is wrong')
  const found = misplacedTexts(issue, publishable([pageOf(items)]))
  return found.map(({ where, fault }) => `${where} ${fault}`)
}

describe('the texts of an issue', () => {
  test('are all placed, in whatever order they are painted', () => {
    expect(faults(TITLE, ...FIRST, SECOND, ...CELLS, ...SIDEBAR)).toEqual([])
    expect(faults(...SIDEBAR, ...CELLS.toReversed(), SECOND, ...FIRST.toReversed(), TITLE)).toEqual([])
  })

  test('are cut where the end is missing', () => {
    expect(faults(TITLE, ...FIRST.slice(0, 1), ...CELLS, ...SIDEBAR)).toEqual(['a: paragraph cut'])
    expect(faults(TITLE, ...FIRST, SECOND, ...CELLS)).toEqual(['sidebar: title cut', 'sidebar: item cut'])
  })

  test('are wrong where the middle is missing, a line is there twice or a stranger stands', () => {
    expect(faults(TITLE, ...FIRST.slice(1), SECOND, ...CELLS, ...SIDEBAR)).toEqual(['a: paragraph wrong'])
    expect(faults(TITLE, ...FIRST, { ...SECOND, y: 400 }, SECOND, ...CELLS, ...SIDEBAR)).toEqual([
      'a: paragraph wrong',
    ])
    expect(faults(TITLE, ...FIRST, SECOND, ...CELLS, ...SIDEBAR, at('谁', 11, { story: 'b' }))).toEqual([
      'b wrong',
    ])
    expect(faults(TITLE, ...FIRST, SECOND, ...CELLS.toSpliced(1, 1), ...SIDEBAR)).toEqual(['a: cell wrong'])
  })
})
