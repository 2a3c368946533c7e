import { describe, expect, test } from '@jest/globals'
import { dumpPage } from '../../src/pages/dump.ts'
import { type LabelSetter, withGrid } from '../../src/pages/grid-overlay.ts'
import { frameOf, furnitureLine, LEADING, ROWS, storyLine } from '../preflight/small-pages.ts'
import { pageOf, publishable } from '../support/display.ts'

const label: LabelSetter = (text, { x, y }) => [furnitureLine(text, { x, y, size: 5 }, 'grid')]

const original = [storyLine('正文', {})]
const overlaid =
  withGrid(publishable([pageOf(original)]), frameOf({ headRows: 2 }), label).pages[0] ?? pageOf([])
const added = overlaid.items.slice(original.length)

describe('the grid over a page', () => {
  test('leaves the page itself as it is and all else to the name grid', () => {
    expect(overlaid.items.slice(0, original.length)).toEqual(original)
    expect(new Set(added.map(({ belongs }) => belongs.kind === 'furniture' && belongs.name))).toEqual(
      new Set(['grid']),
    )
  })

  test('has a line for every baseline, a whole leading apart', () => {
    const levels = added.flatMap((item) =>
      item.kind === 'rule' && item.y1 === item.y2 && item.ink === 'grey' ? [item.y1] : [],
    )
    expect(levels).toHaveLength(ROWS)
    expect(levels.map((y, row) => y - row * LEADING - 11.3).every((off) => Math.abs(off) < 1e-9)).toBe(true)
  })

  test('names every module and numbers every fifth baseline', () => {
    const words = dumpPage(pageOf(added)).match(/“[^”]+”/g)
    expect(words).toEqual(['“0”', '“5”', '“10”', '“15”', '“a”'])
  })

  test('draws nothing for a page that has no frame but what all pages share', () => {
    const { pages } = withGrid(publishable([pageOf([])]), frameOf(), label)
    expect(pages[0]?.items.some((item) => item.kind === 'rule' && item.ink === 'red')).toBe(false)
    expect(pages[0]?.items.some((item) => item.kind === 'rule')).toBe(true)
  })
})
