import { readFileSync } from 'node:fs'
import type { FontSet } from '../../src/fonts/face.ts'
import type { InlineText, Issue } from '../../src/issue/issue.ts'
import { readIssue } from '../../src/issue/read-issue.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { parseLayout } from '../../src/layout/parse-layout.ts'
import type { FurnitureSetting, Teaser } from '../../src/makeup/furniture/setting.ts'
import { wordsOf } from '../../src/makeup/furniture/words.ts'
import { makeGrid } from '../../src/makeup/grid.ts'
import { ownText } from '../../src/makeup/place.ts'
import type { DisplayItem } from '../../src/pages/page.ts'

export function projectLayout(name: string): Layout {
  return layoutFrom(readFileSync(`layouts/${name}.yaml`, 'utf8'), name)
}

export function layoutFrom(text: string, name = 'test'): Layout {
  const { value, diagnostics } = parseLayout(name, { path: `${name}.yaml`, text })
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

export function sampleIssue(path = 'issues/2024-23.yaml'): Issue {
  const { value, diagnostics } = readIssue(path)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

export const teaserOf = (text: string, page = 2): Teaser => ({ text: ownText(text), page, y: 100 })

/** Content hash of the issues of these tests. */
export const HASH = '0123456789abcdef'.repeat(4)

/** What strips are drawn from on page `page`, at the layout's least body size. */
export function stripSetting(
  layout: Layout,
  issue: Issue,
  fonts: FontSet,
  { page = 2, sections = '要闻　动态', teasers = [] as readonly Teaser[], size = layout.body.least } = {},
): FurnitureSetting {
  const grid = makeGrid(layout, size)
  const words = { ...wordsOf(issue, 4, HASH), page, sections }
  return { layout, grid, fonts, issue, words, teasers }
}

/** The issue with other words wherever furniture takes them from. */
export function reworded(issue: Issue, next: () => string): Issue {
  const text = (): InlineText => ownText(next())
  const { publication } = issue
  return {
    ...issue,
    publication: {
      ...publication,
      name: text(),
      imprint: publication.imprint.map((entry) => ({ ...entry, value: text() })),
      staff: publication.staff.map(({ names }) => ({ duty: text(), names: names.map(text) })),
    },
    distribution: { report: [text(), text()], send: [text()], circulate: [text(), text()], copies: 80 },
    secrecy: text(),
    serial: text(),
  }
}

/** Ink cells of an item: for type the em boxes of its glyphs, pt. */
export interface Extent {
  readonly item: DisplayItem
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function extentOf(item: DisplayItem, fonts: FontSet): Extent {
  switch (item.kind) {
    case 'glyphs': {
      const face = fonts.faces.get(item.face)
      const ends = item.glyphs.map(
        ({ id, x, form }) => x + ((form?.advance ?? face?.advance(id) ?? 0) * item.size) / 1000,
      )
      return {
        item,
        left: item.x + Math.min(...item.glyphs.map(({ x }) => x)),
        right: item.x + Math.max(...ends),
        top: item.y - 0.88 * item.size,
        bottom: item.y + 0.12 * item.size,
      }
    }
    case 'rule': {
      const half = item.weight / 2
      return { item, left: item.x1, right: item.x2, top: item.y1 - half, bottom: item.y2 + half }
    }
    case 'shape': {
      const points = item.commands.flatMap(([, ...values]) => values)
      const xs = points.filter((_, i) => i % 2 === 0)
      const ys = points.filter((_, i) => i % 2 === 1)
      return {
        item,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      }
    }
    default: {
      const half = item.kind === 'box' && item.stroke ? item.stroke.weight / 2 : 0
      const { x, y, width, height } = item.rect
      return { item, left: x - half, right: x + width + half, top: y - half, bottom: y + height + half }
    }
  }
}

/** Characters of a strip's type in drawing order. */
export const wordsOn = (items: readonly DisplayItem[]): string =>
  items.map((item) => (item.kind === 'glyphs' ? item.glyphs.map(({ text }) => text).join('') : '')).join('')
