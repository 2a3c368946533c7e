import type { BlockVariant, Ending, FlowBlock } from '../../src/flow/fill-columns.ts'

/** What is wrong where a column ends, and what it costs (typography 10.5). */
export const FAULTS = {
  'stranded head': 1e6,
  'fragment on top': 1e4,
  widow: 1e3,
  orphan: 1e3,
} as const
export type Fault = keyof typeof FAULTS

/** A paragraph of two lines may be parted, at a price. */
const TWO_LINE_SPLIT = 50
/** A column `s` lines short: so much times s²; less where the text ends. */
const SHORT_COLUMN = 20
const SHORT_END = 12
/** Inside a paragraph a column may end a line early, in the column it began in. */
const MOST_EARLY = 1
const CUT_INSIDE = 30

export interface Task {
  readonly blocks: readonly FlowBlock[]
  readonly heights: readonly number[]
  readonly ending: Ending
}

/** Where the next line goes: `line` of a block's variant into a column that holds `used` lines. */
interface Point {
  readonly block: number
  readonly variant: number
  readonly line: number
  readonly column: number
  readonly used: number
}

/** What ending a column after `line` lines of a paragraph does. */
export function faultsOf(
  { lines, fragment }: BlockVariant,
  line: number,
  afterHead: boolean,
): readonly Fault[] {
  if (line === 1 && afterHead) return ['stranded head']
  const widow = lines - line !== 1 ? null : fragment ? 'fragment on top' : lines > 2 ? 'widow' : null
  const orphan = line === 1 && lines > 2 ? 'orphan' : null
  return [orphan, widow].filter((fault): fault is 'orphan' | 'widow' | 'fragment on top' => fault !== null)
}

/**
 * The least cost of a filling, found line by line, trying every end of every column and every variant; infinite when
 * there is none. `allowed` says which faults a filling may have.
 */
export function leastCost(task: Task, allowed: (fault: Fault) => boolean = () => true): number {
  return from({ block: 0, variant: -1, line: 0, column: 0, used: 0 }, task, allowed)
}

function from(point: Point, task: Task, allowed: (fault: Fault) => boolean): number {
  const { blocks, heights, ending } = task
  const block = blocks[point.block]
  const height = heights[point.column]
  if (!block) return endOfText(point, heights)
  if (height === undefined)
    return ending === 'cut' && isBegun(point) ? cutHere(point) : Number.POSITIVE_INFINITY
  if (point.variant < 0)
    return Math.min(
      leaveColumn(point, task, allowed),
      ...block.variants.map(({ cost }, variant) => cost + from({ ...point, variant }, task, allowed)),
    )
  const room = height - point.used
  const variant = block.variants[point.variant] as BlockVariant
  if (point.line === 0 && variant.lines <= room)
    return from(
      { ...point, block: point.block + 1, variant: -1, used: point.used + variant.lines },
      task,
      allowed,
    )
  if (block.kind !== 'text') return Number.POSITIVE_INFINITY
  if (point.line > 0) return continued(point, variant, task, allowed)
  return Math.min(
    ...[0, MOST_EARLY]
      .filter((early) => room - early > 0)
      .map(
        (early) =>
          SHORT_COLUMN * early ** 2 +
          divided({ ...point, line: room - early, used: height }, variant, task, allowed),
      ),
  )
}

const isBegun = ({ block, line }: Point): boolean => block > 0 || line > 0
const cutHere = ({ line }: Point): number => (line > 0 ? CUT_INSIDE : 0)

/** A paragraph that began in an earlier column fills this one, or ends in it. */
function continued(
  point: Point,
  variant: BlockVariant,
  task: Task,
  allowed: (fault: Fault) => boolean,
): number {
  const height = task.heights[point.column] ?? 0
  const left = variant.lines - point.line
  if (left <= height)
    return from({ ...point, block: point.block + 1, variant: -1, line: 0, used: left }, task, allowed)
  if (height === 0) return from({ ...point, column: point.column + 1 }, task, allowed)
  return divided({ ...point, line: point.line + height }, variant, task, allowed)
}

/** Ends a column inside a paragraph. */
function divided(
  point: Point,
  variant: BlockVariant,
  task: Task,
  allowed: (fault: Fault) => boolean,
): number {
  const faults = faultsOf(variant, point.line, task.blocks[point.block - 1]?.kind === 'head')
  if (!faults.every(allowed)) return Number.POSITIVE_INFINITY
  const split = variant.lines === 2 && faults.length === 0 ? TWO_LINE_SPLIT : 0
  const cost = faults.reduce((sum, fault) => sum + FAULTS[fault], split)
  return cost + from({ ...point, column: point.column + 1, used: 0 }, task, allowed)
}

/** Ends a column between two blocks. */
function leaveColumn(point: Point, task: Task, allowed: (fault: Fault) => boolean): number {
  const { blocks, heights } = task
  const isStranded = point.used > 0 && blocks[point.block - 1]?.kind === 'head'
  if (isStranded && !allowed('stranded head')) return Number.POSITIVE_INFINITY
  const short = (heights[point.column] ?? 0) - point.used
  const cost = SHORT_COLUMN * short ** 2 + (isStranded ? FAULTS['stranded head'] : 0)
  return cost + from({ ...point, column: point.column + 1, used: 0 }, task, allowed)
}

/** Lines left free where the text ends, and in the columns it does not reach. */
function endOfText({ column, used }: Point, heights: readonly number[]): number {
  const unused = heights.slice(column + 1).reduce((sum, height) => sum + SHORT_COLUMN * height ** 2, 0)
  return unused + SHORT_END * ((heights[column] ?? used) - used) ** 2
}
