import type { Rect } from '../../geometry/rect.ts'
import type { DisplayItem, PathCommand } from '../../pages/page.ts'
import { rounded } from '../place.ts'

/** Items moved by `dx` to the right and `dy` down, pt; where links lead stays. */
export const shifted = (items: readonly DisplayItem[], dx: number, dy: number): readonly DisplayItem[] =>
  items.map((item) => shiftedItem(item, dx, dy))

function shiftedItem(item: DisplayItem, dx: number, dy: number): DisplayItem {
  switch (item.kind) {
    case 'glyphs':
      return { ...item, x: sum(item.x, dx), y: sum(item.y, dy) }
    case 'rule': {
      const { x1, y1, x2, y2 } = item
      return { ...item, x1: sum(x1, dx), y1: sum(y1, dy), x2: sum(x2, dx), y2: sum(y2, dy) }
    }
    case 'box':
    case 'picture':
    case 'link':
      return { ...item, rect: shiftedRect(item.rect, dx, dy) }
    case 'shape':
      return { ...item, commands: item.commands.map((command) => shiftedCommand(command, dx, dy)) }
  }
}

const shiftedRect = (rect: Rect, dx: number, dy: number): Rect => ({
  ...rect,
  x: sum(rect.x, dx),
  y: sum(rect.y, dy),
})

function shiftedCommand(command: PathCommand, dx: number, dy: number): PathCommand {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], sum(command[1], dx), sum(command[2], dy)]
    case 'C': {
      const [, x1, y1, x2, y2, x3, y3] = command
      return ['C', sum(x1, dx), sum(y1, dy), sum(x2, dx), sum(y2, dy), sum(x3, dx), sum(y3, dy)]
    }
    case 'Z':
      return command
  }
}

const sum = (a: number, b: number): number => rounded(a + b)
