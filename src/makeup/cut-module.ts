import { type FilledColumns, fillColumns, type Rest } from '../flow/fill-columns.ts'
import { changed, changesOf, floatCells, floatCost, settledAt } from './float-heights.ts'
import type { Float, ModuleParts, ModuleWay } from './module-parts.ts'
import { placeFloats, textHeights } from './slots.ts'
import { GOOD_ENOUGH } from './story-module.ts'
import type { Work } from './work.ts'

/** A module whose story is cut at its foot. */
export interface CutModule {
  /** With the floats that stand in it; the others go with the rest. */
  readonly parts: ModuleParts
  readonly way: ModuleWay
  readonly rest: Rest
  /** Floats left for the rest, and the grid cells (column × line) they take. */
  readonly floats: number
  readonly floatCells: number
}

/**
 * Fills the module to exactly `rows` grid lines and cuts the text there, `jumpRows` before the end of the last column.
 * Pictures there is no room for go with the rest. Null when too little would go in, or everything.
 * Fillings are counted in `work`.
 */
export function cutModule(whole: ModuleParts, rows: number, jumpRows: number, work: Work): CutModule | null {
  // A story boxed into this one stays here; what goes with the rest are its own pictures.
  const insets = whole.floats.filter(({ content }) => content.kind === 'inset')
  const parts = { ...whole, floats: [...insets, ...whole.floats.filter((float) => !insets.includes(float))] }
  let best: CutModule | null = null
  let least = Number.POSITIVE_INFINITY
  for (let floats = 0; floats <= whole.floats.length - insets.length; floats++) {
    if (least <= floats * LATE_PICTURE) break
    const some = withFloats(parts, parts.floats.length - floats)
    const way = cutWay(some, rows, jumpRows, work)
    if (!way || way.cost + floats * LATE_PICTURE >= least) continue
    const end = { block: parts.text.parts.length, variant: 0, line: 0 }
    const rest = way.filled.rest ?? (floats > 0 ? end : null)
    if (!rest) {
      // All of it fits: whole, it will be better placed, unless its pictures had to be made much smaller for it.
      if (way.cost < GOOD_ENOUGH) return null
      continue
    }
    best = { parts: some, way, rest, floats, floatCells: cellsOf(parts.floats.slice(some.floats.length)) }
    least = way.cost + floats * LATE_PICTURE
  }
  return best
}

/** Demerits of a picture that goes with the rest of the text: two grid lines left free cost as much. */
const LATE_PICTURE = 40

const cellsOf = (floats: readonly Float[]): number => floatCells(floats, changed(floats, 0))

function withFloats(parts: ModuleParts, count: number): ModuleParts {
  const floats = parts.floats.slice(0, count)
  return { ...parts, floats, slots: placeFloats(floats, parts.frame.textColumns) }
}

/** Grid lines of text under a head, at least: in a single column, where they stand alone, one more. */
const LEAST_UNDER_HEAD = 2
/** A cut that leaves a subhead alone is none. */
const STRANDED = 1e6

/** The best way over common changes of the pictures' heights, the smallest changes first. */
function cutWay(parts: ModuleParts, rows: number, jumpRows: number, work: Work): ModuleWay | null {
  let best: ModuleWay | null = null
  let limit = STRANDED
  for (const change of changesOf(parts.floats)) {
    work.done++
    const way = cutWith(parts, rows, jumpRows, changed(parts.floats, change), limit)
    if (!way) continue
    best = way
    limit = way.cost
    if (limit < GOOD_ENOUGH) break
  }
  return best
}

/** A column with nothing but a jump line in it, or hardly a line under the head, while the text goes on elsewhere. */
function isPoorCut({ columns }: FilledColumns, { head }: ModuleParts, heights: readonly number[]): boolean {
  const isEmpty = columns.some((slices, column) => slices.length === 0 && (heights[column] ?? 0) > 0)
  const first = columns.find((slices) => slices.length > 0) ?? []
  const lines = first.reduce((sum, { from, to }) => sum + to - from, 0)
  return isEmpty || (head !== null && lines < LEAST_UNDER_HEAD)
}

function cutWith(
  parts: ModuleParts,
  rows: number,
  jumpRows: number,
  floatRows: readonly number[],
  limit: number,
): ModuleWay | null {
  const textRows = rows - parts.headRows - parts.footRows
  const { slots } = settledAt(parts, floatRows)
  const heights = textRows > 0 ? textHeights(textRows, slots) : null
  const last = heights?.at(-1) ?? 0
  const under = LEAST_UNDER_HEAD + (parts.frame.textColumns === 1 ? 1 : 0)
  const kept = parts.head && heights ? Math.max(...heights) >= under : true
  if (!heights || !kept || last <= jumpRows) return null
  const own = floatCost(parts.floats, floatRows)
  const filled = fillColumns(
    parts.text.blocks,
    [...heights.slice(0, -1), last - jumpRows],
    'cut',
    limit - own,
  )
  if (!filled || (filled.rest && isPoorCut(filled, parts, heights))) return null
  const cost = filled.cost + own
  return { extraHead: 0, textRows, floatRows, slots, filled, cost }
}
