import { type FilledColumns, fillColumns, type Rest } from '../flow/fill-columns.ts'
import type { Float, ModuleParts, ModuleWay, StoryModule } from './module-parts.ts'
import { costAt, most, natural } from './row-costs.ts'
import type { SettledSlots } from './slot.ts'
import { LEAST_TEXT, placeFloats, settleSlots, textHeights } from './slots.ts'

/** A head likes one grid line more than it needs; others cost this times the square of the difference. */
const EXTRA_HEAD = 4
const LIKED_EXTRA = 1
/** Common changes of a module's pictures, in grid lines, tried at one height. */
const TRIED_CHANGES = 5
/** A filling this good is not improved by changing pictures. */
const GOOD_ENOUGH = 45

/** Finds what every height costs; null when the module can be filled at none. */
export function storyModule(parts: ModuleParts): StoryModule | null {
  const fillings = fillingsOf(parts)
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
function fillingsOf(parts: ModuleParts): readonly Filling[] {
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
  const settled = settledFloats(parts)
  const fillings: Filling[] = []
  // A block that is never divided may need higher columns than its lines alone.
  for (
    let rows = Math.max(1, least);
    rows <= last || (fillings.length === 0 && rows <= last + UNDIVIDED);
    rows++
  ) {
    const filling = fillingAt(parts, settled, rows)
    if (filling) fillings.push(filling)
  }
  return fillings
}

/** The best filling of text columns `rows` grid lines high, over common changes of the pictures' heights. */
function fillingAt(parts: ModuleParts, settled: readonly SettledFloats[], rows: number): Filling | null {
  let best: Filling | null = null
  let limit = Number.POSITIVE_INFINITY
  for (const room of balancedRooms(parts, settled, rows)) {
    const filling = fillingIn(room, parts, rows, limit)
    if (!filling) continue
    best = filling
    limit = filling.cost
    if (limit < GOOD_ENOUGH) break
  }
  return best
}

/** Floats of certain heights in their slots. */
interface SettledFloats {
  readonly floatRows: readonly number[]
  readonly slots: SettledSlots
}

/** … and what they leave for the text. */
interface TextRoom extends SettledFloats {
  readonly heights: readonly number[]
}

/** Floats settled at every common change of their heights, the smallest change first. */
const settledFloats = (parts: ModuleParts): readonly SettledFloats[] =>
  changesOf(parts.floats).map((change) => settledAt(parts, changed(parts.floats, change)))

const settledAt = ({ slots, frame }: ModuleParts, floatRows: readonly number[]): SettledFloats => ({
  floatRows,
  slots: settleSlots(slots, floatRows, frame.textColumns),
})

/** Demerits that a line too many or too few is likely to cost, times the square of such lines. */
const LIKELY_OFF = 3

/** Rooms that text and pictures are likely to fill best, the likeliest first. */
function balancedRooms(
  parts: ModuleParts,
  settled: readonly SettledFloats[],
  rows: number,
): readonly TextRoom[] {
  const likelyCost = ({ heights, floatRows }: TextRoom): number => {
    const off = heights.reduce((sum, height) => sum + height, 0) - parts.text.lines
    return LIKELY_OFF * off ** 2 + floatCost(parts.floats, floatRows)
  }
  return settled
    .flatMap((floats) => [floats, ...filledUp(parts, rows, floats)])
    .flatMap((floats) => textRoom(floats, rows))
    .map((room) => ({ room, cost: likelyCost(room) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, TRIED_CHANGES)
    .map(({ room }) => room)
}

/** None when a column would keep too little. */
function textRoom(floats: SettledFloats, rows: number): readonly TextRoom[] {
  const heights = textHeights(rows, floats.slots)
  return heights ? [{ ...floats, heights }] : []
}

/** Every common change that makes a difference, the smallest first. */
function changesOf(floats: readonly Float[]): readonly number[] {
  const spans = floats.map(({ rows }) => ({
    down: natural(rows) - rows.least,
    up: most(rows) - natural(rows),
  }))
  const down = Math.max(0, ...spans.map((span) => span.down))
  const up = Math.max(0, ...spans.map((span) => span.up))
  return Array.from({ length: down + up + 1 }, (_, i) => i - down).sort(
    (a, b) => Math.abs(a) - Math.abs(b) || b - a,
  )
}

const floatCells = (floats: readonly Float[], rows: readonly number[]): number =>
  floats.reduce((sum, { columns }, i) => sum + columns * (rows[i] ?? 0), 0)

/** Grid lines of a column too few for text under a picture. */
const HOLE = 4

/** Floats grown over the few lines they would leave in their columns; none when there are no such lines. */
function filledUp(
  parts: ModuleParts,
  rows: number,
  { floatRows, slots: { head, foot } }: SettledFloats,
): readonly SettledFloats[] {
  const left = head.map((used, column) => rows - used - (foot[column] ?? 0))
  if (left.every((lines) => lines <= 0 || lines > HOLE)) return []
  const grown = floatRows.map((own, index) => {
    const slot = parts.slots.find(({ float }) => float === index)
    const { least, costs } = parts.floats[index]?.rows ?? { least: own, costs: [0] }
    const holes = left.slice(slot?.column, (slot?.column ?? 0) + (slot?.columns ?? 0))
    const hole = Math.max(...holes)
    const fills = holes.every((lines) => lines === hole) && hole > 0 && hole <= HOLE
    return fills && own + hole < least + costs.length ? own + hole : own
  })
  return grown.some((own, index) => own !== floatRows[index]) ? [settledAt(parts, grown)] : []
}

/** Every float's grid lines, `change` from its natural ones as far as it goes. */
function changed(floats: readonly Float[], change: number): readonly number[] {
  return floats.map(({ rows }) => Math.min(most(rows), Math.max(rows.least, natural(rows) + change)))
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
  const room = heights.reduce((sum, height) => sum + height, 0)
  // Beside pictures there may be more room than text; what that looks like, the filling's cost tells.
  const isDivisible = text.blocks.every(({ kind }) => kind !== 'whole')
  const blank = floats.length > 0 || !isDivisible ? room : MOST_BLANK * frame.textColumns
  if (room < text.fewest || room > text.most + blank) return null
  const own = floatCost(floats, floatRows)
  const filled = fillColumns(text.blocks, heights, 'whole', limit - own)
  return filled && { textRows, floatRows, slots, filled, cost: filled.cost + own }
}

const floatCost = (floats: readonly Float[], rows: readonly number[]): number =>
  floats.reduce((sum, float, i) => sum + costAt(float.rows, rows[i] ?? 0), 0)

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
 */
export function cutModule(whole: ModuleParts, rows: number, jumpRows: number): CutModule | null {
  // A story boxed into this one stays here; what goes with the rest are its own pictures.
  const insets = whole.floats.filter(({ content }) => content.kind === 'inset')
  const parts = { ...whole, floats: [...insets, ...whole.floats.filter((float) => !insets.includes(float))] }
  let best: CutModule | null = null
  let least = Number.POSITIVE_INFINITY
  for (let floats = 0; floats <= whole.floats.length - insets.length; floats++) {
    if (least <= floats * LATE_PICTURE) break
    const some = withFloats(parts, parts.floats.length - floats)
    const way = cutWay(some, rows, jumpRows)
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
function cutWay(parts: ModuleParts, rows: number, jumpRows: number): ModuleWay | null {
  let best: ModuleWay | null = null
  let limit = STRANDED
  for (const change of changesOf(parts.floats)) {
    const way = cutWith(parts, rows, jumpRows, changed(parts.floats, change), limit)
    if (!way) continue
    best = way
    limit = way.cost
    if (limit < GOOD_ENOUGH) break
  }
  return best
}

/** Lines of the first column that holds any. */
function firstLines({ columns }: FilledColumns): number {
  const first = columns.find((slices) => slices.length > 0) ?? []
  return first.reduce((sum, { from, to }) => sum + to - from, 0)
}

function cutWith(
  parts: ModuleParts,
  rows: number,
  jumpRows: number,
  floatRows: readonly number[],
  limit: number,
): ModuleWay | null {
  const textRows = rows - parts.headRows - parts.footRows
  const slots = settleSlots(parts.slots, floatRows, parts.frame.textColumns)
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
  if (!filled || (parts.head && firstLines(filled) < LEAST_UNDER_HEAD)) return null
  const cost = filled.cost + own
  return { extraHead: 0, textRows, floatRows, slots, filled, cost }
}
