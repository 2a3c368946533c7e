import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A glyph where the page shows it. Coordinates in pt from the page's top left, y down. */
export interface ShownGlyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Width of the cell in pt. */
  readonly width: number
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  /** As pdf.js extracts it: a line end wherever it sees one. */
  readonly text: string
  readonly glyphs: readonly ShownGlyph[]
  /** Addresses links lead to. */
  readonly links: readonly string[]
  /** Places in the document links lead to: page (from 1) and height above its foot. */
  readonly places: readonly { readonly page: number; readonly top: number }[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly info: Readonly<Record<string, unknown>>
  /** Raw XMP. */
  readonly xmp: string | null
  readonly language: string | null
  readonly labels: readonly string[] | null
  /** Title, page (from 1) and height of the destination above the page's foot. */
  readonly outline: readonly { readonly title: string; readonly page: number; readonly top: number }[]
  readonly fingerprint: string
}

/** Reads a PDF back with pdf.js, which shares no code with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the buffer over and reports to the console what it finds wrong: both kept from the test.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number), document))
  const { info, metadata } = await document.getMetadata()
  const read = {
    pages,
    info: info as Readonly<Record<string, unknown>>,
    xmp: metadata?.getRaw() ?? null,
    language: (info as { readonly Language?: string }).Language ?? null,
    labels: await document.getPageLabels(),
    outline: await readOutline(document),
    fingerprint: document.fingerprints[0] ?? '',
  }
  await task.destroy()
  return read
}

async function readPage(page: PDFPageProxy, document: PDFDocumentProxy): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view
  const content = await page.getTextContent({ disableNormalization: true })
  const text = content.items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
  const annotations: readonly Annotation[] = await page.getAnnotations()
  const links = annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? [])
  const destinations = annotations.flatMap(({ dest }) => (dest ? [dest] : []))
  const places = await Promise.all(destinations.map((destination) => placeOf(destination, document)))
  return { width, height, text, glyphs: await shownGlyphs(page, height), links, places }
}

type Destination = readonly [{ num: number; gen: number }, unknown, unknown, number]

interface Annotation {
  readonly unsafeUrl?: string
  readonly dest?: Destination | null
}

async function placeOf(
  [page, , , top]: Destination,
  document: PDFDocumentProxy,
): Promise<{ readonly page: number; readonly top: number }> {
  return { page: 1 + (await document.getPageIndex(page)), top }
}

async function readOutline(document: PDFDocumentProxy): Promise<ReadPdf['outline']> {
  const entries = (await document.getOutline()) ?? []
  return Promise.all(
    entries.map(async ({ title, dest }) => ({
      title,
      ...(await placeOf(dest as unknown as Destination, document)),
    })),
  )
}

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** `inner` applied before `outer`. */
const through = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
]

interface PdfjsGlyph {
  readonly unicode: string
  readonly width: number
}

/** Interprets the text operators of a page as far as the painters under test use them. */
async function shownGlyphs(page: PDFPageProxy, height: number): Promise<readonly ShownGlyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const shown: ShownGlyph[] = []
  let [ctm, text, size] = [IDENTITY, IDENTITY, 0]
  const saved: (readonly [Matrix, number])[] = []
  fnArray.forEach((operator, index) => {
    const args: readonly unknown[] = argsArray[index] ?? []
    if (operator === OPS.save) saved.push([ctm, size])
    else if (operator === OPS.restore) [ctm, size] = saved.pop() ?? [ctm, size]
    else if (operator === OPS.beginText) text = IDENTITY
    else if (operator === OPS.moveText)
      text = through([1, 0, 0, 1, ...(args as unknown as readonly [number, number])], text)
    else if (operator === OPS.transform) ctm = through(args as unknown as Matrix, ctm)
    else if (operator === OPS.setFont) size = args[1] as number
    else if (operator === OPS.setTextMatrix) text = matrixOf(args)
    else if (operator === OPS.showText) {
      let pen = 0
      for (const piece of args[0] as readonly (PdfjsGlyph | number)[]) {
        if (typeof piece === 'number') {
          pen -= (piece * size) / 1000
          continue
        }
        const [scale, , , , x, y] = through([1, 0, 0, 1, pen, 0], through(text, ctm))
        const width = (piece.width * size) / 1000
        shown.push({ text: piece.unicode, x, y: height - y, size: size * scale, width: width * scale })
        pen += width
      }
    }
  })
  return shown
}

/** pdf.js gives the matrix as six arguments or as one typed array. */
const matrixOf = (args: readonly unknown[]): Matrix =>
  Array.from(
    args.length === 6 ? (args as readonly number[]) : (args[0] as Iterable<number>),
  ) as unknown as Matrix
