/** Graphics states for overprint (ISO 32000-1, 8.6.7), one for each pair of what fills and what strokes do. */
export interface OverprintState {
  readonly name: string
  readonly dictionary: Readonly<Record<string, unknown>>
}

interface Overprinting {
  readonly fill: boolean
  readonly stroke: boolean
}

export const KNOCKOUT = 'KnockOut'

/** Name of a state in a page's resources. */
export const overprintState = ({ fill, stroke }: Overprinting): string =>
  fill ? (stroke ? 'OverprintAll' : 'OverprintFill') : stroke ? 'OverprintStroke' : KNOCKOUT

/** In mode 1 an ink of none leaves what lies below; only DeviceCMYK knows the difference. */
const MODE = 1

const CASES: readonly Overprinting[] = [
  { fill: false, stroke: false },
  { fill: true, stroke: false },
  { fill: false, stroke: true },
  { fill: true, stroke: true },
]

export const OVERPRINT_STATES: readonly OverprintState[] = CASES.map((overprinting) => ({
  name: overprintState(overprinting),
  dictionary: { Type: 'ExtGState', OP: overprinting.stroke, op: overprinting.fill, OPM: MODE },
}))
