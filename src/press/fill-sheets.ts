import type { Face } from '../fonts/face.ts'
import type { Rect } from '../geometry/rect.ts'
import { clipItem } from '../pages/clip-items.ts'
import { moveItem, type Place, type PlaceMap, type Placement } from '../pages/move-items.ts'
import type { DisplayItem, Ink, Page, Publishable } from '../pages/page.ts'
import { type Bleeds, bleedAll, extendIntoBleed, withBleeds } from './bleed.ts'
import { colourStrip, sheetMarks } from './marks.ts'
import type { Sheet } from './sheet.ts'
import { type SlugWord, slugLine } from './slug.ts'

/** A page in its cell of a sheet. */
export interface FilledCell {
  readonly page: Page
  readonly column: number
  readonly row: number
  /** Moves the page in its cell to the right, pt. */
  readonly shift: number
}

/** A sheet and what goes on it. */
export interface SheetPlan {
  readonly label: string
  readonly sheet: Sheet
  readonly columns: number
  readonly rows: number
  readonly scale: number
  readonly cells: readonly FilledCell[]
}

/** Marks of a job; `faces` set the words, tried in order for each character. */
export type Marking =
  | { readonly kind: 'none' }
  | { readonly kind: 'all'; readonly faces: readonly Face[]; readonly inks: 'two' | 'one' }

/**
 * Draws pages anew on their sheets: moved, scaled, drawn on into the bleed where they end at the edge
 * of the block, cut where another page follows. Links and outline lead to the sheets.
 */
export function fillSheets(
  document: Publishable,
  plans: readonly SheetPlan[],
  marking: Marking,
): Publishable {
  const placed = new Map(
    plans.flatMap((plan, i) =>
      plan.cells.map((cell) => [cell.page.number, { sheet: i + 1, placement: placementOf(cell, plan) }]),
    ),
  )
  const places: PlaceMap = (place) => movePlace(place, placed)
  const pages = plans.map((plan, i): Page => {
    const { label, sheet } = plan
    const items = [
      ...plan.cells.flatMap((cell) => drawCell(cell, plan, places)),
      ...drawMarks(`${document.title}\u3000${label}`, sheet, marking),
    ]
    const bleed = withBleeds(sheet.trim, bleedAll(sheet.bleed))
    return { number: i + 1, label, ...sheet.size, boxes: { trim: sheet.trim, bleed }, items }
  })
  return { ...document, pages, outline: document.outline.map((entry) => ({ ...entry, ...places(entry) })) }
}

interface Placed {
  readonly sheet: number
  readonly placement: Placement
}

function movePlace({ page, y }: Place, placed: ReadonlyMap<number, Placed>): Place {
  const found = placed.get(page)
  if (!found) throw new Error(`a link leads to page ${page}, which is on no sheet`)
  return { page: found.sheet, y: found.placement.y + y * found.placement.scale }
}

export const trimOf = ({ boxes, width, height }: Page): Rect => boxes?.trim ?? { x: 0, y: 0, width, height }

function cellRect({ column, row }: FilledCell, { sheet: { trim }, columns, rows }: SheetPlan): Rect {
  const [width, height] = [trim.width / columns, trim.height / rows]
  return { x: trim.x + column * width, y: trim.y + row * height, width, height }
}

/** The page's trim stands in the middle of the cell; only pages of several sizes leave room there. */
function placementOf(cell: FilledCell, plan: SheetPlan): Placement {
  const { scale } = plan
  const rect = cellRect(cell, plan)
  const trim = trimOf(cell.page)
  return {
    scale,
    x: rect.x + (rect.width - trim.width * scale) / 2 - trim.x * scale + cell.shift,
    y: rect.y + (rect.height - trim.height * scale) / 2 - trim.y * scale,
  }
}

function drawCell(cell: FilledCell, plan: SheetPlan, places: PlaceMap): readonly DisplayItem[] {
  const { sheet, columns, rows, scale } = plan
  const outer = {
    left: cell.column === 0,
    top: cell.row === 0,
    right: cell.column === columns - 1,
    bottom: cell.row === rows - 1,
  }
  const trim = trimOf(cell.page)
  const placement = placementOf(cell, plan)
  // A page moved away from the edge has farther to go to the end of the bleed.
  const reach = (sheet.bleed + Math.abs(cell.shift)) / scale
  const window = withBleeds(cellRect(cell, plan), outerBleeds(sheet.bleed, outer))
  return cell.page.items
    .map((item) => extendIntoBleed(item, trim, outerBleeds(reach, outer)))
    .map((item) => moveItem(item, placement, places))
    .flatMap((item) => clipItem(item, window))
}

const outerBleeds = (bleed: number, outer: Readonly<Record<keyof Bleeds, boolean>>): Bleeds => ({
  left: outer.left ? bleed : 0,
  top: outer.top ? bleed : 0,
  right: outer.right ? bleed : 0,
  bottom: outer.bottom ? bleed : 0,
})

const STRIP: Readonly<Record<'two' | 'one', readonly Ink[]>> = {
  two: ['black', 'grey', 'red', 'tint'],
  one: ['black', 'grey'],
}

/** Each ink is named in itself, so that a plate shows which it is. */
const INK_NAMES: Readonly<Record<'two' | 'one', readonly SlugWord[]>> = {
  two: [
    { text: '黑', ink: 'black' },
    { text: '红', ink: 'red' },
  ],
  one: [{ text: '黑', ink: 'black' }],
}

const drawMarks = (text: string, sheet: Sheet, marking: Marking): readonly DisplayItem[] =>
  marking.kind === 'none'
    ? []
    : [
        ...sheetMarks(sheet),
        ...colourStrip(sheet, STRIP[marking.inks]),
        ...slugLine([{ text, ink: 'black' }, ...INK_NAMES[marking.inks]], sheet, marking.faces),
      ]
