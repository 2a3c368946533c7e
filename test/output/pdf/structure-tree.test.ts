import { describe, expect, test } from '@jest/globals'
import type { MarkedPage } from '../../../src/output/pdf/marked-page.ts'
import type { StructureElement, StructureKid } from '../../../src/output/pdf/structure.ts'
import { tagDocument } from '../../../src/output/pdf/tag-document.ts'
import type { DisplayItem, Publishable } from '../../../src/pages/page.ts'
import { pageOf, publishable } from '../../support/display.ts'
import { ornament, taggedIssue, text } from './tagged-issue.ts'

/** The text of each marked sequence, by `page id`. */
const texts = (pages: readonly MarkedPage[]): ReadonlyMap<string, string> =>
  new Map(
    pages.flatMap(({ sequences }, page) =>
      sequences.flatMap(({ mark, items }) =>
        mark.kind === 'content'
          ? [[`${page} ${mark.id}`, items.map((item) => wordsOf(item)).join('')] as const]
          : [],
      ),
    ),
  )

const wordsOf = (item: MarkedPage['sequences'][number]['items'][number]): string =>
  item.kind === 'line'
    ? item.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('')
    : `<${item.kind}>`

/** The tree as indented lines: types, texts with the page they stand on, annotations as `@page.index`. */
function outlineOf(document: Publishable): readonly string[] {
  const { pages, structure } = tagDocument(document)
  const known = texts(pages)
  const lines = (kid: StructureKid, depth: number): readonly string[] => {
    const indent = ' '.repeat(depth)
    if (kid.kind === 'content') return [`${indent}${kid.page + 1}: ${known.get(`${kid.page} ${kid.id}`)}`]
    if (kid.kind === 'annotation') return [`${indent}@${kid.page + 1}.${kid.index}`]
    return [`${indent}${nameOf(kid)}`, ...kid.kids.flatMap((child) => lines(child, depth + 1))]
  }
  return lines(structure, 0)
}

function nameOf({ type, alt, attributes }: StructureElement): string {
  const more =
    attributes?.owner === 'Table'
      ? attributes.scope
      : attributes?.owner === 'List'
        ? attributes.numbering
        : ''
  return [type, more, alt === null ? '' : `“${alt}”`].filter((part) => part !== '').join(' ')
}

/** The part of an outline under its line number `from`, to the next line as shallow. */
const tree = (outline: readonly string[], title: string): readonly string[] => {
  const at = outline.findIndex((line) => line.includes(title))
  const start = outline.slice(0, at).findLastIndex((line) => /^ (?! )/.test(line))
  const end = outline.findIndex((line, index) => index > start && /^ (?! )/.test(line))
  return outline.slice(start, end < 0 ? undefined : end).map((line) => line.slice(1))
}

describe('the structure of a bulletin', () => {
  test('has a story whole that runs over columns and pages, with its list, quotes and picture in place', async () => {
    expect(tree(outlineOf(await taggedIssue()), '工会头条')).toEqual(
      [
        'Art',
        ' P',
        '  1: 市总通报',
        ' H1',
        '  1: 工会头条全长《报道》',
        ' P',
        '  1: 工会在第一版，“先进做法”：事迹𠮷林office',
        '  1: ce全长',
        '  2: 工会接到二版。',
        ' H2',
        '  2: 小标',
        ' Div',
        '  Figure “图片：工会版面”',
        '   1: <picture>',
        '  Caption',
        '   1: 图片说明',
        '   1: 摄影张三',
        ' L Decimal',
        '  LI',
        '   Lbl',
        '    2: 1、',
        '   LBody',
        '    2: 要点甲',
        '  LI',
        '   Lbl',
        '    2: 2、',
        '   LBody',
        '    2: 要点乙',
        ' BlockQuote',
        '  P',
        '   2: 引用语录',
        '  P',
        '   2: 工会语录',
      ].map((line) => line.replace('office', 'offi\u00ad')),
    )
  })

  test('puts a link with its text into the paragraph, one element for two lines', async () => {
    expect(tree(outlineOf(await taggedIssue()), '动态要点')).toEqual([
      'Art',
      ' H1',
      '  1: 动态要点',
      ' P',
      '  1: 见',
      '  Link',
      '   1: https:/',
      '   @1.2',
      '   1: example.org',
      '   @1.3',
      '  1: 通报。',
    ])
  })

  test('has tables with their headers, an empty cell and the caption', async () => {
    const outline = tree(outlineOf(await taggedIssue()), '通知启事')
    const cells = [
      ['TH Column', '单位', 'TH Column', '人数', 'TH Column', '企业'],
      ['TH Row', '甲工会', 'TD', '12', 'TD'],
      ['TH Row', '乙工会', '职工会', 'TD', '2', 'TD', '1'],
    ]
    const rows = cells.flatMap((row) => [
      '  TR',
      ...row.map((cell) => (/^T[HD]/.test(cell) ? `   ${cell}` : `    2: ${cell}`)),
    ])
    expect(outline).toEqual([
      'Art',
      ' H1',
      '  2: 通知启事',
      ' H2',
      '  2: 小标',
      ' Table',
      '  Caption',
      '   2: 表说明',
      ...rows,
      // Without a text of its own the picture is told by its story.
      ' Figure “通知启事”',
      '  2: <picture>',
    ])
  })

  test('reads the stories in their order, then the links of the furniture', async () => {
    const outline = outlineOf(await taggedIssue())
    expect(outline.filter((line) => /^ (?! )/.test(line))).toEqual([
      ' Art',
      ' Art',
      ' Aside',
      ' Art',
      ' Part',
    ])
    expect(outline.slice(outline.indexOf(' Part'))).toEqual([
      ' Part',
      '  P',
      '   Link',
      '    1: 导读：通知启事',
      '    @1.0',
      '  P',
      '   Link',
      '    1: 下转第二版',
      '    @1.1',
    ])
  })

  test('takes up every marked sequence and every link exactly once', async () => {
    const { pages, structure } = tagDocument(await taggedIssue())
    const kids = (element: StructureElement): readonly StructureKid[] =>
      element.kids.flatMap((kid) => (kid.kind === 'element' ? kids(kid) : [kid]))
    const found = kids(structure).map((kid) =>
      kid.kind === 'content'
        ? `${kid.page} ${kid.id}`
        : kid.kind === 'annotation'
          ? `@${kid.page} ${kid.index}`
          : '',
    )
    const links = pages.flatMap((page, at) => page.links.map((_, index) => `@${at} ${index}`))
    expect(found.toSorted()).toEqual([...texts(pages).keys(), ...links].toSorted())
  })
})

describe('headings', () => {
  const subheads = (...items: readonly DisplayItem[]): readonly string[] =>
    outlineOf(publishable([pageOf(items)])).filter((line) => /H\d/.test(line))

  test('skip no level where a story has a subhead but no title yet', () => {
    expect(
      subheads(
        text('小标', 40, 10, ['a', 0, 'subhead', 0]),
        text('头条', 40, 30, ['b', 0, 'title', 0]),
        text('小标', 40, 50, ['b', 1, 'subhead', 0]),
        text('小标', 40, 70, ['c', 0, 'subhead', 0]),
      ),
    ).toEqual(['  H1', '  H1', '  H2', '  H2'])
  })
})

test('teasers that lead to one place are links of their own', () => {
  const teaser = (words: string, y: number): readonly DisplayItem[] => [
    ornament(words, 40, y, 'ear'),
    {
      kind: 'link',
      rect: { x: 40, y: y - 10, width: 100, height: 12 },
      target: { kind: 'place', page: 2, y: 80 },
      belongs: { kind: 'furniture', name: 'ear' },
    },
  ]
  expect(outlineOf(publishable([pageOf([...teaser('通知', 40), ...teaser('快讯', 60)])]))).toEqual([
    'Document',
    ' Part',
    '  P',
    '   Link',
    '    1: 通知',
    '    @1.0',
    '  P',
    '   Link',
    '    1: 快讯',
    '    @1.1',
  ])
})

test('a story the document does not list is read after those it lists', () => {
  const items = [
    text('甲', 40, 10, ['unlisted', 0, 'paragraph', 0]),
    text('乙', 40, 30, ['listed', 0, 'paragraph', 0]),
  ]
  const stories = [
    { id: 'elsewhere', title: '', kind: 'story' as const },
    { id: 'listed', title: '', kind: 'story' as const },
  ]
  expect(outlineOf(publishable([pageOf(items)], { stories }))).toEqual([
    'Document',
    ' Art',
    '  P',
    '   1: 乙',
    ' Art',
    '  P',
    '   1: 甲',
  ])
})

test('a picture without a text of its own is told by its caption, not by its credit', async () => {
  const issue = await taggedIssue()
  const unsaid = (item: DisplayItem): DisplayItem => (item.kind === 'picture' ? { ...item, alt: '' } : item)
  const pages = issue.pages.map((page) => ({ ...page, items: page.items.map(unsaid) }))
  expect(outlineOf({ ...issue, pages }).filter((line) => line.includes('Figure'))).toEqual([
    '   Figure “图片说明”',
    '  Figure “通知启事”',
  ])
})
