import type { DisplayItem, Publishable } from '../../pages/page.ts'
import { points } from './number.ts'
import { attributes, escapeXml } from './xml.ts'

type PictureItem = Extract<DisplayItem, { kind: 'picture' }>

/** A picture as a data URI, stretched to its rectangle, with its words for who cannot see it. */
export function paintPicture(
  { rect, picture: key, alt }: PictureItem,
  pictures: Publishable['pictures'],
): string {
  const picture = pictures[key]
  if (!picture) throw new Error(`the document has no picture “${key}”`)
  const values = {
    x: points(rect.x),
    y: points(rect.y),
    width: points(rect.width),
    height: points(rect.height),
    preserveAspectRatio: 'none',
    'xlink:href': `data:image/${picture.format};base64,${Buffer.from(picture.bytes).toString('base64')}`,
  }
  return `<image${attributes(values)}>${alt === '' ? '' : `<title>${escapeXml(alt)}</title>`}</image>`
}
