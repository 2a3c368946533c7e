import { type PlateName, type PressSettings, platesOf, SPOT } from '../../press/press-settings.ts'
import { type Colour, gray, type Palette, type PlateSpace } from './inks.ts'

/** Share of full ink in screens of black and of red. */
const SCREEN = { grey: 0.55, tint: 0.1 } as const

/** What the spot ink looks like in process inks: magenta and yellow in full. */
const SPOT_CMYK = [0, 1, 1, 0] as const

const BLACK_PLATE: PlateSpace = {
  resource: 'PlateBlack',
  names: ['Black'],
  alternate: 'DeviceGray',
  transform: { kind: 'linear', none: [1], full: [0] },
}

const SPOT_PLATE: PlateSpace = {
  resource: 'PlateSpot',
  names: [SPOT],
  alternate: 'DeviceCMYK',
  transform: { kind: 'linear', none: [0, 0, 0, 0], full: SPOT_CMYK },
}

/** Black on the stack below red: what they look like together. */
const BOTH_PLATES: PlateSpace = {
  resource: 'PlatesBoth',
  names: ['Black', SPOT],
  alternate: 'DeviceCMYK',
  transform: { kind: 'program', inputs: 2, outputs: 4, program: '{ exch 0 exch 3 2 roll dup 3 2 roll }' },
}

const EVERY_PLATE: PlateSpace = {
  resource: 'PlatesAll',
  names: ['All'],
  alternate: 'DeviceCMYK',
  transform: { kind: 'linear', none: [0, 0, 0, 0], full: [1, 1, 1, 1] },
}

const on = (plates: PlateSpace, tint: number, lines: 'overprint' | 'knockout' = 'knockout'): Colour => ({
  space: 'plates',
  plates,
  tints: plates.names.map(() => tint),
  lines,
})

/**
 * Black overprints as text and rules; everything else knocks out. Black is the process plate by its
 * name, not DeviceGray, because only so it overprints process inks as well.
 */
const TWO_INKS: Palette = {
  black: on(BLACK_PLATE, 1, 'overprint'),
  red: on(SPOT_PLATE, 1),
  paper: gray(1),
  tint: on(SPOT_PLATE, SCREEN.tint),
  grey: on(BLACK_PLATE, SCREEN.grey),
  registration: on(BOTH_PLATES, 1),
}

const ONE_INK: Palette = {
  black: gray(0),
  red: gray(0),
  paper: gray(1),
  tint: gray(1 - SCREEN.tint),
  grey: gray(1 - SCREEN.grey),
  registration: gray(0),
}

/** Colours of a composite file for the press. */
export function pressPalette({ inks, pictures }: Pick<PressSettings, 'inks' | 'pictures'>): Palette {
  if (inks === 'one') return ONE_INK
  return pictures === 'cmyk' ? { ...TWO_INKS, registration: on(EVERY_PLATE, 1) } : TWO_INKS
}

const NOTHING: Palette = {
  black: gray(1),
  red: gray(1),
  paper: gray(1),
  tint: gray(1),
  grey: gray(1),
  registration: gray(0),
}

/** One plate's coverage as black on white; inks of other plates show where they knock out. */
export function platePalette(plate: PlateName, settings: Pick<PressSettings, 'inks' | 'pictures'>): Palette {
  if (!platesOf(settings).includes(plate)) throw new Error(`the job has no plate “${plate}”`)
  if (plate === SPOT) return { ...NOTHING, red: gray(0), tint: ONE_INK.tint }
  if (plate !== 'Black') return NOTHING
  return settings.inks === 'one' ? ONE_INK : { ...NOTHING, black: gray(0), grey: ONE_INK.grey }
}
