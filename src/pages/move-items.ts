import type { Rect } from '../geometry/rect.ts'
import type { DisplayItem, LinkTarget, PathCommand } from './page.ts'

/** Where a page goes on a larger one: scaled from its top left, which then stands at `x`, `y` (pt). */
export interface Placement {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** A place in a document: `y` pt down a page. */
export interface Place {
  readonly page: number
  readonly y: number
}

/** Where a place of the old document is found in the new one. */
export type PlaceMap = (place: Place) => Place

/** An item on its new page. Everything measured in pt scales: sizes, weights, dashes; forms of glyphs are per em and stay. */
export function moveItem(item: DisplayItem, placement: Placement, places: PlaceMap): DisplayItem {
  const { scale } = placement
  const { x, y } = axes(placement)
  switch (item.kind) {
    case 'glyphs':
      return {
        ...item,
        size: item.size * scale,
        x: x(item.x),
        y: y(item.y),
        glyphs: item.glyphs.map((glyph) => ({ ...glyph, x: glyph.x * scale })),
      }
    case 'rule':
      return {
        ...item,
        x1: x(item.x1),
        y1: y(item.y1),
        x2: x(item.x2),
        y2: y(item.y2),
        weight: item.weight * scale,
        dash: item.dash && [item.dash[0] * scale, item.dash[1] * scale],
      }
    case 'box':
      return {
        ...item,
        rect: moveRect(item.rect, placement),
        stroke: item.stroke && { ...item.stroke, weight: item.stroke.weight * scale },
      }
    case 'picture':
      return { ...item, rect: moveRect(item.rect, placement) }
    case 'shape':
      return { ...item, commands: item.commands.map((command) => moveCommand(command, placement)) }
    case 'link':
      return { ...item, rect: moveRect(item.rect, placement), target: moveTarget(item.target, places) }
  }
}

export const moveRect = (rect: Rect, placement: Placement): Rect => ({
  x: axes(placement).x(rect.x),
  y: axes(placement).y(rect.y),
  width: rect.width * placement.scale,
  height: rect.height * placement.scale,
})

const axes = ({ scale, x, y }: Placement) => ({
  x: (value: number): number => x + value * scale,
  y: (value: number): number => y + value * scale,
})

function moveCommand(command: PathCommand, placement: Placement): PathCommand {
  const { x, y } = axes(placement)
  switch (command[0]) {
    case 'C': {
      const [, x1, y1, x2, y2, x3, y3] = command
      return ['C', x(x1), y(y1), x(x2), y(y2), x(x3), y(y3)]
    }
    case 'Z':
      return command
    default:
      return [command[0], x(command[1]), y(command[2])]
  }
}

const moveTarget = (target: LinkTarget, places: PlaceMap): LinkTarget =>
  target.kind === 'place' ? { kind: 'place', ...places(target) } : target
