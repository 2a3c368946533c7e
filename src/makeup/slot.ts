/** Where a float stands in a module: over some text columns, at their head or foot, in the order of stacking. */
export interface Slot {
  readonly float: number
  readonly column: number
  readonly columns: number
  readonly edge: 'head' | 'foot'
}

/** Slots with their floats' grid lines settled. */
export interface SettledSlots {
  /** Grid lines between each slot and its edge. */
  readonly offsets: readonly number[]
  /** Grid lines taken at the head and at the foot of each column. */
  readonly head: readonly number[]
  readonly foot: readonly number[]
}
