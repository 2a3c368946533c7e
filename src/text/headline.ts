import type { Breaking } from './break-optimal.ts'
import { EM } from './junction.ts'
import { type Lexicon, NO_WORDS } from './lexicon.ts'
import type { PreparedParagraph } from './paragraph.ts'
import { type BreakRank, leavesLeaning, senseBreaks } from './sense-breaks.ts'

/** What a break of each rank costs, beside lines whose lengths differ; a break behind a leaning word costs more. */
const RANK_COST: Readonly<Record<BreakRank, number>> = { 0: 0, 1: 0.04, 2: 0.2, 3: 0.3 }
const LEANING_COST = 0.25
/** A line is never shorter than this, in characters and as a share of the longest line. */
const SHORTEST_LINE = 4
const SHORTEST_SHARE = 0.4

/** A headline ready to be broken: where its lines may end does not depend on size or measure. */
export interface PreparedHeadline {
  readonly paragraph: PreparedParagraph
  readonly ends: readonly HeadlineEnd[]
}

/** A box after which a line may end, and what that costs. */
interface HeadlineEnd {
  readonly box: number
  readonly cost: number
}

export function prepareHeadline(paragraph: PreparedParagraph, lexicon: Lexicon = NO_WORDS): PreparedHeadline {
  return { paragraph, ends: possibleEnds(paragraph, lexicon) }
}

/**
 * Balanced breaking of a headline at sense into exactly `lines` lines of at most `measure` em, letters set `tracking`
 * em apart; null if none exists (typography of headlines: fewest lines, then even, then by sense).
 */
export function breakHeadline(
  headline: PreparedHeadline,
  measure: number,
  lines: number,
  tracking = 0,
): Breaking | null {
  const { items, sums } = headline.paragraph
  const count = items.boxes.length
  const width = (start: number, end: number): number =>
    sums.natural(start, end) / EM + tracking * (letters(headline, start, end) - 1)
  if (lines === 1) return width(0, count) <= measure ? { ends: [count], demerits: 0 } : null
  const ideal = width(0, count) / lines
  const ends = [...headline.ends, { box: count, cost: 0 }]
  let layer = new Map<number, Breaking>([[0, { ends: [], demerits: 0 }]])
  for (let line = 0; line < lines; line++) {
    const next = new Map<number, Breaking>()
    for (const [start, so] of layer) {
      for (const { box, cost } of ends) {
        if (box <= start || letters(headline, start, box) < SHORTEST_LINE) continue
        const wide = width(start, box)
        if (wide > measure || wide < SHORTEST_SHARE * Math.min(measure, ideal)) continue
        const demerits = so.demerits + ((wide - ideal) / ideal) ** 2 + cost
        const rival = next.get(box)
        if (!rival || demerits < rival.demerits) next.set(box, { ends: [...so.ends, box], demerits })
      }
    }
    layer = next
  }
  return layer.get(count) ?? null
}

const letters = ({ paragraph: { items } }: PreparedHeadline, start: number, end: number): number => {
  let count = 0
  for (let i = start; i < end; i++) count += items.boxes[i]?.cells.length ?? 0
  return count
}

/** Where lines of a headline may end: at sense, and nowhere the rules of line edges forbid. */
function possibleEnds({ items }: PreparedParagraph, lexicon: Lexicon): readonly HeadlineEnd[] {
  const { text } = items.source
  const ranks = senseBreaks(text, lexicon, items.source.breaks)
  return items.boxes.flatMap((_, i) => {
    const next = items.boxes[i + 1]
    const rank = next && ranks.get(next.cluster.start)
    if (!next || rank === undefined) return []
    if (!Number.isFinite(items.junctions[i]?.penalty ?? Number.POSITIVE_INFINITY)) return []
    const leaning = rank > 0 && leavesLeaning(text, next.cluster.start) ? LEANING_COST : 0
    return [{ box: i + 1, cost: RANK_COST[rank] + leaning }]
  })
}
