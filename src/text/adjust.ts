import { AUTOSPACE, EM } from './junction.ts'

/**
 * What a line has to give, as totals over its junctions: `halves` blank that may go (1/1000 em),
 * counts of autospaces, gaps (with those beside marks) and word spaces.
 */
export interface Slack {
  readonly halves: number
  readonly autospaces: number
  readonly gaps: number
  /** How many of the gaps are beside a mark. */
  readonly marks: number
  readonly spaces: number
}

/**
 * How a line is brought to its measure: `punct` is the fraction taken from every unsqueezed half-em blank,
 * `auto` the relative change of every autospace, `gap` the space added to every gap (em),
 * `mark` what gaps beside marks open more than that (em), `space` the space added to every word space (em). `rest` is what could not be taken up (em, + short, − over).
 */
export interface Adjustment {
  readonly punct: number
  readonly auto: number
  readonly gap: number
  readonly mark: number
  readonly space: number
  readonly rest: number
  /** Unevenness E = (gap/⅛ em)² + punct² + auto²; 0 when everything is natural. */
  readonly unevenness: number
}

/** A gap of an eighth of an em is as bad as a fully squeezed mark. */
const GAP_UNIT = 0.125
const AUTO = AUTOSPACE / EM
/** Autospace stops at a third of an em (clreq 3.3.2.3). */
const AUTO_MOST = 1 / 3
/** A word space opens to half an em at most before gaps must give the rest. */
const SPACE_MOST = 0.25
/** An added ⅛ em in a word space weighs like a full autospace change. */
const SPACE_UNIT = 0.25

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

export const NATURAL: Adjustment = { punct: 0, auto: 0, gap: 0, mark: 0, space: 0, rest: 0, unevenness: 0 }

/** E of an adjustment; the search rates every line it looks at, so nothing is copied on the way to it. */
const unevenness = (gap: number, punct: number, auto: number, space: number): number =>
  (gap / GAP_UNIT) ** 2 + punct ** 2 + auto ** 2 + (space / SPACE_UNIT) ** 2

/** Takes `need` em away: the least-squares share of marks and autospaces, each within its limit. */
function shrink(need: number, slack: Slack, autoLeast: number): Adjustment {
  const halves = slack.halves / EM
  const autos = AUTO * slack.autospaces
  const weight = halves ** 2 + autos ** 2
  if (weight === 0) return { ...NATURAL, rest: -need }
  const k = need / weight
  let auto = clamp(-autos * k, autoLeast, 0)
  const punct = halves > 0 ? clamp((need + auto * autos) / halves, 0, 1) : 0
  const left = need - punct * halves
  if (autos > 0) auto = clamp(-left / autos, autoLeast, 0)
  const rest = -(need - punct * halves + auto * autos)
  return { punct, auto, gap: 0, mark: 0, space: 0, rest, unevenness: unevenness(0, punct, auto, 0) }
}

/**
 * A loosened line opens three times as far beside a mark as between two Han characters, as long as that is not more
 * than an eighth of an em: the white a mark has hides what a closed gap shows.
 */
const BESIDE_MARK = 2
const MOST_BESIDE_MARK = 0.125

/** Adds `room` em: the least-squares share of gaps, autospaces and word spaces. */
function stretch(room: number, slack: Slack): Adjustment {
  const open = spread(room, slack.gaps + BESIDE_MARK * slack.marks, slack)
  const mark = BESIDE_MARK * open.gap
  if (mark <= MOST_BESIDE_MARK) return loosened(open, mark)
  return loosened(spread(room - MOST_BESIDE_MARK * slack.marks, slack.gaps, slack), MOST_BESIDE_MARK)
}

type Shares = Pick<Adjustment, 'gap' | 'auto' | 'space' | 'rest'>

const loosened = ({ gap, auto, space, rest }: Shares, mark: number): Adjustment => ({
  punct: 0,
  auto,
  gap,
  mark,
  space,
  rest,
  unevenness: unevenness(gap, 0, auto, space),
})

/** The shares of `room` em over `gaps` gaps, autospaces and word spaces. */
function spread(room: number, gaps: number, { autospaces, spaces }: Slack): Shares {
  const gapWeight = GAP_UNIT * gaps
  const autos = AUTO * autospaces
  const spaceWeight = SPACE_UNIT * spaces
  const weight = gapWeight ** 2 + autos ** 2 + spaceWeight ** 2
  if (weight === 0) return { gap: 0, auto: 0, space: 0, rest: room }
  const k = room / weight
  let auto = clamp(autos * k, 0, AUTO_MOST)
  let space = clamp(SPACE_UNIT * spaceWeight * k, 0, SPACE_MOST)
  const left = room - auto * autos - space * spaces
  if (gaps > 0) return { gap: left / gaps, auto, space, rest: 0 }
  if (autos > 0) auto += left / autos
  else space += left / spaces
  return { gap: 0, auto, space, rest: 0 }
}

/** Half an autospace may go, unless a paragraph has no other way. */
const AUTO_LEAST = -0.5

/** Brings a line of natural width `natural` to `measure` (both 1/1000 em). */
export function adjust(natural: number, measure: number, slack: Slack, autoLeast = AUTO_LEAST): Adjustment {
  const difference = (measure - natural) / EM
  if (difference === 0) return NATURAL
  return difference > 0 ? stretch(difference, slack) : shrink(-difference, slack, autoLeast)
}

/** The most a line may be tightened, 1/1000 em. */
export const shrinkLimit = (slack: Slack, autoLeast = AUTO_LEAST): number =>
  slack.halves - autoLeast * AUTOSPACE * slack.autospaces
