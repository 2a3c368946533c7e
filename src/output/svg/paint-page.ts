import type { DisplayItem, Page, Publishable } from '../../pages/page.ts'
import type { SvgColours } from './colours.ts'
import type { GlyphDefs } from './glyph-defs.ts'
import { paintGrouped } from './groups.ts'
import { paintGlyphs } from './paint-glyphs.ts'
import { type PageAddress, paintLink } from './paint-link.ts'
import { paintPicture } from './paint-picture.ts'
import { paintBox, paintRule, paintShape } from './paint-shapes.ts'

/** What every page of a document is drawn with. */
export interface Painting {
  readonly pictures: Publishable['pictures']
  readonly defs: GlyphDefs
  readonly colours: SvgColours
  readonly addressOf: PageAddress
}

/** A page's items as SVG elements in pt of the page; what comes later lies on top. */
export const paintPage = ({ items }: Page, painting: Painting): string =>
  paintGrouped(items, (item) => {
    const painted = paintItem(item, painting)
    return painted === '' || painted.endsWith('\n') ? painted : `${painted}\n`
  })

function paintItem(item: DisplayItem, { pictures, defs, colours, addressOf }: Painting): string {
  switch (item.kind) {
    case 'glyphs':
      return paintGlyphs(item, defs, colours)
    case 'rule':
      return paintRule(item, colours)
    case 'box':
      return paintBox(item, colours)
    case 'picture':
      return paintPicture(item, pictures)
    case 'shape':
      return paintShape(item, colours)
    case 'link':
      return paintLink(item, addressOf)
  }
}
