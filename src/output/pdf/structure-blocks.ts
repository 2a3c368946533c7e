import type { BlockRole } from '../../pages/page.ts'
import { leafText } from './leaf.ts'
import { listLabel } from './list-label.ts'
import type { StoryBlock, StoryLeaf } from './story-blocks.ts'
import { element, type StructureElement, type StructureType } from './structure.ts'
import { linkedKids } from './structure-links.ts'
import { table } from './structure-table.ts'

/** What the elements of a story depend on besides its blocks. */
export interface StoryContext {
  /** Level of its subheads. */
  readonly subhead: 'H1' | 'H2'
  /** Of the story. */
  readonly title: string
}

/** The elements of a story: neighbouring items become a list, neighbouring quotes one block quote. */
export function blockElements(
  blocks: readonly StoryBlock[],
  context: StoryContext,
): readonly StructureElement[] {
  return runsOfRole(blocks).flatMap((run) => {
    switch (run[0]?.role) {
      case 'item':
        return [list(run)]
      case 'quote':
        return [
          element(
            'BlockQuote',
            run.map(({ leaves }) => element('P', linkedKids(leaves))),
          ),
        ]
      case 'figure':
        return run.flatMap(({ leaves }) => figure(leaves, context))
      case 'cell':
        return run.map(({ leaves }) => table(leaves))
      default:
        return run.map((block) => element(typeOf(block.role, context), linkedKids(block.leaves)))
    }
  })
}

function typeOf(role: BlockRole, { subhead }: StoryContext): StructureType {
  if (role === 'title') return 'H1'
  if (role === 'subhead') return subhead
  return role === 'caption' || role === 'credit' ? 'Caption' : 'P'
}

function runsOfRole(blocks: readonly StoryBlock[]): readonly (readonly StoryBlock[])[] {
  const runs: StoryBlock[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last?.[0]?.role === block.role) last.push(block)
    else runs.push([block])
  }
  return runs
}

function list(items: readonly StoryBlock[]): StructureElement {
  const [label] = items[0]?.leaves ?? []
  const numbering = label?.isLabel ? (listLabel(leafText(label))?.numbering ?? 'None') : 'None'
  return element('L', items.map(listItem), { attributes: { owner: 'List', numbering } })
}

function listItem({ leaves }: StoryBlock): StructureElement {
  const labels = leaves.filter(({ isLabel }) => isLabel)
  const body = element('LBody', linkedKids(leaves.filter(({ isLabel }) => !isLabel)))
  return element('LI', labels.length > 0 ? [element('Lbl', linkedKids(labels)), body] : [body])
}

/**
 * A picture beside its caption: inside the figure the caption would go unread, for the alternative text stands for
 * everything in it.
 */
function figure(leaves: readonly StoryLeaf[], { title }: StoryContext): readonly StructureElement[] {
  const isPicture = (leaf: StoryLeaf): boolean => leaf.belongs.role === 'figure'
  const captions = leaves.filter((leaf) => !isPicture(leaf))
  const words = captions
    .filter(({ belongs }) => belongs.role === 'caption')
    .map(leafText)
    .join('')
  const figures = leaves.filter(isPicture).flatMap((leaf) => {
    const { picture, page } = leaf
    if (!picture) return linkedKids([leaf]).map((kid) => element('P', [kid]))
    return [
      element('Figure', linkedKids([leaf]), {
        alt: picture.alt || words || title,
        attributes: { owner: 'Layout', page, box: picture.rect },
      }),
    ]
  })
  if (captions.length === 0) return figures
  return [element('Div', [...figures, element('Caption', linkedKids(captions))])]
}
