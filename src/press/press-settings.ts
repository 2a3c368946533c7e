import { toPoints } from '../geometry/length.ts'

/** How an issue goes to press. Lengths in pt. */
export interface PressSettings {
  /** `two`: black and a red spot ink (套红). `one`: red becomes black. */
  readonly inks: 'two' | 'one'
  /** Pictures in black alone, or in the four process inks. */
  readonly pictures: 'grey' | 'cmyk'
  /** How far colour that touches the edge is printed beyond it. */
  readonly bleed: number
  readonly marks: 'none' | 'all'
  /** Furniture whose name starts with one of these is left out, for paper that carries it already. */
  readonly leaveOut: readonly string[]
  /** One file in colour, or one grey file for every plate. */
  readonly files: 'composite' | 'separations'
}

/** Two inks, nothing outside the trim. */
export const DEFAULT_PRESS: PressSettings = {
  inks: 'two',
  pictures: 'grey',
  bleed: 0,
  marks: 'none',
  leaveOut: [],
  files: 'composite',
}

/** The customary bleed: 3 mm. */
export const CUSTOMARY_BLEED = toPoints(3, 'mm')

/** The red of 套红; PDF names of spot inks are kept ASCII, which every RIP shows alike. */
export const SPOT = 'TaoHong' as const

/** The inks a press lays down; one plate each. */
export type PlateName = 'Cyan' | 'Magenta' | 'Yellow' | 'Black' | typeof SPOT

const PROCESS: readonly PlateName[] = ['Cyan', 'Magenta', 'Yellow']

/** The plates a job needs, in the order they are listed and printed. */
export function platesOf({ inks, pictures }: Pick<PressSettings, 'inks' | 'pictures'>): readonly PlateName[] {
  const process = pictures === 'cmyk' ? PROCESS : []
  return inks === 'two' ? [...process, 'Black', SPOT] : [...process, 'Black']
}
