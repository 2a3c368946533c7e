import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { Publishable } from '../../pages/page.ts'
import { type Palette, SCREEN_PALETTE } from './inks.ts'
import { paintPage } from './paint-page.ts'
import { createPdf } from './pdfkit-seam.ts'

export interface PdfOptions {
  readonly palette: Palette
  /** False leaves the operators readable, for tests. */
  readonly compress: boolean
}

export const DEFAULT_PDF_OPTIONS: PdfOptions = { palette: SCREEN_PALETTE, compress: true }

/** Writes pages as a PDF 1.7 with embedded subsets of the faces used. Same input, same bytes. */
export async function writePdf(
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  options: PdfOptions = DEFAULT_PDF_OPTIONS,
): Promise<Uint8Array> {
  const pdf = await createPdf(document, options)
  for (const page of document.pages) paintPage(page, document.pictures, pdf, fonts, options.palette)
  pdf.setOutline(document.outline)
  pdf.setPageLabels(document.pages.map(({ label }) => label))
  return pdf.finish()
}
