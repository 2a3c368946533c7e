import type { Layout } from '../../layout/layout.ts'
import type { DisplayItem } from '../../pages/page.ts'
import { type Grid, rowTop } from '../grid.ts'
import { textColumnLeft, textSpan } from '../module-frame.ts'
import { ownLine } from '../own-line.ts'
import { furniture, horizontalRule, placeLine } from '../place.ts'
import { SIDEBAR_TITLE_ROWS, type SidebarModule, type SidebarWay } from '../sidebar-module.ts'
import { drawColumn } from './draw-text.ts'
import { type Drawing, type Drawn, drawnItems, together } from './drawing.ts'

const TOP_RULE = 2
/** Where the title's middle stands, grid lines below the box's top. */
const TITLE_MIDDLE = 1.35

/** Draws the weekly brief over grid lines `row` … `row + rows`: tint, rule, title, items with blank lines between. */
export function drawSidebar(
  { sidebar }: SidebarModule,
  way: SidebarWay,
  {
    left,
    row,
    rows,
    first,
  }: { readonly left: number; readonly row: number; readonly rows: number; readonly first: boolean },
  { layout, grid, setting }: Drawing,
): Drawn {
  const { frame } = way
  const top = rowTop(grid, row) + (first ? 0 : (grid.leading - grid.size) / 2)
  const foot = rowTop(grid, row + rows) - (grid.leading - grid.size) / 2
  const box: DisplayItem = {
    kind: 'box',
    rect: { x: left, y: top, width: frame.width, height: foot - top },
    fill: 'tint',
    stroke: null,
    belongs: furniture('sidebar'),
  }
  const gapsBefore = gapsOf(way, grid)
  const columns = way.filled.columns.map((slices, column) =>
    drawColumn(
      slices,
      { left: left + textColumnLeft(frame, column), row: row + SIDEBAR_TITLE_ROWS },
      { story: 'sidebar', text: way.text, grid, ink: layout.styles.brief.ink, gapsBefore },
    ),
  )
  const title = titleItems(sidebar.title, left + frame.inset, textSpan(frame, frame.textColumns), top, {
    layout,
    grid,
    setting,
  })
  return together([
    drawnItems([box, horizontalRule('sidebar', left, top, frame.width, TOP_RULE, 'red'), ...title]),
    ...columns,
  ])
}

/**
 * Grid lines before each item: all gaps alike, so that the last line stands on the grid again. Where the brief has the
 * body's size its lines stay on the grid, and whole blank lines are shared out.
 */
function gapsOf({ text, gaps, size }: SidebarWay, grid: Grid): readonly number[] {
  const places = text.blocks.length - 1
  if (places === 0) return [0]
  const before = (block: number): number =>
    size < grid.size ? (block * gaps) / places : Math.floor((block * gaps) / places)
  return text.blocks.map((_, block) => (block === 0 ? 0 : before(block) - before(block - 1)))
}

function titleItems(
  title: SidebarModule['sidebar']['title'],
  left: number,
  width: number,
  top: number,
  {
    layout,
    grid,
    setting,
  }: { readonly layout: Layout; readonly grid: Grid; readonly setting: Drawing['setting'] },
): readonly DisplayItem[] {
  const style = layout.styles.sidebarTitle
  const line = ownLine(title.text, style, setting.fonts)
  const letters = [...title.text].length
  const set = line.right + style.tracking * style.size * (letters - 1)
  const y = top + TITLE_MIDDLE * grid.leading - style.size / 2 + 0.88 * style.size
  const belongs = {
    kind: 'text' as const,
    story: 'sidebar',
    block: -1,
    role: 'title' as const,
    line: 0,
    last: true,
    span: title.span,
  }
  return placeLine(
    line,
    { x: left + (width - set) / 2, y, ink: style.ink, tracking: style.tracking },
    belongs,
  )
}
