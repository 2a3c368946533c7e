import type { LinkTarget, Page } from '../../pages/page.ts'
import type { LinkItem } from './line-pieces.ts'
import type { StructureType } from './structure.ts'
import type { Paintable } from './text-lines.ts'

/** What marked content is: text with its place in the structure tree, or an artifact, which readers leave out. */
export type Mark =
  | { readonly kind: 'content'; readonly tag: StructureType; readonly id: number }
  | { readonly kind: 'artifact'; readonly type: 'Pagination' | 'Layout' }

/** What is painted within one mark. */
export interface MarkedSequence {
  readonly mark: Mark
  readonly items: readonly Exclude<Paintable, LinkItem>[]
}

/** A link as an annotation; `contents` says where it leads to those who do not see it. */
export interface PageLink {
  readonly rect: LinkItem['rect']
  readonly target: LinkTarget
  readonly contents: string
}

/** A page with all its content marked, in the order in which it is painted and read. */
export interface MarkedPage {
  readonly page: Page
  readonly sequences: readonly MarkedSequence[]
  readonly links: readonly PageLink[]
}
