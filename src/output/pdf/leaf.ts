import type { Belonging, BlockRole, DisplayItem, LinkTarget } from '../../pages/page.ts'
import { lineText } from './line-pieces.ts'
import type { StructureType } from './structure.ts'
import type { TextLine } from './text-lines.ts'

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
  readonly lines: readonly TextLine[]
  readonly picture: PictureItem | null
}

export const leafText = ({ lines }: Pick<Leaf, 'lines'>): string => lines.map(lineText).join('')

/** What a leaf is to a reader, apart from where it stands. */
export type LeafContent = Omit<Leaf, 'page' | 'id'>

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

/** The structure type that marked content names; the tree may put it under another one. */
export function tagOf({ belongs, link, isLabel }: LeafContent): StructureType {
  if (link) return 'Link'
  if (isLabel) return 'Lbl'
  if (belongs.kind === 'furniture') return 'P'
  return belongs.cell?.header ? 'TH' : TAGS[belongs.role]
}
