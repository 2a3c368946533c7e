import type { LinkTarget } from '../../pages/page.ts'
import type { PageLink } from './marked-page.ts'
import {
  addObject,
  type PdfkitDocument,
  type PdfkitPage,
  type PdfkitReference,
  textString,
} from './pdfkit-document.ts'

/** A link annotation that is written when all pages are there, for it may lead to a later one. */
export interface OpenLink {
  readonly reference: PdfkitReference
  readonly target: LinkTarget
}

/** Annotation flag 3, to be printed: PDF/A allows no annotation without it (ISO 19005-3, 6.3.2). */
const PRINT = 1 << 2

/** Adds a link to the current page. */
export function openLink(document: PdfkitDocument, { rect, target, contents }: PageLink): OpenLink {
  const { page } = document
  const { x, y, width, height } = rect
  const reference = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, page.height - y - height, x + width, page.height - y],
    Border: [0, 0, 0],
    F: PRINT,
    Contents: textString(contents),
  })
  page.annotations.push(reference)
  return { reference, target }
}

/** Writes a link; `pages` are all pages of the document. */
export function closeLink(
  document: PdfkitDocument,
  pages: readonly PdfkitPage[],
  { reference, target }: OpenLink,
): void {
  if (target.kind === 'address')
    reference.data.A = addObject(document, { S: 'URI', URI: textString(asciiUri(target.href)) })
  else reference.data.Dest = destination(pages, target.page, target.y)
  reference.end()
}

/** The place `y` pt down a page, at the zoom the reader has. Pages count from 1. */
export function destination(pages: readonly PdfkitPage[], page: number, y: number): readonly unknown[] {
  const target = pages[page - 1]
  if (!target) throw new Error(`there is no page ${page} of ${pages.length}`)
  return [target.dictionary, 'XYZ', 0, target.height - y, null]
}

/** A URI is ASCII; other characters become percent-encoded UTF-8 (RFC 3987, 3.1). */
const asciiUri = (href: string): string =>
  href.replace(/[^\x21-\x7e]+/g, (text) =>
    [...Buffer.from(text, 'utf8')]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )
