import type { FontSet } from '../../fonts/face.ts'
import type { InlineText, Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Grid } from '../grid.ts'
import type { Words } from './words.ts'

/** A teaser of the ear: what stands on another page, and how far down it (pt). */
export interface Teaser {
  readonly text: InlineText
  readonly page: number
  readonly y: number
}

/** Everything a strip is drawn from. `words` may say more than the issue does: the page and its sections. */
export interface FurnitureSetting {
  readonly layout: Layout
  readonly grid: Grid
  readonly fonts: FontSet
  readonly issue: Issue
  readonly words: Words
  readonly teasers: readonly Teaser[]
}
