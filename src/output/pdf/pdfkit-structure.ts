import {
  addObject,
  type PdfkitDocument,
  type PdfkitPage,
  type PdfkitReference,
  textString,
} from './pdfkit-document.ts'
import type { OpenLink } from './pdfkit-links.ts'
import { ROLE_MAP, type StructureAttributes, type StructureElement, type StructureKid } from './structure.ts'

/*
 * pdfkit's own structure elements are not used: a link ended on a later page refers to that page, and their number
 * tree has limits at its root. Objects of our own are no longer than the calls would be.
 */

/** Says of an empty file that its content will be marked; pages added from now on have a tab order. */
export function markTagged(document: PdfkitDocument): void {
  document._root.data.MarkInfo = document.ref({ Marked: true })
}

/** Gives a page the key of its content in the parent tree: its index. */
export function registerPage(page: PdfkitPage, index: number): void {
  page.dictionary.data.StructParents = index
}

/** The parents of marked content: of each page's sequences by MCID, then of each annotation. */
interface Parents {
  readonly pages: readonly PdfkitReference[][]
  readonly annotations: PdfkitReference[]
}

interface Writing {
  readonly document: PdfkitDocument
  readonly pages: readonly PdfkitPage[]
  /** Links of each page. */
  readonly links: readonly (readonly OpenLink[])[]
  readonly parents: Parents
}

/** Writes the structure tree. The links must still be open. */
export function writeStructure(
  document: PdfkitDocument,
  pages: readonly PdfkitPage[],
  links: readonly (readonly OpenLink[])[],
  structure: StructureElement,
): void {
  const parents: Parents = { pages: pages.map(() => []), annotations: [] }
  const root = document.ref({ Type: 'StructTreeRoot', RoleMap: ROLE_MAP })
  // pdfkit ends the root with the document.
  document._root.data.StructTreeRoot = root
  root.data.K = writeElement(structure, root, { document, pages, links, parents })
  const nums = [...parents.pages, ...parents.annotations].flatMap((parent, key) => [key, parent])
  root.data.ParentTree = addObject(document, { Nums: nums })
  root.data.ParentTreeNextKey = nums.length / 2
}

function writeElement(element: StructureElement, parent: PdfkitReference, writing: Writing): PdfkitReference {
  const { type, alt, attributes, kids } = element
  const page = pageOf(kids)
  const reference = writing.document.ref({
    S: type,
    P: parent,
    ...(page === null ? {} : { Pg: writing.pages[page]?.dictionary }),
    ...(alt === null ? {} : { Alt: textString(alt) }),
    ...(attributes === null ? {} : { A: attributeObject(attributes, writing.pages) }),
  })
  const written = kids.map((kid) => writeKid(kid, page, reference, writing))
  reference.data.K = written.length === 1 ? written[0] : written
  reference.end()
  return reference
}

/** The page most of an element's content refers to without saying so: that of its first sequence. */
const pageOf = (kids: readonly StructureKid[]): number | null =>
  kids.find((kid) => kid.kind === 'content')?.page ?? null

function writeKid(
  kid: StructureKid,
  page: number | null,
  parent: PdfkitReference,
  writing: Writing,
): unknown {
  switch (kid.kind) {
    case 'element':
      return writeElement(kid, parent, writing)
    case 'content': {
      const ids = writing.parents.pages[kid.page]
      if (ids) ids[kid.id] = parent
      if (kid.page === page) return kid.id
      return { Type: 'MCR', Pg: writing.pages[kid.page]?.dictionary, MCID: kid.id }
    }
    case 'annotation':
      return annotationKid(kid.page, kid.index, parent, writing)
  }
}

function annotationKid(
  page: number,
  index: number,
  parent: PdfkitReference,
  { pages, links, parents }: Writing,
): unknown {
  const annotation = links[page]?.[index]?.reference
  if (!annotation) throw new Error(`page ${page + 1} has no link ${index}`)
  annotation.data.StructParent = pages.length + parents.annotations.length
  parents.annotations.push(parent)
  return { Type: 'OBJR', Pg: pages[page]?.dictionary, Obj: annotation }
}

function attributeObject(attributes: StructureAttributes, pages: readonly PdfkitPage[]): object {
  switch (attributes.owner) {
    case 'List':
      return { O: 'List', ListNumbering: attributes.numbering }
    case 'Table':
      return { O: 'Table', Scope: attributes.scope }
    case 'Layout': {
      const { x, y, width, height } = attributes.box
      const foot = (pages[attributes.page]?.height ?? 0) - y - height
      return { O: 'Layout', Placement: 'Block', BBox: [x, foot, x + width, foot + height] }
    }
  }
}
