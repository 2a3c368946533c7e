import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { Issue, Picture } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { DisplayItem } from '../../pages/page.ts'
import type { Grid } from '../grid.ts'
import type { TextSetting } from '../story-text.ts'

/** A picture with the rectangle it fills on its page; whoever encodes it cuts it to that shape. */
export interface PlacedPicture {
  /** Key in `Publishable.pictures`. */
  readonly key: string
  readonly picture: Picture
  readonly rect: Rect
}

/** What drawing leaves behind: items in their order, pictures to be encoded, findings. */
export interface Drawn {
  readonly items: readonly DisplayItem[]
  readonly pictures: readonly PlacedPicture[]
  readonly diagnostics: readonly Diagnostic[]
}

export const NOTHING_DRAWN: Drawn = { items: [], pictures: [], diagnostics: [] }

export const drawnItems = (
  items: readonly DisplayItem[],
  diagnostics: readonly Diagnostic[] = [],
): Drawn => ({
  items,
  pictures: [],
  diagnostics,
})

export const together = (parts: readonly Drawn[]): Drawn => ({
  items: parts.flatMap(({ items }) => items),
  pictures: parts.flatMap(({ pictures }) => pictures),
  diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
})

/** Where the other part of a story that jumps stands. */
export interface JumpTarget {
  readonly page: number
  /** Pt down that page. */
  readonly y: number
}

/** What every module is drawn with. */
export interface Drawing {
  readonly issue: Issue
  readonly layout: Layout
  readonly grid: Grid
  readonly setting: TextSetting
  readonly page: number
  /** By story: where it goes on, or came from; only for those cut on this page or continued on it. */
  readonly jumps: ReadonlyMap<number, { readonly to: JumpTarget | null; readonly from: JumpTarget | null }>
}
