import type { Publishable } from '../../pages/page.ts'
import { markPage } from './mark-content.ts'
import type { MarkedPage } from './marked-page.ts'
import type { StructureElement } from './structure.ts'
import { structureTree } from './structure-tree.ts'

/** A document whose content is all marked, with the tree that says what it is. */
export interface TaggedDocument {
  readonly pages: readonly MarkedPage[]
  readonly structure: StructureElement
}

/** Marks every page and builds the structure tree (ISO 32000-1, 14.6–14.8). */
export function tagDocument({ pages, stories }: Publishable): TaggedDocument {
  const ranks = new Map(stories.map(({ id }, rank) => [id, rank]))
  const rankOf = (story: string): number => ranks.get(story) ?? stories.length
  const met = { blocks: new Set<string>(), headers: new Map<string, number>() }
  const marked = pages.map((page, index) => markPage(page, index, rankOf, met))
  const leaves = marked.flatMap((page) => page.leaves)
  return { pages: marked.map((page) => page.marked), structure: structureTree(stories, leaves) }
}
