import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { EmbeddableFace } from '../fonts/embeddable-face.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Publishable } from '../pages/page.ts'
import type { Format } from './formats.ts'
import { type PdfSettings, renderPdf } from './render-pdf.ts'
import type { RenderSource } from './render-source.ts'
import type { Workshop } from './workshop.ts'

/** How documents are written. */
export interface RenderSettings extends PdfSettings {
  readonly dpi: number
  /** Whether JSON carries the pictures themselves. */
  readonly embedPictures: boolean
}

/** A file of a document, before it has a place. */
export interface RenderedFile {
  readonly format: Format
  /** Page it shows, counted from 1; null: all of them. */
  readonly page: number | null
  /** What its name has after the document's, to tell its files apart; null: nothing. */
  readonly part: string | null
  readonly bytes: Uint8Array
  /** What was found while it was made. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Name of a file by its part, for links between the drawings of a document. */
export type FileName = (part: string | null) => string

type Fonts = FontSet<EmbeddableFace>

/** Writes a document in one format, file by file; what a format needs is loaded when it is asked for. */
export async function* render(
  format: Format,
  source: RenderSource,
  workshop: Workshop,
  settings: RenderSettings,
  fileName: FileName,
): AsyncGenerator<RenderedFile> {
  const { document } = source
  const { fonts } = workshop
  switch (format) {
    case 'pdf':
      yield* pdfs(source, workshop, settings)
      break
    case 'svg':
      yield* drawings(document, fonts, fileName)
      break
    case 'png':
      yield* rasters(document, fonts, settings.dpi)
      break
    case 'txt': {
      const { writeText } = await import('../output/text/write-text.ts')
      yield whole(format, Buffer.from(writeText(document)))
      break
    }
    case 'json': {
      const { writeJson } = await import('../output/json/write-json.ts')
      const pictures = settings.embedPictures ? 'embedded' : 'described'
      yield whole(format, Buffer.from(writeJson(document, { pictures })))
      break
    }
    case 'sheet': {
      const { writeContactSheet } = await import('../output/png/contact-sheet.ts')
      yield { ...whole(format, await writeContactSheet(document, fonts)), part: 'sheet' }
      break
    }
    case 'long':
      yield* longPictures(document, fonts)
      break
  }
}

const whole = (format: Format, bytes: Uint8Array): RenderedFile => ({
  format,
  page: null,
  part: null,
  bytes,
  diagnostics: [],
})

async function* pdfs(
  source: RenderSource,
  workshop: Workshop,
  settings: RenderSettings,
): AsyncGenerator<RenderedFile> {
  const { files, diagnostics } = await renderPdf(source, workshop, settings)
  for (const [index, { plate, bytes }] of files.entries())
    yield { ...whole('pdf', bytes), part: plate, diagnostics: index === 0 ? diagnostics : [] }
}

/** A document of one page has one file, without a number. */
const partOf = ({ pages }: Publishable, page: number): string | null =>
  pages.length > 1 ? String(page) : null

async function* drawings(
  document: Publishable,
  fonts: Fonts,
  fileName: FileName,
): AsyncGenerator<RenderedFile> {
  const { DEFAULT_SVG_OPTIONS, writeSvg } = await import('../output/svg/write-svg.ts')
  const addressOf = (page: number): string => encodeURIComponent(fileName(partOf(document, page)))
  for (const page of document.pages) {
    const svg = writeSvg(page, document, fonts, { ...DEFAULT_SVG_OPTIONS, addressOf })
    yield { ...whole('svg', Buffer.from(svg)), page: page.number, part: partOf(document, page.number) }
  }
}

async function* rasters(document: Publishable, fonts: Fonts, dpi: number): AsyncGenerator<RenderedFile> {
  const { writePng } = await import('../output/png/write-png.ts')
  for (const page of document.pages) {
    const bytes = await writePng(page, document, fonts, dpi)
    yield { ...whole('png', bytes), page: page.number, part: partOf(document, page.number) }
  }
}

async function* longPictures(document: Publishable, fonts: Fonts): AsyncGenerator<RenderedFile> {
  const { writeLongPng } = await import('../output/png/write-long-png.ts')
  for (const page of document.pages)
    yield { ...whole('long', await writeLongPng(page, document, fonts)), part: 'long' }
}
