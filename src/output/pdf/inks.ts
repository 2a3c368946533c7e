import type { Ink } from '../../pages/page.ts'

/** A colour of the PDF, components from 0 to 1. */
export type Colour =
  | { readonly space: 'gray'; readonly level: number }
  | { readonly space: 'rgb'; readonly red: number; readonly green: number; readonly blue: number }
  | PlateColour

/** A colour by the plates it is printed from: Separation and DeviceN (ISO 32000-1, 8.6.6.4 and 8.6.6.5). */
export interface PlateColour {
  readonly space: 'plates'
  readonly plates: PlateSpace
  /** One for each plate, 1 = full ink. */
  readonly tints: readonly number[]
  /** Text and rules in it are printed over what lies below, so that no white edge shows when plates are out of register. */
  readonly lines: 'overprint' | 'knockout'
}

/** Plates addressed together, and what they look like where there are none. */
export interface PlateSpace {
  /** Name in a page's resources. */
  readonly resource: string
  /** ASCII. `All` is every plate there is. */
  readonly names: readonly string[]
  readonly alternate: 'DeviceGray' | 'DeviceCMYK'
  readonly transform: TintTransform
}

/** From tints to the alternate colour. */
export type TintTransform =
  /** One tint: the colour at none and at full ink. */
  | { readonly kind: 'linear'; readonly none: readonly number[]; readonly full: readonly number[] }
  /** Several: a PostScript calculator function (ISO 32000-1, 7.10.5). */
  | { readonly kind: 'program'; readonly inputs: number; readonly outputs: number; readonly program: string }

/** What each ink becomes. */
export type Palette = Readonly<Record<Ink, Colour>>

export const gray = (level: number): Colour => ({ space: 'gray', level })

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
  registration: gray(0),
}
