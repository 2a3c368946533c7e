import { describe, expect, test } from '@jest/globals'
import type { DisplayItem } from '../../src/pages/page.ts'
import type { FramedPage } from '../../src/pages/page-frame.ts'
import { gridUse } from '../../src/preflight/unused-lines.ts'
import { pageOf, publishable } from '../support/display.ts'
import {
  AREA,
  box,
  cells,
  changed,
  findingsOn,
  frameOf,
  fullPage,
  picture,
  ROWS,
  rule,
  SETTING,
  storyLine,
  TEN,
  titleLine,
} from './small-pages.ts'

const ALL = 3 * ROWS

function unusedOn(items: readonly DisplayItem[], framed: Partial<FramedPage> = {}): number {
  const [use] = gridUse(publishable([pageOf(items)]), frameOf(framed), SETTING)
  return use ? use.total - use.used : Number.NaN
}

describe('unused grid lines', () => {
  test('are none on a full page and all on an empty one', () => {
    expect(unusedOn(fullPage())).toBe(0)
    expect(unusedOn([])).toBe(ALL)
  })

  test('are told from two in a hundred on', () => {
    const found = findingsOn([changed(fullPage(), 2, [18, 19], () => null)])
    expect(found).toEqual([
      expect.objectContaining({
        code: 'preflight/unused-lines',
        args: { page: 1, lines: 2, percent: '3.3' },
      }),
    ])
    expect(findingsOn([changed(fullPage(), 2, [19], () => null)])).toEqual([])
  })

  test('are counted between head and foot only', () => {
    expect(unusedOn([], { headRows: 4, footRows: 2 })).toBe(ALL - 18)
  })

  test('are not filled by a tint', () => {
    // Of twenty lines in a column a box uses its edges and a line of padding inside each.
    expect(unusedOn([box(cells(0, 0, 0, 20))])).toBe(ALL - 4)
  })

  test('are not filled by a column rule', () => {
    expect(unusedOn([rule(115, 0, 115, 300)])).toBe(ALL)
  })

  test('are filled by a picture over its columns', () => {
    expect(unusedOn([picture(cells(1, 2, 3, 10))])).toBe(ALL - 14)
  })

  test('belong to a head over its module, a line below it included', () => {
    const modules = [{ story: 'a', rect: { ...AREA, width: 230 }, boxed: false }]
    expect(unusedOn([titleLine('职工', {})], { modules })).toBe(ALL - 2 * 3)
    expect(unusedOn([titleLine('职工', { y: 171.3 })], { modules })).toBe(ALL - 2 * 4)
  })

  test('belong to a subhead above it, not below', () => {
    expect(unusedOn([storyLine(TEN, { row: 9 }, { role: 'subhead' })])).toBe(ALL - 2)
    expect(unusedOn([storyLine(TEN, { row: 9 })])).toBe(ALL - 1)
  })

  test('between the items of the sidebar may be one', () => {
    const brief = (row: number, block: number) =>
      storyLine(TEN, { row }, { story: 'sidebar', role: 'item', block })
    expect(unusedOn([brief(2, 0), brief(4, 1), brief(7, 2)])).toBe(ALL - 6)
  })
})
