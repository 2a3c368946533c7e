import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import { createSubset, type Subset } from '../../fonts/subset.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { GlyphForm, OutlineEntry, PageBoxes } from '../../pages/page.ts'
import { blankId, withContentId } from './content-id.ts'
import type { ImageObject } from './image-object.ts'
import { infoDictionary, type Metadata, xmpDescriptions } from './metadata.ts'
import { addResources, type SharedObjects, setBoxes } from './pdfkit-press.ts'
import type { PageResources } from './plate-resources.ts'

/**
 * The one module that knows pdfkit, with `pdfkit-press.ts`. It goes through members pdfkit does not promise (`_font`,
 * `_root`, `_id`, `_addInfo`, outline data), because glyphs are placed one by one from subsets of
 * our own and metadata must not depend on the clock. The dependency is pinned to this version, and
 * a test checks the version and every member used here.
 */
export const PDFKIT_VERSION = '0.20.2'

/** A PDF under construction. Coordinates in pt from the page's top left, y down. */
export interface PdfFile {
  addPage(width: number, height: number): void
  /**
   * What the current page is cut to. There is no ArtBox: a page for the press has a TrimBox or an
   * ArtBox, never both (PDF/X, ISO 15930).
   */
  setBoxes(boxes: PageBoxes): void
  /** Makes colour spaces and graphics states usable on the current page, by their names. */
  addResources(resources: PageResources): void
  /** Appends operators to the current page. */
  addContent(operators: string): void
  /** A link on the current page. */
  addLink(rect: Rect, href: string): void
  /** Makes a picture usable on the current page; returns its name in the page's resources. The same key is embedded once. */
  image(key: string, object: () => ImageObject): string
  /** Makes a face usable on the current page. */
  font(face: EmbeddableFace): EmbeddedFont
  /** One entry a story, in one level. Pages must exist. */
  setOutline(entries: readonly OutlineEntry[]): void
  setPageLabels(labels: readonly string[]): void
  /** The file; nothing can be added afterwards. */
  finish(): Promise<Uint8Array>
}

/** A face inside a PDF. */
export interface EmbeddedFont {
  /** Name in the page's resources. */
  readonly resource: string
  /** Code of a glyph in a form and with a text, and the cell's width in 1/1000 em. */
  use(glyphId: number, form: GlyphForm, text: string): { readonly cid: number; readonly advance: number }
}

/** What pdfkit keeps of an embedded font. */
interface PdfkitFont {
  readonly id: string
  widths: number[]
  unicode: (readonly number[])[]
  ref(): unknown
}

interface PdfkitPage {
  readonly height: number
  readonly fonts: Record<string, unknown>
  readonly xobjects: Record<string, unknown>
  readonly colorSpaces: Record<string, unknown>
  readonly ext_gstates: Record<string, unknown>
  readonly dictionary: PdfkitReference
}

interface PdfkitReference {
  readonly data: Record<string, unknown>
  end(data?: Uint8Array): void
}

interface PdfkitOutline {
  readonly dictionary: PdfkitReference
  readonly outlineData: Record<string, unknown>
  addItem(title: string, options: object): PdfkitOutline
}

/** The members of pdfkit's document that are used, promised or not. */
interface PdfkitDocument {
  readonly page: PdfkitPage
  readonly info: Record<string, unknown>
  readonly outline: PdfkitOutline
  readonly _root: PdfkitReference
  readonly _font: PdfkitFont
  _id: Uint8Array
  _addInfo: () => void
  addPage(options: object): void
  addContent(operators: string): void
  link(x: number, y: number, width: number, height: number, url: string): void
  registerFont(name: string, font: object): void
  font(name: string): void
  ref(data: object): PdfkitReference
  appendXML(xml: string): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  end(): void
}

/** Starts an empty PDF 1.7. pdfkit is loaded here, not before something is written. */
export async function createPdf(
  meta: Metadata,
  { compress }: { readonly compress: boolean },
): Promise<PdfFile> {
  const document = await openDocument(meta, compress)
  const fonts = new Map<string, OpenFont>()
  const names = new Set<string>()
  const pages: PdfkitPage[] = []
  const images = new Map<string, { readonly name: string; readonly reference: PdfkitReference }>()
  const shared: SharedObjects = new Map()
  return {
    addPage: (width, height) => {
      document.addPage({ size: [width, height], margin: 0 })
      document.page.dictionary.data.TrimBox = [0, 0, width, height]
      pages.push(document.page)
    },
    setBoxes: (boxes) => setBoxes(document, boxes),
    addResources: (resources) => addResources(document, resources, shared),
    addContent: (operators) => document.addContent(operators),
    addLink: ({ x, y, width, height }, href) => document.link(x, y, width, height, asciiUri(href)),
    image: (key, object) => {
      const image = images.get(key) ?? embedImage(document, `Im${images.size + 1}`, object())
      images.set(key, image)
      document.page.xobjects[image.name] = image.reference
      return image.name
    },
    font: (face) => {
      const open = fonts.get(face.id) ?? openFont(document, face, uniqueName(face, names))
      fonts.set(face.id, open)
      document.page.fonts[open.pdfkit.id] ??= open.pdfkit.ref()
      return open.embedded
    },
    setOutline: (entries) => setOutline(document, pages, entries),
    setPageLabels: (labels) => setPageLabels(document, labels),
    finish: () => finish(document, [...fonts.values()]),
  }
}

function embedImage(
  document: PdfkitDocument,
  name: string,
  { entries, data }: ImageObject,
): { readonly name: string; readonly reference: PdfkitReference } {
  // With a filter of its own the stream is not compressed again.
  const reference = document.ref({ ...entries })
  reference.end(data)
  return { name, reference }
}

async function openDocument(meta: Metadata, compress: boolean): Promise<PdfkitDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const options = {
    autoFirstPage: false,
    pdfVersion: '1.7',
    compress,
    lang: meta.language,
    displayTitle: true,
    font: null,
    info: { CreationDate: new Date(0) },
  }
  const document = new PDFDocument(options as object) as unknown as PdfkitDocument
  // pdfkit writes dates in UTC, which would put the issue on the day before.
  Object.assign(document.info, infoDictionary(meta))
  // pdfkit does not escape what it puts into XML.
  document._addInfo = () => document.appendXML(xmpDescriptions(meta))
  document._id = blankId()
  // Without it a reader opens the outline instead of the page alone.
  document._root.data.PageMode = 'UseNone'
  return document
}

interface OpenFont {
  readonly pdfkit: PdfkitFont
  readonly subset: Subset
  readonly unitsPerEm: number
  readonly embedded: EmbeddedFont
}

function openFont(document: PdfkitDocument, face: EmbeddableFace, name: string): OpenFont {
  const subset = createSubset(face)
  document.registerFont(face.id, fontForPdfkit(face, subset, name))
  document.font(face.id)
  const pdfkit = document._font
  const { unitsPerEm } = face.facts
  const use: EmbeddedFont['use'] = (glyphId, form, text) => {
    const cid = subset.add(glyphId, form, text)
    return { cid, advance: ((subset.slots[cid]?.advance ?? 0) * 1000) / unitsPerEm }
  }
  return { pdfkit, subset, unitsPerEm, embedded: { resource: pdfkit.id, use } }
}

/** pdfkit takes two fonts of one PostScript name for the same font. */
function uniqueName(face: EmbeddableFace, names: Set<string>): string {
  const own = face.facts.postscriptName || face.id
  const name = names.has(own) ? `${own}-${face.id}` : own
  names.add(name)
  return name
}

/** A face in the shape pdfkit expects of a fontkit font; its subset is ours. */
function fontForPdfkit(face: EmbeddableFace, subset: Subset, postscriptName: string): object {
  const { facts } = face
  const units = (perMille: number): number => (perMille * facts.unitsPerEm) / 1000
  return {
    postscriptName,
    unitsPerEm: facts.unitsPerEm,
    ascent: units(face.ascent),
    descent: units(face.descent),
    lineGap: 0,
    xHeight: facts.xHeight,
    capHeight: facts.capHeight,
    bbox: {
      minX: facts.bounds.xMin,
      minY: facts.bounds.yMin,
      maxX: facts.bounds.xMax,
      maxY: facts.bounds.yMax,
    },
    italicAngle: facts.italicAngle,
    'OS/2': { sFamilyClass: facts.familyClass << 8 },
    post: { isFixedPitch: facts.fixedPitch },
    head: { macStyle: { italic: facts.italicAngle !== 0 } },
    getGlyph: (glyphId: number) => ({ advanceWidth: face.metrics.advance(glyphId) }),
    createSubset: () => ({ encode: subset.encode }),
    // Its presence is how pdfkit recognises a font.
    layout: () => {
      throw new Error('glyphs are placed by the typesetter, not by pdfkit')
    },
  }
}

/** A URI is ASCII; other characters become percent-encoded UTF-8 (RFC 3987, 3.1). */
const asciiUri = (href: string): string =>
  href.replace(/[^\x21-\x7e]+/g, (text) =>
    [...Buffer.from(text, 'utf8')]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )

function setOutline(
  document: PdfkitDocument,
  pages: readonly PdfkitPage[],
  entries: readonly OutlineEntry[],
): void {
  for (const { title, page, y } of entries) {
    const target = pages[page - 1]
    if (!target) throw new Error(`outline entry “${title}” points to page ${page} of ${pages.length}`)
    const item = document.outline.addItem(title, { pageNumber: page - 1 })
    // pdfkit measures the left edge of the destination from the right.
    item.outlineData.Dest = [target.dictionary, 'XYZ', 0, target.height - y, null]
  }
  if (entries.length === 0) return
  // Readers accept an outline without it, validators do not (ISO 32000-1, table 152).
  document.outline.outlineData.Count = entries.length
}

/** Each page's label as it is printed, as a prefix without a number of its own. */
function setPageLabels(document: PdfkitDocument, labels: readonly string[]): void {
  const nums = labels.flatMap((label, index) => [index, { P: new String(label) }])
  const tree = document.ref({ Nums: nums })
  document._root.data.PageLabels = tree
  tree.end()
}

async function finish(document: PdfkitDocument, fonts: readonly OpenFont[]): Promise<Uint8Array> {
  for (const { pdfkit, subset, unitsPerEm } of fonts) {
    pdfkit.widths = subset.slots.map(({ advance }) => (advance * 1000) / unitsPerEm)
    pdfkit.unicode = subset.slots.map(({ text }) => codePoints(text ?? UNUSED))
  }
  const chunks: Uint8Array[] = []
  document.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => document.on('end', resolve))
  document.end()
  await ended
  return withContentId(Buffer.concat(chunks))
}

/** For slots that are only parts of others: never shown, but the text map may not have holes. */
const UNUSED = '\ufffd'

const codePoints = (text: string): readonly number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0)
