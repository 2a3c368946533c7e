import { AUTOSPACE, EM } from './junction.ts'

/**
 * What a line has to give, as totals over its junctions: `halves` blank that may go (1/1000 em),
 * counts of autospaces, gaps and word spaces.
 */
export interface Slack {
  readonly halves: number
  readonly autospaces: number
  readonly gaps: number
  readonly spaces: number
}

/**
 * How a line is brought to its measure: `punct` is the fraction taken from every unsqueezed half-em blank,
 * `auto` the relative change of every autospace, `gap` the space added to every gap (em),
 * `space` the space added to every word space (em). `rest` is what could not be taken up (em, + short, − over).
 */
export interface Adjustment {
  readonly punct: number
  readonly auto: number
  readonly gap: number
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
const SPACE_LEAST = 0
/** An added ⅛ em in a word space weighs like a full autospace change. */
const SPACE_UNIT = 0.25

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

const rated = (punct: number, auto: number, gap: number, space: number, rest: number): Adjustment => ({
  punct,
  auto,
  gap,
  space,
  rest,
  unevenness: (gap / GAP_UNIT) ** 2 + punct ** 2 + auto ** 2 + (space / SPACE_UNIT) ** 2,
})

/** Takes `need` em away: the least-squares share of marks and autospaces, each within its limit. */
function shrink(need: number, slack: Slack, autoLeast: number): Adjustment {
  const halves = slack.halves / EM
  const autos = AUTO * slack.autospaces
  const weight = halves ** 2 + autos ** 2
  if (weight === 0) return rated(0, 0, 0, 0, -need)
  const k = need / weight
  let auto = clamp(-autos * k, autoLeast, 0)
  const punct = halves > 0 ? clamp((need + auto * autos) / halves, 0, 1) : 0
  const left = need - punct * halves
  if (autos > 0) auto = clamp(-left / autos, autoLeast, 0)
  return rated(punct, auto, 0, SPACE_LEAST, -(need - punct * halves + auto * autos))
}

/** Adds `room` em: the least-squares share of gaps, autospaces and word spaces. */
function stretch(room: number, slack: Slack): Adjustment {
  const gapWeight = GAP_UNIT * slack.gaps
  const autos = AUTO * slack.autospaces
  const spaceWeight = SPACE_UNIT * slack.spaces
  const weight = gapWeight ** 2 + autos ** 2 + spaceWeight ** 2
  if (weight === 0) return rated(0, 0, 0, 0, room)
  const k = room / weight
  let auto = clamp(autos * k, 0, AUTO_MOST)
  let space = clamp(SPACE_UNIT * spaceWeight * k, 0, SPACE_MOST)
  const left = room - auto * autos - space * slack.spaces
  if (slack.gaps > 0) return rated(0, auto, left / slack.gaps, space, 0)
  if (autos > 0) auto += left / autos
  else space += left / slack.spaces
  return rated(0, auto, 0, space, 0)
}

/** Half an autospace may go, unless a paragraph has no other way. */
const AUTO_LEAST = -0.5

/** Brings a line of natural width `natural` to `measure` (both 1/1000 em). */
export function adjust(natural: number, measure: number, slack: Slack, autoLeast = AUTO_LEAST): Adjustment {
  const difference = (measure - natural) / EM
  if (difference === 0) return rated(0, 0, 0, 0, 0)
  return difference > 0 ? stretch(difference, slack) : shrink(-difference, slack, autoLeast)
}

/** The most a line may be tightened, 1/1000 em. */
export const shrinkLimit = (slack: Slack, autoLeast = AUTO_LEAST): number =>
  slack.halves - autoLeast * AUTOSPACE * slack.autospaces
