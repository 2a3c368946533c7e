import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { Page, Publishable } from '../../pages/page.ts'
import type { Palette } from './inks.ts'
import { pageContent } from './page-content.ts'
import { paintLine } from './paint-glyphs.ts'
import { paintPicture } from './paint-picture.ts'
import { paintBox, paintRule, paintShape } from './paint-shapes.ts'
import type { PdfFile } from './pdfkit-seam.ts'
import { paletteResources } from './plate-resources.ts'
import { gatherLines } from './text-lines.ts'

/** Adds a page to the file, its items in their order: what comes later lies on top and reads later. */
export function paintPage(
  page: Page,
  pictures: Publishable['pictures'],
  pdf: PdfFile,
  fonts: FontSet<EmbeddableFace>,
  palette: Palette,
): void {
  pdf.addPage(page.width, page.height)
  if (page.boxes) pdf.setBoxes(page.boxes)
  pdf.addResources(paletteResources(palette))
  const content = pageContent(palette)
  for (const item of gatherLines(page.items)) {
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
      case 'link':
        if (item.target.kind === 'address') pdf.addLink(item.rect, item.target.href)
        break
      case 'picture':
        paintPicture(item, pictures, content, pdf)
        break
      case 'shape':
        paintShape(item, content)
        break
    }
  }
  pdf.addContent(content.finish())
}
