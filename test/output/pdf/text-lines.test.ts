import { describe, expect, test } from '@jest/globals'
import { gatherLines } from '../../../src/output/pdf/text-lines.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { furniture, glyphsItem, inStory } from '../../support/display.ts'

/** A run of one glyph at an x. */
const run = (x: number, changes: Parameters<typeof glyphsItem>[1] = {}): DisplayItem =>
  glyphsItem([{ id: 1, x: 0, text: '一' }], { x, ...changes })

const box: DisplayItem = {
  kind: 'box',
  rect: { x: 0, y: 90, width: 50, height: 12 },
  fill: 'tint',
  stroke: null,
  belongs: furniture('tag'),
}
const link: DisplayItem = {
  kind: 'link',
  rect: { x: 0, y: 90, width: 50, height: 12 },
  target: { kind: 'address', href: 'https://example.org' },
  belongs: inStory(0),
}

const CELL = { row: 0, column: 1, header: false }

/** How many runs each line got; other items by their kind. */
const gathered = (...items: readonly DisplayItem[]): readonly (number | string)[] =>
  gatherLines(items).map((item) => (item.kind === 'line' ? item.runs.length : item.kind))

describe('runs', () => {
  test('of one line of a block make one line', () => {
    expect(gathered(run(0), run(10, { face: 'bold' }), run(20))).toEqual([3])
  })

  test.each([
    ['another baseline', run(10, { y: 114 })],
    ['another line', run(10, { belongs: inStory(1) })],
    ['another block', run(10, { belongs: inStory(0, 1) })],
    ['another story', run(10, { belongs: inStory(0, 0, 'b') })],
    ['another cell of a table', run(10, { belongs: { ...inStory(0), cell: CELL } })],
    ['the credit beside a caption', run(10, { belongs: { ...inStory(0), role: 'credit' } })],
    ['a place further left', run(-5)],
    ['the furniture', run(10, { belongs: furniture('folio') })],
  ])('on %s start a new line', (_, other) => {
    expect(gathered(run(0), other)).toEqual([1, 1])
  })

  test('are parted by what may lie under the second, not by a link', () => {
    expect(gathered(run(0), box, run(10))).toEqual([1, 'box', 1])
    expect(gathered(run(0), link, run(10))).toEqual([2, 'link'])
  })

  test('without glyphs are nothing', () => {
    expect(gathered(run(0), glyphsItem([], { x: 10 }), run(20))).toEqual([2])
  })

  test('of a spaced title belong together, columns of furniture do not', () => {
    expect(gathered(run(0), run(60))).toEqual([2])
    const folio = { belongs: furniture('folio') }
    expect(gathered(run(0, folio), run(15, folio))).toEqual([2])
    expect(gathered(run(0, folio), run(60, folio))).toEqual([1, 1])
  })
})
