import { NATURAL, shrinkLimit } from './adjust.ts'
import type { ItemList } from './itemise.ts'
import { EM, type Junction } from './junction.ts'
import {
  fitted,
  LENIENCIES,
  type Leniency,
  type LineFit,
  leastAutospace,
  lineFit,
  permits,
} from './line-fit.ts'
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
  /** How far the rules had to give; absent: not at all. */
  readonly leniency?: Leniency
}

/** Last lines of one character are as good as forbidden, of two a pity. */
const SINGLE_LAST = 50
const PAIR_LAST = 0.1
/** A break that needs a relaxation: only where no line without one exists. */
const RELAXED = 200
/** What closing Han–Western gaps may cost to keep a number with its unit, over the cost of parting them. */
const WHOLE_UNIT = 6
/** A loose or an overfull line: only where nothing else exists. */
const LOOSE = 1e5
const OVERFULL = 1e6
/** A tight line right under a loose one shows; two hyphens above each other show more. */
const CLASHING = 0.1
const SECOND_HYPHEN = 3
/** From here on (em per gap, share of a mark) a line looks loose or tight: half of what rates 1. */
const LOOSE_GAP = 0.0625
const TIGHT_MARKS = 0.5
/** How many more or fewer lines than the best are kept as variants. */
const VARIANTS = 1
/** Lines whose gaps would open wider than this (em) are not lines. */
export const HOPELESS_GAP = 0.3
/** A hanging stop takes at most its half-em body off the line. */
const MOST_HANGING = EM / 2

/**
 * Knuth–Plass total-fit breaking for Chinese (Breaking Paragraphs into Lines, 1981), one best way per number
 * of lines. The first result is the best of all, the others follow by number of lines. Rules give way only when
 * the whole paragraph has no lines without it, the gentlest first.
 */
export function breakOptimal(items: ItemList, sums: Prefixes, measures: Measures): readonly Breaking[] {
  if (items.boxes.length === 0) return [{ ends: [], demerits: 0 }]
  const search = (leniency: Leniency): readonly Breaking[] =>
    new LineSearch(items, sums, measures, leniency).run()
  const strict = search('strict')
  const [best] = strict
  if (best && !partsUnit(items, best)) return strict
  const gentle = search('autospace')
  if (gentle[0] && gentle[0].demerits < (best?.demerits ?? Number.POSITIVE_INFINITY) + WHOLE_UNIT)
    return gentle
  if (best) return strict
  for (const leniency of LENIENCIES) {
    const found = search(leniency)
    if (found.length > 0) return found
  }
  throw new Error('a forced search always ends')
}

/** Han–Western gaps close before a number is parted from its unit. */
const partsUnit = ({ junctions }: ItemList, { ends }: Breaking): boolean =>
  ends.some((end) => junctions[end - 1]?.relaxation === 'unit')

/** Nodes of a position are kept by number of lines modulo this; more line counts never survive pruning together. */
const SLOTS = 2 * VARIANTS + 2
const NONE = -1

/** What the next line has to know of the line before it. */
const PLAIN = 0
const AFTER_LOOSE = 1
const AFTER_HYPHEN = 2

/** One pass over the paragraph. A node is (boxes before it, number of lines); all state is in flat arrays. */
class LineSearch {
  readonly #items: ItemList
  readonly #sums: Prefixes
  readonly #measures: Measures
  readonly #leniency: Leniency
  readonly #demerits: Float64Array
  readonly #lines: Int32Array
  readonly #from: Int32Array
  readonly #tails: Uint8Array
  /** Cost of ending a line before each box: Infinity where this search may not. */
  readonly #costs: Float64Array
  /** Where the last line looked at could end first. */
  #shortest = 0

  constructor(items: ItemList, sums: Prefixes, measures: Measures, leniency: Leniency) {
    const nodes = (items.boxes.length + 1) * SLOTS
    this.#items = items
    this.#sums = sums
    this.#measures = measures
    this.#leniency = leniency
    this.#demerits = new Float64Array(nodes)
    this.#lines = new Int32Array(nodes).fill(NONE)
    this.#from = new Int32Array(nodes).fill(NONE)
    this.#tails = new Uint8Array(nodes)
    this.#costs = breakCosts(items, leniency)
  }

  /** The best breaking first, then the others by number of lines; none when this leniency finds no way. */
  run(): readonly Breaking[] {
    const count = this.#items.boxes.length
    this.#lines[0] = 0
    for (let start = 0; start < count; start++) if (this.#prune(start)) this.#extendFrom(start)
    return this.#ranked(count)
  }

  /** Keeps the line counts around the best one, the others never become variants; false when no line ends here. */
  #prune(position: number): boolean {
    const best = this.#bestAt(position)
    if (best === NONE) return false
    const lines = this.#lines[best] ?? 0
    for (let node = position * SLOTS; node < (position + 1) * SLOTS; node++) {
      if (Math.abs((this.#lines[node] ?? NONE) - lines) > VARIANTS) this.#lines[node] = NONE
    }
    return true
  }

  #bestAt(position: number): number {
    let best = NONE
    for (let node = position * SLOTS; node < (position + 1) * SLOTS; node++) {
      if (this.#lines[node] === NONE) continue
      if (best === NONE || (this.#demerits[node] ?? 0) < (this.#demerits[best] ?? 0)) best = node
    }
    return best
  }

  /** Tries every line that may begin at box `start`. */
  #extendFrom(start: number): void {
    const count = this.#items.boxes.length
    const measure = this.#measureAt(start)
    const least = leastAutospace(this.#leniency)
    let found = false
    for (let end = this.#firstEnd(start, measure); end <= count; end++) {
      const broken = this.#costs[end] ?? Number.POSITIVE_INFINITY
      if (broken === Number.POSITIVE_INFINITY) continue
      const fit = lineFit(this.#items, this.#sums, start, end, measure)
      const over = fit.natural - shrinkLimit(fit.slack, least) - measure
      if (over > MOST_HANGING) break
      if (over > 0 || (end < count && this.#isHopeless(fit, measure))) continue
      found = true
      this.#reach(start, end, fit, measure, broken)
    }
    if (!found && this.#leniency === 'forced') this.#force(start, measure)
  }

  #measureAt(start: number): number {
    return start === 0 ? this.#measures.first : this.#measures.rest
  }

  /**
   * The first end of a line from `start` that is not too short whatever gaps open. Later lines never end earlier, so
   * that the whole search passes over the paragraph once.
   */
  #firstEnd(start: number, measure: number): number {
    const count = this.#items.boxes.length
    let end = start < 2 ? start + 1 : Math.max(start + 1, this.#shortest)
    while (end < count && this.#isShort(start, end, measure)) end++
    this.#shortest = end
    return end
  }

  #isShort(start: number, end: number, measure: number): boolean {
    return measure - this.#sums.natural(start, end) > HOPELESS_GAP * EM * (end - start)
  }

  /** Lines too loose to look at; a piece of one long word has no gaps at all and stays ragged by up to an em. */
  #isHopeless({ natural, slack }: LineFit, measure: number): boolean {
    const places = slack.gaps + slack.autospaces + slack.spaces
    const most = places === 0 && permits(this.#leniency, 'word') ? 1 : HOPELESS_GAP * places
    return measure - natural > most * EM
  }

  #reach(start: number, end: number, fit: LineFit, measure: number, broken: number): void {
    const last = end === this.#items.boxes.length
    const untouched = last && fit.natural <= measure
    const { unevenness, rest, gap, punct } = untouched ? NATURAL : fitted(fit, measure, this.#leniency)
    const e = unevenness + (rest * 8) ** 2
    const cost = e + (e * e) / 2 + broken + (last ? lastLinePenalty(this.#items, start) : 0)
    const tail = fit.hyphen > 0 ? AFTER_HYPHEN : gap > LOOSE_GAP ? AFTER_LOOSE : PLAIN
    for (let node = start * SLOTS; node < (start + 1) * SLOTS; node++) {
      if (this.#lines[node] === NONE) continue
      const clash = this.#tails[node] === AFTER_LOOSE && punct > TIGHT_MARKS ? CLASHING : 0
      const again = this.#tails[node] === AFTER_HYPHEN && fit.hyphen > 0 ? SECOND_HYPHEN : 0
      this.#keep(node, end, cost + clash + again, tail)
    }
  }

  #keep(from: number, end: number, cost: number, tail: number): void {
    const lines = (this.#lines[from] ?? 0) + 1
    const demerits = (this.#demerits[from] ?? 0) + cost
    const node = end * SLOTS + (lines % SLOTS)
    const held = this.#lines[node] ?? NONE
    // On a tie the later start wins: earlier lines stay fuller.
    if (held !== NONE && demerits > (this.#demerits[node] ?? 0)) return
    this.#lines[node] = lines
    this.#demerits[node] = demerits
    this.#from[node] = from
    this.#tails[node] = tail
  }

  /** No line begins here by any rule: one that is too loose at a legal break, or else as long as fits. */
  #force(start: number, measure: number): void {
    const { loose, fitting } = this.#longestFrom(start, measure)
    for (let node = start * SLOTS; node < (start + 1) * SLOTS; node++) {
      if (this.#lines[node] === NONE) continue
      if (loose === NONE) this.#keep(node, fitting, OVERFULL, PLAIN)
      else this.#keep(node, loose, LOOSE, PLAIN)
    }
  }

  /** The last ends of a line that fits, at a legal break and at any. */
  #longestFrom(start: number, measure: number): { readonly loose: number; readonly fitting: number } {
    const count = this.#items.boxes.length
    const least = leastAutospace(this.#leniency)
    let loose = NONE
    let fitting = start + 1
    for (let end = start + 1; end <= count; end++) {
      const { natural, slack } = lineFit(this.#items, this.#sums, start, end, measure)
      const over = natural - shrinkLimit(slack, least) - measure
      if (over > MOST_HANGING) break
      if (over > 0) continue
      fitting = end
      const broken = this.#costs[end] ?? Number.POSITIVE_INFINITY
      if (broken < RELAXED || (Number.isFinite(broken) && !this.#isShort(start, end, measure))) loose = end
    }
    return { loose, fitting }
  }

  #ranked(position: number): readonly Breaking[] {
    const best = this.#bestAt(position)
    if (best === NONE) return []
    const variants: number[] = []
    for (let node = position * SLOTS; node < (position + 1) * SLOTS; node++) {
      const distance = Math.abs((this.#lines[node] ?? NONE) - (this.#lines[best] ?? NONE))
      if (this.#lines[node] !== NONE && node !== best && distance <= VARIANTS) variants.push(node)
    }
    variants.sort((a, b) => (this.#lines[a] ?? 0) - (this.#lines[b] ?? 0))
    return [best, ...variants].map((node) => this.#breaking(node))
  }

  #breaking(node: number): Breaking {
    const ends: number[] = []
    for (let at = node; at >= SLOTS; at = this.#from[at] ?? NONE) ends.push(Math.floor(at / SLOTS))
    const breaking = { ends: ends.reverse(), demerits: this.#demerits[node] ?? 0 }
    return this.#leniency === 'strict' ? breaking : { ...breaking, leniency: this.#leniency }
  }
}

/** What a line costs that ends before each box, by the breaks that a search of this leniency may use. */
function breakCosts({ boxes, junctions }: ItemList, leniency: Leniency): Float64Array {
  const costs = new Float64Array(boxes.length + 1)
  for (let end = 1; end < boxes.length; end++) costs[end] = breakCost(junctions[end - 1], leniency)
  return costs
}

function breakCost(junction: Junction | undefined, leniency: Leniency): number {
  if (!junction) return 0
  const { penalty, relaxation } = junction
  if (relaxation === 'unit' && leniency === 'autospace') return Number.POSITIVE_INFINITY
  if (Number.isFinite(penalty)) return penalty
  return relaxation && permits(leniency, relaxation) ? RELAXED : Number.POSITIVE_INFINITY
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

/** Length in em as a measure of this module. */
export const inUnits = (em: number): number => Math.round(em * EM)
