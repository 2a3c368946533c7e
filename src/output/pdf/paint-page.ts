import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { Publishable } from '../../pages/page.ts'
import type { Palette } from './inks.ts'
import type { Mark, MarkedPage, MarkedSequence } from './marked-page.ts'
import { type PageContent, pageContent } from './page-content.ts'
import { paintLine } from './paint-glyphs.ts'
import { paintPicture } from './paint-picture.ts'
import { paintBox, paintRule, paintShape } from './paint-shapes.ts'
import type { PdfFile } from './pdfkit-seam.ts'
import { paletteResources } from './plate-resources.ts'

/** What a page is painted with. */
export interface Painting {
  readonly pdf: PdfFile
  readonly fonts: FontSet<EmbeddableFace>
  readonly pictures: Publishable['pictures']
  readonly palette: Palette
  /** Whether the marks are written; without them the file has no tags. */
  readonly marks: 'written' | 'left out'
}

/** Adds a page to the file, its content in its order: what comes later lies on top and reads later. */
export function paintPage({ page, sequences, links }: MarkedPage, painting: Painting): void {
  const { pdf, palette, marks } = painting
  pdf.addPage(page.width, page.height)
  if (page.boxes) pdf.setBoxes(page.boxes)
  pdf.addResources(paletteResources(palette))
  const content = pageContent(palette)
  for (const { mark, items } of sequences) {
    if (marks === 'written') content.add(beginning(mark))
    for (const item of items) paintItem(item, content, painting)
    if (marks === 'written') content.add('EMC')
  }
  for (const link of links) pdf.addLink(link)
  pdf.addContent(content.finish())
}

const beginning = (mark: Mark): string =>
  mark.kind === 'content' ? `/${mark.tag} <</MCID ${mark.id}>> BDC` : `/Artifact <</Type /${mark.type}>> BDC`

function paintItem(
  item: MarkedSequence['items'][number],
  content: PageContent,
  { pdf, fonts, pictures }: Painting,
): void {
  switch (item.kind) {
    case 'line':
      paintLine(item, content, pdf, fonts)
      break
    case 'rule':
      paintRule(item, content)
      break
    case 'box':
      paintBox(item, content)
      break
    case 'picture':
      paintPicture(item, pictures, content, pdf)
      break
    case 'shape':
      paintShape(item, content)
      break
  }
}
