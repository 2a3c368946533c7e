import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Belonging } from '../pages/page.ts'
import type { PageFrame } from '../pages/page-frame.ts'
import { outsideBy } from './extents.ts'
import { grouped } from './grouped.ts'
import type { Check, PageView, RuleItem } from './inspection.ts'
import { type PageLine, shownText, spanOf } from './page-line.ts'

/** Less than this, pt, is rounding. */
const UNSEEN = 0.1

/** Nothing is drawn outside the type area, furniture included. */
export const outsideArea: Check = ({ pages, frame }) => pages.flatMap((view) => stickingOut(view, frame))

/** A block that sticks out with several lines is told once, by how far it goes. */
function stickingOut(view: PageView, { typeArea }: PageFrame): readonly Diagnostic[] {
  const things = drawnThings(view).map((thing) => ({ ...thing, over: outsideBy(typeArea, thing.rect) }))
  const groups = grouped(
    things.filter(({ over }) => over > UNSEEN),
    ({ belongs }) => (belongs.kind === 'text' ? `${belongs.story} ${belongs.block}` : belongs.name),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const over = Math.max(...group.map((thing) => thing.over))
    if (!first) return []
    const args = { page: view.number, what: first.name, over: over.toFixed(1) }
    return [finding('preflight/outside-area', spanOf(first), args)]
  })
}

/** Something drawn, under the name it is reported by. */
export interface DrawnThing {
  readonly rect: Rect
  readonly belongs: Belonging
  readonly name: string
}

/** All that a page shows. A rule counts by its centre line: its weight is no part of the grid. */
export const drawnThings = ({ lines, solids, boxes, rules }: PageView): readonly DrawnThing[] => [
  ...lines.map((line) => ({ rect: line.rect, belongs: line.belongs, name: lineName(line) })),
  ...[...solids, ...boxes].map(({ rect, belongs }) => ({ rect, belongs, name: nameOf(belongs) })),
  ...rules.map((rule) => ({ rect: spineOf(rule), belongs: rule.belongs, name: nameOf(rule.belongs) })),
]

const lineName = (line: PageLine): string => shownText(line)

const nameOf = (belongs: Belonging): string =>
  belongs.kind === 'text' ? `${belongs.story}: ${belongs.role}` : belongs.name

const spineOf = ({ x1, y1, x2, y2 }: RuleItem): Rect => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  width: Math.abs(x2 - x1),
  height: Math.abs(y2 - y1),
})
