import type { Rect } from '../../geometry/rect.ts'

/** Standard structure types (ISO 32000-1, 14.8.4), and `Aside`, which is mapped to one of them. */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Art'
  | 'Aside'
  | 'Div'
  | 'BlockQuote'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Figure'
  | 'Caption'

/** What older readers take our own types for. `Aside` is a type of PDF 2.0. */
export const ROLE_MAP: Readonly<Record<string, StructureType | 'Sect'>> = { Aside: 'Sect' }

/** How the items of a list are labelled (ISO 32000-1, table 347). */
export type ListNumbering = 'None' | 'Disc' | 'Circle' | 'Square' | 'Decimal'

/** Attributes some types must have. */
export type StructureAttributes =
  | { readonly owner: 'List'; readonly numbering: ListNumbering }
  | { readonly owner: 'Table'; readonly scope: 'Row' | 'Column' }
  /** Where a figure stands: its page, counted from 0, and its box on it. */
  | { readonly owner: 'Layout'; readonly page: number; readonly box: Rect }

/** A node of the structure tree: what a part of the text is to a reader who cannot see it. */
export interface StructureElement {
  readonly kind: 'element'
  readonly type: StructureType
  /** What is read out instead of a picture. */
  readonly alt: string | null
  readonly attributes: StructureAttributes | null
  readonly kids: readonly StructureKid[]
}

/** A marked sequence of a page's content. Pages count from 0; `id` is the sequence's MCID. */
export interface MarkedContent {
  readonly kind: 'content'
  readonly page: number
  readonly id: number
}

/** An annotation of a page; both count from 0. */
export interface AnnotationRef {
  readonly kind: 'annotation'
  readonly page: number
  readonly index: number
}

export type StructureKid = StructureElement | MarkedContent | AnnotationRef

const NOTHING_MORE = { alt: null, attributes: null } as const

/** An element with what it needs beyond its type. */
export const element = (
  type: StructureType,
  kids: readonly StructureKid[],
  more: Partial<Pick<StructureElement, 'alt' | 'attributes'>> = {},
): StructureElement => ({ kind: 'element', type, ...NOTHING_MORE, ...more, kids })
