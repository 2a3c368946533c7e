import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../../src/fonts/face.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { drawStrip, stripFindings, stripRows } from '../../../src/makeup/furniture/strip.ts'
import { missingGlyphs } from '../../../src/makeup/missing-glyphs.ts'
import { ownText } from '../../../src/makeup/place.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { pageOf } from '../../support/display.ts'
import { projectFonts } from '../../support/paragraphs.ts'
import {
  extentOf,
  HASH,
  layoutFrom,
  projectLayout,
  sampleIssue,
  stripSetting,
  teaserOf,
  wordsOn,
} from '../../support/strips.ts'

let fonts: FontSet
const issue = sampleIssue()
beforeAll(async () => {
  fonts = await projectFonts()
})

const AREA = 'typeArea: { top: 20mm, left: 20mm, width: 170mm, height: 250mm }\n'

/** A layout of three columns and 10 pt with one strip of such pieces. */
const withPieces = (pieces: string, more = ''): Layout =>
  layoutFrom(
    `${AREA}columns: 3\nbody: { least: 10pt }\n${more}furniture: { a: { pieces: [${pieces}] } }\npages: { first: { head: [a] } }\n`,
  )

type Options = Parameters<typeof stripSetting>[3]

function drawn(layout: Layout, from: Issue, options: Options & { rows?: number } = {}) {
  const setting = stripSetting(layout, from, fonts, options)
  const strip = layout.furniture.a
  if (!strip) throw new Error('no strip a')
  const place = { row: 0, rows: options.rows ?? stripRows(strip, setting).least }
  return {
    setting,
    rows: place.rows,
    items: drawStrip('a', strip, place, setting),
    found: stripFindings('a', strip, place, setting),
  }
}

/** Type of the items as words by baseline, from the top down and from the left. */
function lines(items: readonly DisplayItem[]): readonly string[] {
  const byBaseline = new Map<number, { x: number; text: string }[]>()
  for (const item of items) {
    if (item.kind !== 'glyphs') continue
    const y = Math.round(item.y * 10)
    byBaseline.set(y, [
      ...(byBaseline.get(y) ?? []),
      { x: item.x + (item.glyphs[0]?.x ?? 0), text: wordsOn([item]) },
    ])
  }
  return [...byBaseline]
    .sort(([a], [b]) => a - b)
    .map(([, parts]) =>
      parts
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('|'),
    )
}

const line = (parts: string, more = ''): string => `{ kind: line, parts: [${parts}]${more} }`

describe('a line', () => {
  test('leaves out what the issue does not say', () => {
    const without = { ...issue, total: null, secrecy: null }
    const layout = withPieces(line('"第{number}期[（总第{total}期）]", "{secrecy}件", "{name}"'))
    expect(lines(drawn(layout, without).items)).toEqual(['第23期|工会一周'])
    expect(lines(drawn(layout, { ...without, total: 1025 }).items)).toEqual(['第23期（总第1025期）|工会一周'])
  })

  test('without parts takes no height', () => {
    const { items, rows } = drawn(withPieces(line('"{secrecy}"')), { ...issue, secrecy: null })
    expect([items, rows]).toEqual([[], 0])
  })

  test('stands as its align says', () => {
    for (const [align, share] of [
      ['left', 0],
      ['centre', 0.5],
      ['right', 1],
    ] as const) {
      const { items, setting } = drawn(withPieces(line('甲乙', `, align: ${align}`)), issue)
      const [extent] = items.map((item) => extentOf(item, fonts))
      if (!extent) throw new Error('nothing drawn')
      const free = setting.grid.width - (extent.right - extent.left)
      expect(extent.left - setting.grid.left).toBeCloseTo(free * share, 1)
    }
  })

  test('puts the second of three parts in the middle of the measure', () => {
    const { items, setting } = drawn(withPieces(line('甲乙丙丁戊己庚辛, 中, 右')), issue)
    const middle = items.map((item) => extentOf(item, fonts)).find(({ item }) => wordsOn([item]) === '中')
    if (!middle) throw new Error('nothing drawn')
    expect((middle.left + middle.right) / 2).toBeCloseTo(setting.grid.left + setting.grid.width / 2, 1)
  })

  test('stands outside by the page number, one character in', () => {
    const layout = withPieces(line('"— {page} —"', ', align: outer'))
    const left = (page: number): number =>
      Math.min(...drawn(layout, issue, { page }).items.map((item) => extentOf(item, fonts).left))
    const { grid } = drawn(layout, issue).setting
    expect(left(2)).toBeCloseTo(grid.left + 9.5, 1)
    expect(left(3)).toBeGreaterThan(grid.left + grid.width / 2)
  })

  const long = { ...issue, publication: { ...issue.publication, name: ownText('很长的刊名'.repeat(8)) } }

  test('too long for its measure is made smaller, then turned', () => {
    const layout = withPieces(line('"{name}"'), 'styles: { line: { size: 15pt } }\n')
    const { items, found } = drawn(layout, long)
    expect(lines(items).join('')).toBe(long.publication.name.text)
    expect(lines(items).length).toBe(2)
    expect(items.every((item) => item.kind === 'glyphs' && item.size >= 15 * 0.85 - 0.25)).toBe(true)
    expect(found).toEqual([])
  })

  test('too long for the grid lines it has is cut, and told of', () => {
    const { items, found } = drawn(withPieces(line('"{name}"'), 'styles: { line: { size: 15pt } }\n'), long, {
      rows: 2,
    })
    expect(lines(items).length).toBe(1)
    expect(lines(items)[0]).toMatch(/^很长的刊名.*……$/)
    expect(found.map(({ code, args }) => [code, args.strip])).toEqual([['furniture/text-cut', 'a']])
  })
})

describe('the ear', () => {
  const layout = withPieces('{ kind: ear }, { kind: space, height: 60pt }, { kind: rule }')
  const teased = (count: number, length = 6) =>
    Array.from({ length: count }, (_, i) => teaserOf(`${'导读文字'.repeat(9).slice(0, length)}${i}`, i + 2))

  test('links every teaser to its page', () => {
    const { items } = drawn(layout, issue, { teasers: teased(3) })
    const targets = items.flatMap((item) => (item.kind === 'link' ? [item.target] : []))
    expect(targets).toEqual([2, 3, 4].map((page) => ({ kind: 'place', page, y: 100 })))
    expect(lines(items)[1]).toBe('导读文字导读0|2版')
  })

  test('is not drawn when nothing is teased', () => {
    expect(drawn(layout, issue).items.filter(({ kind }) => kind !== 'rule')).toEqual([])
  })

  test('shows as many teasers as it has room for, and tells how many it left out', () => {
    const { items, found } = drawn(layout, issue, { teasers: teased(12) })
    const shown = items.filter(({ kind }) => kind === 'link').length
    expect(shown).toBeGreaterThanOrEqual(3)
    expect(found.map(({ code, args }) => [code, args.count])).toEqual([
      ['furniture/teasers-left-out', 12 - shown],
    ])
  })

  test('makes long teasers smaller before it ends them with dots', () => {
    const sizeOf = (length: number): number =>
      Math.min(
        ...drawn(layout, issue, { teasers: teased(1, length) }).items.flatMap((item) =>
          item.kind === 'glyphs' && wordsOn([item]).startsWith('导读文字') ? [item.size] : [],
        ),
      )
    expect(sizeOf(6)).toBe(10.5)
    expect(sizeOf(11)).toBeLessThan(10.5)
    const { items, found } = drawn(layout, issue, { teasers: teased(1, 20) })
    expect(lines(items)[1]).toMatch(/^导读文字.*……\|2版$/)
    expect(found.map(({ code }) => code)).toEqual(['furniture/teaser-shortened'])
  })
})

describe('the name', () => {
  const named = (name: string): Issue => ({
    ...issue,
    publication: { ...issue.publication, name: ownText(name) },
  })
  const layout = withPieces(
    '{ kind: name }',
    'styles: { masthead: { size: 60pt, least: 30pt, tracking: 0 } }\n',
  )

  test.each([
    ['工会一周', 1, 60],
    ['工会工作动态简报月刊', 1, 48],
    ['工会工作动态简报月刊'.repeat(2), 2, 30],
  ])('%s takes %i lines of %f pt', (name, count, size) => {
    const { items } = drawn(layout, named(name))
    expect(lines(items).join('')).toBe(name)
    expect(lines(items).length).toBe(count)
    const [first] = items
    expect(first?.kind === 'glyphs' && Math.floor(first.size)).toBe(size)
  })
})

describe('the imprint', () => {
  const layout = withPieces('{ kind: imprint, perLine: 3 }')

  test('says what the law asks for, and dates the printing itself', () => {
    const text = lines(drawn(layout, issue).items).join('|')
    for (const entry of [
      '编印单位：',
      '发送对象：',
      '印刷单位：',
      '印刷日期：2024年6月10日',
      '印数：',
      '期号：第23期',
    ])
      expect(text).toContain(entry)
  })

  test('takes fewer columns for long entries', () => {
    const imprint = issue.publication.imprint.map((entry) => ({
      ...entry,
      value: ownText('单位'.repeat(12)),
    }))
    const long = { ...issue, publication: { ...issue.publication, imprint } }
    expect(lines(drawn(layout, issue).items)[0]?.split('|').length).toBe(3)
    expect(lines(drawn(layout, long).items)[0]?.split('|').length).toBe(1)
  })
})

describe('the distribution', () => {
  const layout = withPieces('{ kind: distribution }')
  const distribution = {
    report: [ownText('市委办公厅'.repeat(6)), ownText('市总工会领导'.repeat(4))],
    send: [],
    circulate: [ownText('各直属单位')],
    copies: 80,
  }

  test('turns a long list under its first recipient, with the copies flush right', () => {
    const { items, setting } = drawn(layout, { ...issue, distribution })
    const set = lines(items)
    expect(set[0]?.startsWith('报：市委办公厅')).toBe(true)
    expect(set.slice(-2)).toEqual(['发：各直属单位。', '共印80份'])
    const lefts = items
      .filter(({ kind }) => kind === 'glyphs')
      .map((item) => Math.round(extentOf(item, fonts).left - setting.grid.left))
    expect(lefts[0]).toBe(10)
    expect(lefts[1]).toBe(30)
    expect(items.filter(({ kind }) => kind === 'rule').length).toBe(3)
  })

  test('is nothing for an issue without one, nor are rules and white around it', () => {
    const framed = withPieces('{ kind: rule }, { kind: space, height: 6pt }, { kind: distribution }')
    for (const strip of [layout, framed]) {
      expect(drawn(strip, { ...issue, distribution: null })).toMatchObject({ rows: 0, items: [] })
    }
  })
})

describe('the posting strip', () => {
  test('gives every label a line to write on, and the fingerprint of the issue', () => {
    const { items } = drawn(withPieces('{ kind: posting }'), issue)
    const text = wordsOn(items)
    for (const label of ['张贴单位', '张贴地点', '张贴日期', '张贴至', '经办人'])
      expect(text).toContain(label)
    expect(text).toContain(`本期指纹：${HASH.slice(0, 12)}`)
    expect(text).not.toContain(HASH.slice(0, 13))
    const rules = items.filter((item) => item.kind === 'rule')
    expect(rules.length).toBe(5)
    expect(rules.every((rule) => rule.kind === 'rule' && rule.x2 - rule.x1 >= 60)).toBe(true)
  })
})

test('a character no face has is reported where the issue says it', () => {
  const { items } = drawn(withPieces('{ kind: imprint }'), issue)
  const marked = items.find(
    (item) => item.kind === 'glyphs' && item.belongs.kind === 'furniture' && item.belongs.span,
  )
  if (marked?.kind !== 'glyphs') throw new Error('no words of the issue')
  const broken = { ...marked, glyphs: marked.glyphs.slice(0, 1).map((glyph) => ({ ...glyph, id: 0 })) }
  expect(missingGlyphs([pageOf([broken])])).toMatchObject([
    { code: 'text/missing-glyph', span: { file: expect.stringContaining('issues/') } },
  ])
})

test('furniture is named after its strip and piece', () => {
  const { items } = drawn(projectLayoutWithA('weekly', 'masthead'), issue, { teasers: [teaserOf('导读')] })
  const names = new Set(items.map(({ belongs }) => (belongs.kind === 'furniture' ? belongs.name : '')))
  expect(names).toEqual(new Set(['a:ear', 'a:name', 'a:line', 'a:rule']))
})

function projectLayoutWithA(layout: string, strip: string): Layout {
  const read = projectLayout(layout)
  const named = read.furniture[strip]
  if (!named) throw new Error(`no strip ${strip}`)
  return { ...read, furniture: { a: named } }
}
