import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { Page, Publishable } from '../../pages/page.ts'
import { SCREEN_COLOURS, type SvgColours } from './colours.ts'
import { drawing, type Extent, type Frame, paperFrame } from './frame.ts'
import { glyphDefs } from './glyph-defs.ts'
import type { PageAddress } from './paint-link.ts'
import { type Painting, paintPage } from './paint-page.ts'
import { element } from './xml.ts'

export interface SvgOptions {
  readonly colours: SvgColours
  readonly frameOf: (page: Extent) => Frame
  /** Where links to places in the document lead. */
  readonly addressOf: PageAddress
}

export const DEFAULT_SVG_OPTIONS: SvgOptions = {
  colours: SCREEN_COLOURS,
  frameOf: paperFrame,
  addressOf: () => null,
}

/**
 * Draws one page as an SVG 1.1 drawing that needs no fonts: each outline stands in it once. Same input, same text.
 */
export function writeSvg(
  page: Page,
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  { colours, frameOf, addressOf }: SvgOptions = DEFAULT_SVG_OPTIONS,
): string {
  const painting: Painting = { pictures: document.pictures, defs: glyphDefs(fonts), colours, addressOf }
  const drawn = paintPage(page, painting)
  const title = [document.title, page.label].filter((part) => part !== '').join(' · ')
  return drawing(frameOf(page), { title, language: document.language }, [
    element('rect', { width: '100%', height: '100%', fill: colours.paper }),
    `<defs>\n${painting.defs.finish()}</defs>`,
    drawn,
  ])
}
