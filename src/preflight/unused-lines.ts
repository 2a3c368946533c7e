import { finding } from '../diagnostics/rules.ts'
import type { Publishable } from '../pages/page.ts'
import type { PageFrame } from '../pages/page-frame.ts'
import { type Check, type CheckSetting, inspect } from './inspection.ts'
import { type Occupancy, occupancy } from './occupancy.ts'

/** Share of a page's grid that may stay empty before it is told. */
const MOST_UNUSED = 0.02

/** The grid of every page is used. */
export const unusedLines: Check = ({ pages, frame }) =>
  pages.slice(0, frame.ending === 'open' ? -1 : undefined).flatMap((view) => {
    const { used, total } = occupancy(view, frame)
    const share = total === 0 ? 0 : 1 - used / total
    if (share <= MOST_UNUSED) return []
    const args = { page: view.number, lines: total - used, percent: (share * 100).toFixed(1) }
    return [finding('preflight/unused-lines', null, args)]
  })

/** Used and all cells of the grid, page by page. */
export const gridUse = (
  document: Publishable,
  frame: PageFrame,
  setting: CheckSetting,
): readonly Occupancy[] => inspect(document, frame, setting).pages.map((view) => occupancy(view, frame))
