import type { Rect } from '../geometry/rect.ts'
import type { Issue } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { FramedModule, FramedPage, PageFrame } from '../pages/page-frame.ts'
import { columnLeft, type Grid, rowBaseline, rowTop, spanWidth } from './grid.ts'
import type { PlacedModule } from './search/candidate.ts'
import type { Arrangement } from './search/issue-search.ts'
import type { MadePage } from './search/page-task.ts'

/**
 * The grid and the rectangles an arrangement put its modules in, for whoever checks or shows the pages. The tallest of
 * them has `rows` grid lines: where the foot rises, there is no grid below.
 */
export function pageFrameOf(
  { measure, pages }: Arrangement,
  issue: Issue,
  { typeArea, makeup }: Layout,
  rows: number,
): PageFrame {
  const grid: Grid = { ...measure.grid, rows }
  const unused = (measure.grid.rows - rows) * grid.leading
  return {
    typeArea: { ...typeArea, height: typeArea.height - unused },
    columns: Array.from({ length: grid.columns }, (_, column) => ({
      x: columnLeft(grid, column),
      width: grid.columnWidth,
    })),
    rows: { top: grid.top, leading: grid.leading, count: grid.rows },
    baseline: rowBaseline(grid, 0),
    bodySize: grid.size,
    ending: makeup.jumps === 'flow' ? 'open' : 'full',
    perPage: pages.map((page) => framedPage(page, grid, issue)),
  }
}

function framedPage({ space, stretched, placed }: MadePage, grid: Grid, issue: Issue): FramedPage {
  const headRows = space.top + stretched
  const footRows = grid.rows - space.top - space.rows
  const whole = { column: 0, columns: grid.columns, row: headRows, rows: space.rows - stretched }
  return {
    headRows,
    footRows,
    zones: [gridRect(whole, grid)],
    modules: placed.flatMap((module) => framedModules(module, grid, issue)),
  }
}

/** A module, and the story boxed into it. */
function framedModules(module: PlacedModule, grid: Grid, issue: Issue): readonly FramedModule[] {
  const { content } = module
  const rect = gridRect(module, grid)
  if (content.kind === 'sidebar') return [{ story: 'sidebar', rect, boxed: true }]
  const index = content.kind === 'rest' ? content.rest.story : content.story
  const own = { story: issue.stories[index]?.id ?? '', rect, boxed: content.parts.frame.kind === 'boxed' }
  const insets = content.parts.floats.flatMap(({ content: float }) =>
    float.kind === 'inset' ? [{ story: issue.stories[float.story]?.id ?? '', rect, boxed: true }] : [],
  )
  return [own, ...insets]
}

const gridRect = (
  { column, columns, row, rows }: Pick<PlacedModule, 'column' | 'columns' | 'row' | 'rows'>,
  grid: Grid,
): Rect => ({
  x: columnLeft(grid, column),
  y: rowTop(grid, row),
  width: spanWidth(grid, columns),
  height: rows * grid.leading,
})
