/** One way a block can be broken, and what it costs over its best way. */
export interface BlockVariant {
  readonly lines: number
  readonly cost: number
  /** Whether its last line is shorter than a third of the measure. */
  readonly fragment: boolean
}

/**
 * A block on its way into columns, in grid lines. `text` may be divided, `head` keeps to two lines after it,
 * `whole` is never divided.
 */
export interface FlowBlock {
  readonly kind: 'text' | 'head' | 'whole'
  /** The best first, never empty. */
  readonly variants: readonly BlockVariant[]
}

/** Lines `from` up to `to` of one variant of a block. */
export interface Slice {
  readonly block: number
  readonly variant: number
  readonly from: number
  readonly to: number
}

/** Where a text was cut: the first line that did not go in. */
export interface Rest {
  readonly block: number
  readonly variant: number
  readonly line: number
}

export interface FilledColumns {
  readonly columns: readonly (readonly Slice[])[]
  readonly cost: number
  /** null: all went in. */
  readonly rest: Rest | null
}

/** `whole`: the text must end in the columns; `cut`: it fills them and the rest goes elsewhere. */
export type Ending = 'whole' | 'cut'

/** An editor's weights: a stranded head is worst, then a fragment on top, then widow and orphan. */
const STRANDED_HEAD = 1e6
const FRAGMENT_ON_TOP = 1e4
const WIDOW = 1e3
const TWO_LINE_SPLIT = 50
/** A column that ends `s` lines early costs this times s²; where the text ends it shows less. */
const SHORT_COLUMN = 20
const SHORT_END = 12
/** Cutting a story inside a paragraph, where it is continued elsewhere. */
const CUT_INSIDE = 30

const NONE = -1

/** A filling that costs no more is what nearly every text gets; looking for no worse first leaves most states out. */
const GOOD = 250

/**
 * Fills columns of given heights (grid lines) with blocks, choosing each block's variant (looseness) and every
 * column's end together, by dynamic programming over (block, column, line) (typography: Plass 1981; Mittelbach 2016).
 * Null when the text is longer than the columns in every variant, or no filling costs less than `limit`.
 */
export function fillColumns(
  blocks: readonly FlowBlock[],
  heights: readonly number[],
  ending: Ending = 'whole',
  limit: number = Number.POSITIVE_INFINITY,
): FilledColumns | null {
  const good = new ColumnFill(blocks, heights, ending, Math.min(limit, GOOD)).run()
  return good || limit <= GOOD ? good : new ColumnFill(blocks, heights, ending, limit).run()
}

interface End {
  readonly state: number
  readonly cost: number
  readonly rest: Rest | null
}

/** Arrays of one filling, used again by the next: a page search fills columns thousands of times. */
interface Scratch {
  readonly cost: Float64Array
  readonly from: Int32Array
  readonly choice: Int32Array
  /** Of every column at every block, the lines between which states were reached. */
  readonly first: Int32Array
  readonly last: Int32Array
}

let scratch: Scratch = scratchOf(0, 0)

function scratchOf(states: number, columns: number): Scratch {
  return {
    cost: new Float64Array(states),
    from: new Int32Array(states),
    choice: new Int32Array(states),
    first: new Int32Array(columns),
    last: new Int32Array(columns),
  }
}

function scratchFor(states: number, columns: number): Scratch {
  if (scratch.cost.length < states || scratch.first.length < columns)
    scratch = scratchOf(Math.max(states, scratch.cost.length), Math.max(columns, scratch.first.length))
  return scratch
}

/** One filling. A state is (blocks placed, column, lines used in it); all of them stand in flat arrays. */
class ColumnFill {
  readonly #blocks: readonly FlowBlock[]
  readonly #heights: readonly number[]
  readonly #ending: Ending
  readonly #limit: number
  readonly #depth: number
  readonly #cost: Float64Array
  readonly #from: Int32Array
  /** 0: the column was left; else 1 + 2 × variant + (1 when the column ended a line early). */
  readonly #choice: Int32Array
  readonly #first: Int32Array
  readonly #last: Int32Array
  #best: End = { state: NONE, cost: Number.POSITIVE_INFINITY, rest: null }

  constructor(blocks: readonly FlowBlock[], heights: readonly number[], ending: Ending, limit: number) {
    this.#blocks = blocks
    this.#heights = heights
    this.#ending = ending
    this.#limit = limit
    this.#depth = Math.max(...heights) + 1
    const columns = (blocks.length + 1) * heights.length
    const { cost, from, choice, first, last } = scratchFor(columns * this.#depth, columns)
    this.#cost = cost
    this.#from = from
    this.#choice = choice
    this.#first = first.fill(this.#depth, 0, columns)
    this.#last = last.fill(NONE, 0, columns)
  }

  run(): FilledColumns | null {
    this.#reach(NONE, 0, 0, 0, 0, 0)
    for (let block = 0; block <= this.#blocks.length; block++) {
      for (let column = 0; column < this.#heights.length; column++) {
        const at = block * this.#heights.length + column
        // Leaving a state reaches none of the same block and column.
        const last = this.#last[at] ?? NONE
        for (let line = this.#first[at] ?? 0; line <= last; line++) this.#leave(block, column, line)
      }
    }
    return this.#best.state === NONE ? null : this.#traced(this.#best)
  }

  #height = (column: number): number => this.#heights[column] ?? 0
  #state = (block: number, column: number, line: number): number =>
    (block * this.#heights.length + column) * this.#depth + line

  #reach(from: number, block: number, column: number, line: number, cost: number, choice: number): void {
    if (cost >= this.#limit) return
    const to = this.#state(block, column, line)
    this.#touch(block * this.#heights.length + column, line, to)
    if (cost >= (this.#cost[to] ?? 0)) return
    this.#cost[to] = cost
    this.#from[to] = from
    this.#choice[to] = choice
  }

  /** Marks everything between a line and those reached so far as not reached: the arrays hold an old filling's states. */
  #touch(at: number, line: number, state: number): void {
    const first = this.#first[at] ?? 0
    const last = this.#last[at] ?? NONE
    if (last === NONE) {
      this.#cost[state] = Number.POSITIVE_INFINITY
      this.#first[at] = line
      this.#last[at] = line
    } else if (line < first) {
      this.#cost.fill(Number.POSITIVE_INFINITY, state, state + first - line)
      this.#first[at] = line
    } else if (line > last) {
      this.#cost.fill(Number.POSITIVE_INFINITY, state + last - line + 1, state + 1)
      this.#last[at] = line
    }
  }

  #finish(state: number, cost: number, rest: Rest | null): void {
    if (cost < this.#limit && cost < this.#best.cost) this.#best = { state, cost, rest }
  }

  /** Everything that may follow a state: the end, the next column, the next block. */
  #leave(block: number, column: number, line: number): void {
    const state = this.#state(block, column, line)
    const cost = this.#cost[state] ?? Number.POSITIVE_INFINITY
    if (cost === Number.POSITIVE_INFINITY) return
    if (block === this.#blocks.length) {
      this.#finish(state, cost + this.#shortEnd(column, line), null)
      return
    }
    const short = this.#height(column) - line
    const stranded = line > 0 && this.#isHead(block - 1) ? STRANDED_HEAD : 0
    const moved = cost + SHORT_COLUMN * short ** 2 + stranded
    if (column + 1 < this.#heights.length) this.#reach(state, block, column + 1, 0, moved, 0)
    else if (this.#ending === 'cut' && block > 0) this.#finish(state, moved, { block, variant: 0, line: 0 })
    this.#place(state, cost, block, column, line)
  }

  #isHead = (block: number): boolean => this.#blocks[block]?.kind === 'head'

  /** Lines left free in the last column used, and all of the columns after it. */
  #shortEnd(column: number, line: number): number {
    let cost = SHORT_END * (this.#height(column) - line) ** 2
    for (let next = column + 1; next < this.#heights.length; next++)
      cost += SHORT_COLUMN * this.#height(next) ** 2
    return cost
  }

  #place(state: number, cost: number, block: number, column: number, line: number): void {
    const entry = this.#blocks[block]
    if (!entry) return
    const room = this.#height(column) - line
    entry.variants.forEach(({ lines, cost: own }, variant) => {
      if (lines <= room) {
        this.#reach(state, block + 1, column, line + lines, cost + own, 1 + 2 * variant)
        return
      }
      if (entry.kind !== 'text') return
      for (const early of [0, 1]) {
        if (room - early < 1) continue
        const spent = cost + own + SHORT_COLUMN * early
        this.#divide(state, spent, { block, variant, column, taken: room - early, early })
      }
    })
  }

  /** Runs a block over the column's end, through as many columns as it needs. */
  #divide(
    state: number,
    cost: number,
    cut: { block: number; variant: number; column: number; taken: number; early: number },
  ): void {
    const { block, variant } = cut
    const entry = this.#blocks[block]?.variants[variant]
    if (!entry) return
    let spent = cost + this.#breakCost(block, entry, cut.taken)
    let done = cut.taken
    for (let column = cut.column + 1; column < this.#heights.length; column++) {
      const height = this.#height(column)
      if (entry.lines - done <= height) {
        this.#reach(state, block + 1, column, entry.lines - done, spent, 1 + 2 * variant + cut.early)
        return
      }
      done += height
      if (height > 0) spent += this.#breakCost(block, entry, done)
    }
    if (this.#ending === 'cut') this.#finish(state, spent + CUT_INSIDE, { block, variant, line: done })
  }

  /** What it costs to end a column after `taken` lines of a block. */
  #breakCost(block: number, { lines, fragment }: BlockVariant, taken: number): number {
    if (taken < 2 && this.#isHead(block - 1)) return STRANDED_HEAD
    if (lines === 2) return fragment ? FRAGMENT_ON_TOP : TWO_LINE_SPLIT
    const orphan = taken === 1 ? WIDOW : 0
    return orphan + (lines - taken === 1 ? (fragment ? FRAGMENT_ON_TOP : WIDOW) : 0)
  }

  #traced({ state, cost, rest }: End): FilledColumns {
    const columns: Slice[][] = this.#heights.map(() => [])
    if (rest && rest.line > 0) this.#fillIn(columns, state, rest.block, rest.variant, rest.line)
    for (let at = state; (this.#from[at] ?? NONE) !== NONE; at = this.#from[at] ?? NONE) {
      const choice = this.#choice[at] ?? 0
      if (choice === 0) continue
      const from = this.#from[at] ?? NONE
      const block = Math.floor(from / (this.#heights.length * this.#depth))
      const variant = (choice - 1) >> 1
      const lines = this.#blocks[block]?.variants[variant]?.lines ?? 0
      this.#fillIn(columns, from, block, variant, lines, at)
    }
    return { columns: columns.map((slices) => slices.toReversed()), cost, rest }
  }

  /** Puts lines 0 … `lines` of a block into the columns from the state before it. */
  #fillIn(
    columns: Slice[][],
    before: number,
    block: number,
    variant: number,
    lines: number,
    after?: number,
  ): void {
    const place = before % (this.#heights.length * this.#depth)
    const first = Math.floor(place / this.#depth)
    const room = this.#height(first) - (place % this.#depth)
    const total = this.#blocks[block]?.variants[variant]?.lines ?? lines
    const early =
      after === undefined ? this.#earlyOf(first, room, lines) : ((this.#choice[after] ?? 1) - 1) & 1
    let from = 0
    for (let column = first; from < lines && column < columns.length; column++) {
      const most = column === first ? (total <= room ? room : room - early) : this.#height(column)
      const to = Math.min(lines, from + most)
      if (to > from) columns[column]?.push({ block, variant, from, to })
      from = to
    }
  }

  /** Whether the first column of a cut block ended a line early: what is left over tells. */
  #earlyOf(first: number, room: number, lines: number): number {
    let full = room
    for (let column = first + 1; column < this.#heights.length; column++) full += this.#height(column)
    return full - lines
  }
}
