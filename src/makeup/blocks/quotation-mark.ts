import type { DisplayItem, PathCommand } from '../../pages/page.ts'
import { furniture, rounded } from '../place.ts'

/** Width of an opening quotation mark, em of its height. */
export const MARK_WIDTH = 1.16

/** One of its two strokes in a square: a drop whose tail turns up to the right, like “ of a heavy Song. */
const STROKE: readonly PathCommand[] = [
  ['M', 0.5, 0],
  ['C', 0.2, 0.12, 0, 0.38, 0, 0.68],
  ['C', 0, 0.88, 0.11, 1, 0.27, 1],
  ['C', 0.42, 1, 0.52, 0.89, 0.52, 0.74],
  ['C', 0.52, 0.6, 0.43, 0.5, 0.29, 0.49],
  ['C', 0.29, 0.33, 0.38, 0.2, 0.54, 0.1],
  ['Z'],
]
const SECOND_STROKE = 0.62

/** A red opening quotation mark, drawn and not set: it is no part of the text. `height` in pt. */
export function quotationMark(x: number, y: number, height: number): DisplayItem {
  const commands = [0, SECOND_STROKE].flatMap((left) =>
    STROKE.map((command) => scaled(command, x + left * height, y, height)),
  )
  return { kind: 'shape', commands, fill: 'red', belongs: furniture('quote') }
}

function scaled(command: PathCommand, x: number, y: number, by: number): PathCommand {
  const h = (value: number): number => rounded(x + value * by)
  const v = (value: number): number => rounded(y + value * by)
  switch (command[0]) {
    case 'Z':
      return command
    case 'C': {
      const [, x1, y1, x2, y2, x3, y3] = command
      return ['C', h(x1), v(y1), h(x2), v(y2), h(x3), v(y3)]
    }
    default:
      return [command[0], h(command[1]), v(command[2])]
  }
}
