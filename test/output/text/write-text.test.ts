import { describe, expect, jest, test } from '@jest/globals'
import type { Issue } from '../../../src/issue/issue.ts'
import { readIssue } from '../../../src/issue/read-issue.ts'
import { normaliseIssue } from '../../../src/normalise/normalise-issue.ts'
import { writeText } from '../../../src/output/text/write-text.ts'
import type { Belonging, DisplayItem, Publishable } from '../../../src/pages/page.ts'
import { furniture, glyphsItem, inStory, pageOf, publishable } from '../../support/display.ts'
import { blockTexts } from '../../support/sample.ts'
import { ownWorkshop, sampleDocument } from '../../support/typeset-sample.ts'

const workshop = ownWorkshop()

type TextPlace = Extract<Belonging, { kind: 'text' }>

const run = (text: string, place: Partial<TextPlace> & { readonly story?: string } = {}): DisplayItem => {
  const belongs = { ...inStory(place.line ?? 0, place.block ?? 0, place.story ?? 'a'), ...place } as TextPlace
  return glyphsItem(
    Array.from(text, (char, index) => ({ id: 1, x: index, text: char })),
    { belongs },
  )
}

const story = (id: string, kind: Publishable['stories'][number]['kind'] = 'story') => ({
  id,
  title: id,
  kind,
})

const textOf = (pages: readonly (readonly DisplayItem[])[], ...stories: Publishable['stories']): string =>
  writeText(
    publishable(
      pages.map((items, index) => pageOf(items, { number: index + 1 })),
      { stories },
    ),
  )

/** Every text of an issue as it is printed, the section before its story. */
const printedTexts = (issue: Issue): readonly string[] => [
  ...issue.stories.flatMap((story) => [
    ...(story.section ? [story.section.text] : []),
    ...blockTexts({ ...issue, stories: [story], sidebar: null }),
  ]),
  ...blockTexts({ ...issue, stories: [] }),
]

// Making up the sample takes its time.
jest.setTimeout(60_000)

describe('the text of a document', () => {
  test('of the sample is the text of the issue', async () => {
    const { value } = readIssue('issues/2024-22.yaml')
    if (!value) throw new Error('the sample does not parse')
    const { issue } = normaliseIssue(value, { name: value.normalise, without: [] })
    const lines = writeText(await sampleDocument(workshop)).split('\n')
    expect(lines.filter((line) => line !== '')).toEqual(printedTexts(issue))
    // Four stories and the sidebar, a blank line between them, a line end at the end.
    expect(lines.filter((line) => line === '')).toHaveLength(5)
  })

  test('has a paragraph on a line, without its line ends and drawn hyphens', () => {
    const items = [
      run('会议指出，trade un\u00ad', { line: 0 }),
      run('ion work ', { line: 1 }),
      run('很重', { line: 2, last: true }),
      run('要。', { line: 2, last: true }),
      run('下一段。', { block: 1, last: true }),
    ]
    expect(textOf([items], story('a'))).toBe('会议指出，trade union work 很重要。\n下一段。\n')
  })

  test('brings stories together from all pages, in their order, notices and sidebar last', () => {
    const pages = [
      [run('启事', { story: 'n' }), run('首尾', { story: 'b' }), run('一之一', { story: 'a' })],
      [
        run('动态', { story: 'sidebar' }),
        run('一之二', { story: 'a', block: 1 }),
        run('谁的', { story: 'x' }),
      ],
    ]
    const told = [story('n', 'notice'), story('a'), story('sidebar', 'sidebar'), story('b'), story('empty')]
    expect(textOf(pages, ...told)).toBe('一之一\n一之二\n\n首尾\n\n启事\n\n动态\n\n谁的\n')
  })

  test('leaves furniture out', () => {
    const folio = glyphsItem([{ id: 1, x: 0, text: '版' }], { belongs: furniture('folio') })
    expect(textOf([[folio, run('文')]], story('a'))).toBe('文\n')
  })

  test('puts caption and credit of a picture, a quote and its speaker on lines of their own', () => {
    const items = [
      run('图片说明', { block: 3, role: 'caption', line: 0 }),
      run('第二行。', { block: 3, role: 'caption', line: 1, last: true }),
      run('某某摄', { block: 3, role: 'credit', line: 2, last: true }),
      run('引语', { block: 2, role: 'quote', line: 0, last: true }),
      run('——某某', { block: 2, role: 'quote', line: 1, last: true }),
    ]
    expect(textOf([items], story('a'))).toBe('引语\n——某某\n图片说明第二行。\n某某摄\n')
  })

  test('puts tables into rows of cells with tabs between, empty cells kept', () => {
    const cell = (text: string, row: number, column: number, line: number): DisplayItem =>
      run(text, { role: 'cell', line, last: true, cell: { row, column, header: row === 0 } })
    const items = [
      run('表题', { role: 'caption', line: 0, last: true }),
      cell('区县', 0, 0, 1),
      cell('会员', 0, 2, 2),
      cell('渝中', 1, 0, 3),
      cell('四十', 1, 1, 4),
      cell('万人', 1, 1, 5),
      cell('一', 1, 2, 6),
      run('下文', { block: 1, last: true }),
    ]
    expect(textOf([items], story('a'))).toBe('表题\n区县\t\t会员\n渝中\t四十万人\t一\n下文\n')
  })
})
