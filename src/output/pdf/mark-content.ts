import type { LinkTarget, Page } from '../../pages/page.ts'
import { type Leaf, type LeafContent, leafText, tagOf } from './leaf.ts'
import type { LinkItem } from './line-pieces.ts'
import type { Mark, MarkedPage, MarkedSequence } from './marked-page.ts'
import { type Content, contentsOf, type Met } from './page-contents.ts'
import { inReadingOrder } from './reading-order.ts'
import { gatherLines, type TextLine } from './text-lines.ts'

/** Marks the content of a page; `index` counts from 0. The leaves are in the order of the content. */
export function markPage(
  page: Page,
  index: number,
  rankOf: (story: string) => number,
  met: Met,
): { readonly marked: MarkedPage; readonly leaves: readonly Leaf[] } {
  const links = page.items.filter((item) => item.kind === 'link')
  const paintables = gatherLines(inReadingOrder(page.items, rankOf))
  const contents = paintables.flatMap((item) => contentsOf(item, links, index, met))
  const { sequences, leaves } = inSequences(contents, index)
  const texts = links.map((_, at) => leaves.filter(({ link }) => link?.index === at).map(leafText))
  const bare = links.flatMap((link, at) => (texts[at]?.length === 0 ? [bareLink(link, at, index)] : []))
  const annotations = links.map(({ rect, target }, at) => ({
    rect,
    target,
    contents: texts[at]?.join('') || addressOf(target),
  }))
  return { marked: { page, sequences, links: annotations }, leaves: [...leaves, ...bare] }
}

/** What a link without text says of itself. */
const addressOf = (target: LinkTarget): string =>
  target.kind === 'address' ? target.href : `第${target.page}版`

const bareLink = ({ belongs, target }: LinkItem, index: number, page: number): Leaf => ({
  belongs,
  page,
  id: null,
  link: { index, target },
  isLabel: false,
  lines: [],
  picture: null,
})

/** Joins neighbours that are one thing to a reader; where a block goes on at the top of a column, a new sequence begins. */
function inSequences(
  contents: readonly Content[],
  page: number,
): { readonly sequences: readonly MarkedSequence[]; readonly leaves: readonly Leaf[] } {
  const sequences: { readonly mark: Mark; readonly items: MarkedSequence['items'][number][] }[] = []
  const leaves: (Omit<Leaf, 'lines'> & { readonly lines: TextLine[] })[] = []
  let before: Content | null = null
  for (const content of contents) {
    const { item, leaf, artifact } = content
    if (before && goesOn(before, content)) {
      sequences.at(-1)?.items.push(item)
      const last = leaves.at(-1)
      if (leaf && last) last.lines.push(...leaf.lines)
    } else if (leaf) {
      const id = leaves.length
      sequences.push({ mark: { kind: 'content', tag: tagOf(leaf), id }, items: [item] })
      leaves.push({ ...leaf, page, id, lines: [...leaf.lines] })
    } else sequences.push({ mark: { kind: 'artifact', type: artifact }, items: [item] })
    before = content
  }
  return { sequences, leaves }
}

function goesOn(before: Content, after: Content): boolean {
  if (!before.leaf || !after.leaf) return before.leaf === after.leaf && before.artifact === after.artifact
  if (before.item.kind !== 'line' || after.item.kind !== 'line') return false
  const [last, next] = [before.item.runs[0]?.y ?? 0, after.item.runs[0]?.y ?? 0]
  return next >= last && isOneThing(before.leaf, after.leaf)
}

/** Whether content may stand in one mark with what came before it. */
function isOneThing(before: LeafContent, after: LeafContent): boolean {
  if (before.link?.index !== after.link?.index || before.isLabel !== after.isLabel) return false
  const [one, other] = [before.belongs, after.belongs]
  if (one.kind === 'furniture' || other.kind === 'furniture') return one.kind === other.kind
  return (
    one.block === other.block &&
    one.story === other.story &&
    one.role === other.role &&
    one.cell?.row === other.cell?.row &&
    one.cell?.column === other.cell?.column
  )
}
