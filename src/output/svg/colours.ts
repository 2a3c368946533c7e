import type { Ink } from '../../pages/page.ts'
import { type Colour, type Palette, SCREEN_PALETTE } from '../pdf/inks.ts'

/** What each ink is on a screen, sRGB, as SVG and CSS write it. */
export type SvgColours = Readonly<Record<Ink, string>>

/** The colours of a palette. Throws for colours that only a press has. */
export const svgColours = (palette: Palette): SvgColours =>
  Object.fromEntries(Object.entries(palette).map(([ink, colour]) => [ink, hexOf(colour)])) as SvgColours

function hexOf(colour: Colour): string {
  if (colour.space === 'gray') return hex(colour.level, colour.level, colour.level)
  if (colour.space === 'rgb') return hex(colour.red, colour.green, colour.blue)
  throw new Error('an ink of the press has no colour on a screen')
}

const hex = (...components: readonly number[]): string =>
  `#${components
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** The same as in a PDF for screens. */
export const SCREEN_COLOURS: SvgColours = svgColours(SCREEN_PALETTE)
