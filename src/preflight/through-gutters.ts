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
  const area = textArea(frame, view.framed)
  return frame.columns.slice(0, -1).flatMap((column, i) => {
    const next = frame.columns[i + 1]
    if (!next) return []
    const left = column.x + column.width
    const gutter: Rect = { ...area, x: left, width: next.x - left }
    if (isMeant(view, gutter) || isCrossed(view, gutter)) return []
    return [finding('preflight/through-gutter', null, { page: view.number, column: i + 1 })]
  })
}

const middleOf = ({ x, width }: Rect): number => x + width / 2

/** The layout wants a zone, or the editor a box, to stand apart from its neighbour over most of the page. */
function isMeant({ framed }: PageView, gutter: Rect): boolean {
  const middle = middleOf(gutter)
  const inZone = framed.zones.some((zone) => zone.x < middle && middle < rightOf(zone))
  const isEdge = (x: number): boolean => Math.abs(x - middle) < gutter.width
  const boxes = framed.modules.filter(({ boxed, rect }) => boxed && (isEdge(rect.x) || isEdge(rightOf(rect))))
  return !inZone || boxes.some(({ rect }) => rect.height > gutter.height / 2)
}

/** Column rules run along a gutter; everything else that meets its middle crosses it. */
function isCrossed(view: PageView, gutter: Rect): boolean {
  const middle: Rect = { ...gutter, x: middleOf(gutter) - HALF, width: 2 * HALF }
  return drawnThings(view).some(({ rect }) => rect.width > 2 * HALF && overlaps(middle, thick(rect)))
}

/** Half the width of a gutter's middle, pt. */
const HALF = 0.5

const thick = (rect: Rect): Rect => (rect.height > 0 ? rect : { ...rect, height: HALF })
