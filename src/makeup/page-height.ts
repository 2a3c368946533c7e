import type { Layout } from '../layout/layout.ts'
import type { Grid } from './grid.ts'
import { namedStripRows, type StripHeights, templateOf } from './page-spaces.ts'
import type { MadePage } from './search/page-task.ts'

/** Grid lines of a page: down to the end of its foot strips, which rise with the text in layouts whose foot rises. */
export function takenRows(
  { space }: MadePage,
  count: number,
  layout: Layout,
  heights: StripHeights,
  grid: Grid,
): number {
  const { foot } = templateOf(layout, space.number, count)
  return foot.reduce(
    (sum, name) => sum + namedStripRows(name, layout, heights, grid).least,
    space.top + space.rows,
  )
}

/** Height of a page of so many grid lines, pt: where the foot rises, the margin under them stays as wide as it is. */
export const pageHeight = ({ trim, typeArea, foot }: Layout, { leading }: Grid, rows: number): number =>
  foot === 'fixed' ? trim.height : trim.height - typeArea.height + rows * leading
