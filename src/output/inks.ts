import type { Ink } from '../pages/page.ts'

/** Colours as SVG and CSS write them. */
export type SvgColours = Readonly<Record<Ink, string>>

/** What each ink is on a screen, sRGB: the colours of the screen profile. */
export const SCREEN_COLOURS: SvgColours = {
  black: '#000000',
  red: '#c4161c',
  paper: '#ffffff',
  tint: '#fbf3ea',
  grey: '#737373',
}
