import type { Breaking } from './break-optimal.ts'
import { type BreakMode, breakHeadline, type PreparedHeadline } from './headline.ts'
import { EM } from './junction.ts'
import { type PreparedParagraph, resized, setParagraph } from './paragraph.ts'
import type { Line } from './set-lines.ts'
import { isTrackable, tracked } from './tracking.ts'

/** What was done to a headline to make it fit, in the order it was done; sizes in pt, tracking in em. */
export type FitStep =
  | { readonly kind: 'tracked'; readonly tracking: number }
  | { readonly kind: 'reduced'; readonly from: number; readonly to: number }
  | { readonly kind: 'turned'; readonly lines: number }
  | { readonly kind: 'spread'; readonly measure: number }
  /** No break at a word fitted at any size: only the line-edge rules were kept. */
  | { readonly kind: 'parted' }

/** How far a headline may go; sizes in pt. */
export interface FitRules {
  readonly size: number
  readonly least: number
  readonly mostLines: number
  /** Width in em to which a head of 2–5 Han is spread (均排). */
  readonly spread?: number
}

/** A headline that fits; `size` in pt, `tracking` in em. */
export interface FittedHeadline {
  readonly lines: readonly Line[]
  readonly size: number
  readonly tracking: number
  readonly steps: readonly FitStep[]
  /** True when a break the author asked for would have fitted at no size. */
  readonly hintIgnored: boolean
}

/** Letter-fit before size: a fiftieth of an em is not seen, a smaller size is. */
const TIGHTER = [0, -0.005, -0.01, -0.015, -0.02]
const LOOSEST = 0.05
const TRACKING_STEP = 0.005
const SIZE_STEP = 0.25
/** A head loses at most this much of its size before it takes another line. */
const LEAST_PART = 0.92
/** Fewer gaps would show that they were opened. */
const LEAST_GAPS = 4

interface Try {
  readonly lines: number
  readonly size: number
  readonly tracking: number
  readonly mode: BreakMode
}

/**
 * Fits a headline into `width` pt, gentlest step first: tracking −0.02 em, size −8 %, one more line; then sizes down
 * to the least; then lines of any length; then any break the line-edge rules allow. Null when nothing fits. A comma stays in the line, so that
 * the text is extracted as it was written; its blank goes where the line turns.
 */
export function fitHeadline(
  headline: PreparedHeadline,
  width: number,
  rules: FitRules,
): FittedHeadline | null {
  const evenly = spreadEvenly(headline, width, rules)
  if (evenly) return evenly
  const trackedTo = trackings(headline)
  for (const attempt of ladder(headline.asked, rules)) {
    const paragraph = trackedTo(attempt.tracking)
    const room = { ...headline, paragraph }
    const breaking = breakHeadline(room, width / attempt.size, attempt.lines, attempt.mode)
    if (!breaking) continue
    const hintIgnored = headline.asked > 0 && attempt.mode !== 'hinted'
    const tracking = loosened(paragraph, attempt, width, rules)
    const steps = stepsOf({ ...attempt, tracking }, rules)
    return { ...setTo(trackedTo(tracking), breaking, attempt.size, width), tracking, steps, hintIgnored }
  }
  return null
}

/** Everything to try, in order; the list is the policy and the bound. */
function* ladder(asked: number, rules: FitRules): Generator<Try> {
  const { size, least, mostLines } = rules
  const gentle = Math.max(least, size * LEAST_PART)
  if (asked > 0) yield* rungs('hinted', Math.min(asked + 1, mostLines), rules, size, least)
  yield* rungs('words', 1, rules, size, gentle)
  if (gentle > least) yield* rungs('words', 1, rules, gentle - SIZE_STEP, least)
  yield* rungs('uneven', 2, rules, size, least)
  yield* rungs('anywhere', mostLines, rules, size, least)
}

function* rungs(mode: BreakMode, from: number, rules: FitRules, most: number, least: number): Generator<Try> {
  for (let lines = from; lines <= rules.mostLines; lines++) {
    for (const size of sizes(most, least)) {
      for (const tracking of TIGHTER) yield { lines, size, tracking, mode }
    }
  }
}

/** Sizes on the quarter point from `most` down to `least`, both included. */
function sizes(most: number, least: number): readonly number[] {
  const out = [most]
  const first = Math.ceil(most / SIZE_STEP) * SIZE_STEP - SIZE_STEP
  for (let size = first; size > least; size -= SIZE_STEP) out.push(size)
  return most > least ? [...out, least] : out
}

function trackings({ paragraph }: PreparedHeadline): (tracking: number) => PreparedParagraph {
  const made = new Map<number, PreparedParagraph>([[0, paragraph]])
  return (tracking) => {
    const known = made.get(tracking) ?? tracked(paragraph, tracking)
    made.set(tracking, known)
    return known
  }
}

/** A single line that all but fills its width is opened to fill it. */
function loosened(paragraph: PreparedParagraph, attempt: Try, width: number, rules: FitRules): number {
  if (attempt.lines > 1 || attempt.tracking !== 0 || attempt.size !== rules.size) return attempt.tracking
  const { boxes } = paragraph.items
  const gaps = boxes.filter((_, i) => isTrackable(boxes[i - 1], boxes[i])).length
  const room = width / attempt.size - paragraph.sums.natural(0, boxes.length) / EM
  if (gaps < LEAST_GAPS || room > gaps * LOOSEST) return 0
  return Math.floor(room / gaps / TRACKING_STEP) * TRACKING_STEP
}

function spreadEvenly(headline: PreparedHeadline, width: number, rules: FitRules): FittedHeadline | null {
  const { boxes } = headline.paragraph.items
  const count = boxes.length
  if (rules.spread === undefined || count < 2 || count > 5 || rules.spread <= count) return null
  if (rules.spread * rules.size > width || boxes.some(({ cluster }) => cluster.cls !== 'HA')) return null
  const tracking = (rules.spread - count) / (count - 1)
  const paragraph = tracked(headline.paragraph, tracking)
  const steps = [{ kind: 'spread', measure: rules.spread } as const]
  const breaking = { ends: [count], demerits: 0 }
  return { ...setTo(paragraph, breaking, rules.size, width), tracking, steps, hintIgnored: false }
}

function setTo(paragraph: PreparedParagraph, breaking: Breaking, size: number, width: number) {
  return { lines: setParagraph(resized(paragraph, size), breaking, width), size }
}

function stepsOf({ lines, size, tracking, mode }: Try, rules: FitRules): readonly FitStep[] {
  const steps: FitStep[] = []
  if (tracking !== 0) steps.push({ kind: 'tracked', tracking })
  if (size !== rules.size) steps.push({ kind: 'reduced', from: rules.size, to: size })
  if (lines > 1) steps.push({ kind: 'turned', lines })
  if (mode === 'anywhere') steps.push({ kind: 'parted' })
  return steps
}
