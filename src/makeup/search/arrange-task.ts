import type { Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Grid } from '../grid.ts'
import type { ShapedIssue } from '../measure.ts'
import type { GridSetting } from '../story-text.ts'
import type { PagePlace, PageSpace } from './page-space.ts'

/** Everything the search looks at. */
export interface ArrangeTask {
  readonly issue: Issue
  readonly layout: Layout
  readonly shaped: ShapedIssue
  readonly setting: GridSetting
  readonly spaceOn: (grid: Grid, page: number, place: PagePlace) => PageSpace
  /** Steps the search may take. */
  readonly steps: number
}
