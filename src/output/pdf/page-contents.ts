import type { Belonging } from '../../pages/page.ts'
import type { LeafContent, PictureItem } from './leaf.ts'
import { type LinePiece, type LinkItem, lineText, piecesOf } from './line-pieces.ts'
import { listLabel } from './list-label.ts'
import type { Paintable, TextLine } from './text-lines.ts'

/** What has been met on the pages so far. */
export interface Met {
  /** Items of lists. */
  readonly blocks: Set<string>
  /** Lines of header cells with the page on which they stood first. */
  readonly headers: Map<string, number>
}

/** A piece of a page's content, before neighbours of one kind are put into one mark. */
export interface Content {
  readonly item: Exclude<Paintable, LinkItem>
  readonly leaf: LeafContent | null
  readonly artifact: 'Pagination' | 'Layout'
}

/** The pieces of one item of a page; a link is none, for it paints nothing. */
export function contentsOf(
  item: Paintable,
  links: readonly LinkItem[],
  page: number,
  met: Met,
): readonly Content[] {
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

const pictureLeaf = (picture: PictureItem): LeafContent => ({
  belongs: picture.belongs,
  link: null,
  isLabel: false,
  lines: [],
  picture,
})

function lineContents(
  line: TextLine,
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
): LeafContent {
  const target = link === null ? undefined : links[link]?.target
  return {
    belongs,
    link: link === null || !target ? null : { index: link, target },
    isLabel,
    lines: [line],
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
  const { story, block, cell, line } = belongs
  const key = `${story} ${block} ${cell.row} ${cell.column} ${line}`
  const first = headers.get(key) ?? page
  headers.set(key, first)
  return first !== page
}
