import { describe, expect, test } from '@jest/globals'
import { givenWords } from '../../src/text/lexicon.ts'
import {
  box,
  cells,
  codesOn,
  findingsOn,
  fullPage,
  SETTING,
  storyLine,
  TEN,
  titleLine,
} from './small-pages.ts'

const codes = (pages: Parameters<typeof findingsOn>[0]) => findingsOn(pages).map(({ code }) => code)

describe('a title', () => {
  const text = (row: number, line: number) => storyLine(TEN, { row }, { line, last: line === 1 })
  const UNUSED = 'preflight/unused-lines'

  test('stays on the page its text begins on', () => {
    const stranded = codes([[titleLine('职工服务', {})], [text(2, 0), text(3, 1)]])
    expect(stranded).toEqual(['preflight/stranded-head', UNUSED, UNUSED])
    expect(codes([[titleLine('职工服务', {}), text(2, 0), text(3, 1)]])).toEqual([UNUSED])
  })

  test('keeps two lines of its text in the first column', () => {
    const parted = [
      titleLine('职工服务', {}),
      text(19, 0),
      storyLine(TEN, { column: 1, row: 2 }, { line: 1 }),
    ]
    expect(codes([parted])).toContain('preflight/stranded-head')
  })
})

describe('titles side by side', () => {
  const SECOND = titleLine('基层来信', { x: 260 }, { story: 'b' })
  const modules = (boxed: boolean) => [
    { story: 'a', rect: cells(0, 1, 0, 20), boxed: false },
    { story: 'b', rect: cells(2, 2, 0, 20), boxed },
  ]
  const beside = [titleLine('职工服务', {}), SECOND]
  const collides = (...[items, boxed]: [Parameters<typeof codesOn>[0], boolean]) =>
    codesOn(items, { modules: modules(boxed) }).includes('tombstone')

  test('are read as one', () => {
    expect(collides(beside, false)).toBe(true)
  })

  test('are kept apart by a box or a tint', () => {
    expect(collides(beside, true)).toBe(false)
    expect(collides([...beside, box(cells(2, 2, 0, 20))], false)).toBe(false)
  })

  test('collide only where their heights overlap', () => {
    const lower = titleLine('基层来信', { x: 260, y: 41.6 }, { story: 'b' })
    expect(collides([titleLine('职工服务', {}), lower], false)).toBe(false)
  })

  test('may belong to one story', () => {
    expect(collides([titleLine('职工服务', {}), titleLine('基层来信', { x: 260 }, { line: 1 })], false)).toBe(
      false,
    )
  })
})

describe('a headline of two lines', () => {
  const headline = (first: string, second: string, gap = 0) => [
    titleLine(
      first,
      { y: 12.4, size: 14 },
      { last: false, span: { file: 'i', start: 0, end: first.length } },
    ),
    titleLine(
      second,
      { y: 27, size: 14 },
      { line: 1, span: { file: 'i', start: first.length + gap, end: first.length + gap + second.length } },
    ),
    ...fullPage().slice(1),
  ]

  test('is not parted inside a word', () => {
    const found = findingsOn([headline('全市职工技能竞', '赛举行')])
    expect(found.map(({ code, args }) => [code, args.word])).toEqual([['preflight/broken-word', '竞赛']])
    expect(codesOn(headline('全市职工技能', '竞赛举行'))).toEqual([])
  })

  test('keeps the words of the lexicon whole', () => {
    const words = givenWords(['技能竞赛'])
    const found = findingsOn([headline('全市职工技能', '竞赛举行')], [{}], { ...SETTING, words })
    expect(found.map(({ code, args }) => [code, args.word])).toEqual([['preflight/broken-word', '技能竞赛']])
  })

  test('may be parted where the author typed a break', () => {
    expect(codesOn(headline('全市职工技能竞', '赛举行', 1))).toEqual([])
  })
})
