import { adjust, type Slack, shrinkLimit } from './adjust.ts'
import type { ItemList } from './itemise.ts'
import { EM } from './junction.ts'
import type { Prefixes } from './prefix-sums.ts'

/** Measures of a paragraph's lines in 1/1000 em, the indents already taken off. */
export interface Measures {
  readonly first: number
  readonly rest: number
}

/** One way to break a paragraph: where each line ends (as a count of boxes), and what it costs. */
export interface Breaking {
  readonly ends: readonly number[]
  readonly demerits: number
}

/** Last lines of one character are as good as forbidden, of two a pity. */
const SINGLE_LAST = 50
const PAIR_LAST = 0.3
/** A forced break or an overfull line: only where nothing else exists. */
const EMERGENCY = 1e6
/** How many more or fewer lines than the best are kept as variants. */
const VARIANTS = 1
/** Gaps this wide (em) are rated only where nothing better can start here: nobody would choose the line. */
const HOPELESS_GAP = 0.3

interface Node {
  readonly end: number
  readonly lines: number
  readonly demerits: number
  readonly from: Node | null
}

type Row = Map<number, Node>

/**
 * Knuth–Plass total-fit breaking for Chinese (Breaking Paragraphs into Lines, 1981), one best way per number
 * of lines. The first result is the best of all, the others follow by number of lines.
 */
export function breakOptimal(items: ItemList, sums: Prefixes, measures: Measures): readonly Breaking[] {
  const count = items.boxes.length
  if (count === 0) return [{ ends: [], demerits: 0 }]
  const rows: Row[] = Array.from({ length: count + 1 }, () => new Map())
  rows[0]?.set(0, { end: 0, lines: 0, demerits: 0, from: null })
  for (let start = 0; start < count; start++) {
    const row = prune(rows[start] as Row)
    if (row.size === 0) continue
    for (const line of candidates(items, sums, start, start === 0 ? measures.first : measures.rest)) {
      for (const node of row.values()) extend(rows[line.end] as Row, node, line)
    }
  }
  return ranked(rows[count] as Row)
}

interface Candidate {
  readonly end: number
  readonly demerits: number
}

function extend(row: Row, node: Node, line: Candidate): void {
  const lines = node.lines + 1
  const demerits = node.demerits + line.demerits
  const rival = row.get(lines)
  // On a tie the later start wins: earlier lines stay fuller.
  if (!rival || demerits <= rival.demerits) row.set(lines, { end: line.end, lines, demerits, from: node })
}

/** Keeps the line counts around the best one; the others never become variants. */
function prune(row: Row): Row {
  const best = bestOf(row)
  if (best)
    for (const lines of [...row.keys()]) if (Math.abs(lines - best.lines) > VARIANTS) row.delete(lines)
  return row
}

function bestOf(row: Row): Node | null {
  let best: Node | null = null
  for (const node of row.values()) if (!best || node.demerits < best.demerits) best = node
  return best
}

/** Every line that may start at box `start`. */
function candidates(items: ItemList, sums: Prefixes, start: number, measure: number): readonly Candidate[] {
  const found: Candidate[] = []
  const count = items.boxes.length
  let fitting = start + 1
  let tooLoose: Candidate | null = null
  for (let end = start + 1; end <= count; end++) {
    const natural = sums.natural(start, end)
    const slack = sums.slack(start, end)
    if (natural - shrinkLimit(slack) > measure) break
    fitting = end
    const penalty = end === count ? lastLinePenalty(items, start) : (items.junctions[end - 1]?.penalty ?? 0)
    if (!Number.isFinite(penalty)) continue
    if (
      end < count &&
      measure - natural > HOPELESS_GAP * EM * (slack.gaps + slack.autospaces + slack.spaces)
    ) {
      tooLoose = { end, demerits: EMERGENCY / 10 }
      continue
    }
    found.push({ end, demerits: lineDemerits(natural, measure, slack, end === count) + penalty })
  }
  if (found.length > 0) return found
  return [tooLoose ?? { end: fitting, demerits: EMERGENCY }]
}

function lineDemerits(natural: number, measure: number, slack: Slack, last: boolean): number {
  if (last && natural <= measure) return 0
  const { unevenness, rest } = adjust(natural, measure, slack)
  const e = unevenness + (rest * 8) ** 2
  return e + (e * e) / 2
}

function lastLinePenalty(items: ItemList, start: number): number {
  let solid = 0
  for (let i = start; i < items.boxes.length && solid < 3; i++) {
    const cls = items.boxes[i]?.cluster.cls
    if (cls === 'HA' || cls === 'NU' || cls === 'LA') solid++
  }
  if (solid >= 3 || start === 0) return 0
  return solid === 2 ? PAIR_LAST : SINGLE_LAST
}

function ranked(row: Row): readonly Breaking[] {
  const best = bestOf(row)
  return [...row.values()]
    .sort((a, b) => (a === best ? -1 : b === best ? 1 : a.lines - b.lines))
    .map((node) => ({ ends: trace(node), demerits: node.demerits }))
}

function trace(node: Node): readonly number[] {
  const ends: number[] = []
  for (let at: Node | null = node; at?.from; at = at.from) ends.push(at.end)
  return ends.reverse()
}

/** Length in em as a measure of this module. */
export const inUnits = (em: number): number => Math.round(em * EM)
