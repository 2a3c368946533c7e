import type { Breaking } from './break-optimal.ts'
import { EM } from './junction.ts'
import type { Lexicon } from './lexicon.ts'
import { LENIENCIES, type Leniency, permits } from './line-fit.ts'
import type { PreparedParagraph } from './paragraph.ts'
import { raggedWidth } from './ragged-measures.ts'
import { wordEnds } from './word-ends.ts'

/** What one more line costs beside the sum of squared relative shortfalls and the costs of `word-ends`. */
const LINE = 1
/** A turn inside a word: cheaper than a line, dearer than any turn between words. */
const INSIDE_WORD = 0.6
/** A turn after a copula, an auxiliary or an adverb of one character, which wait for what they speak of. */
const WAITING = /[是就也能不没很太最更还又着]$/
/** A turn before a particle that belongs to the verb before it: 照|着. */
const LEANING = /^[着得]/
const POOR_TURN = 0.5
/** Share of a junction's own penalty (demerits of justified setting) that counts here. */
const PENALTY_SHARE = 0.2
/** Widths are integers of 1/1000 em: less than this is rounding. */
const ROUNDING = 0.01

/**
 * Breaks a text into ragged lines of at most `measure` em: few lines, of even width, turned between words. For cells,
 * pull quotes and whatever is too narrow to be justified. Line-edge rules give way only where no lines exist without.
 */
export function breakRagged(paragraph: PreparedParagraph, measure: number, words: Lexicon): Breaking {
  const count = paragraph.items.boxes.length
  if (count === 0) return { ends: [], demerits: 0 }
  const whole = raggedWidth(paragraph, 0, count)
  // One line is always best, and most cells of a table are: their words need not be looked for.
  if (whole <= measure * EM + ROUNDING) return { ends: [count], demerits: lineCost(whole, measure) }
  const costs = turnCosts(paragraph, words)
  for (const leniency of LENIENCIES) {
    const found = search(paragraph, measure, costs, leniency)
    if (found) return found
  }
  throw new Error('a forced search always ends')
}

/** Cost of a turn after so many boxes, by the words beside it. */
function turnCosts({ items }: PreparedParagraph, words: Lexicon): readonly number[] {
  const known = new Map(wordEnds(items, words).map(({ box, cost }) => [box, cost]))
  return Array.from({ length: items.boxes.length + 1 }, (_, box) => {
    const [before, after] = [items.boxes[box - 1]?.cluster.text ?? '', items.boxes[box]?.cluster.text ?? '']
    const isPoor = WAITING.test(before) || LEANING.test(after)
    return (known.get(box) ?? INSIDE_WORD) + (isPoor ? POOR_TURN : 0)
  })
}

const lineCost = (width: number, measure: number): number =>
  LINE + (1 - width / Math.max(measure * EM, 1)) ** 2

interface Reached {
  readonly cost: number
  readonly from: number
}

function search(
  paragraph: PreparedParagraph,
  measure: number,
  costs: readonly number[],
  leniency: Leniency,
): Breaking | null {
  const count = paragraph.items.boxes.length
  const reached: (Reached | undefined)[] = [{ cost: 0, from: -1 }]
  for (let start = 0; start < count; start++) {
    const before = reached[start]
    if (!before) continue
    for (let end = start + 1; end <= count; end++) {
      const width = raggedWidth(paragraph, start, end)
      const over = width > measure * EM + ROUNDING
      // A single box that is too wide stands alone, and only when nothing else helps.
      if (over && !(leniency === 'forced' && end === start + 1)) break
      const turn = end === count ? 0 : turnCost(paragraph, end, costs, leniency)
      const cost = before.cost + lineCost(width, measure) + turn
      if (cost < (reached[end]?.cost ?? Number.POSITIVE_INFINITY)) reached[end] = { cost, from: start }
    }
  }
  const last = reached[count]
  if (!last) return null
  return { ends: traced(reached, count), demerits: last.cost, leniency }
}

function turnCost(
  { items }: PreparedParagraph,
  end: number,
  costs: readonly number[],
  leniency: Leniency,
): number {
  const junction = items.junctions[end - 1]
  if (!junction) return Number.POSITIVE_INFINITY
  const { penalty, relaxation } = junction
  if (Number.isFinite(penalty)) return (costs[end] ?? INSIDE_WORD) + PENALTY_SHARE * penalty
  const open = relaxation ? permits(leniency, relaxation) : leniency === 'forced'
  return open ? INSIDE_WORD : Number.POSITIVE_INFINITY
}

function traced(reached: readonly (Reached | undefined)[], count: number): readonly number[] {
  const ends: number[] = []
  for (let at = count; at > 0; at = reached[at]?.from ?? 0) ends.push(at)
  return ends.reverse()
}
