import type { Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Measurer } from '../measure.ts'
import { natural } from '../row-costs.ts'
import { type Term, total } from './candidate.ts'
import { candidates } from './candidates.ts'
import type { PageSpace } from './page-space.ts'
import { type Budget, type Discrepancy, type MadePage, makeUpPage } from './page-search.ts'
import { everything, isDone, keyOf, type Pending } from './pending.ts'
import { WEIGHTS } from './weights.ts'

/** An issue made up on one grid. */
export interface Arrangement {
  readonly measure: Measurer
  readonly pages: readonly MadePage[]
  /** Costs of the whole issue besides its pages' own. */
  readonly terms: readonly Term[]
  readonly score: number
  /** What found no place. */
  readonly pending: Pending
}

/** One grid and number of pages to try. */
export interface Attempt {
  readonly measure: Measurer
  readonly spaces: readonly PageSpace[]
  readonly terms: readonly Term[]
}

/** How widely one round searches. */
export interface Round {
  readonly discrepancy: Discrepancy
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
  issue: Issue,
  layout: Layout,
  attempt: Attempt,
  round: Round,
  budget: Budget,
  leftover: 'refused' | 'overset' = 'refused',
): readonly Arrangement[] {
  const made = candidates(issue, layout, attempt.measure)
  const need = needs(issue, layout, attempt.measure)
  if (process.env.DBG) console.error('needs', issue.stories.map((_, i) => need.story(i)).join(), 'sb', need.sidebar, 'rooms', attempt.spaces.map((x) => x.rows * layout.columns).join())
  let beam: readonly State[] = [{ pages: [], pending: everything(issue), cost: 0, outlook: 0 }]
  for (const [index, space] of attempt.spaces.entries()) {
    const last = index === attempt.spaces.length - 1
    const following = attempt.spaces.slice(index + 1)
    const next = beam.flatMap((state) => {
      const after = !last ? ('more' as const) : leftover === 'overset' ? leftover : ('none' as const)
      const { pending } = state
      const task = { issue, layout, measure: attempt.measure, candidates: made, space, pending, after }
      return makeUpPage(task, round.discrepancy, budget, round.pages).map((page): State => {
        const cost = state.cost + page.cost
        const outlook = cost + likelyCost(page.pending, following, layout.columns, need)
        return { pages: [...state.pages, page], pending: page.pending, cost, outlook }
      })
    })
    beam = distinct(next).slice(0, round.beam)
    if (process.env.DBG) console.error('  page', space.number, 'states', next.length, beam.slice(0,3).map((b) => `${b.cost.toFixed(0)}/${b.outlook.toFixed(0)} left ${b.pending.stories.join()} rest ${b.pending.rest?.text.lines} sb ${b.pending.sidebar}`))
  }
  return beam
    .filter(({ pending }) => leftover === 'overset' || isDone(pending))
    .map((state) => arrangement(state, attempt))
}

function arrangement({ pages, pending, cost }: State, { measure, terms }: Attempt): Arrangement {
  return { measure, pages, terms, pending, score: cost + total(terms) }
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

/** Grid cells (column × line) that stories and the sidebar need. */
export interface Needs {
  readonly story: (index: number) => number
  readonly sidebar: number
}

/** Measured on the plainest look of each story. */
export function needs({ stories }: Issue, { columns }: Layout, measure: Measurer): Needs {
  const known = stories.map((_, index) => {
    const frame = stories[index]?.boxed || stories[index]?.tint ? 'boxed' : 'plain'
    const module = measure.story(index, { columns, frame, pictures: 'wanted', inset: null })
    return module ? natural(module.rows) * columns : 0
  })
  const sidebar = measure.sidebar(1)
  return { story: (index) => known[index] ?? 0, sidebar: sidebar ? natural(sidebar.rows) : 0 }
}

/** Lines that a page's heads, masthead and looseness can take up or give without being seen. */
const EASY_LINES = 3

/** What is left must fill the pages that follow: each line too many or too few on them will cost. */
function likelyCost(pending: Pending, following: readonly PageSpace[], columns: number, need: Needs): number {
  const stories = pending.stories.reduce((sum, story) => sum + need.story(story), 0)
  const needed = stories + (pending.rest?.text.lines ?? 0) + (pending.sidebar ? need.sidebar : 0)
  const room = following.reduce((sum, { rows }) => sum + rows * columns, 0)
  if (following.length === 0) return needed * WEIGHTS.overset
  const spare = (room - needed) / columns / following.length
  const beyond = Math.max(0, Math.abs(spare) - EASY_LINES)
  return WEIGHTS.unused * beyond ** 2 * following.length
}
