import type { Zone } from '../../layout/layout.ts'
import type { RowCosts } from '../row-costs.ts'

/** Whether pages follow a page, or the issue ends with it. */
export type PagePlace = 'followed' | 'last'

/** The room on one page between its head and foot furniture, in grid lines. */
export interface PageSpace {
  readonly number: number
  /** First grid line below the head strips at their least. */
  readonly top: number
  readonly rows: number
  /** Extra lines the head strips may take, and what that costs. */
  readonly stretch: RowCosts
  /** Where the sidebar belongs on this page; null: nowhere. */
  readonly sidebarZone: Zone | null
}
