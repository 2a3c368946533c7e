import type { Layout, PageTemplate, Zone } from '../layout/layout.ts'
import { stripRows } from './furniture/strip.ts'
import type { FurnitureSetting } from './furniture/setting.ts'
import type { PageSpace } from './search/page-space.ts'
import { WEIGHTS } from './search/weights.ts'

/** The template of a page, with the strips the last page has besides. */
export function templateOf({ pages }: Layout, number: number, count: number): PageTemplate {
  const template = number === 1 ? pages.first : pages.inner
  return number === count ? { ...template, foot: [...template.foot, ...pages.lastFoot] } : template
}

/** The room on every page of an issue of `count` pages, between the strips at their least. */
export function pageSpaces(setting: FurnitureSetting, count: number): readonly PageSpace[] {
  const { layout, grid } = setting
  const sidebarPage = pageWithSidebar(layout, count)
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const template = templateOf(layout, number, count)
    const head = rowsOf(template.head, setting)
    const foot = rowsOf(template.foot, setting)
    const extra = head.most - head.least
    return {
      number,
      top: head.least,
      rows: grid.rows - head.least - foot.least,
      stretch: { least: 0, costs: Array.from({ length: extra + 1 }, (_, rows) => WEIGHTS.stretch * rows ** 2) },
      sidebarZone: number === sidebarPage ? sidebarZone(template) : null,
    }
  })
}

function rowsOf(strips: readonly string[], setting: FurnitureSetting): { readonly least: number; readonly most: number } {
  const rows = strips.flatMap((name) => {
    const strip = setting.layout.furniture[name]
    return strip ? [stripRows(strip, setting)] : []
  })
  return {
    least: rows.reduce((sum, { least }) => sum + least, 0),
    most: rows.reduce((sum, { most }) => sum + most, 0),
  }
}

/** The first page with a zone for the sidebar. */
function pageWithSidebar(layout: Layout, count: number): number | null {
  const pages = Array.from({ length: count }, (_, index) => index + 1)
  return pages.find((number) => sidebarZone(templateOf(layout, number, count)) !== null) ?? null
}

const sidebarZone = ({ zones }: PageTemplate): Zone | null =>
  zones.find(({ accepts }) => accepts.includes('sidebar')) ?? null
