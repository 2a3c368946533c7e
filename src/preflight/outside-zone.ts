import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Rect } from '../geometry/rect.ts'
import { type PageFrame, textArea } from '../pages/page-frame.ts'
import { contains } from './extents.ts'
import type { Check, PageView } from './inspection.ts'
import { type DrawnThing, drawnThings } from './outside-area.ts'
import { spanOf } from './page-line.ts'

/** Cells may stick out of their place by rounding, pt. */
const SLACK = 0.1

/** Stories keep to the rectangles they were given, and those to their zones between head and foot. */
export const outsideZone: Check = ({ pages, frame }) => pages.flatMap((view) => strayed(view, frame))

function strayed(view: PageView, frame: PageFrame): readonly Diagnostic[] {
  const { framed, number } = view
  const area = textArea(frame, framed)
  const places = new Map<string, readonly Rect[]>()
  for (const { story, rect } of framed.modules) {
    const inZone = framed.zones.some((zone) => contains(zone, rect, SLACK)) && isBetween(area, rect)
    places.set(story, [...(places.get(story) ?? []), ...(inZone ? [rect] : [])])
  }
  const found = new Map<string, Diagnostic>()
  for (const thing of drawnThings(view)) {
    const story = storyOf(thing)
    if (story === null || places.get(story)?.some((rect) => contains(rect, thing.rect, SLACK))) continue
    const args = { page: number, what: thing.name }
    if (!found.has(story)) found.set(story, finding('preflight/outside-zone', spanOf(thing), args))
  }
  return [...found.values()]
}

const storyOf = ({ belongs }: DrawnThing): string | null => (belongs.kind === 'text' ? belongs.story : null)

/** Below the page's head and above its foot. */
const isBetween = (area: Rect, { y, height }: Rect): boolean =>
  y >= area.y - SLACK && y + height <= area.y + area.height + SLACK
