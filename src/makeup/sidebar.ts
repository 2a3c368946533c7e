import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { GalleyLine } from '../flow/galley.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Sidebar } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { DisplayItem } from '../pages/page.ts'
import { columnLeft, type Grid, rowBaseline, rowTop } from './grid.ts'
import { ownLine } from './head-block.ts'
import { linesOf } from './modules.ts'
import { furniture, horizontalRule, placeLine } from './place.ts'
import { breakText, briefsText, textAt } from './story-galley.ts'

const TITLE_ROWS = 3
const INSET = 6

/** The sidebar set for one zone: its lines with the grid row each stands on, counted from the zone's top. */
export interface SetSidebar {
  readonly sidebar: Sidebar
  readonly placed: readonly { readonly line: GalleyLine; readonly row: number }[]
  /** Grid lines short (+) or over (−). */
  readonly spare: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Sets the briefs at the largest size that fits, and shares blank grid lines between the items. */
export function setSidebar(
  sidebar: Sidebar,
  layout: Layout,
  grid: Grid,
  rows: number,
  fonts: FontSet,
): SetSidebar {
  const { brief } = layout.styles
  const shaped = briefsText(sidebar.items, layout, fonts)
  const room = rows - TITLE_ROWS
  const gaps = sidebar.items.length - 1
  const sizes = sizesDown(Math.min(grid.size, brief.size), brief.least)
  const settings: (readonly GalleyLine[])[] = []
  for (const size of sizes) {
    const lines = linesOf(breakText(textAt(shaped, size), sidebarMeasure(grid)), 0)
    settings.push(lines)
    if (lines.length + gaps <= room) break
  }
  const lines =
    settings.find(({ length }) => length + gaps <= room) ??
    settings.find(({ length }) => length <= room) ??
    settings.at(-1) ??
    []
  const placed = shareRows(lines, room, sidebar.items.length)
  return { sidebar, placed, spare: rows - 1 - (placed.at(-1)?.row ?? 0), diagnostics: shaped.diagnostics }
}

const sizesDown = (most: number, least: number): readonly number[] =>
  Array.from({ length: Math.floor((most - least) / 0.25) + 1 }, (_, i) => most - i * 0.25)

const sidebarMeasure = (grid: Grid): number => grid.columnWidth - INSET

/** At most one blank grid line between items, the first gaps served first. */
function shareRows(lines: readonly GalleyLine[], room: number, items: number): SetSidebar['placed'] {
  const gaps = Math.max(0, Math.min(room - lines.length, items - 1))
  return lines.map((line, i) => ({ line, row: TITLE_ROWS + i + blanksBefore(line.block, gaps, items - 1) }))
}

const blanksBefore = (block: number, gaps: number, places: number): number =>
  places === 0 ? 0 : Math.floor((block * gaps) / places)

/** Draws the sidebar in base column `column` between two grid rows: tint, frame, title, items. */
export function drawSidebar(
  set: SetSidebar,
  layout: Layout,
  grid: Grid,
  place: { readonly column: number; readonly from: number; readonly to: number },
  fonts: FontSet,
): readonly DisplayItem[] {
  const left = columnLeft(grid, place.column)
  const top = rowTop(grid, place.from)
  const height = rowTop(grid, place.to) - top
  const box = { x: left - INSET, y: top, width: grid.columnWidth + INSET, height }
  const items: DisplayItem[] = [
    { kind: 'box', rect: box, fill: 'tint', stroke: null, belongs: furniture('sidebar') },
    horizontalRule('sidebar', box.x, top, box.width, 2, 'red'),
    ...sidebarTitle(set.sidebar, layout, grid, top, fonts),
  ]
  for (const { line, row } of set.placed) {
    const belongs = {
      kind: 'text' as const,
      story: 'sidebar',
      block: line.block,
      role: line.role,
      line: line.index,
      last: line.index === line.count - 1,
      span: line.line.span,
    }
    const y = rowBaseline(grid, place.from + row)
    items.push(...placeLine(line.line, { x: left, y, ink: layout.styles.brief.ink }, belongs))
  }
  return items
}

function sidebarTitle(
  sidebar: Sidebar,
  layout: Layout,
  grid: Grid,
  top: number,
  fonts: FontSet,
): readonly DisplayItem[] {
  const style = layout.styles.sidebarTitle
  const line = ownLine(sidebar.title.text, style, fonts)
  const letters = [...sidebar.title.text].length
  const width = line.right + style.tracking * style.size * (letters - 1)
  const left = grid.columnWidth - INSET
  const middle = top + 1.35 * grid.leading
  const x = columnLeft(grid, layout.columns - 1) + (left - width) / 2
  const belongs = {
    kind: 'text' as const,
    story: 'sidebar',
    block: -1,
    role: 'title' as const,
    line: 0,
    last: true,
    span: sidebar.title.span,
  }
  const y = middle - style.size / 2 + 0.88 * style.size
  return placeLine(line, { x, y, ink: style.ink, tracking: style.tracking }, belongs)
}
