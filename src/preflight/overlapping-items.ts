import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding, type RuleCode } from '../diagnostics/rules.ts'
import type { Rect } from '../geometry/rect.ts'
import { isSamePlace } from '../pages/text-runs.ts'
import { contains, inset, overlaps } from './extents.ts'
import type { BoxItem, Check, PageView, RuleItem, Solid } from './inspection.ts'
import { type PageLine, shownText, spanOf } from './page-line.ts'
import { overlappingPairs } from './sweep.ts'

/** Something that takes room on a page. */
type Thing =
  | { readonly kind: 'line'; readonly rect: Rect; readonly line: PageLine }
  | { readonly kind: 'solid'; readonly rect: Rect; readonly solid: Solid }
  | { readonly kind: 'box'; readonly rect: Rect; readonly box: BoxItem }
  | { readonly kind: 'rule'; readonly rect: Rect; readonly rule: RuleItem }

/** Nothing is printed over anything else. */
export const overlappingItems: Check = ({ pages }) =>
  pages.flatMap((view) => [
    ...once(overlappingPairs(thingsOf(view)).flatMap(collision), view.number),
    ...intruders(view),
  ])

/** Cells are looked at without their outer 5 %: marks and accents reach there, ink hardly does. */
const EDGE = 0.05

const cellsOf = ({ rect, size }: PageLine): Rect => inset(rect, EDGE * size)

function thingsOf({ lines, solids, boxes, rules }: PageView): readonly Thing[] {
  return [
    ...lines.map((line) => ({ kind: 'line', rect: cellsOf(line), line }) as const),
    ...solids.map((solid) => ({ kind: 'solid', rect: inset(solid.rect, HAIR), solid }) as const),
    ...boxes.map((box) => ({ kind: 'box', rect: box.rect, box }) as const),
    ...rules.map((rule) => ({ kind: 'rule', rect: strokeOf(rule), rule }) as const),
  ]
}

/** Neighbours that touch by rounding, pt, do not overlap. */
const HAIR = 0.1

const strokeOf = ({ x1, y1, x2, y2, weight }: RuleItem): Rect => ({
  x: Math.min(x1, x2) - (x1 === x2 ? weight / 2 : 0),
  y: Math.min(y1, y2) - (y1 === y2 ? weight / 2 : 0),
  width: Math.abs(x2 - x1) + (x1 === x2 ? weight : 0),
  height: Math.abs(y2 - y1) + (y1 === y2 ? weight : 0),
})

function collision([a, b]: readonly [Thing, Thing]): readonly Collision[] {
  if (a.kind === 'solid' && b.kind === 'solid')
    return [{ code: 'preflight/pictures-overlap', line: null, over: a.solid, other: '' }]
  const line = a.kind === 'line' ? a.line : b.kind === 'line' ? b.line : null
  if (!line) return []
  const thing = a.kind === 'line' ? b : a
  const over = (code: RuleCode, other = ''): readonly Collision[] => [{ code, line, over: line, other }]
  switch (thing.kind) {
    case 'line':
      return isSamePlace(line.belongs, thing.line.belongs) && line.baseline === thing.line.baseline
        ? []
        : over('preflight/text-over-text', shownText(thing.line))
    case 'solid':
      return over('preflight/text-over-picture')
    case 'box':
      return contains(thing.rect, cellsOf(line)) ? [] : over('preflight/text-over-box')
    case 'rule':
      // Lines under links and beside names to be signed belong to the words they mark.
      return thing.rule.belongs.kind === 'text' ? [] : over('preflight/text-over-rule')
  }
}

interface Collision {
  readonly code: RuleCode
  readonly line: PageLine | null
  readonly over: PageLine | Solid
  readonly other: string
}

/** A text that lies over a picture with all its lines is told once. */
function once(collisions: readonly Collision[], page: number): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>()
  for (const { code, line, over, other } of collisions) {
    const { belongs } = over
    const key = `${code} ${belongs.kind === 'text' ? `${belongs.story} ${belongs.block}` : belongs.name}`
    const args = { page, line: line ? shownText(line) : '', other }
    if (!told.has(key)) told.set(key, finding(code, spanOf(over), args))
  }
  return [...told.values()]
}

/** Text that stands in the box of another story. */
function intruders({ lines, framed, number }: PageView): readonly Diagnostic[] {
  const boxes = framed.modules.filter(({ boxed }) => boxed)
  return lines.flatMap((line) => {
    const { belongs } = line
    if (belongs.kind !== 'text') return []
    const own = framed.modules.filter(({ story }) => story === belongs.story)
    const foreign = boxes.find(
      ({ story, rect }) =>
        story !== belongs.story &&
        overlaps(rect, cellsOf(line)) &&
        !own.some((module) => contains(rect, module.rect, HAIR)),
    )
    if (!foreign) return []
    return [finding('preflight/text-over-box', spanOf(line), { page: number, line: shownText(line) })]
  })
}
