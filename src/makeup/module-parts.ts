import type { FilledColumns } from '../flow/fill-columns.ts'
import type { Picture, Table } from '../issue/issue.ts'
import type { SetBlock } from './blocks/set-block.ts'
import type { HeadBlock } from './head-block.ts'
import type { ModuleFrame } from './module-frame.ts'
import type { RowCosts } from './row-costs.ts'
import type { SettledSlots, Slot } from './slot.ts'
import type { FlowText } from './story-text.ts'

/** What stands in a story's columns and the text runs round: a picture with its caption, or a table. */
export interface Float {
  readonly content: FloatContent
  /** Text columns it spans. */
  readonly columns: number
  /** Grid lines it can take, its white included. */
  readonly rows: RowCosts
}

export type FloatContent =
  | {
      readonly kind: 'picture'
      readonly picture: Picture
      readonly block: number
      readonly caption: SetBlock | null
      /** Its columns', pt. */
      readonly width: number
      /** Width over height it keeps at any height, as far as its columns are wide; null: it is as wide as they are. */
      readonly aspect: number | null
    }
  | { readonly kind: 'table'; readonly table: Table; readonly block: number; readonly set: SetBlock }
  /** A short story in a box, its index in the issue. */
  | { readonly kind: 'inset'; readonly story: number; readonly module: StoryModule }

/** A story as a rectangle of the grid: what stands in it, before its height is chosen. */
export interface ModuleParts {
  readonly frame: ModuleFrame
  /** null: the rest of a story that runs on without a word. */
  readonly head: HeadBlock | null
  /** Grid lines of the head with the least space around it. */
  readonly headRows: number
  /** Grid lines the head may be opened by. */
  readonly mostExtra: number
  readonly floats: readonly Float[]
  readonly slots: readonly Slot[]
  readonly text: FlowText
  /** Grid lines under the text that belong to the module: the foot of a box. */
  readonly footRows: number
}

/** One way to fill a module at a certain height, in grid lines. */
export interface ModuleWay {
  readonly extraHead: number
  readonly textRows: number
  readonly floatRows: readonly number[]
  readonly slots: SettledSlots
  readonly filled: FilledColumns
  readonly cost: number
}

/** A module with every height it can take. */
export interface StoryModule extends ModuleParts {
  readonly rows: RowCosts
  /** Parallel to `rows.costs`. */
  readonly ways: readonly (ModuleWay | null)[]
}
