import type { DisplayItem } from '../../pages/page.ts'
import { points } from './number.ts'
import { attributes, element } from './xml.ts'

type LinkItem = Extract<DisplayItem, { kind: 'link' }>

/** Address of the drawing of a page, counted from 1; null: it has none. */
export type PageAddress = (page: number) => string | null

/** A link as an area nobody sees. A place in the document leads to the drawing of its page. */
export function paintLink({ rect, target }: LinkItem, addressOf: PageAddress): string {
  const href = target.kind === 'address' ? target.href : addressOf(target.page)
  if (href === null) return ''
  const area = element('rect', {
    x: points(rect.x),
    y: points(rect.y),
    width: points(rect.width),
    height: points(rect.height),
    fill: 'none',
    'pointer-events': 'all',
  })
  return `<a${attributes({ 'xlink:href': href })}>${area}</a>`
}
