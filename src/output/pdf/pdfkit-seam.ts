import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import { createSubset, type Subset } from '../../fonts/subset.ts'
import type { GlyphForm, OutlineEntry, PageBoxes } from '../../pages/page.ts'
import type { Attachment } from './attachment.ts'
import { type Conformance, conformanceDescriptions } from './conformance.ts'
import { blankId, withContentId } from './content-id.ts'
import type { ImageObject } from './image-object.ts'
import type { PageLink } from './marked-page.ts'
import { infoDictionary, type Metadata, xmpDescription } from './metadata.ts'
import { dateOf } from './moment.ts'
import { attachFiles } from './pdfkit-attachments.ts'
import {
  addObject,
  type PdfkitDocument,
  type PdfkitFont,
  type PdfkitPage,
  type PdfkitReference,
  textString,
} from './pdfkit-document.ts'
import { closeLink, destination, type OpenLink, openLink } from './pdfkit-links.ts'
import { addResources, type SharedObjects, setBoxes } from './pdfkit-press.ts'
import { markTagged, registerPage, writeStructure } from './pdfkit-structure.ts'
import type { PageResources } from './plate-resources.ts'
import type { StructureElement } from './structure.ts'

/**
 * This module and the others named after pdfkit are the only ones that know it. They go through
 * members pdfkit does not promise (`_font`, `_root`, `_id`, `_addInfo`, outline data), because
 * glyphs are placed one by one from subsets of our own and metadata must not depend on the clock.
 * The dependency is pinned to this version, and a test checks the version and every member used.
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
  addLink(link: PageLink): void
  /** Makes a picture usable on the current page; returns its name in the page's resources. The same key is embedded once. */
  image(key: string, object: () => ImageObject): string
  /** Makes a face usable on the current page. */
  font(face: EmbeddableFace): EmbeddedFont
  /** One entry a story, in one level. Pages must exist. */
  setOutline(entries: readonly OutlineEntry[]): void
  setPageLabels(labels: readonly string[]): void
  /** The structure tree of a file that keeps a standard; its pages and links must exist. */
  setStructure(structure: StructureElement): void
  attach(attachments: readonly Attachment[]): void
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

export interface FileOptions {
  readonly compress: boolean
  readonly conformance: Conformance
}

/** Starts an empty PDF 1.7. pdfkit is loaded here, not before something is written. */
export async function createPdf(meta: Metadata, options: FileOptions): Promise<PdfFile> {
  const document = await openDocument(meta, options)
  const isTagged = options.conformance !== 'none'
  const links: OpenLink[][] = []
  const fonts = new Map<string, OpenFont>()
  const names = new Set<string>()
  const pages: PdfkitPage[] = []
  const images = new Map<string, { readonly name: string; readonly reference: PdfkitReference }>()
  const shared: SharedObjects = new Map()
  return {
    addPage: (width, height) => {
      document.addPage({ size: [width, height], margin: 0 })
      document.page.dictionary.data.TrimBox = [0, 0, width, height]
      if (isTagged) registerPage(document.page, pages.length)
      pages.push(document.page)
      links.push([])
    },
    setBoxes: (boxes) => setBoxes(document, boxes),
    addResources: (resources) => addResources(document, resources, shared),
    addContent: (operators) => document.addContent(operators),
    addLink: (link) => links.at(-1)?.push(openLink(document, link)),
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
    setStructure: (structure) => writeStructure(document, pages, links, structure),
    attach: (attachments) => attachFiles(document, attachments, dateOf(meta)),
    finish: () => {
      for (const link of links.flat()) closeLink(document, pages, link)
      return finish(document, [...fonts.values()])
    },
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

async function openDocument(meta: Metadata, { compress, conformance }: FileOptions): Promise<PdfkitDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const options = {
    autoFirstPage: false,
    pdfVersion: '1.7',
    compress,
    lang: meta.language,
    displayTitle: true,
    font: null,
    info: { CreationDate: new Date(0) },
    ...(conformance === 'archive' ? { subset: 'PDF/A-3a' } : {}),
  }
  const document = new PDFDocument(options as object) as unknown as PdfkitDocument
  // pdfkit writes dates in UTC, which would put the issue on the day before.
  Object.assign(document.info, infoDictionary(meta))
  // pdfkit does not escape what it puts into XML.
  document._addInfo = () => {
    for (const xml of [xmpDescription(meta), ...conformanceDescriptions(conformance)]) document.appendXML(xml)
  }
  if (conformance !== 'none') markTagged(document)
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

function setOutline(
  document: PdfkitDocument,
  pages: readonly PdfkitPage[],
  entries: readonly OutlineEntry[],
): void {
  for (const { title, page, y } of entries) {
    const place = destination(pages, page, y)
    const item = document.outline.addItem(title, { pageNumber: page - 1 })
    // pdfkit measures the left edge of the destination from the right.
    item.outlineData.Dest = place
  }
  if (entries.length === 0) return
  // Readers accept an outline without it, validators do not (ISO 32000-1, table 152).
  document.outline.outlineData.Count = entries.length
}

/** Each page's label as it is printed, as a prefix without a number of its own. */
function setPageLabels(document: PdfkitDocument, labels: readonly string[]): void {
  const nums = labels.flatMap((label, index) => [index, { P: textString(label) }])
  document._root.data.PageLabels = addObject(document, { Nums: nums })
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
