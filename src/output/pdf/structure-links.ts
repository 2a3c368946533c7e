import type { LinkTarget } from '../../pages/page.ts'
import type { Leaf } from './leaf.ts'
import { element, type StructureKid } from './structure.ts'

/** The kids of an element from its leaves; the parts of a link that runs over several lines make one `Link`. */
export function linkedKids(leaves: readonly Leaf[]): readonly StructureKid[] {
  const kids: StructureKid[] = []
  for (const run of linkRuns(leaves)) {
    const parts = partsOf(run)
    if (run[0]?.link) kids.push(element('Link', parts))
    else kids.push(...parts)
  }
  return kids
}

/** Neighbouring leaves that lead to one target, or to none. */
function linkRuns(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const runs: Leaf[][] = []
  for (const leaf of leaves) {
    const last = runs.at(-1)
    if (last && sameTarget(last[0]?.link?.target, leaf.link?.target)) last.push(leaf)
    else runs.push([leaf])
  }
  return runs
}

function sameTarget(a: LinkTarget | undefined, b: LinkTarget | undefined): boolean {
  if (a?.kind === 'address' && b?.kind === 'address') return a.href === b.href
  if (a?.kind === 'place' && b?.kind === 'place') return a.page === b.page && a.y === b.y
  return a === b
}

/** The marked sequences, each followed by the annotation that lies over it; an annotation stands once. */
function partsOf(leaves: readonly Leaf[]): readonly StructureKid[] {
  return leaves.flatMap(({ page, id, link }, at): readonly StructureKid[] => {
    const next = leaves[at + 1]
    const content = id === null ? [] : [{ kind: 'content' as const, page, id }]
    const goesOn = next?.page === page && next.link?.index === link?.index
    return link && !goesOn ? [...content, { kind: 'annotation', page, index: link.index }] : content
  })
}
