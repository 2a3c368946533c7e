import type { Float, ModuleParts } from './module-parts.ts'
import { costAt, most, natural } from './row-costs.ts'
import type { SettledSlots } from './slot.ts'
import { settleSlots } from './slots.ts'

/** Floats of certain heights in their slots. */
export interface SettledFloats {
  readonly floatRows: readonly number[]
  readonly slots: SettledSlots
}

export const settledAt = ({ slots, frame }: ModuleParts, floatRows: readonly number[]): SettledFloats => ({
  floatRows,
  slots: settleSlots(slots, floatRows, frame.textColumns),
})

/** Every common change that makes a difference, the smallest first. */
export function changesOf(floats: readonly Float[]): readonly number[] {
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

/** Grid cells (column × line) of floats of such heights. */
export const floatCells = (floats: readonly Float[], rows: readonly number[]): number =>
  floats.reduce((sum, { columns }, i) => sum + columns * (rows[i] ?? 0), 0)

/** Every float's grid lines, `change` from its natural ones as far as it goes. */
export function changed(floats: readonly Float[], change: number): readonly number[] {
  return floats.map(({ rows }) => Math.min(most(rows), Math.max(rows.least, natural(rows) + change)))
}

/** What floats of such heights cost. */
export const floatCost = (floats: readonly Float[], rows: readonly number[]): number =>
  floats.reduce((sum, float, i) => sum + costAt(float.rows, rows[i] ?? 0), 0)
