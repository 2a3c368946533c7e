import type { Layout } from '../../layout/layout.ts'
import type { Measurer } from '../measure.ts'
import { type Term, total } from './candidate.ts'
import type { IssueTask, Needs } from './issue-task.ts'
import { makeUpPage } from './page-search.ts'
import type { PageSpace } from './page-space.ts'
import type { Budget, MadePage } from './page-task.ts'
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

/** Makes up an issue page by page and keeps the most promising beginnings (beam search); the best first. */
export function makeUpIssue(
  task: IssueTask,
  round: Round,
  budget: Budget,
  leftover: 'refused' | 'overset' = 'refused',
): readonly Arrangement[] {
  let beam: readonly State[] = [
    { pages: [], pending: everything(task.issue, task.unplaceable), cost: 0, outlook: 0 },
  ]
  for (const page of task.spaces.keys()) {
    const next = beam.flatMap((state) => nextStates(state, page, task, round, budget, leftover))
    beam = distinct(next).slice(0, round.beam)
  }
  return beam
    .filter(({ pending }) => leftover === 'overset' || isDone(pending))
    .map((state) => arrangement(state, task))
}

function nextStates(
  state: State,
  page: number,
  task: IssueTask,
  round: Round,
  budget: Budget,
  leftover: 'refused' | 'overset',
): readonly State[] {
  const space = task.spaces[page]
  const choices = task.choices[page]
  if (!space || !choices) return []
  const following = task.spaces.slice(page + 1)
  const after = leftover === 'overset' ? leftover : following.length > 0 ? 'more' : 'none'
  const pageTask = { issue: task, space, choices, pending: state.pending, after } as const
  return makeUpPage(pageTask, round.discrepancy, budget, round.pages).map((made): State => {
    const cost = state.cost + made.cost
    const outlook = cost + likelyCost(made.pending, following, task.layout, task.need)
    return { pages: [...state.pages, made], pending: made.pending, cost, outlook }
  })
}

/** What found no place counts as well, so that nothing scores better by leaving text out. */
function arrangement(
  { pages, pending, outlook }: State,
  { measure, terms, unplaceable }: IssueTask,
): Arrangement {
  return { measure, pages, terms, pending, unplaceable, score: outlook + total(terms) }
}

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

/** Lines that a page's heads, masthead and looseness can take up or give without being seen. */
const EASY_LINES = 3

/** What is left must fill the pages that follow: each line too many or too few on them will cost. */
function likelyCost(
  pending: Pending,
  following: readonly PageSpace[],
  { columns, foot, makeup }: Layout,
  need: Needs,
): number {
  const stories = pending.stories.reduce((sum, story) => sum + need.story(story), 0)
  const needed = stories + (pending.rest?.text.lines ?? 0) + (pending.sidebar ? need.sidebar : 0)
  const room = following.reduce((sum, { rows }) => sum + rows * columns, 0)
  if (following.length === 0) return needed * WEIGHTS.overset
  const spare = (room - needed) / columns / following.length
  if (foot === 'rises' && spare > 0) return 0
  if (makeup.jumps === 'flow') return flowCost(room - needed, following.at(-1)?.rows ?? 0)
  const beyond = Math.max(0, Math.abs(spare) - EASY_LINES)
  return WEIGHTS.unused * beyond ** 2 * following.length
}

/** Text that flows fills its pages by itself; what is left over stays white on the last of them. */
function flowCost(spare: number, last: number): number {
  if (spare < 0) return WEIGHTS.unused * spare ** 2
  return WEIGHTS.shortEnd * Math.min(spare, last) + WEIGHTS.unused * Math.max(0, spare - last) ** 2
}
