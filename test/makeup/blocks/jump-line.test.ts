import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../../src/fonts/face.ts'
import { setJump } from '../../../src/makeup/blocks/jump-line.ts'
import { projectFonts } from '../../support/paragraphs.ts'
import { settingOf } from './block-setting.ts'
import { covered } from './extent.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

const WORDS = {
  jumpTo: '\uff08下转第{page}版\u201c{word}\u201d\uff09',
  jumpFrom: '\uff08上接第{page}版\u201c{word}\u201d\uff09',
}
const TARGET = { kind: 'place', page: 3, y: 40 } as const

const set = (direction: 'to' | 'from', width: number) =>
  setJump(direction, { ...settingOf(fonts, width), word: '补齐短板', page: 3, words: WORDS, target: TARGET })

const textOf = (block: ReturnType<typeof set>): string =>
  block.items.flatMap((item) => (item.kind === 'glyphs' ? item.glyphs.map(({ text }) => text) : [])).join('')

describe('a jump line', () => {
  test('says where the story goes on, flush right', () => {
    const block = set('to', 162)
    expect(textOf(block)).toBe('\uff08下转第3版\u201c补齐短板\u201d\uff09')
    const { top, right, bottom } = covered(block.items, fonts)
    expect([top, right, bottom]).toEqual([0, 162, block.height])
  })

  test('says where it came from, flush left', () => {
    const block = set('from', 162)
    expect(textOf(block)).toBe('\uff08上接第3版\u201c补齐短板\u201d\uff09')
    const { left, right } = covered(block.items, fonts)
    expect(left).toBe(0)
    expect(right).toBeLessThan(162)
  })

  test('is furniture, with a link over it to the other part', () => {
    const { items } = set('to', 162)
    const link = items.find((item) => item.kind === 'link')
    if (!link) throw new Error('no link')
    expect(link.target).toEqual(TARGET)
    const words = items.filter(({ kind }) => kind === 'glyphs')
    expect(covered([link], fonts)).toEqual(covered(words, fonts))
    for (const { belongs } of items) expect(belongs).toEqual({ kind: 'furniture', name: 'jump' })
  })

  test('is made smaller before it is turned', () => {
    const sizes = (width: number) =>
      set('to', width).items.flatMap((item) => (item.kind === 'glyphs' ? [item.size] : []))
    expect(sizes(100)[0]).toBeLessThan(9)
    expect(new Set(set('to', 100).items.map((item) => (item.kind === 'glyphs' ? item.y : 0))).size).toBe(2)
    expect(sizes(60).length).toBeGreaterThan(1)
    expect(sizes(60)[0]).toBe(8)
  })
})
