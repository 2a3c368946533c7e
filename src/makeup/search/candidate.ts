import type { CutModule } from '../cut-module.ts'
import type { Look, StoryRest } from '../measure.ts'
import type { ModuleParts, ModuleWay } from '../module-parts.ts'
import type { RowCosts } from '../row-costs.ts'
import type { SidebarModule, SidebarWay } from '../sidebar-module.ts'

/** What stands in a placed rectangle, settled to its number of grid lines. */
export type PlacedContent =
  | {
      readonly kind: 'story'
      readonly story: number
      readonly look: Look
      readonly parts: ModuleParts
      readonly way: ModuleWay
      readonly cut: StoryCut | null
    }
  | {
      readonly kind: 'rest'
      readonly rest: StoryRest
      readonly parts: ModuleParts
      readonly way: ModuleWay
      readonly cut: StoryCut | null
    }
  | { readonly kind: 'sidebar'; readonly module: SidebarModule; readonly way: SidebarWay }

/** Where a placed story was cut: what goes elsewhere. */
export type StoryCut = Pick<CutModule, 'rest' | 'floats' | 'floatCells'>

/** A rectangle of a page: base columns and grid lines, counted from the type area's top left. */
export interface PlacedModule {
  readonly content: PlacedContent
  readonly column: number
  readonly columns: number
  readonly row: number
  readonly rows: number
}

/** Something a page may take, before its height is chosen. */
export interface Candidate {
  readonly columns: number
  readonly rows: RowCosts
  /** Stories it places, by index; the host first, then what is boxed into it. */
  readonly stories: readonly number[]
  /** Whether it is the rest of a story. */
  readonly rest: boolean
  /** Style of its title, to keep neighbours apart; null: none. */
  readonly titleStyle: string | null
  /** What its shape costs, whatever its height. */
  readonly terms: readonly Term[]
  settle(rows: number): PlacedContent | null
}

/** Why something costs what it costs; for `--explain`. */
export interface Term {
  readonly name: TermName
  readonly cost: number
}

export type TermName =
  | 'unused'
  | 'blank-page'
  | 'fit'
  | 'shape'
  | 'order'
  | 'jump'
  | 'same-title'
  | 'sidebar-elsewhere'
  | 'pin'
  | 'body-size'
  | 'leading'
  | 'overset'

export const total = (terms: readonly Term[]): number => terms.reduce((sum, { cost }) => sum + cost, 0)
