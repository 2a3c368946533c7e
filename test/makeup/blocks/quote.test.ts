import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../../src/fonts/face.ts'
import { setQuote } from '../../../src/makeup/blocks/quote.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { inlineOf } from '../../support/body.ts'
import { projectFonts } from '../../support/paragraphs.ts'
import { settingOf } from './block-setting.ts'
import { covered, extentOf, unionOf } from './extent.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

type Glyphs = Extract<DisplayItem, { kind: 'glyphs' }>
const TEXT = '隐患最怕的不是大，是大家都看惯了。'
const BY = '焊装二班班长赵磊'

const set = (text: string, by: string | null, width: number) =>
  setQuote({ text: inlineOf(text), by: by === null ? null : inlineOf(by) }, settingOf(fonts, width))

/** Its lines by their numbers. */
function linesOf(items: readonly DisplayItem[]): readonly string[] {
  const lines: string[] = []
  for (const item of items) {
    if (item.kind !== 'glyphs' || item.belongs.kind !== 'text') continue
    const { line } = item.belongs
    lines[line] = (lines[line] ?? '') + item.glyphs.map(({ text }) => text).join('')
  }
  return lines
}

describe('a pull quote', () => {
  test('has balanced lines turned at its clauses, and the speaker after a dash', () => {
    expect(linesOf(set(TEXT, BY, 150).items)).toEqual([
      '隐患最怕的不是大，',
      '是大家都看惯了。',
      '\u2014\u2014焊装二班班长赵磊',
    ])
  })

  test('is set smaller where a size less makes better lines', () => {
    const sizeAt = (width: number): number => {
      const [line] = set(TEXT, null, width).items.filter((item): item is Glyphs => item.kind === 'glyphs')
      return line?.size ?? 0
    }
    expect(sizeAt(162)).toBe(15)
    expect(sizeAt(135)).toBeLessThan(15)
    expect(linesOf(set(TEXT, null, 135).items)).toHaveLength(2)
  })

  test('stays within five lines as long as its least size allows', () => {
    const long = '讲不清由谁办、何时办的，要当场重来；办不成怎么办，也要当着大家的面说清楚，不能含糊过去。'
    expect(linesOf(set(long, null, 150).items).length).toBeLessThanOrEqual(5)
  })

  test('centres its lines and sets the speaker flush right', () => {
    const items = set(TEXT, BY, 160).items.filter((item): item is Glyphs => item.kind === 'glyphs')
    const sides = items.map((item) => extentOf(item, fonts)).map(({ left, right }) => [left, 160 - right])
    for (const [left = 0, right = 0] of sides.slice(0, 2)) expect(left).toBeCloseTo(right, 2)
    expect(sides.at(-1)?.[1]).toBeCloseTo(0.5 * 15, 2)
  })

  test('stands between red rules, the upper one broken by a mark that is no text', () => {
    const { items, height } = set(TEXT, BY, 160)
    const mark = items.find(({ kind }) => kind === 'shape')
    if (!mark) throw new Error('no mark')
    const { left, right, top } = extentOf(mark, fonts)
    expect([top, mark.belongs]).toEqual([0, { kind: 'furniture', name: 'quote' }])
    expect((left + right) / 2).toBeCloseTo(80, 0)
    const rules = items.filter((item) => item.kind === 'rule')
    expect(rules.map(({ ink }) => ink)).toEqual(['red', 'red', 'red'])
    expect(rules[0]?.x2).toBeLessThan(left)
    expect(rules[1]?.x1).toBeGreaterThan(right)
    expect(rules[2]?.y1).toBeCloseTo(height - 0.375, 4)
  })

  test.each([100, 150, 162, 330])('covers exactly its width and height at %s pt', (width) => {
    const { items, height } = set(TEXT, BY, width)
    const { left, top, right, bottom } = covered(items, fonts)
    expect([left, top, right]).toEqual([0, 0, width])
    expect(bottom).toBeCloseTo(height, 2)
  })

  test('keeps its lines apart from its rules', () => {
    const { items } = set(TEXT, BY, 150)
    const text = unionOf(items.filter(({ kind }) => kind === 'glyphs').map((item) => extentOf(item, fonts)))
    const [upper, , lower] = items.filter(({ kind }) => kind === 'rule').map((item) => extentOf(item, fonts))
    expect(text.top).toBeGreaterThan(upper?.bottom ?? 0)
    expect(text.bottom).toBeLessThan(lower?.top ?? 0)
  })
})
