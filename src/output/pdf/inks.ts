import type { Ink } from '../../pages/page.ts'

/** A colour of the PDF, components from 0 to 1. */
export type Colour =
  | { readonly space: 'gray'; readonly level: number }
  | { readonly space: 'rgb'; readonly red: number; readonly green: number; readonly blue: number }

/** What each ink becomes. */
export type Palette = Readonly<Record<Ink, Colour>>

const gray = (level: number): Colour => ({ space: 'gray', level })

const rgb = (hex: string): Colour => {
  const component = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return { space: 'rgb', red: component(1), green: component(3), blue: component(5) }
}

/** sRGB, for screens and office printers. Black is gray 0, so that text prints with black ink only. */
export const SCREEN_PALETTE: Palette = {
  black: gray(0),
  red: rgb('#C4161C'),
  paper: gray(1),
  tint: rgb('#FBF3EA'),
  grey: gray(0.45),
}
