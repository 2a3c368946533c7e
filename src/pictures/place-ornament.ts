import type { Rect } from '../geometry/rect.ts'
import type { PathCommand } from '../pages/page.ts'

/** A drawing of filled outlines (题花), in units of its own; it prints in one ink. */
export interface Ornament {
  readonly viewBox: Rect
  readonly commands: readonly PathCommand[]
}

/** An ornament as large as a rectangle allows, undistorted, in its middle; pt of the page. */
export function placeOrnament({ viewBox, commands }: Ornament, rect: Rect): readonly PathCommand[] {
  const scale = Math.min(rect.width / viewBox.width, rect.height / viewBox.height)
  const left = rect.x + (rect.width - viewBox.width * scale) / 2 - viewBox.x * scale
  const top = rect.y + (rect.height - viewBox.height * scale) / 2 - viewBox.y * scale
  const moved = ([letter, ...points]: PathCommand): PathCommand => {
    const placed = points.map((value, i) => rounded((i % 2 === 0 ? left : top) + value * scale))
    return [letter, ...placed] as unknown as PathCommand
  }
  return commands.map(moved)
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
