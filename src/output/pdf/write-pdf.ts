import { createHash } from 'node:crypto'
import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { Publishable } from '../../pages/page.ts'
import type { Attachment } from './attachment.ts'
import type { Conformance } from './conformance.ts'
import { type Palette, SCREEN_PALETTE } from './inks.ts'
import { paintPage } from './paint-page.ts'
import { createPdf } from './pdfkit-seam.ts'
import { tagDocument } from './tag-document.ts'
import { withWordSpaces } from './word-spaces.ts'

/** What the file is for: reading on a screen, keeping for decades, or the press. */
export type PdfProfile = 'screen' | 'archive' | 'print'

export interface PdfOptions {
  readonly profile: PdfProfile
  readonly palette: Palette
  /** False leaves the operators readable, for tests. */
  readonly compress: boolean
  /** Files to carry along, in this order; for the archive, what the document was made from. */
  readonly attachments: readonly Attachment[]
  /** Seconds since 1970 for the dates in the metadata (SOURCE_DATE_EPOCH); null: the day. */
  readonly stamp: number | null
  /** Content hash of the issue for the metadata; empty: none. */
  readonly fingerprint: string
}

export const DEFAULT_PDF_OPTIONS: PdfOptions = {
  profile: 'screen',
  palette: SCREEN_PALETTE,
  compress: true,
  attachments: [],
  stamp: null,
  fingerprint: '',
}

const CONFORMANCE: Readonly<Record<PdfProfile, Conformance>> = {
  screen: 'ua',
  archive: 'archive',
  print: 'none',
}

/**
 * Writes pages as a PDF 1.7 with embedded subsets of the faces used: tagged to PDF/UA-1 for the screen, to that and
 * PDF/A-3a for the archive. Same input, same bytes.
 */
export async function writePdf(
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  options: PdfOptions = DEFAULT_PDF_OPTIONS,
): Promise<Uint8Array> {
  const { palette, compress, attachments, stamp, fingerprint } = options
  const conformance = CONFORMANCE[options.profile]
  const meta = { ...document, stamp, fingerprint, source: sourceOf(attachments) }
  const pdf = await createPdf(meta, { compress, conformance })
  const { pages, structure } = tagDocument(withWordSpaces(document, fonts))
  const marks = conformance === 'none' ? 'left out' : 'written'
  for (const page of pages) paintPage(page, { pdf, fonts, pictures: document.pictures, palette, marks })
  pdf.setOutline(document.outline)
  pdf.setPageLabels(document.pages.map(({ label }) => label))
  if (conformance !== 'none') pdf.setStructure(structure)
  pdf.attach(attachments)
  return pdf.finish()
}

/** The sources among the attachments, each with its checksum. */
const sourceOf = (attachments: readonly Attachment[]): string =>
  attachments
    .filter(({ relationship }) => relationship === 'Source')
    .map(({ name, bytes }) => `${name} sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    .join('; ')
