import type { Measurer } from '../measure.ts'
import { type Term, total } from './candidate.ts'
import type { IssueTask, PagePlan } from './issue-task.ts'
import { makeUpPage } from './page-search.ts'
import type { PageSpace } from './page-space.ts'
import type { Budget, MadePage, PageTask } from './page-task.ts'
import { everything, isDone, keyOf, type Pending } from './pending.ts'
import { WEIGHTS } from './weights.ts'

/** An issue made up on one grid. */
export interface Arrangement {
  readonly measure: Measurer
  readonly pages: readonly MadePage[]
  /** Costs of the whole issue besides its pages' own. */
  readonly terms: readonly Term[]
  readonly score: number
  /** What found no place: too much text. */
  readonly pending: Pending
  /** Stories whose head fits at no width and size. */
  readonly unplaceable: readonly number[]
}

/** How widely one round searches. */
export interface Round {
  /** Departures from the choice that looks best, in all on one page. */
  readonly discrepancy: number
  /** Arrangements kept of a page, and of the issue up to a page. */
  readonly pages: number
  readonly beam: number
}

interface State {
  readonly pages: readonly MadePage[]
  readonly pending: Pending
  readonly cost: number
  /** Cost with what the rest is likely to cost. */
  readonly outlook: number
}

/** What is to be done with text that does not fit. */
type Leftover = 'refused' | 'overset'

/** What an arrangement is to be. */
export interface Aim {
  /** Pages aimed at; it may end sooner or later. */
  readonly pages: number
  readonly leftover: Leftover
  /** One that scores as much is of no use. */
  readonly below: number
}

interface Making {
  readonly task: IssueTask
  readonly aim: Aim
  readonly round: Round
  readonly budget: Budget
  /** What pages must cost less than to be of use. */
  readonly limit: number
}

/**
 * Makes up an issue page by page and keeps the beginnings that most promise to fill the pages aimed at (beam search);
 * wherever it may end, sooner or later, it looks for ends. The best first.
 */
export function makeUpIssue(task: IssueTask, aim: Aim, round: Round, budget: Budget): readonly Arrangement[] {
  const making: Making = { task, aim, round, budget, limit: aim.below - total(task.terms) }
  let beam: readonly State[] = [
    { pages: [], pending: everything(task.issue, task.unplaceable), cost: 0, outlook: 0 },
  ]
  let ended: readonly State[] = []
  for (const [page, plan] of task.pages.entries()) {
    const next: State[] = []
    for (const state of beam) {
      const ends = endsOf(state, page, plan, making)
      ended = [...ended, ...ends]
      if (isSettled(ends, state, plan, task)) continue
      const limit = Math.min(making.limit, ...ended.map(({ outlook }) => outlook))
      next.push(...goingOn(state, page, plan, { ...making, limit }))
    }
    const best = Math.min(...ended.map(({ outlook }) => outlook))
    beam = distinct(next.filter(({ outlook }) => outlook < best)).slice(0, round.beam)
  }
  return [...ended].sort((a, b) => a.outlook - b.outlook).map((state) => arrangement(state, task))
}

/** How much more text than there is room for pictures and looseness can make fit. */
const COMPRESSIBLE = 1.4

/** Ways to end the issue with this page. */
function endsOf(state: State, page: number, { last, choices }: PagePlan, making: Making): readonly State[] {
  const { task, aim } = making
  if (!last) return []
  const isLastOfAll = page === task.pages.length - 1
  const takesAll = aim.leftover === 'overset' && isLastOfAll
  const room = last.rows * task.layout.columns
  if (!isLastOfAll && cellsOf(state.pending, task) > room * COMPRESSIBLE) return []
  return pagesFrom(state, { space: last, choices, after: takesAll ? 'overset' : 'none' }, making)
    .filter(({ pending }) => takesAll || isDone(pending))
    .map((next) => ({ ...next, outlook: next.cost + cellsOf(next.pending, task) * WEIGHTS.overset }))
}

/** With so small a share of a page left for another one nobody looks for an end on that. */
const EASY_END = 0.7

/** Whether the issue ends here so easily that no other page is worth a look. */
const isSettled = (
  ends: readonly State[],
  { pending }: State,
  { last }: PagePlan,
  task: IssueTask,
): boolean => ends.length > 0 && cellsOf(pending, task) < (last?.rows ?? 0) * task.layout.columns * EASY_END

/** Ways to make up this page with others after it. */
function goingOn(
  state: State,
  page: number,
  { followed, choices }: PagePlan,
  making: Making,
): readonly State[] {
  if (!followed) return []
  const { task, aim } = making
  const after = aim.leftover === 'overset' ? aim.leftover : 'more'
  return pagesFrom(state, { space: followed, choices, after }, making)
    .filter(({ pending }) => !isDone(pending))
    .map((next) => ({ ...next, outlook: next.cost + likelyCost(next.pending, page, aim.pages, task) }))
}

/** Departures from what looks best that an end may have besides: little is left there, and all of it must fit. */
const END_LIBERTY = 3

const pagesFrom = (
  { pages, pending, cost }: State,
  page: Pick<PageTask, 'space' | 'choices' | 'after'>,
  { task, round, budget, limit }: Making,
): readonly State[] =>
  makeUpPage(
    { ...page, issue: task, pending, limit: limit - cost },
    round.discrepancy + (page.after === 'none' ? END_LIBERTY : 0),
    budget,
    round.pages,
  ).map((made) => ({
    pages: [...pages, made],
    pending: made.pending,
    cost: cost + made.cost,
    outlook: cost + made.cost,
  }))

/** What found no place counts as well, so that nothing scores better by leaving text out. */
const arrangement = (
  { pages, pending, outlook }: State,
  { measure, terms, unplaceable }: IssueTask,
): Arrangement => ({ measure, pages, terms, pending, unplaceable, score: outlook + total(terms) })

/** Of beginnings that leave the same, the two cheapest. */
function distinct(states: readonly State[]): readonly State[] {
  const counts = new Map<string, number>()
  return [...states]
    .sort((a, b) => a.outlook - b.outlook)
    .filter(({ pending }) => {
      const key = keyOf(pending)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return (counts.get(key) ?? 0) <= 2
    })
}

/** Grid cells (column × line) that what is pending needs. */
function cellsOf({ stories, rest, sidebar }: Pending, { need }: IssueTask): number {
  const whole = stories.reduce((sum, story) => sum + need.story(story), 0)
  const cut = rest ? rest.text.lines + rest.floatCells : 0
  return whole + cut + (sidebar ? need.sidebar : 0)
}

/** What is left must fill the pages that follow, up to those aimed at; once past them, as few as may be. */
function likelyCost(pending: Pending, page: number, aim: number, task: IssueTask): number {
  const { columns } = task.layout
  const needed = cellsOf(pending, task)
  let room = 0
  for (const [index, { followed, last }] of task.pages.slice(page + 1).entries()) {
    const isEnd = page + index + 2 >= aim && (page + 1 < aim || room + (last?.rows ?? 0) * columns >= needed)
    if (last && (isEnd || !followed))
      return fillCost(room + last.rows * columns - needed, index + 1, last, task)
    room += (followed?.rows ?? 0) * columns
  }
  return 0
}

/** Lines that a page's heads, masthead and looseness can take up or give without being seen. */
const EASY_LINES = 3

/** Cost of `spare` cells too many or too few on the `pages` pages up to the last: each line of them will show. */
function fillCost(spare: number, pages: number, last: PageSpace, { layout }: IssueTask): number {
  const { foot, makeup, columns } = layout
  if (foot === 'rises' && spare > 0) return 0
  if (makeup.jumps === 'flow') return flowCost(spare / columns, last.rows)
  const beyond = Math.max(0, Math.abs(spare / columns / pages) - EASY_LINES)
  return WEIGHTS.likelyUnused * beyond ** 2 * pages
}

/** Text that flows fills its pages by itself; what is left over stays white on the last of them. */
function flowCost(spare: number, last: number): number {
  if (spare < 0) return WEIGHTS.likelyUnused * spare ** 2
  return WEIGHTS.shortEnd * Math.min(spare, last) + WEIGHTS.likelyUnused * Math.max(0, spare - last) ** 2
}
