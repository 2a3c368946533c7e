import type { Rect } from '../geometry/rect.ts'
import type { DisplayItem } from './page.ts'

type RuleItem = Extract<DisplayItem, { kind: 'rule' }>
type BoxItem = Extract<DisplayItem, { kind: 'box' }>
type GlyphsItem = Extract<DisplayItem, { kind: 'glyphs' }>
type ShapeItem = Extract<DisplayItem, { kind: 'shape' }>

/**
 * What of an item lies inside a rectangle. Rules, boxes and links are cut at its edge. Glyphs, shapes
 * and pictures cannot be cut: they stay whole while any part of them is inside.
 */
export function clipItem(item: DisplayItem, to: Rect): readonly DisplayItem[] {
  switch (item.kind) {
    case 'rule':
      return clipRule(item, to)
    case 'box':
      return clipBox(item, to)
    case 'link': {
      const rect = intersection(item.rect, to)
      return rect ? [{ ...item, rect }] : []
    }
    case 'picture':
      return intersection(item.rect, to) ? [item] : []
    case 'shape':
      return intersection(extentOfShape(item), to) ? [item] : []
    case 'glyphs':
      return intersection(extentOfGlyphs(item), to) ? [item] : []
  }
}

/** What two rectangles share; null when that has no area. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** The part of a rule between the edges it crosses (Liang and Barsky 1984). */
function clipRule(rule: RuleItem, to: Rect): readonly RuleItem[] {
  const [dx, dy] = [rule.x2 - rule.x1, rule.y2 - rule.y1]
  let [from, until] = [0, 1]
  for (const [step, room] of [
    [-dx, rule.x1 - to.x],
    [dx, to.x + to.width - rule.x1],
    [-dy, rule.y1 - to.y],
    [dy, to.y + to.height - rule.y1],
  ] as const) {
    if (step === 0 && room < 0) return []
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) until = Math.min(until, room / step)
  }
  if (from > until) return []
  if (from === 0 && until === 1) return [rule]
  const at = (t: number) => ({ x: rule.x1 + t * dx, y: rule.y1 + t * dy })
  const [start, end] = [at(from), at(until)]
  return [{ ...rule, x1: start.x, y1: start.y, x2: end.x, y2: end.y }]
}

/** A box whose edge is cut loses the stroke there: its fill is cut, its sides become rules. */
function clipBox(box: BoxItem, to: Rect): readonly DisplayItem[] {
  if (contains(to, box.rect)) return [box]
  const rect = intersection(box.rect, to)
  const fill: readonly DisplayItem[] = rect && box.fill ? [{ ...box, rect, stroke: null }] : []
  return [...fill, ...sidesOf(box).flatMap((side) => clipRule(side, to))]
}

function sidesOf({ rect, stroke, belongs }: BoxItem): readonly RuleItem[] {
  if (!stroke) return []
  const [left, top, right, bottom] = [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height]
  const side = (x1: number, y1: number, x2: number, y2: number): RuleItem => ({
    kind: 'rule',
    ...{ x1, y1, x2, y2 },
    ...stroke,
    dash: null,
    belongs,
  })
  return [
    side(left, top, right, top),
    side(right, top, right, bottom),
    side(left, bottom, right, bottom),
    side(left, top, left, bottom),
  ]
}

/** Generous: an em to all sides of the pens. */
function extentOfGlyphs({ x, y, size, glyphs }: GlyphsItem): Rect {
  const pens = glyphs.map((glyph) => glyph.x)
  const [first, last] = [Math.min(0, ...pens), Math.max(0, ...pens)]
  return { x: x + first - size, y: y - size, width: last - first + 3 * size, height: 2 * size }
}

function extentOfShape({ commands }: ShapeItem): Rect {
  const numbers = commands.flatMap(([, ...points]) => points as readonly number[])
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
