import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Rect } from '../geometry/rect.ts'
import { type PageFrame, textArea } from '../pages/page-frame.ts'
import { overlaps, rightOf } from './extents.ts'
import { type Check, type PageView, SIDEBAR } from './inspection.ts'
import { drawnThings } from './outside-area.ts'

/** On a page of several stories something crosses every gutter (通线). */
export const throughGutters: Check = ({ pages, frame }) =>
  pages.filter(({ framed }) => hasSeveral(framed.modules)).flatMap((view) => openGutters(view, frame))

const hasSeveral = (modules: PageView['framed']['modules']): boolean =>
  new Set(modules.map(({ story }) => story).filter((story) => story !== SIDEBAR)).size > 1

function openGutters(view: PageView, frame: PageFrame): readonly Diagnostic[] {
  return frame.columns.slice(0, -1).flatMap((column, i) => {
    const next = frame.columns[i + 1]
    if (!next) return []
    const middle = (column.x + column.width + next.x) / 2
    if (isBetweenZones(view, middle) || isCrossed(view, frame, middle)) return []
    return [finding('preflight/through-gutter', null, { page: view.number, column: i + 1 })]
  })
}

/** The layout wants a zone to stand apart from its neighbour. */
const isBetweenZones = ({ framed }: PageView, x: number): boolean =>
  !framed.zones.some((zone) => zone.x < x && x < rightOf(zone))

/** Columns rules run along a gutter; everything else that meets its middle crosses it. */
function isCrossed(view: PageView, frame: PageFrame, x: number): boolean {
  const gutter: Rect = { ...textArea(frame, view.framed), x: x - HALF, width: 2 * HALF }
  return drawnThings(view).some(({ rect }) => rect.width > 2 * HALF && overlaps(gutter, thick(rect)))
}

/** Half the width of a gutter's middle, pt. */
const HALF = 0.5

const thick = (rect: Rect): Rect => (rect.height > 0 ? rect : { ...rect, height: HALF })
