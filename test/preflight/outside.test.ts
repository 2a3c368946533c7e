import { describe, expect, test } from '@jest/globals'
import {
  box,
  cells,
  changed,
  codesOn,
  findingsOn,
  fullPage,
  furnitureLine,
  picture,
  reworded,
  rule,
  storyLine,
  TEN,
} from './small-pages.ts'

describe('the type area', () => {
  test('holds furniture, too', () => {
    const found = findingsOn([[...fullPage(), furnitureLine('版', { x: 355, y: 9 }, 'folio')]])
    expect(found).toEqual([
      expect.objectContaining({ code: 'preflight/outside-area', args: { page: 1, what: '版', over: '5.0' } }),
    ])
  })

  test('holds rules and boxes', () => {
    expect(codesOn([...fullPage(), rule(0, 0, 363, 0)])).toEqual(['outside-area'])
    expect(codesOn([...fullPage(), box({ x: 0, y: 0, width: 360, height: 301 })])).toEqual(['outside-area'])
  })
})

describe('a story', () => {
  test('keeps to its place', () => {
    const modules = [{ story: 'a', rect: cells(0, 1, 0, 20), boxed: false }]
    const codes = codesOn(fullPage(), { modules })
    expect(codes).toContain('outside-zone')
  })

  test('has a place between head and foot', () => {
    const codes = codesOn(fullPage(), { headRows: 3 })
    expect(codes).toContain('outside-zone')
  })

  test('has a place inside a zone', () => {
    expect(codesOn(fullPage(), { zones: [cells(0, 1, 0, 20), cells(2, 2, 0, 20)] })).toContain('outside-zone')
  })
})

describe('a glyph the face does not have', () => {
  test('is told with its character', () => {
    const page = changed(fullPage(), 0, [4], (item) => ({
      ...item,
      glyphs: item.glyphs.map((glyph, i) => (i === 3 ? { ...glyph, id: 0 } : glyph)),
    }))
    const found = findingsOn([page])
    expect(found.map(({ code, args }) => [code, args.character])).toEqual([['preflight/missing-glyph', '工']])
  })
})

describe('text below 六号', () => {
  const small = (size: number) => furnitureLine('编印', { x: 300, y: 12, size }, 'imprint')

  test('is told once a place', () => {
    const twice = [small(7), furnitureLine('单位', { x: 320, y: 12, size: 7 }, 'imprint')]
    expect(codesOn([...fullPage(), ...twice])).toEqual(['small-text'])
  })

  test('begins under 7.5 pt', () => {
    expect(codesOn([...fullPage(), small(7.5)])).toEqual([])
  })
})

describe('a caption', () => {
  const under = (y: number) => [
    ...fullPage().filter((item) => item.x !== 260 || item.size !== 10),
    picture(cells(2, 2, 2, 17)),
    storyLine('图片说明', { x: 260, y, size: 8 }, { role: 'caption', block: 91 }),
  ]

  test('stands by its picture', () => {
    expect(codesOn(under(265))).not.toContain('caption-far')
  })

  test('does not stand three lines away', () => {
    expect(codesOn(under(295))).toContain('caption-far')
  })

  test('stands by the table it is of', () => {
    const table = (y: number) => [
      storyLine('表题', { x: 260, y, size: 8 }, { role: 'caption', block: 5 }),
      storyLine('表头', { x: 260, row: 10 }, { role: 'cell', block: 5, line: 1 }),
    ]
    expect(codesOn(table(150))).not.toContain('caption-far')
    expect(codesOn(table(120))).toContain('caption-far')
  })

  test('needs a picture', () => {
    const page = changed(fullPage(), 2, [19], (item) => ({
      ...reworded(item, TEN),
      belongs: { ...item.belongs, role: 'caption', line: 0, block: 91 },
    }))
    expect(codesOn(page)).toContain('caption-far')
  })
})

describe('a gutter', () => {
  const halves = [
    { story: 'a', rect: cells(0, 1, 0, 20), boxed: false },
    { story: 'b', rect: cells(2, 2, 0, 20), boxed: false },
  ]
  const two = fullPage()
    .slice(1)
    .map((item) => (item.x === 260 ? { ...item, belongs: { ...item.belongs, story: 'b' } } : item))

  const openIn = (framed: Parameters<typeof codesOn>[1]) =>
    findingsOn([two], [{ modules: halves, ...framed }])
      .filter(({ code }) => code === 'preflight/through-gutter')
      .map(({ args }) => args.column)

  test('that nothing crosses splits the page', () => {
    expect(openIn({})).toEqual([1, 2])
  })

  test('between two zones is meant', () => {
    expect(openIn({ zones: [cells(0, 1, 0, 20), cells(2, 2, 0, 20)] })).toEqual([1])
  })

  test('beside a tall box is meant', () => {
    const [a, b] = halves.map((module) => ({ ...module, boxed: module.story === 'b' }))
    if (!a || !b) throw new Error('there are two halves')
    expect(openIn({ modules: [a, b] })).toEqual([1])
    const short = { ...b, rect: cells(2, 2, 12, 20) }
    const above = { story: 'c', rect: cells(2, 2, 0, 12), boxed: false }
    expect(openIn({ modules: [a, above, short] })).toEqual([1, 2])
  })

  test('is crossed by a picture or a rule between stories', () => {
    expect(codesOn([...two, rule(0, 30, 360, 30)], { modules: halves })).not.toContain('through-gutter')
    expect(codesOn([...two, rule(0, 30, 120, 30)], { modules: halves })).toContain('through-gutter')
  })
})
