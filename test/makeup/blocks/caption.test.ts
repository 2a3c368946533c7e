import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../../src/fonts/face.ts'
import { setCaption } from '../../../src/makeup/blocks/caption.ts'
import { creditLine } from '../../../src/makeup/blocks/credit.ts'
import type { SetBlock } from '../../../src/makeup/blocks/set-block.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { inlineOf } from '../../support/body.ts'
import { projectFonts } from '../../support/paragraphs.ts'
import { settingOf } from './block-setting.ts'
import { covered, extentOf } from './extent.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

const inline = (text: string | null) => (text === null ? null : inlineOf(text))
const set = (caption: string | null, credit: string | null, width: number): SetBlock =>
  setCaption({ caption: inline(caption), credit: inline(credit) }, settingOf(fonts, width))

type Glyphs = Extract<DisplayItem, { kind: 'glyphs' }>
const glyphs = ({ items }: SetBlock): readonly Glyphs[] =>
  items.filter((item): item is Glyphs => item.kind === 'glyphs')
const ofRole = (block: SetBlock, role: string): readonly Glyphs[] =>
  glyphs(block).filter(({ belongs }) => belongs.kind === 'text' && belongs.role === role)
const textOf = (items: readonly Glyphs[]): string =>
  items.flatMap((item) => item.glyphs.map(({ text }) => text)).join('')

const SHORT = '钳工项目的三齿轮修配件。'
const LONG = '6月3日，培训班在市工人文化宫开班。图为江岸区物流园工会联合会的干事刘倩和学员谈高温津贴。'

describe('a credit', () => {
  test.each([
    [SHORT, '吴一舟', '吴一舟\u00a0摄'],
    [null, '谭静', '谭静\u00a0摄'],
    [SHORT, '摄影\uff1a吴一舟', '摄影\uff1a吴一舟'],
    [SHORT, '市总工会供图', '市总工会供图'],
    [SHORT, '吴一舟/摄', '吴一舟/摄'],
    ['6月3日，培训班开班。\uff08吴一舟摄\uff09', '吴一舟', null],
    ['6月3日，培训班开班。\uff08摄影\uff1a吴一舟\uff09', '吴一舟', null],
    ['6月3日，培训班开班。吴一舟 摄', '摄影\uff1a吴一舟', null],
    ['吴一舟在比赛中。', '吴一舟', '吴一舟\u00a0摄'],
    [SHORT, null, null],
    [SHORT, ' ', null],
  ])('under “%s” by “%s” says %j', (caption, credit, expected) => {
    const line = creditLine({ caption: inline(caption), credit: inline(credit) })
    expect(line?.text ?? null).toBe(expected)
    if (line) expect(line.origins).toHaveLength(line.text.length)
  })
})

describe('a caption', () => {
  test('has its credit flush right on the last line where there is room', () => {
    const block = set(SHORT, '吴一舟', 162)
    const [caption, credit] = [ofRole(block, 'caption'), ofRole(block, 'credit')]
    expect(textOf(credit)).toBe('吴一舟 摄')
    expect(credit[0]?.y).toBe(caption[0]?.y)
    expect(credit[0] ? extentOf(credit[0], fonts).right : 0).toBeCloseTo(162, 2)
    expect(block.height).toBeCloseTo(9, 6)
  })

  test('has it on a line of its own otherwise', () => {
    const block = set(SHORT, '吴一舟', 120)
    const [caption, credit] = [ofRole(block, 'caption'), ofRole(block, 'credit')]
    expect(credit[0]?.y).toBeGreaterThan(caption[0]?.y ?? 0)
    expect(credit[0] ? extentOf(credit[0], fonts).right : 0).toBeCloseTo(120, 2)
  })

  test('is justified from twelve em on and ragged below', () => {
    const firstRight = (width: number): number => {
      const [line] = ofRole(set(LONG, null, width), 'caption')
      return line ? extentOf(line, fonts).right : 0
    }
    expect(firstRight(153)).toBeCloseTo(153, 1)
    expect(firstRight(100)).toBeLessThan(99.5)
  })

  test('is set smaller to stay within three lines, and reported when it cannot', () => {
    const sizes = (block: SetBlock) => [...new Set(ofRole(block, 'caption').map(({ size }) => size))]
    expect(sizes(set(LONG, null, 162))).toEqual([9])
    const [smaller = 0] = sizes(set(LONG, null, 132))
    expect(smaller).toBeLessThan(9)
    expect(set(LONG, null, 132).diagnostics).toEqual([])
    const narrow = set(LONG, null, 90)
    expect(narrow.diagnostics).toMatchObject([{ code: 'makeup/long-caption', severity: 'warning' }])
    expect(sizes(narrow)).toEqual([9])
  })

  test('belongs to the picture’s block, its lines numbered on into the credit', () => {
    const lines = glyphs(set(LONG, '吴一舟', 162)).map(({ belongs }) =>
      belongs.kind === 'text' ? [belongs.block, belongs.role, belongs.line] : [],
    )
    const unique = [...new Set(lines.map((line) => line.join(' ')))]
    expect(unique).toEqual(['3 caption 0', '3 caption 1', '3 caption 2', '3 credit 3'])
  })

  test('without words is nothing', () => {
    expect(set(null, null, 162)).toEqual({ width: 162, height: 0, items: [], diagnostics: [] })
  })

  test.each([
    [SHORT, '吴一舟', 162],
    [LONG, '吴一舟', 162],
    [null, '吴一舟', 90],
    [LONG, null, 330],
  ])('covers exactly its height and stays inside its width: “%.6s” %s %s', (caption, credit, width) => {
    const block = set(caption, credit, width)
    const { left, top, right, bottom } = covered(block.items, fonts)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width + 0.01)
    expect(top).toBe(0)
    expect(bottom).toBeCloseTo(block.height, 2)
  })
})
