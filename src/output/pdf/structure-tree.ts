import type { PublishedStory } from '../../pages/page.ts'
import type { Leaf } from './leaf.ts'
import { blocksOf, leavesByStory } from './story-blocks.ts'
import { element, type StructureElement } from './structure.ts'
import { blockElements } from './structure-blocks.ts'
import { linkedKids } from './structure-links.ts'

/**
 * The structure tree of a document from its leaves in the order of the pages: every story whole, however many pages
 * it runs over, and at the end the links that stand outside the stories (teasers, jump lines).
 */
export function structureTree(listed: readonly PublishedStory[], leaves: readonly Leaf[]): StructureElement {
  const { stories, outside } = leavesByStory(leaves)
  let hasTitle = false
  const articles = inOrder(listed, [...stories.keys()]).map((story) => {
    const blocks = blocksOf(stories.get(story.id) ?? [])
    // A subhead is one level below a title, once there is one: no level is skipped (ISO 14289-1, 7.4.2).
    hasTitle ||= blocks.some(({ role }) => role === 'title')
    const kids = blockElements(blocks, { subhead: hasTitle ? 'H2' : 'H1', title: story.title })
    return element(story.kind === 'sidebar' ? 'Aside' : 'Art', kids)
  })
  return element('Document', outside.length > 0 ? [...articles, linksPart(outside)] : articles)
}

/** The stories that are on the pages, in the order of reading; those the document does not list come last. */
function inOrder(listed: readonly PublishedStory[], met: readonly string[]): readonly PublishedStory[] {
  const known = new Set(listed.map(({ id }) => id))
  const unlisted = met.filter((id) => !known.has(id)).map((id) => ({ id, title: '', kind: 'story' as const }))
  return [...listed.filter(({ id }) => met.includes(id)), ...unlisted]
}

/** A paragraph for each link; of two teasers that lead to one place each stays a link of its own. */
const linksPart = (leaves: readonly Leaf[]): StructureElement =>
  element(
    'Part',
    linksOf(leaves).map((link) => element('P', linkedKids(link))),
  )

function linksOf(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const links = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const key = `${leaf.page} ${leaf.link?.index}`
    const link = links.get(key)
    if (link) link.push(leaf)
    else links.set(key, [leaf])
  }
  return [...links.values()]
}
