import type { Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Measurer } from '../measure.ts'
import { natural } from '../row-costs.ts'
import type { ModuleWay } from '../story-module.ts'
import type { FlowText } from '../story-text.ts'
import { type Term, total } from './candidate.ts'
import { type Candidates, candidates } from './candidates.ts'
import { type Choices, choicesOn } from './choices.ts'
import { type Budget, type MadePage, makeUpPage } from './page-search.ts'
import type { PageSpace } from './page-space.ts'
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

/** One grid and number of pages to try: everything the search asks for again and again is made once. */
export interface IssueTask {
  readonly issue: Issue
  readonly layout: Layout
  readonly measure: Measurer
  readonly candidates: Candidates
  readonly need: Needs
  readonly spaces: readonly PageSpace[]
  /** One per page. */
  readonly choices: readonly Choices[]
  readonly terms: readonly Term[]
  /** What cuts leave over. */
  readonly rests: Map<ModuleWay, FlowText>
  readonly unplaceable: readonly number[]
}

export function issueTask(
  issue: Issue,
  layout: Layout,
  { measure, spaces, terms }: Pick<IssueTask, 'measure' | 'spaces' | 'terms'>,
): IssueTask {
  const rows = spaces.map((space) => space.rows)
  const rooms = { first: rows[0] ?? 0, roomiest: Math.max(...rows) }
  const made = candidates(issue, layout, measure, rooms)
  const choices = spaces.map((space) => choicesOn(space, spaces.length, issue, layout, made))
  const need = needs(issue, layout, measure)
  const unplaceable = issue.stories.flatMap((_, story) => (canStand(story, made, layout) ? [] : [story]))
  return {
    issue,
    layout,
    measure,
    candidates: made,
    need,
    spaces,
    choices,
    terms,
    rests: new Map(),
    unplaceable,
  }
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

const canStand = (story: number, made: Candidates, { columns }: Layout): boolean =>
  Array.from({ length: columns }, (_, i) => columns - i).some((width) =>
    made.looks(story, width).some((look) => made.story(story, look) !== null),
  )

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
function likelyCost(
  pending: Pending,
  following: readonly PageSpace[],
  { columns, foot }: Layout,
  need: Needs,
): number {
  const stories = pending.stories.reduce((sum, story) => sum + need.story(story), 0)
  const needed = stories + (pending.rest?.text.lines ?? 0) + (pending.sidebar ? need.sidebar : 0)
  const room = following.reduce((sum, { rows }) => sum + rows * columns, 0)
  if (following.length === 0) return needed * WEIGHTS.overset
  const spare = (room - needed) / columns / following.length
  if (foot === 'rises' && spare > 0) return 0
  const beyond = Math.max(0, Math.abs(spare) - EASY_LINES)
  return WEIGHTS.unused * beyond ** 2 * following.length
}
