import type { Layout, PageTemplate, Zone } from '../layout/layout.ts'
import type { FurnitureSetting } from './furniture/setting.ts'
import { rowsOfHeight, type StripRows, stripHeight } from './furniture/strip.ts'
import type { Grid } from './grid.ts'
import type { PagePlace, PageSpace } from './search/page-space.ts'
import { WEIGHTS } from './search/weights.ts'

/** The template of a page, with the strips the last page has besides. */
export function templateOf({ pages }: Layout, number: number, count: number): PageTemplate {
  const template = number === 1 ? pages.first : pages.inner
  return number === count ? { ...template, foot: [...pages.lastFoot, ...template.foot] } : template
}

/** Heights of a layout's strips, pt, by name. */
export type StripHeights = Readonly<Record<string, number>>

/** Measures every strip once, on the narrowest grid: on a wider one it needs no more. */
export const stripHeights = (setting: FurnitureSetting): StripHeights =>
  Object.fromEntries(
    Object.entries(setting.layout.furniture).map(([name, strip]) => [name, stripHeight(strip, setting)]),
  )

/** Grid lines of a named strip. */
export function namedStripRows(name: string, layout: Layout, heights: StripHeights, grid: Grid): StripRows {
  const strip = layout.furniture[name]
  return strip ? rowsOfHeight(strip, heights[name] ?? 0, grid) : { least: 0, most: 0 }
}

/** The room on a page between the strips at their least. */
export function pageSpace(
  layout: Layout,
  heights: StripHeights,
  grid: Grid,
  number: number,
  place: PagePlace,
): PageSpace {
  const template = templateOf(layout, number, place === 'last' ? number : number + 1)
  const rowsOf = (names: readonly string[]): StripRows =>
    sumRows(names.map((name) => namedStripRows(name, layout, heights, grid)))
  const head = rowsOf(template.head)
  const extra = head.most - head.least
  return {
    number,
    top: head.least,
    rows: grid.rows - head.least - rowsOf(template.foot).least,
    stretch: {
      least: 0,
      costs: Array.from({ length: extra + 1 }, (_, rows) => WEIGHTS.stretch * rows ** 2),
    },
    sidebarZone: hasSidebarBefore(layout, number) ? null : sidebarZone(template),
  }
}

const sumRows = (rows: readonly StripRows[]): StripRows => ({
  least: rows.reduce((sum, { least }) => sum + least, 0),
  most: rows.reduce((sum, { most }) => sum + most, 0),
})

/** The sidebar belongs on the first page with a zone for it. */
const hasSidebarBefore = ({ pages }: Layout, number: number): boolean =>
  (number > 1 && sidebarZone(pages.first) !== null) || (number > 2 && sidebarZone(pages.inner) !== null)

const sidebarZone = ({ zones }: PageTemplate): Zone | null =>
  zones.find(({ accepts }) => accepts.includes('sidebar')) ?? null
