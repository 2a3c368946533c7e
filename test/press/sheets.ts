import type { Rect } from '../../src/geometry/rect.ts'
import type { DisplayItem, Page } from '../../src/pages/page.ts'
import { furniture, pageOf } from '../support/display.ts'

/** A4 in pt. */
export const A4 = { width: 595.28, height: 841.89 }

const belongs = furniture('number')

/** A page whose number is the width of a box in its middle, so that it is known wherever it goes. */
export const numberedPage = (number: number, items: readonly DisplayItem[] = []): Page =>
  pageOf(
    [
      {
        kind: 'box',
        rect: { x: 100, y: 100, width: number, height: 1 },
        fill: 'black',
        stroke: null,
        belongs,
      },
      ...items,
    ],
    { number, label: String(number), ...A4 },
  )

export const numberedPages = (count: number): readonly Page[] =>
  Array.from({ length: count }, (_, i) => numberedPage(i + 1))

/** Numbers of the pages on a sheet, from left to right, row by row. */
export function pagesOn(sheet: Page, scale = 1): readonly number[] {
  const boxes = sheet.items.flatMap((item) => (isNumber(item) ? [item.rect] : []))
  return [...boxes]
    .sort((a, b) => (Math.abs(a.y - b.y) > 1 ? a.y - b.y : a.x - b.x))
    .map(({ width }) => Math.round(width / scale))
}

type BoxItem = Extract<DisplayItem, { kind: 'box' }>

const isNumber = (item: DisplayItem): item is BoxItem =>
  item.kind === 'box' && item.belongs.kind === 'furniture' && item.belongs.name === 'number'

/** Everything a mark covers, its stroke included. */
export function extentOf(item: DisplayItem): Rect {
  switch (item.kind) {
    case 'rule': {
      const [x, y] = [Math.min(item.x1, item.x2), Math.min(item.y1, item.y2)]
      return { x, y, width: Math.abs(item.x2 - item.x1), height: Math.abs(item.y2 - item.y1) }
    }
    case 'glyphs': {
      const width = (item.glyphs.at(-1)?.x ?? 0) + item.size
      return { x: item.x, y: item.y - 0.88 * item.size, width, height: item.size }
    }
    case 'shape': {
      const numbers = item.commands.flatMap(([, ...points]) => points as readonly number[])
      const xs = numbers.filter((_, i) => i % 2 === 0)
      const ys = numbers.filter((_, i) => i % 2 === 1)
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
    }
    default:
      return item.rect
  }
}

export const marksOf = (page: Page): readonly DisplayItem[] =>
  page.items.filter(({ belongs }) => belongs.kind === 'furniture' && belongs.name === 'marks')
