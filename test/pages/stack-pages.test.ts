import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { DisplayItem, Page } from '../../src/pages/page.ts'
import { slicePage } from '../../src/pages/slice-page.ts'
import { stackPages } from '../../src/pages/stack-pages.ts'
import { furniture, pageOf, publishable } from '../support/display.ts'

const box = (y: number, height: number): DisplayItem => ({
  kind: 'box',
  rect: { x: 0, y, width: 10, height },
  fill: 'black',
  stroke: null,
  belongs: furniture('box'),
})

const yOf = (item: DisplayItem): number => (item.kind === 'box' ? item.rect.y : Number.NaN)

const onlyPage = ([page]: readonly Page[]): Page => {
  if (!page) throw new Error('no page')
  return page
}

describe('stacked pages', () => {
  const pages = [100, 200, 50].map((height, i) =>
    pageOf([box(20, 5)], { number: i + 1, label: String(i + 1), width: 360, height }),
  )
  const place = { kind: 'place', page: 3, y: 25 } as const
  const link: DisplayItem = {
    kind: 'link',
    rect: { x: 0, y: 0, width: 1, height: 1 },
    target: place,
    belongs: furniture('link'),
  }
  const document = publishable(
    pages.map((page, i) => (i === 0 ? { ...page, items: [...page.items, link] } : page)),
    { outline: [{ title: '二', page: 2, y: 30 }] },
  )
  const stacked = stackPages(document, 20)
  const page = onlyPage(stacked.pages)

  test('are one page, without the margins where they meet', () => {
    expect(stacked.pages).toHaveLength(1)
    expect(page.height).toBe(100 + 200 + 50 - 4 * 20)
    expect(page.items.filter(({ kind }) => kind === 'box').map(yOf)).toEqual([20, 80, 240])
  })

  test('keep links and outline on their places', () => {
    expect(stacked.outline).toEqual([{ title: '二', page: 1, y: 90 }])
    expect(page.items.find(({ kind }) => kind === 'link')).toMatchObject({
      target: { kind: 'place', page: 1, y: 245 },
    })
  })

  test('of one page are that page', () => {
    const [single] = pages
    expect(onlyPage(stackPages(publishable(single ? [single] : []), 20).pages)).toEqual(single)
  })
})

test('slices show everything in its place, and nothing that is far away', () => {
  const boxes = fc.array(fc.tuple(fc.integer({ min: 0, max: 950 }), fc.integer({ min: 1, max: 50 })))
  fc.assert(
    fc.property(boxes, fc.integer({ min: 60, max: 400 }), (drawn, step) => {
      const page = pageOf(
        drawn.map(([y, height]) => box(y, height)),
        { height: 1000 },
      )
      for (let top = 0; top < 1000; top += step) {
        const seen = new Set(slicePage(page, top, step).items.map((item) => yOf(item) + top))
        for (const [y, height] of drawn) {
          if (y < top + step && y + height > top) expect(seen).toContain(y)
          if (y > top + step + 12 || y + height < top - 12)
            expect(drawn.some(([other]) => other === y && seen.has(y))).toBe(
              drawn.some(
                ([other, tall]) => other === y && other < top + step + 12 && other + tall > top - 12,
              ),
            )
        }
      }
    }),
    { seed: 7, numRuns: 50 },
  )
})
