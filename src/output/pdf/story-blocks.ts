import type { BlockRole } from '../../pages/page.ts'
import type { Leaf, TextBelonging } from './leaf.ts'

/** A block of a story with all its leaves, wherever they stand. */
export interface StoryBlock {
  readonly role: BlockRole
  readonly leaves: readonly StoryLeaf[]
}

export interface StoryLeaf extends Leaf {
  readonly belongs: TextBelonging
}

/** The leaves of every story by its id, and those outside all stories. */
export function leavesByStory(leaves: readonly Leaf[]): {
  readonly stories: ReadonlyMap<string, readonly StoryLeaf[]>
  readonly outside: readonly Leaf[]
} {
  const stories = new Map<string, StoryLeaf[]>()
  const outside: Leaf[] = []
  for (const leaf of leaves) {
    const { belongs } = leaf
    if (belongs.kind === 'furniture') outside.push(leaf)
    else collect(stories, belongs.story, { ...leaf, belongs })
  }
  return { stories, outside }
}

/** The blocks of one story in their order; `leaves` are in the order of the pages. */
export function blocksOf(leaves: readonly StoryLeaf[]): readonly StoryBlock[] {
  const blocks = new Map<number, StoryLeaf[]>()
  for (const leaf of leaves) collect(blocks, leaf.belongs.block, leaf)
  return [...blocks.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, parts]) => ({ role: mainRole(parts), leaves: parts }))
}

function collect<K>(groups: Map<K, StoryLeaf[]>, key: K, leaf: StoryLeaf): void {
  const group = groups.get(key)
  if (group) group.push(leaf)
  else groups.set(key, [leaf])
}

/** A picture and a table share their block with caption and credit. */
function mainRole(leaves: readonly StoryLeaf[]): BlockRole {
  const roles = leaves.map(({ belongs }) => belongs.role)
  return roles.find((role) => role === 'figure' || role === 'cell') ?? roles[0] ?? 'paragraph'
}
