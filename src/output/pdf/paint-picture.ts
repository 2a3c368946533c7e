import type { DisplayItem, Publishable } from '../../pages/page.ts'
import { imageObject } from './image-object.ts'
import { decimal } from './operators.ts'
import type { PageContent } from './page-content.ts'
import type { PdfFile } from './pdfkit-seam.ts'

type PictureItem = Extract<DisplayItem, { kind: 'picture' }>

/** Draws a picture into its rectangle; PDF's unit square stands on its foot, our pages run downwards. */
export function paintPicture(
  { rect, picture: key }: PictureItem,
  pictures: Publishable['pictures'],
  content: PageContent,
  pdf: PdfFile,
): void {
  const picture = pictures[key]
  if (!picture) throw new Error(`the document has no picture “${key}”`)
  const name = pdf.image(key, () => imageObject(picture))
  const matrix = [rect.width, 0, 0, -rect.height, rect.x, rect.y + rect.height].map(decimal).join(' ')
  content.knockOut()
  content.add(`q ${matrix} cm /${name} Do Q`)
}
