import type { Issue } from '../../issue/issue.ts'
import { above, cheapest, costAt, most, natural, share } from '../row-costs.ts'
import { type Band, settleBand } from './band.ts'
import { type PlacedModule, type Term, total } from './candidate.ts'
import type { Choice } from './choices.ts'
import { type Cut, cutsOf } from './cuts.ts'
import type { Budget, Draft, MadePage, PageTask } from './page-task.ts'
import { isDone, keyOf, type Pending } from './pending.ts'
import { loweredIn, loweredTerms } from './pins.ts'
import { WEIGHTS } from './weights.ts'

type Settled = Pick<MadePage, 'placed' | 'stretched' | 'blank'> & Partial<Pick<MadePage, 'space'>>

/** Where more grid lines stay blank than this, heads are not opened to hide a few of them. */
const MOST_BLANK = 12
/** Of pages that leave the same for later, so many are kept. */
const ALIKE = 2
/** A page half made up is looked at in the time of so many fillings of columns. */
const DRAFT = 3
/** Choices whose neighbourhood is judged before they are ranked. */
const JUDGED = 6

/**
 * Ways to make up one page from what is pending, the cheapest first: bands from the top down, each with a bounded
 * number of departures from the choice that looks best (limited discrepancy search, Harvey & Ginsberg 1995).
 */
export function makeUpPage(
  task: PageTask,
  discrepancy: number,
  budget: Budget,
  keep: number,
): readonly MadePage[] {
  const search = new PageSearch(task, budget, keep)
  const rows = task.space.stretch
  search.explore(
    { bands: [], pending: task.pending, terms: [], cost: 0, rows, least: 0, natural: 0, fit: 0 },
    discrepancy,
  )
  return search.best()
}

class PageSearch {
  readonly #task: PageTask
  readonly #budget: Budget
  readonly #keep: number
  readonly #found = new Map<string, readonly MadePage[]>()
  /** Costs of the pages found, in ascending order. */
  readonly #costs: number[] = []

  constructor(task: PageTask, budget: Budget, keep: number) {
    this.#task = task
    this.#budget = budget
    this.#keep = keep
  }

  best(): readonly MadePage[] {
    return [...this.#found.values()]
      .flat()
      .sort((a, b) => a.cost - b.cost)
      .slice(0, this.#keep)
  }

  /** What a page must cost less than to be kept. */
  #bound = (): number => Math.min(this.#task.limit, this.#costs[this.#keep - 1] ?? Number.POSITIVE_INFINITY)

  explore(draft: Draft, discrepancy: number): void {
    const { work, limit } = this.#budget
    if (work.done >= limit || draft.cost + draft.fit >= this.#bound()) return
    work.done += DRAFT
    this.#close(draft)
    if (isDone(draft.pending)) return
    for (const cut of cutsOf(draft, this.#task)) this.#closeCut(draft, cut)
    this.#children(draft, discrepancy + 1).forEach((child, choice) => {
      this.explore(withBand(draft, child), discrepancy - choice)
    })
  }

  /** Keeps a page if it is among the cheapest that leave the same; only then is it settled. */
  #record(draft: Draft, own: readonly Term[], pending: Pending, settle: () => Settled): void {
    const { space } = this.#task
    const missed = this.#missedPins(pending)
    const cost = draft.cost + total(own) + missed.length * WEIGHTS.pin
    if (cost >= this.#bound()) return
    const key = keyOf(pending)
    const known = this.#found.get(key) ?? []
    if (known.length === ALIKE && cost >= (known.at(-1)?.cost ?? 0)) return
    const terms: readonly Term[] = [
      ...draft.terms,
      ...own,
      ...missed.map((): Term => ({ name: 'pin', cost: WEIGHTS.pin })),
    ]
    const page = { space, ...settle(), terms, cost, pending }
    const alike = [...known, page].sort((a, b) => a.cost - b.cost)
    this.#found.set(key, alike.slice(0, ALIKE))
    const rank = this.#costs.findIndex((other) => other > cost)
    this.#costs.splice(rank < 0 ? this.#costs.length : rank, 0, cost)
    for (const { cost: dropped } of alike.slice(ALIKE)) this.#costs.splice(this.#costs.indexOf(dropped), 1)
  }

  /** Stories pinned to this page that are left for later. */
  #missedPins(pending: Pending): readonly number[] {
    const { issue, space } = this.#task
    return pending.stories.filter((story) => issue.issue.stories[story]?.pin?.page === space.number)
  }

  /** Ends the page here if its bands can fill it, or nearly, or nothing is left. */
  #close(draft: Draft): void {
    const { space, after } = this.#task
    if (draft.bands.length === 0 && after !== 'overset') return
    const done = isDone(draft.pending)
    if (!done && (after === 'none' || (after === 'more' && draft.pending.rest))) return
    const rises = this.#task.issue.layout.foot === 'rises'
    const blank = Math.max(0, space.rows - most(draft.rows))
    const likes = rises || blank > MOST_BLANK
    const rows = Math.min(space.rows, likes ? draft.natural : most(draft.rows))
    const fit = costAt(draft.rows, rows)
    // The foot rises to the end of the text; before it, a page takes all it can.
    const left = rises && done ? 0 : space.rows - rows
    const own: Term[] = [{ name: 'fit', cost: fit }]
    if (left > 0) own.push({ name: 'unused', cost: this.#unusedCost(left, done) })
    if (draft.bands.length === 0 && !done) own.push({ name: 'blank-page', cost: WEIGHTS.blankPage })
    this.#record(draft, own, draft.pending, () => {
      const shares = share([space.stretch, ...draft.bands.map((band) => band.rows)], rows)
      if (!shares) throw new Error('a sum of rows can be shared as it was made')
      const [stretched = 0, ...heights] = shares
      const placed = this.#settle(draft.bands, space.top + stretched, heights)
      return { placed, stretched, ...(rises ? { space: { ...space, rows }, blank: 0 } : { blank: left }) }
    })
  }

  #unusedCost(rows: number, isLast: boolean): number {
    const { makeup, foot } = this.#task.issue.layout
    if (makeup.jumps === 'flow' && isLast) return WEIGHTS.shortEnd * rows
    return (foot === 'rises' ? WEIGHTS.shortPage : WEIGHTS.unused) * rows ** 2
  }

  /** Ends the page with a story that goes on elsewhere; everything above it is as high as it likes to be. */
  #closeCut(draft: Draft, cut: Cut): void {
    const { space } = this.#task
    this.#record(draft, [...cut.terms, { name: 'fit', cost: draft.fit + cut.fit }], cut.pending, () => {
      const heights = draft.bands.map(({ rows }) => natural(rows))
      const placed = [...this.#settle(draft.bands, space.top, heights), ...cut.placed()]
      return { placed, stretched: 0, blank: cut.blank }
    })
  }

  #settle(bands: readonly Band[], top: number, heights: readonly number[]): readonly PlacedModule[] {
    let row = top
    return bands.flatMap((band, i) => {
      const height = heights[i] ?? 0
      const modules = settleBand(band, row, height)
      row += height
      return modules
    })
  }

  /** The next drafts, the best looking first. */
  #children(draft: Draft, count: number): readonly Child[] {
    const { choices, space } = this.#task
    const room = space.rows - draft.least
    const fitting: Choice[] = []
    for (const choice of choices.bands(draft.pending, draft.bands.length === 0)) {
      if (choice.band.rows.least <= room) fitting.push(choice)
      if (fitting.length === count + JUDGED) break
    }
    return fitting
      .map((choice) => childOf(draft, choice, this.#task.issue.issue))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, count)
  }
}

/** A choice in its place on a page. */
interface Child {
  readonly choice: Choice
  /** What its place costs. */
  readonly terms: readonly Term[]
  readonly cost: number
}

function childOf({ bands }: Draft, choice: Choice, issue: Issue): Child {
  const lowered = loweredIn(choice.band, bands.length === 0 ? 'first' : 'below')
  const terms = [...neighbourTerms(bands.at(-1), choice.band), ...loweredTerms(lowered, issue)]
  return { choice, terms, cost: choice.cost + total(terms) }
}

function withBand(draft: Draft, { choice: { band, pending }, terms }: Child): Draft {
  return {
    bands: [...draft.bands, band],
    pending,
    terms: [...draft.terms, ...band.terms, ...terms],
    cost: draft.cost + total(band.terms) + total(terms),
    rows: above(draft.rows, band.rows),
    least: draft.least + band.rows.least,
    natural: draft.natural + natural(band.rows),
    fit: draft.fit + cheapest(band.rows),
  }
}

/** Titles of one face above each other. */
function neighbourTerms(before: Band | undefined, band: Band): readonly Term[] {
  const style = band.stacks[0]?.members[0]?.titleStyle
  const last = before?.stacks[0]?.members.at(-1)?.titleStyle
  return style && style === last ? [{ name: 'same-title', cost: WEIGHTS.sameTitle }] : []
}
