import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { DisplayItem, Page, Publishable } from '../../pages/page.ts'
import { SCREEN_COLOURS } from '../svg/colours.ts'
import { drawing, type Extent, pixelFrame } from '../svg/frame.ts'
import { glyphDefs } from '../svg/glyph-defs.ts'
import { points } from '../svg/number.ts'
import { paintGlyphs } from '../svg/paint-glyphs.ts'
import { type Painting, paintPage } from '../svg/paint-page.ts'
import { attributes, element } from '../svg/xml.ts'
import { rasterise } from './rasterise.ts'

/** A point of the page is a pixel: titles can be read, body text shows as lines. */
const SHEET_DPI = 72
/** Pt a row may take, unless a single page is wider: four A4 pages or two A3 sheets. */
const ROW_WIDTH = 2520
/** Pt around the sheet and between the pages. */
const GAP = 24
/** Pt under each page for its label, and the label's size. */
const LABEL_ROOM = 20
const LABEL_SIZE = 12
const TABLE = '#d8d8d8'
const EDGE = '#9a9a9a'

/** All pages side by side on one PNG, each over its label. Throws `PictureDecoderMissing`. Same input, same bytes. */
export const writeContactSheet = (
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
): Promise<Uint8Array> => rasterise(contactSheet(document, fonts), SHEET_DPI)

/** The sheet as a drawing. */
export function contactSheet(document: Publishable, fonts: FontSet<EmbeddableFace>): string {
  const { pages, pictures, title, language } = document
  const defs = glyphDefs(fonts)
  const painting: Painting = { pictures, defs, colours: SCREEN_COLOURS, addressOf: () => null }
  const cell = cellOf(pages)
  const columns = columnsFor(pages.length, cell.width)
  const placed = pages.map((page, index) => {
    const left = GAP + (index % columns) * cell.width
    const top = GAP + Math.floor(index / columns) * cell.height
    const x = left + (cell.width - GAP - page.width) / 2
    return framedPage(page, x, top, painting) + paintLabel(page, x, top, fonts, painting)
  })
  const rows = Math.max(1, Math.ceil(pages.length / columns))
  const extent = { width: GAP + columns * cell.width, height: GAP + rows * cell.height }
  return drawing(pixelFrame(extent, SHEET_DPI), { title, language }, [
    element('rect', { width: '100%', height: '100%', fill: TABLE }),
    `<defs>\n${defs.finish()}</defs>`,
    placed.join(''),
  ])
}

/** As many as a row takes, or as the square root asks; rows as even as they get: six A4 pages stand three by three. */
function columnsFor(pages: number, cellWidth: number): number {
  const most = Math.max(1, Math.floor((ROW_WIDTH - GAP) / cellWidth), Math.ceil(Math.sqrt(pages)))
  return Math.max(1, Math.ceil(pages / Math.max(1, Math.ceil(pages / most))))
}

/** Room for the largest page, its label and the gap to the next. */
const cellOf = (pages: readonly Page[]): Extent => ({
  width: Math.max(0, ...pages.map(({ width }) => width)) + GAP,
  height: Math.max(0, ...pages.map(({ height }) => height)) + LABEL_ROOM + GAP,
})

function framedPage(page: Page, x: number, y: number, painting: Painting): string {
  const [width, height] = [points(page.width), points(page.height)]
  const paper = { x: points(x), y: points(y), width, height }
  const edge = { ...paper, fill: painting.colours.paper, stroke: EDGE, 'stroke-width': 1 }
  const content = paintPage(page, painting)
  // A drawing inside the drawing cuts off what reaches over the paper's edge.
  return `${element('rect', edge)}\n<svg${attributes({ ...paper, viewBox: `0 0 ${width} ${height}` })}>\n${content}</svg>\n`
}

/** The printed label, or the number where no face has the label's characters. */
function paintLabel(
  page: Page,
  x: number,
  y: number,
  fonts: FontSet<EmbeddableFace>,
  { defs, colours }: Painting,
): string {
  for (const text of [page.label, String(page.number)]) {
    const face = [...fonts.faces.values()].find((one) => glyphIds(text, one).every((id) => id > 0))
    if (!face || text === '') continue
    const item = labelItem(text, face, x + page.width / 2, y + page.height + LABEL_ROOM - 4)
    return paintGlyphs(item, defs, colours)
  }
  return ''
}

const glyphIds = (text: string, face: EmbeddableFace): readonly number[] =>
  Array.from(text, (char) => face.glyphId(char.codePointAt(0) ?? 0))

function labelItem(
  text: string,
  face: EmbeddableFace,
  middle: number,
  y: number,
): Extract<DisplayItem, { kind: 'glyphs' }> {
  let pen = 0
  const glyphs = glyphIds(text, face).map((id) => {
    const x = pen
    pen += (face.advance(id) * LABEL_SIZE) / 1000
    return { id, x, text: '' }
  })
  const belongs = { kind: 'furniture', name: 'label' } as const
  const x = middle - pen / 2
  return { kind: 'glyphs', face: face.id, size: LABEL_SIZE, x, y, ink: 'black', glyphs, belongs }
}
