import type { Belonging, DisplayItem } from '../../pages/page.ts'
import { attributes } from './xml.ts'

/** A group around items that follow each other: what tells it from the next one, and what it says of itself. */
interface Level {
  readonly key: string
  readonly open: (items: readonly DisplayItem[]) => string
}

/** From the outside in: a story, a block of it, a line; or a piece of furniture. */
function levelsOf(belongs: Belonging): readonly Level[] {
  if (belongs.kind === 'furniture')
    return [{ key: belongs.name, open: () => group({ 'data-furniture': belongs.name }) }]
  const { story, block, role, line, cell, span } = belongs
  const place = cell ? `${cell.row}:${cell.column}` : undefined
  return [
    { key: `story ${story}`, open: () => group({ 'data-story': story }) },
    {
      key: `${block} ${role} ${place ?? ''}`,
      open: () => group({ 'data-block': block, 'data-role': role, 'data-cell': place }),
    },
    {
      key: String(line),
      open: (items) =>
        group({
          'data-line': line,
          'data-source': `${span.start}-${span.end}`,
          'aria-label': textOf(items) || undefined,
        }),
    },
  ]
}

const group = (values: Parameters<typeof attributes>[0]): string => `<g${attributes(values)}>\n`

const textOf = (items: readonly DisplayItem[]): string =>
  items.flatMap((item) => (item.kind === 'glyphs' ? item.glyphs.map(({ text }) => text) : [])).join('')

/**
 * Draws items in their order, neighbours of one story, block and line in groups that say so: a reader's program
 * finds the words, an editor the place in the source (`data-source`, offsets in its file).
 */
export function paintGrouped(
  items: readonly DisplayItem[],
  paint: (item: DisplayItem) => string,
  depth = 0,
): string {
  let painted = ''
  for (const { level, members } of neighbours(items, depth)) {
    if (!level) {
      painted += members.map(paint).join('')
      continue
    }
    const inside = paintGrouped(members, paint, depth + 1)
    if (inside !== '') painted += `${level.open(members)}${inside}</g>\n`
  }
  return painted
}

interface Neighbours {
  readonly level: Level | undefined
  readonly members: DisplayItem[]
}

function neighbours(items: readonly DisplayItem[], depth: number): readonly Neighbours[] {
  const found: Neighbours[] = []
  for (const item of items) {
    const level = levelsOf(item.belongs)[depth]
    const last = found.at(-1)
    if (last && last.level?.key === level?.key) last.members.push(item)
    else found.push({ level, members: [item] })
  }
  return found
}
