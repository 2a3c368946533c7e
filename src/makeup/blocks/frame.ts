import type { Rect } from '../../geometry/rect.ts'
import type { DisplayItem } from '../../pages/page.ts'
import { furniture } from '../place.ts'

/** How a story is set off: boxed (加框), on a tinted ground, or both. */
export type FrameKind = 'boxed' | 'tint' | 'both'

const WEIGHT = 0.5

/** The ground and frame of a story over `rect` (pt); they go below its text. The frame's ink stays inside. */
export function framed(rect: Rect, kind: FrameKind): readonly DisplayItem[] {
  const belongs = furniture('frame')
  const ground: DisplayItem = { kind: 'box', rect, fill: 'tint', stroke: null, belongs }
  const frame: DisplayItem = {
    kind: 'box',
    rect: inset(rect, WEIGHT / 2),
    fill: null,
    stroke: { ink: 'black', weight: WEIGHT },
    belongs,
  }
  return [...(kind === 'boxed' ? [] : [ground]), ...(kind === 'tint' ? [] : [frame])]
}

const inset = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})
