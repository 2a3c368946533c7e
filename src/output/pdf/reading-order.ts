import type { Rect } from '../../geometry/rect.ts'
import type { DisplayItem, PathCommand } from '../../pages/page.ts'

/** Neighbouring items of one story, with the furniture before them; `rank` is the story's place in the reading order. */
interface Passage {
  readonly rank: number
  readonly items: DisplayItem[]
}

/**
 * The items of a page with its stories in the order in which they are read, for programs that follow the content
 * and not the tags. What would come to lie over or under something else keeps its place.
 */
export function inReadingOrder(
  items: readonly DisplayItem[],
  rankOf: (story: string) => number,
): readonly DisplayItem[] {
  const passages = passagesOf(items, rankOf)
  if (passages.every(({ rank }, at) => rank >= (passages[at - 1]?.rank ?? 0))) return items
  const ordered: Passage[] = []
  for (const passage of passages) {
    let at = ordered.length
    while (at > 0 && mayPass(passage, ordered[at - 1])) at--
    ordered.splice(at, 0, passage)
  }
  return ordered.flatMap((passage) => passage.items)
}

function passagesOf(items: readonly DisplayItem[], rankOf: (story: string) => number): readonly Passage[] {
  const passages: Passage[] = []
  let furniture: DisplayItem[] = []
  for (const item of items) {
    if (item.belongs.kind === 'furniture') {
      furniture.push(item)
      continue
    }
    const rank = rankOf(item.belongs.story)
    const last = passages.at(-1)
    if (last?.rank === rank) last.items.push(...furniture, item)
    else passages.push({ rank, items: [...furniture, item] })
    furniture = []
  }
  return [...passages, { rank: Number.POSITIVE_INFINITY, items: furniture }]
}

const mayPass = (passage: Passage, before: Passage | undefined): boolean =>
  before !== undefined &&
  before.rank > passage.rank &&
  !before.items.some((under) => passage.items.some((over) => overlap(inkBox(under), inkBox(over))))

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** A rectangle in which all ink of an item stands. */
function inkBox(item: DisplayItem): Rect {
  switch (item.kind) {
    case 'glyphs': {
      const last = item.glyphs.at(-1)?.x ?? 0
      return { x: item.x, y: item.y - item.size, width: last + item.size, height: 1.3 * item.size }
    }
    case 'rule':
      return around([item.x1, item.x2], [item.y1, item.y2], item.weight / 2)
    case 'shape':
      return around(coordinates(item.commands, 0), coordinates(item.commands, 1), 0)
    case 'box':
    case 'picture':
    case 'link':
      return item.rect
  }
}

function around(xs: readonly number[], ys: readonly number[], margin: number): Rect {
  const [x, y] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y }
}

/** The x (0) or y (1) coordinates of a path. */
const coordinates = (commands: readonly PathCommand[], axis: 0 | 1): readonly number[] =>
  commands.flatMap(([, ...numbers]) => numbers.filter((_, at) => at % 2 === axis))
