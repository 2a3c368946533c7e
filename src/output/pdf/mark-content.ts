import type { Belonging, BlockRole, DisplayItem, LinkTarget, Page } from '../../pages/page.ts'
import { type LinePiece, type LinkItem, lineText, piecesOf } from './line-pieces.ts'
import { listLabel } from './list-label.ts'
import { inReadingOrder } from './reading-order.ts'
import type { StructureType } from './structure.ts'
import { gatherLines, type Paintable } from './text-lines.ts'

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

export type TextBelonging = Extract<Belonging, { kind: 'text' }>
export type PictureItem = Extract<DisplayItem, { kind: 'picture' }>

/** A sequence of content, or a link without text, as the structure tree takes it up. */
export interface Leaf {
  readonly belongs: Belonging
  /** Page counted from 0. */
  readonly page: number
  /** MCID on the page; null: a link without text. */
  readonly id: number | null
  /** Index and target of the page's link the content belongs to; null: none. */
  readonly link: { readonly index: number; readonly target: LinkTarget } | null
  readonly isLabel: boolean
  readonly text: string
  readonly picture: PictureItem | null
}

const TAGS: Readonly<Record<BlockRole, StructureType>> = {
  kicker: 'P',
  title: 'H1',
  deck: 'P',
  byline: 'P',
  section: 'P',
  paragraph: 'P',
  subhead: 'H2',
  summary: 'P',
  item: 'LBody',
  quote: 'P',
  cell: 'TD',
  figure: 'Figure',
  caption: 'Caption',
  credit: 'Caption',
}

/** What has been met on the pages so far: first lines of blocks, header cells. */
export interface Met {
  readonly blocks: Set<string>
  /** Header cells with the page on which they stood first. */
  readonly headers: Map<string, number>
}

/** A piece of a page's content, before neighbours of one kind are put into one mark. */
interface Content {
  readonly item: Exclude<Paintable, LinkItem>
  readonly leaf: Omit<Leaf, 'page' | 'id'> | null
  readonly artifact: 'Pagination' | 'Layout'
}

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
  const texts = links.map((_, at) => leaves.filter(({ link }) => link?.index === at).map(({ text }) => text))
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
  target.kind === 'address' ? target.href : `p. ${target.page}`

const bareLink = ({ belongs, target }: LinkItem, index: number, page: number): Leaf => ({
  belongs,
  page,
  id: null,
  link: { index, target },
  isLabel: false,
  text: '',
  picture: null,
})

function contentsOf(item: Paintable, links: readonly LinkItem[], page: number, met: Met): readonly Content[] {
  switch (item.kind) {
    case 'link':
      return []
    case 'line':
      return lineContents(item, links, page, met)
    case 'picture':
      return [{ item, leaf: item.belongs.kind === 'text' ? pictureLeaf(item) : null, artifact: 'Layout' }]
    case 'rule':
    case 'box':
    case 'shape':
      return [{ item, leaf: null, artifact: 'Layout' }]
  }
}

const pictureLeaf = (picture: PictureItem): Content['leaf'] => ({
  belongs: picture.belongs,
  link: null,
  isLabel: false,
  text: '',
  picture,
})

function lineContents(
  line: Extract<Paintable, { kind: 'line' }>,
  links: readonly LinkItem[],
  page: number,
  met: Met,
): readonly Content[] {
  const [run] = line.runs
  if (!run) return []
  const { belongs } = run
  const label = isFirstOfItem(belongs, met) ? (listLabel(lineText(line))?.length ?? 0) : 0
  const isRepeated = isRepeatedHeader(belongs, page, met)
  return piecesOf(line, links, label).map((piece) => ({
    item: piece.line,
    leaf:
      isRepeated || (belongs.kind === 'furniture' && piece.link === null)
        ? null
        : textLeaf(piece, belongs, links),
    artifact: 'Pagination',
  }))
}

function textLeaf(
  { line, link, isLabel }: LinePiece,
  belongs: Belonging,
  links: readonly LinkItem[],
): Content['leaf'] {
  const target = link === null ? undefined : links[link]?.target
  return {
    belongs,
    link: link === null || !target ? null : { index: link, target },
    isLabel,
    text: lineText(line),
    picture: null,
  }
}

function isFirstOfItem(belongs: Belonging, { blocks }: Met): boolean {
  if (belongs.kind !== 'text' || belongs.role !== 'item') return false
  const block = `${belongs.story} ${belongs.block}`
  if (blocks.has(block)) return false
  blocks.add(block)
  return true
}

/** The head of a table that is drawn again at the top of a later page is not read again. */
function isRepeatedHeader(belongs: Belonging, page: number, { headers }: Met): boolean {
  if (belongs.kind !== 'text' || !belongs.cell?.header) return false
  const { story, block, cell } = belongs
  const key = `${story} ${block} ${cell.row} ${cell.column}`
  const first = headers.get(key) ?? page
  headers.set(key, first)
  return first !== page
}

/** Joins neighbours that are one thing to a reader; where a block goes on at the top of a column, a new sequence begins. */
function inSequences(
  contents: readonly Content[],
  page: number,
): { readonly sequences: readonly MarkedSequence[]; readonly leaves: readonly Leaf[] } {
  const sequences: { readonly mark: Mark; readonly items: MarkedSequence['items'][number][] }[] = []
  const leaves: (Omit<Leaf, 'text'> & { text: string })[] = []
  let before: Content | null = null
  for (const content of contents) {
    const { item, leaf, artifact } = content
    if (before && goesOn(before, content)) {
      sequences.at(-1)?.items.push(item)
      const last = leaves.at(-1)
      if (leaf && last) last.text += leaf.text
    } else if (leaf) {
      const id = leaves.length
      sequences.push({ mark: { kind: 'content', tag: tagOf(leaf), id }, items: [item] })
      leaves.push({ ...leaf, page, id })
    } else sequences.push({ mark: { kind: 'artifact', type: artifact }, items: [item] })
    before = content
  }
  return { sequences, leaves }
}

function goesOn(before: Content, after: Content): boolean {
  if (!before.leaf || !after.leaf) return before.leaf === after.leaf && before.artifact === after.artifact
  if (before.item.kind !== 'line' || after.item.kind !== 'line') return false
  const [last, next] = [before.item.runs[0]?.y ?? 0, after.item.runs[0]?.y ?? 0]
  return next >= last && kindOf(before.leaf) === kindOf(after.leaf)
}

/** Content of one kind may stand in one mark. */
function kindOf({ belongs, link, isLabel }: NonNullable<Content['leaf']>): string {
  const part = `${link?.index ?? ''} ${isLabel}`
  if (belongs.kind === 'furniture') return part
  const { story, block, role, cell } = belongs
  return `${story} ${block} ${role} ${cell ? `${cell.row} ${cell.column}` : ''} ${part}`
}

function tagOf({ belongs, link, isLabel }: NonNullable<Content['leaf']>): StructureType {
  if (link) return 'Link'
  if (isLabel) return 'Lbl'
  if (belongs.kind === 'furniture') return 'P'
  return belongs.cell?.header ? 'TH' : TAGS[belongs.role]
}
