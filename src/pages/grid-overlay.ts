import type { Rect } from '../geometry/rect.ts'
import type { Belonging, DisplayItem, Ink, Page, Publishable } from './page.ts'
import type { BaseColumn, FramedModule, FramedPage, PageFrame } from './page-frame.ts'

/** Sets a label whose baseline begins at `x`, `y` pt. */
export type LabelSetter = (
  text: string,
  spot: { readonly x: number; readonly y: number },
) => readonly DisplayItem[]

/** The name all of the overlay is drawn under, so that checks and readers can tell it from the page. */
export const GRID = 'grid'

const belongs: Belonging = { kind: 'furniture', name: GRID }

/** Strokes, pt: thin enough that the text under them stays readable. */
const WEIGHT = { baseline: 0.15, column: 0.2, area: 0.3, zone: 0.5, module: 0.8 }
const ZONE_DASH = [3, 2] as const
/** Labels stand this far inside their rectangle's top left, pt. */
const LABEL_AT = { x: 1.5, y: 5.5 }

/**
 * The document with its grid drawn over every page: in grey the type area, base columns and baselines (numbered from
 * 0), in red the zones (dashed) and the modules with the stories they were given to.
 */
export const withGrid = (document: Publishable, frame: PageFrame, label: LabelSetter): Publishable => ({
  ...document,
  pages: document.pages.map((page, i) => overlaid(page, frame, frame.perPage[i], label)),
})

function overlaid(page: Page, frame: PageFrame, framed: FramedPage | undefined, label: LabelSetter): Page {
  const items = [
    ...page.items,
    outlined(frame.typeArea, 'grey', WEIGHT.area),
    ...frame.columns.flatMap((column) => columnEdges(column, frame)),
    ...baselines(frame, label),
    ...(framed ? [...framed.zones.flatMap(zone), ...framed.modules.flatMap((m) => moduleBox(m, label))] : []),
  ]
  return { ...page, items }
}

const outlined = (rect: Rect, ink: Ink, weight: number): DisplayItem => ({
  kind: 'box',
  rect,
  fill: null,
  stroke: { ink, weight },
  belongs,
})

interface Ends {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const stroke = (
  ends: Ends,
  ink: Ink,
  weight: number,
  dash: readonly [number, number] | null,
): DisplayItem => ({
  kind: 'rule',
  ...ends,
  weight,
  dash,
  ink,
  belongs,
})

const columnEdges = ({ x, width }: BaseColumn, { rows }: PageFrame): readonly DisplayItem[] =>
  [x, x + width].map((edge) => {
    const ends = { x1: edge, y1: rows.top, x2: edge, y2: rows.top + rows.count * rows.leading }
    return stroke(ends, 'grey', WEIGHT.column, null)
  })

/** Every fifth baseline has its number in the margin, right-hand side, where no text is. */
function baselines({ typeArea, rows, baseline }: PageFrame, label: LabelSetter): readonly DisplayItem[] {
  const right = typeArea.x + typeArea.width
  return Array.from({ length: rows.count }, (_, row) => baseline + row * rows.leading).flatMap((y, row) => [
    stroke({ x1: typeArea.x, y1: y, x2: right, y2: y }, 'grey', WEIGHT.baseline, null),
    ...(row % 5 === 0 ? label(String(row), { x: right + 2, y }) : []),
  ])
}

/** Dashed on all four sides; a box's stroke cannot be. */
function zone({ x, y, width, height }: Rect): readonly DisplayItem[] {
  const [left, top, right, bottom] = [x, y, x + width, y + height]
  const sides: readonly Ends[] = [
    { x1: left, y1: top, x2: right, y2: top },
    { x1: right, y1: top, x2: right, y2: bottom },
    { x1: left, y1: bottom, x2: right, y2: bottom },
    { x1: left, y1: top, x2: left, y2: bottom },
  ]
  return sides.map((ends) => stroke(ends, 'red', WEIGHT.zone, ZONE_DASH))
}

const moduleBox = ({ story, rect, boxed }: FramedModule, label: LabelSetter): readonly DisplayItem[] => [
  outlined(rect, 'red', WEIGHT.module),
  ...label(boxed ? `${story} (boxed)` : story, { x: rect.x + LABEL_AT.x, y: rect.y + LABEL_AT.y }),
]
