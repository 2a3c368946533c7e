import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FontSet } from '../../../src/fonts/face.ts'
import type { CellAlignment, Table } from '../../../src/issue/issue.ts'
import type { SetBlock } from '../../../src/makeup/blocks/set-block.ts'
import { leastTableWidth, naturalTableWidth, setTable } from '../../../src/makeup/blocks/table.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { bodyOf, inlineOf } from '../../support/body.ts'
import { projectFonts } from '../../support/paragraphs.ts'
import { STYLES, settingOf } from './block-setting.ts'
import { covered, extentOf, overlap, unionOf } from './extent.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

function tableOf(...lines: readonly string[]): Table {
  const found = bodyOf(...lines).blocks.find((block) => block.kind === 'table')
  if (found?.kind !== 'table') throw new Error('no table')
  return found
}

const set = (table: Table, width: number): SetBlock => setTable(table, settingOf(fonts, width))

type CellItem = Extract<DisplayItem, { kind: 'glyphs' }>

const cellItems = ({ items }: SetBlock): readonly CellItem[] =>
  items.filter(
    (item): item is CellItem =>
      item.kind === 'glyphs' && item.belongs.kind === 'text' && item.belongs.cell !== undefined,
  )

/** Items of each cell by `row column`. */
function byCell(block: SetBlock): ReadonlyMap<string, readonly CellItem[]> {
  const cells = new Map<string, CellItem[]>()
  for (const item of cellItems(block)) {
    const cell = item.belongs.kind === 'text' ? item.belongs.cell : undefined
    const key = `${cell?.row} ${cell?.column}`
    cells.set(key, [...(cells.get(key) ?? []), item])
  }
  return cells
}

const textOf = (items: readonly CellItem[]): string =>
  items.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')

/** The cell's lines from the top, joined by a slash. */
function linesOf(block: SetBlock, row: number, column: number): string {
  const items = byCell(block).get(`${row} ${column}`) ?? []
  const baselines = [...new Set(items.map(({ y }) => y))]
  return baselines.map((y) => textOf(items.filter((item) => item.y === y))).join('/')
}

const WINNERS = [
  '表：各项目第一名',
  '',
  '| 项目 | 选手 | 单位 | 总分 |',
  '| :--- | :--- | :--- | ---: |',
  '| 钳工 | 覃志刚 | 江州齿轮公司 | 96.5 |',
  '| 机器人操作员 | 冉雨晴 | 两江汽车配件公司 | 193.5 |',
]

describe('a table', () => {
  test('keeps every cell in one line where there is room, the last column flush right', () => {
    const table = tableOf(...WINNERS)
    const width = naturalTableWidth(table, STYLES, settingOf(fonts, 0))
    const block = set(table, width + 40)
    expect(linesOf(block, 2, 2)).toBe('两江汽车配件公司')
    const scores = [1, 2].map((row) =>
      unionOf((byCell(block).get(`${row} 3`) ?? []).map((i) => extentOf(i, fonts))),
    )
    for (const { right } of scores) expect(right).toBeCloseTo(width + 40 - 0.25 * STYLES.cell.size, 2)
    expect(cellItems(block).every(({ size }) => size === STYLES.cell.size)).toBe(true)
  })

  test('is set smaller before cells are turned', () => {
    const table = tableOf(...WINNERS)
    const width = naturalTableWidth(table, STYLES, settingOf(fonts, 0))
    const block = set(table, width * 0.93)
    expect(linesOf(block, 2, 2)).toBe('两江汽车配件公司')
    const sizes = new Set(cellItems(block).map(({ size }) => size))
    expect(Math.max(...sizes)).toBeLessThan(STYLES.cell.size)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(STYLES.cell.least)
  })

  test('turns cells at words into even lines and never parts numbers', () => {
    const block = set(tableOf(...WINNERS), 130)
    expect(linesOf(block, 2, 0)).toBe('机器人/操作员')
    expect(linesOf(block, 2, 2)).toBe('两江汽车/配件公司')
    expect(linesOf(block, 2, 3)).toBe('193.5')
    expect(block.diagnostics).toEqual([])
  })

  test('turns long cells before short ones', () => {
    const table = tableOf(
      '| 日期 | 活动 |',
      '| :- | :- |',
      '| 6月3日至7日 | 全市基层工会干部示范培训班，分六期举办，课程由职工点题、一线出题 |',
    )
    const block = set(table, 200)
    expect(linesOf(block, 1, 0)).toBe('6月3日至7日')
    expect(linesOf(block, 1, 1).split('/').length).toBeGreaterThan(1)
  })

  test('justifies paragraphs in wide columns', () => {
    const text = '全市基层工会干部示范培训班在市工人文化宫举办，课程由职工点题、一线出题、学员答题。'
    const block = set(tableOf('| 日期 | 活动 |', '| :- | :- |', `| 6月 | ${text.repeat(3)} |`), 180)
    const items = (byCell(block).get('1 1') ?? []).map((item) => extentOf(item, fonts))
    const rights = items.slice(0, -1).map(({ right }) => Math.round(right * 10) / 10)
    expect(items.length).toBeGreaterThan(4)
    expect(new Set(rights).size).toBe(1)
  })

  test('has heavy rules above and below and a thin one under the header', () => {
    const block = set(tableOf(...WINNERS), 300)
    const rules = block.items.filter((item) => item.kind === 'rule')
    expect(rules.map(({ weight, x1, x2 }) => [weight, x1, x2])).toEqual([
      [1, 0, 300],
      [0.5, 0, 300],
      [1, 0, 300],
    ])
    const [, , foot] = rules
    expect(block.height).toBeCloseTo((foot?.y1 ?? 0) + 0.5, 6)
  })

  test('has its caption above, in the same block', () => {
    const [first] = set(tableOf(...WINNERS), 300).items
    expect(first).toMatchObject({
      kind: 'glyphs',
      face: 'kai',
      belongs: { block: 3, role: 'caption', line: 0, last: true },
    })
    expect(first ? textOf([first as CellItem]) : '').toBe('各项目第一名')
  })

  test('numbers its lines through and ends every cell', () => {
    const block = set(tableOf(...WINNERS), 130)
    const lines = block.items.flatMap((item) =>
      item.kind === 'glyphs' && item.belongs.kind === 'text' ? [item.belongs.line] : [],
    )
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    expect(new Set(lines).size).toBe(1 + Math.max(...lines))
    for (const items of byCell(block).values()) {
      const last = items.at(-1)?.belongs
      expect(last).toMatchObject({ kind: 'text', last: true })
    }
  })

  test('leaves a header without words out', () => {
    const block = set(tableOf('| | |', '| - | - |', '| 甲 | 1 |'), 200)
    expect([...byCell(block).keys()]).toEqual(['1 0', '1 1'])
    expect(block.items.filter(({ kind }) => kind === 'rule')).toHaveLength(2)
  })

  test('that fits in no way is an error that tells the width it needs', () => {
    const table = tableOf('| 一 | 二 |', '| - | - |', '| https://example.org | 1234567890 |')
    const least = leastTableWidth(table, STYLES, settingOf(fonts, 0))
    expect(set(table, least + 0.5).diagnostics).toEqual([])
    const [found] = set(table, 60).diagnostics
    expect(found).toMatchObject({ code: 'makeup/table-too-wide', severity: 'error', span: table.span })
    const needed = Number(found?.args.needed)
    expect(needed).toBeCloseTo(((least * (7.5 / 8.5)) / 72) * 25.4, 1)
    expect(found?.args.width).toBe('21.2')
  })

  test('reports characters no face has at their places', () => {
    const table = tableOf('| 甲 | 乙 |', '| - | - |', '| \u{20bb7}野家 | 丙 |')
    expect(set(table, 200).diagnostics.map(({ code }) => code)).toEqual(['text/missing-glyph'])
  })
})

const word = fc.constantFrom(
  ...'职工会员参加比赛的和了在第一名齿轮公司',
  '96.5',
  '2024年',
  'GB/T',
  '15834',
  'Wi-Fi',
  '\uff0c',
  '\u3002',
  '\u201c技能\u201d',
  '\uff08市\uff09',
)
const cell = fc.array(word, { maxLength: 14 }).map((words) => inlineOf(words.join('')))
const alignment = fc.constantFrom<CellAlignment>('left', 'centre', 'right')

const anyTable: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 5 }).chain((columns) => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns })
  return fc.record({
    kind: fc.constant('table' as const),
    header: row,
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
    align: fc.array(alignment, { minLength: columns, maxLength: columns }),
    caption: fc.option(cell),
    span: fc.constant({ file: 'body', start: 0, end: 1 }),
  })
})

const LAW = { seed: 7, numRuns: 60 }

describe('laws of tables', () => {
  test('every character of every cell is placed exactly once, in its cell', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 60, max: 500 }), (table, width) => {
        const cells = byCell(set(table, width))
        const all = [table.header, ...table.rows]
        all.forEach((row, r) => {
          row.forEach(({ text }, c) => {
            expect(textOf(cells.get(`${r} ${c}`) ?? [])).toBe(text)
          })
        })
      }),
      LAW,
    )
  })

  test('nothing leaves the width, and the height is what the items cover', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 60, max: 500 }), (table, width) => {
        const block = set(table, width)
        fc.pre(block.diagnostics.every(({ code }) => code !== 'makeup/table-too-wide'))
        const { left, top, right, bottom } = covered(block.items, fonts)
        expect([left, top, right]).toEqual([0, 0, width])
        expect(bottom).toBeCloseTo(block.height, 1)
      }),
      LAW,
    )
  })

  test('cells never overlap', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 60, max: 500 }), (table, width) => {
        const block = set(table, width)
        fc.pre(block.diagnostics.every(({ code }) => code !== 'makeup/table-too-wide'))
        const cells = [...byCell(block).values()].map((items) =>
          unionOf(items.map((item) => extentOf(item, fonts))),
        )
        cells.forEach((a, i) => {
          for (const b of cells.slice(i + 1)) expect(overlap(a, b)).toBe(false)
        })
      }),
      LAW,
    )
  })

  test('at the least width and above there is always a setting, at the natural width one line per cell', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const setting = settingOf(fonts, 0)
        const least = leastTableWidth(table, STYLES, setting)
        const natural = naturalTableWidth(table, STYLES, setting)
        expect(natural).toBeGreaterThanOrEqual(least)
        const codes = set(table, least).diagnostics.map(({ code }) => code)
        expect(codes).not.toContain('makeup/table-too-wide')
        const turned = [...byCell(set(table, natural)).values()].filter(
          (items) => new Set(items.map(({ y }) => y)).size > 1,
        )
        expect(turned).toEqual([])
      }),
      { ...LAW, numRuns: 25 },
    )
  })
})
