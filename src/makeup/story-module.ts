import { fillColumns } from '../flow/fill-columns.ts'
import { changed, changesOf, floatCells, floatCost, type SettledFloats, settledAt } from './float-heights.ts'
import type { ModuleParts, ModuleWay, StoryModule } from './module-parts.ts'
import { most } from './row-costs.ts'
import { LEAST_TEXT, leavesText, settleSlots, takenBy } from './slots.ts'
import type { Work } from './work.ts'

/** A head likes one grid line more than it needs; others cost this times the square of the difference. */
const EXTRA_HEAD = 4
const LIKED_EXTRA = 1
/** Common changes of a module's pictures, in grid lines, tried at one height. */
const TRIED_CHANGES = 5
/** A filling this good is not improved by changing pictures. */
export const GOOD_ENOUGH = 45

/** Finds what every height costs; null when the module can be filled at none. Fillings are counted in `work`. */
export function storyModule(parts: ModuleParts, work: Work): StoryModule | null {
  const fillings = fillingsOf(parts, work)
  const ways = new Map<number, ModuleWay>()
  for (const filling of fillings) {
    for (let extraHead = 0; extraHead <= parts.mostExtra; extraHead++) {
      const rows = parts.headRows + extraHead + filling.textRows + parts.footRows
      const liked = parts.mostExtra > 0 ? LIKED_EXTRA : 0
      const cost = filling.cost + EXTRA_HEAD * (extraHead - liked) ** 2
      const known = ways.get(rows)
      if (!known || cost < known.cost) ways.set(rows, { ...filling, extraHead, cost })
    }
  }
  if (ways.size === 0) return null
  const least = Math.min(...ways.keys())
  const heights = Array.from(
    { length: Math.max(...ways.keys()) - least + 1 },
    (_, i) => ways.get(least + i) ?? null,
  )
  return {
    ...parts,
    ways: heights,
    rows: { least, costs: heights.map((way) => way?.cost ?? Number.POSITIVE_INFINITY) },
  }
}

/** Grid lines a text is made shorter or longer by, at most, in all its columns. */
const LOOSENESS = 2

/** Grid lines tried beyond what the text needs. */
const UNDIVIDED = 24

type Filling = Omit<ModuleWay, 'extraHead'>

/** The best filling at every height of the text columns. */
function fillingsOf(parts: ModuleParts, work: Work): readonly Filling[] {
  const { floats, text, frame } = parts
  const lowest = floats.map(({ rows }) => rows.least)
  const tallest = floats.map(({ rows }) => most(rows))
  const columns = frame.textColumns
  const fewest = Math.max(text.fewest, text.lines - LOOSENESS * columns)
  const longest = Math.min(text.most, text.lines + LOOSENESS * columns)
  const least = Math.ceil((fewest + floatCells(floats, lowest)) / columns)
  const { head, foot } = settleSlots(parts.slots, tallest, columns)
  const stacked = Math.max(...head.map((used, column) => used + (foot[column] ?? 0)))
  const whole = Math.ceil((longest + floatCells(floats, tallest)) / columns)
  const last = floats.length > 0 ? Math.max(whole + 2, stacked + LEAST_TEXT) : whole
  const changes = floatChanges(parts)
  const fillings: Filling[] = []
  // A block that is never divided may need higher columns than its lines alone.
  for (
    let rows = Math.max(1, least);
    rows <= last || (fillings.length === 0 && rows <= last + UNDIVIDED);
    rows++
  ) {
    const filling = fillingAt(parts, changes, rows, work)
    if (filling) fillings.push(filling)
  }
  return fillings
}

/** The best filling of text columns `rows` grid lines high, over common changes of the pictures' heights. */
function fillingAt(
  parts: ModuleParts,
  changes: readonly FloatChange[],
  rows: number,
  work: Work,
): Filling | null {
  let best: Filling | null = null
  let limit = Number.POSITIVE_INFINITY
  for (const room of balancedRooms(parts, changes, rows)) {
    work.done++
    const filling = fillingIn(room, parts, rows, limit)
    if (!filling) continue
    best = filling
    limit = filling.cost
    if (limit < GOOD_ENOUGH) break
  }
  return best
}

/** Floats settled, and what they leave for the text. */
interface TextRoom extends SettledFloats {
  readonly heights: readonly number[]
}

/** A common change of floats' heights: what it costs and takes at any height of the columns. */
interface FloatChange extends SettledFloats {
  readonly cost: number
  /** Grid lines taken in each column, and in all. */
  readonly taken: readonly number[]
  readonly cells: number
}

/** Floats settled at every common change of their heights, the smallest change first. */
const floatChanges = (parts: ModuleParts): readonly FloatChange[] =>
  changesOf(parts.floats).map((change) => changeOf(parts, settledAt(parts, changed(parts.floats, change))))

function changeOf({ floats }: ModuleParts, settled: SettledFloats): FloatChange {
  const taken = takenBy(settled.slots)
  const cells = taken.reduce((sum, lines) => sum + lines, 0)
  return { ...settled, cost: floatCost(floats, settled.floatRows), taken, cells }
}

/** Demerits that a line too many or too few is likely to cost, times the square of such lines. */
const LIKELY_OFF = 3

/** Rooms that text and pictures are likely to fill best, the likeliest first. */
function balancedRooms(
  parts: ModuleParts,
  changes: readonly FloatChange[],
  rows: number,
): readonly TextRoom[] {
  const { text, frame } = parts
  const likely: { readonly change: FloatChange; readonly cost: number }[] = []
  const consider = (change: FloatChange): void => {
    const lines = rows * frame.textColumns - change.cells
    if (lines < text.fewest || !leavesText(rows, change.taken)) return
    likely.push({ change, cost: LIKELY_OFF * (lines - text.lines) ** 2 + change.cost })
  }
  for (const change of changes) {
    consider(change)
    const filled = filledUp(parts, rows, change)
    if (filled) consider(filled)
  }
  return likely
    .sort((a, b) => a.cost - b.cost)
    .slice(0, TRIED_CHANGES)
    .map(({ change }) => ({ ...change, heights: change.taken.map((used) => rows - used) }))
}

const linesOf = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0)

/** Grid lines of a column too few for text under a picture. */
const HOLE = 4

/** Floats grown over the few lines they would leave in their columns; null when there are no such lines. */
function filledUp(parts: ModuleParts, rows: number, { floatRows, taken }: FloatChange): FloatChange | null {
  if (taken.every((used) => rows <= used || rows > used + HOLE)) return null
  const grown = floatRows.map((own, index) => {
    const slot = parts.slots.find(({ float }) => float === index)
    const { least, costs } = parts.floats[index]?.rows ?? { least: own, costs: [0] }
    const holes = taken
      .slice(slot?.column, (slot?.column ?? 0) + (slot?.columns ?? 0))
      .map((used) => rows - used)
    const hole = Math.max(...holes)
    const fills = holes.every((lines) => lines === hole) && hole > 0 && hole <= HOLE
    return fills && own + hole < least + costs.length ? own + hole : own
  })
  return grown.some((own, index) => own !== floatRows[index])
    ? changeOf(parts, settledAt(parts, grown))
    : null
}

/** Blank lines a column may keep at its end before the filling is not looked at. */
const MOST_BLANK = 3

/** The best filling of a room; null where none costs less than `limit`. */
function fillingIn(
  { floatRows, slots, heights }: TextRoom,
  parts: ModuleParts,
  textRows: number,
  limit: number,
): Filling | null {
  const { text, frame, floats } = parts
  const room = linesOf(heights)
  // Beside pictures there may be more room than text; what that looks like, the filling's cost tells.
  const isDivisible = text.blocks.every(({ kind }) => kind !== 'whole')
  const blank = floats.length > 0 || !isDivisible ? room : MOST_BLANK * frame.textColumns
  if (room > text.most + blank) return null
  const own = floatCost(floats, floatRows)
  const filled = fillColumns(text.blocks, heights, 'whole', limit - own)
  return filled && { textRows, floatRows, slots, filled, cost: filled.cost + own }
}
