import type { RowCosts } from '../row-costs.ts'
import type { Work } from '../work.ts'
import type { Band } from './band.ts'
import type { PlacedModule, Term } from './candidate.ts'
import type { Choices } from './choices.ts'
import type { IssueTask } from './issue-task.ts'
import type { PageSpace } from './page-space.ts'
import type { Pending } from './pending.ts'

/** A page made up: what stands on it, and what is left for the pages after it. */
export interface MadePage {
  /** Where the foot rises, only the grid lines that are taken. */
  readonly space: PageSpace
  readonly placed: readonly PlacedModule[]
  /** Grid lines the head strips were opened by, and blank ones at the foot. */
  readonly stretched: number
  readonly blank: number
  readonly terms: readonly Term[]
  readonly cost: number
  readonly pending: Pending
}

/** A search ends when the work done, its own and all before it, comes to the limit. */
export interface Budget {
  readonly work: Work
  readonly limit: number
}

/**
 * `more`: pages follow; `none`: all must be placed here; `overset`: there is more text than pages, every page takes what
 * it can, and what is left over is reported.
 */
export type After = 'more' | 'none' | 'overset'

export interface PageTask {
  readonly issue: IssueTask
  readonly space: PageSpace
  readonly choices: Choices
  readonly pending: Pending
  readonly after: After
  /** A page that costs as much is none. */
  readonly limit: number
}

/** A page half made up: bands from the top down. */
export interface Draft {
  readonly bands: readonly Band[]
  readonly pending: Pending
  readonly terms: readonly Term[]
  /** What the terms come to. */
  readonly cost: number
  /** Head strips and bands together. */
  readonly rows: RowCosts
  /** Grid lines the bands need at least, and like best. */
  readonly least: number
  readonly natural: number
  /** What the bands cost where each is as high as it likes to be. */
  readonly fit: number
}
