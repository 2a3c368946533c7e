import { describe, expect, test } from '@jest/globals'
import { positionOf } from '../../src/diagnostics/source-file.ts'
import { parseIssue } from '../../src/issue/parse-issue.ts'

const HEAD = 'issue: { number: 1, date: 2024-06-03 }\npublication: { name: 工会一周 }\n'
const found = (text: string): readonly string[] =>
  parseIssue({ path: 'a.yaml', text }, null).diagnostics.map(({ code, span }) => {
    const { line, column } = positionOf(text, span?.start ?? 0)
    return `${code} ${line}:${column}`
  })
const parsed = (text: string) => parseIssue({ path: 'a.yaml', text }, null).value

describe('what an author can get wrong is told with its place', () => {
  test.each([
    [
      'an unknown key',
      `${HEAD}stories:\n  - title: 题\n    boddy: x\n    body: 文\n`,
      ['issue/unknown-key 5:5'],
    ],
    ['a missing body', `${HEAD}stories:\n  - title: 题\n`, ['issue/missing-key 4:5']],
    ['a wrong role', `${HEAD}stories:\n  - { title: 题, role: boss, body: 文 }\n`, ['issue/wrong-type 4:23']],
    [
      'text for a number',
      'issue: { number: 一, date: 2024-06-03 }\nstories: [{ title: a, body: b }]\n',
      ['issue/wrong-type 1:18'],
    ],
    [
      'a day that is not',
      'issue: { number: 1, date: 2024-02-30 }\nstories: [{ title: a, body: b }]\n',
      ['issue/date-invalid 1:27'],
    ],
    [
      'an id used twice',
      `${HEAD}stories:\n  - { id: a, title: 题, body: 文 }\n  - { id: a, title: 题, body: 文 }\n`,
      ['issue/duplicate-id 5:5'],
    ],
    [
      'two leads',
      `${HEAD}stories:\n  - { role: lead, title: 题, body: 文 }\n  - { role: lead, title: 题, body: 文 }\n`,
      ['issue/two-leads 5:5'],
    ],
    [
      'HTML in a body',
      `${HEAD}stories:\n  - title: 题\n    body: |\n      前文\n\n      <b>粗</b>\n`,
      ['issue/markup-unsupported 8:7', 'issue/markup-unsupported 8:11'],
    ],
    ['a tab for indentation', 'issue:\n\tnumber: 1\n', ['issue/yaml-syntax 2:1']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected))
  })

  test('an empty file and a list are errors, not crashes', () => {
    expect(found('')).not.toEqual([])
    expect(found('- a\n- b\n')).not.toEqual([])
  })
})

test('a mistyped key is answered with the nearest one', () => {
  const text = `${HEAD}stories: [{ title: a, boddy: b }]\n`
  const { diagnostics } = parseIssue({ path: 'a.yaml', text }, null)
  expect(diagnostics.find(({ code }) => code === 'issue/unknown-key')?.args).toEqual({
    key: 'boddy',
    known: 'body',
  })
})

describe('what an author may write', () => {
  test('Chinese keys mean the English ones', () => {
    const issue = parsed(
      '刊期: { 期号: 3, 日期: 2024-06-03 }\n出版物: { 刊名: 周 }\n稿件:\n  - { 标题: 题, 正文: 文 }\n',
    )
    expect(issue?.stories[0]?.title.text).toBe('题')
    expect(issue?.number).toBe(3)
  })

  test('the first story leads where none is marked', () => {
    expect(parsed(`${HEAD}stories: [{ title: a, body: b }, { title: c, body: d }]\n`)?.stories[0]?.role).toBe(
      'lead',
    )
  })

  test('numbers keep the text they were typed with', () => {
    const issue = parsed(`${HEAD}stories: [{ id: 007, title: 2024.10, body: b }]\n`)
    expect([issue?.stories[0]?.id, issue?.stories[0]?.title.text]).toEqual(['007', '2024.10'])
  })

  test('a body is paragraphs, heads, items and styles', () => {
    const body =
      '      > 提要\n\n      一**黑**二\n      接行\n\n      ## 小题\n\n      □ 条目\n\n      - 又一条\n'
    const blocks = parsed(`${HEAD}stories:\n  - title: 题\n    body: |\n${body}`)?.stories[0]?.body ?? []
    expect(blocks.map((block) => `${block.kind} ${block.kind === 'table' ? '' : block.text.text}`)).toEqual([
      'summary 提要',
      'paragraph 一黑二接行',
      'subhead 小题',
      'item 条目',
      'item 又一条',
    ])
    expect(blocks[1]).toMatchObject({
      text: { styles: [{ start: 1, end: 2, style: 'strong', href: null }] },
    })
  })
})
