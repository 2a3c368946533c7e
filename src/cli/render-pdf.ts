import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { facesUsed } from '../output/lock-text.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../output/pdf/write-pdf.ts'
import { archiveFiles } from './archive-files.ts'
import { type PressFile, pressFiles, printSheets } from './press-files.ts'
import type { Profile } from './profile.ts'
import type { RenderSource } from './render-source.ts'
import type { Workshop } from './workshop.ts'

export interface PdfSettings {
  readonly profile: Profile
  /** Seconds since 1970 the file is dated by; null: by its issue. */
  readonly stamp: number | null
  /** Of the program. */
  readonly version: string
}

/** PDFs of a document: one, or one for each plate of the press, and what was found while they were made. */
export interface RenderedPdfs {
  readonly files: readonly PressFile[]
  readonly diagnostics: readonly Diagnostic[]
}

export async function renderPdf(
  source: RenderSource,
  workshop: Workshop,
  { profile, stamp, version }: PdfSettings,
): Promise<RenderedPdfs> {
  const { document, pages } = source
  const { fonts } = workshop
  if (profile.kind === 'print')
    return pages === 'sheets'
      ? { files: await printSheets(document, fonts, profile.press, stamp), diagnostics: [] }
      : pressFiles(document, fonts, profile.press, stamp)
  const attachments = profile.kind === 'archive' ? archiveOf(source, workshop, version) : []
  const options = {
    ...DEFAULT_PDF_OPTIONS,
    profile: profile.kind,
    stamp,
    fingerprint: source.fingerprint ?? '',
    attachments,
  }
  return { files: [{ plate: null, bytes: await writePdf(document, fonts, options) }], diagnostics: [] }
}

/** The archive keeps what the document was made from and with. */
function archiveOf(
  { document, issue, materials, layout }: RenderSource,
  workshop: Workshop,
  version: string,
) {
  return archiveFiles(issue, materials, { version, layout, faces: workshop.lock(facesUsed(document)) })
}
