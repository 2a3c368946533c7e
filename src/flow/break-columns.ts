import { type GalleyLine, galleyRows } from './galley.ts'

/** Lines cut into columns; each column holds the lines from the previous end to its own. */
export interface Columns {
  readonly ends: readonly number[]
  /** Grid lines used by each column. */
  readonly rows: readonly number[]
  readonly cost: number
}

/** An editor's weights: a stranded head is worst, then a fragment on top, then widow and orphan. */
const STRANDED_HEAD = 1e6
const FRAGMENT_ON_TOP = 1e4
const WIDOW = 1e3
const TWO_LINE_SPLIT = 50
const SHORT_ROW = 20

/**
 * Cuts a galley into `count` columns of at most `height` grid lines, keeping heads with two lines of text and
 * paragraphs from leaving one line alone, by dynamic programming over the whole story. Null when it cannot fit.
 */
export function breakColumns(lines: readonly GalleyLine[], count: number, height: number): Columns | null {
  const offsets = rowOffsets(lines)
  let layer = new Map<number, Columns>([[0, { ends: [], rows: [], cost: 0 }]])
  for (let column = 0; column < count; column++) {
    const next = new Map<number, Columns>()
    for (const [start, so] of layer) {
      for (let end = start; end <= lines.length; end++) {
        const rows = (offsets[end] ?? 0) - (offsets[start] ?? 0)
        if (rows > height) break
        const missing = height - rows
        const cost = so.cost + SHORT_ROW * missing ** 2 + (end < lines.length ? breakCost(lines, end) : 0)
        const rival = next.get(end)
        if (!rival || cost < rival.cost)
          next.set(end, { ends: [...so.ends, end], rows: [...so.rows, rows], cost })
      }
    }
    layer = next
  }
  return layer.get(lines.length) ?? null
}

/** Rows before each line. */
function rowOffsets(lines: readonly GalleyLine[]): readonly number[] {
  const offsets = [0]
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + line.rows)
  return offsets
}

/** The lowest height at which a galley balances over `count` columns without a bad break. */
export function balance(lines: readonly GalleyLine[], count: number): { height: number; columns: Columns } {
  const least = Math.max(1, Math.ceil(galleyRows(lines) / count))
  let kept: { height: number; columns: Columns } | null = null
  for (let height = least; height <= least + 3; height++) {
    const columns = breakColumns(lines, count, height)
    if (columns && (!kept || columns.cost < kept.columns.cost)) kept = { height, columns }
    if (kept && kept.columns.cost < TWO_LINE_SPLIT * count + SHORT_ROW * count) break
  }
  if (kept) return kept
  const whole = galleyRows(lines)
  const columns = breakColumns(lines, count, whole)
  if (!columns) throw new Error('a galley fits a column of its own height')
  return { height: whole, columns }
}

/** What it costs to end a column before line `end`. */
function breakCost(lines: readonly GalleyLine[], end: number): number {
  const before = lines[end - 1]
  const after = lines[end]
  if (!before || !after) return 0
  if (before.role === 'subhead') return STRANDED_HEAD
  if (before.block !== after.block) return lines[end - 2]?.role === 'subhead' ? STRANDED_HEAD : 0
  const cutsFirst = after.index === 1
  const cutsLast = after.index === after.count - 1
  if (after.count === 2) return TWO_LINE_SPLIT
  let cost = 0
  if (cutsLast) cost += after.line.right < after.line.size * 6 ? FRAGMENT_ON_TOP : WIDOW
  if (cutsFirst) cost += lines[end - 2]?.role === 'subhead' ? STRANDED_HEAD : WIDOW
  return cost
}
