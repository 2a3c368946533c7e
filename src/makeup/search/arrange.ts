import type { Issue } from '../../issue/issue.ts'
import type { Layout, PageCount } from '../../layout/layout.ts'
import { bodySizes, type Grid, makeGrid, rowRange } from '../grid.ts'
import { type Measurer, measurer, type ShapedIssue } from '../measure.ts'
import { breaker, type TextSetting, textEms } from '../story-text.ts'
import { type Term, total } from './candidate.ts'
import { type Arrangement, makeUpIssue, type Round } from './issue-search.ts'
import { type IssueTask, issueTask, needs } from './issue-task.ts'
import type { PageSpace } from './page-space.ts'
import type { Budget, MadePage } from './page-task.ts'
import { isDone } from './pending.ts'
import { WEIGHTS } from './weights.ts'

/** Everything the search looks at. */
export interface ArrangeTask {
  readonly issue: Issue
  readonly layout: Layout
  readonly shaped: ShapedIssue
  readonly setting: Omit<TextSetting, 'grid' | 'breakAt'>
  /** The room on every page of an issue of `pages` pages. */
  readonly spaces: (grid: Grid, pages: number) => readonly PageSpace[]
  /** Steps the search may take. */
  readonly steps: number
}

export interface Arranged {
  /** Not all may have found a place in it: see `pending` and `unplaceable`. */
  readonly best: Arrangement
  /** The next best ones that differ, for `--explain`. */
  readonly runnersUp: readonly Arrangement[]
  readonly steps: number
}

/** From a quick look to a thorough search; each round sees what the one before saw, and more. */
const ROUNDS = [
  { discrepancy: 1, pages: 4, beam: 4 },
  { discrepancy: 2, pages: 6, beam: 6 },
  { discrepancy: 4, pages: 10, beam: 10 },
  { discrepancy: 7, pages: 16, beam: 16 },
] as const satisfies readonly Round[]
/** Grids tried in a round. */
const ATTEMPTS = [3, 4, 5, 6] as const
const RUNNERS_UP = 2
/** An arrangement whose pages cost no more than this each … */
const GOOD_PAGES = 30
/** … and of which none has more white than this ends the search: nobody sees what more could be won. */
const GOOD_WHITE = 60

/**
 * Searches for the best arrangement: body size, leading and number of pages by what the text needs, then page by page.
 * An anytime search: more steps never give a worse result, and the same steps the same one. The first look is taken
 * whatever the steps: there is always an arrangement.
 */
export function arrange(task: ArrangeTask): Arranged {
  const attempts = rankedAttempts(task)
  const budget: Budget = { steps: 0, limit: task.steps }
  let found = ranked(firstLook(attempts, budget))
  for (const [index, round] of ROUNDS.entries()) {
    for (const attempt of attempts.slice(0, ATTEMPTS[index])) {
      if (budget.steps >= budget.limit || found.slice(0, 1).some(isGood)) break
      found = ranked([...found, ...makeUpIssue(attempt.task(), round, budget)])
    }
  }
  const [best, ...others] = found
  if (!best) throw new Error('a page can always be left blank')
  return { best, runnersUp: others.filter(isWhole), steps: budget.steps }
}

function isGood({ pages, score, terms }: Arrangement): boolean {
  const white = (page: MadePage): number =>
    page.terms.reduce((sum, { name, cost }) => sum + (name === 'unused' || name === 'fit' ? cost : 0), 0)
  return score - total(terms) < GOOD_PAGES * pages.length && pages.every((page) => white(page) < GOOD_WHITE)
}

const isWhole = ({ pending }: Arrangement): boolean => isDone(pending)

/** The first round of the first attempt that holds everything; where none does, one with text left over. */
function firstLook(attempts: readonly Attempt[], budget: Budget): readonly Arrangement[] {
  const unlimited: Budget = { steps: 0, limit: Number.POSITIVE_INFINITY }
  for (const attempt of attempts.slice(0, ATTEMPTS[0])) {
    const found = makeUpIssue(attempt.task(), ROUNDS[0], unlimited)
    budget.steps = unlimited.steps
    if (found.length > 0) return found
  }
  return overset(attempts)
}

const OVERSET_ROUND: Round = { discrepancy: 2, pages: 6, beam: 6 }

/**
 * Not everything can be placed at once: the likeliest attempts take what they can with more liberty, then ever roomier
 * ones. What is still left over is told of.
 */
function overset(attempts: readonly Attempt[]): readonly Arrangement[] {
  let found: readonly Arrangement[] = []
  for (const attempt of liberalAttempts(attempts)) {
    const unlimited: Budget = { steps: 0, limit: Number.POSITIVE_INFINITY }
    found = [...found, ...makeUpIssue(attempt.task(), OVERSET_ROUND, unlimited, 'overset')]
    if (found.some(isWhole)) break
  }
  return [...found].sort((a, b) => missing(a) - missing(b) || a.score - b.score).slice(0, 1)
}

const LIKELIEST = 4
/** Loads below which more room is looked for, before the roomiest attempt of all: most often one page more will do. */
const ROOMIER = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.35, 0.2] as const

function liberalAttempts(attempts: readonly Attempt[]): ReadonlySet<Attempt> {
  const below = (load: number): readonly Attempt[] => attempts.filter((attempt) => attempt.load < load)
  const roomiest = [...attempts].sort((a, b) => a.load - b.load)
  return new Set([
    ...below(1).slice(0, LIKELIEST),
    ...ROOMIER.flatMap((load) => below(load).slice(0, 1)),
    ...roomiest.slice(0, 1),
  ])
}

/** Roughly, how much found no place. */
const missing = ({ pending }: Arrangement): number =>
  pending.stories.length * 100 + (pending.rest?.text.lines ?? 0) + (pending.sidebar ? 100 : 0)

/** The best first; of arrangements with the same pages, one. */
function ranked(found: readonly Arrangement[]): readonly Arrangement[] {
  const seen = new Set<string>()
  return [...found]
    .sort((a, b) => a.score - b.score)
    .filter((arrangement) => {
      const key = JSON.stringify([
        arrangement.measure.grid,
        arrangement.pages.map(({ placed }) => placed.map(placeOf)),
      ])
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, 1 + RUNNERS_UP)
}

const placeOf = ({ column, columns, row, rows, content }: Arrangement['pages'][number]['placed'][number]) => [
  column,
  columns,
  row,
  rows,
  content.kind === 'story' ? content.story : content.kind,
]

/** A grid with a number of pages, and how well the text is likely to fill it. */
interface Prospect {
  readonly grid: Grid
  readonly pages: number
  readonly terms: readonly Term[]
  /** Grid cells (column × line) there are, and cells the text is likely to take. */
  readonly room: number
  readonly needed: number
}

/** A grid and number of pages the search may ask for. */
interface Attempt {
  /** How much of the room the text takes. */
  readonly load: number
  readonly task: () => IssueTask
}

function rankedAttempts(task: ArrangeTask): readonly Attempt[] {
  const breakAt = breaker()
  const measurers = new Map<Grid, Measurer>()
  const measureAt = (grid: Grid): Measurer => {
    const measure = measurers.get(grid) ?? measurer(task.shaped, { ...task.setting, grid, breakAt })
    measurers.set(grid, measure)
    return measure
  }
  const all = grids(task.layout).flatMap((grid) =>
    pageCounts(task).map((pages) => prospect(grid, pages, task)),
  )
  const [first] = byCost(all, 1)
  const correction = first ? measuredCells(measureAt(first.grid), task) / first.needed : 1
  return byCost(all, correction).map(({ grid, pages, terms, room, needed }) => {
    let made: IssueTask | null = null
    return {
      load: (needed * correction) / room,
      task: () => {
        const spaces = task.spaces(grid, pages)
        made ??= issueTask(task.issue, task.layout, { measure: measureAt(grid), spaces, terms })
        return made
      },
    }
  })
}

/** What the text really takes on a grid. */
function measuredCells(measure: Measurer, { issue, layout }: ArrangeTask): number {
  const need = needs(issue, layout, measure)
  return issue.stories.reduce((sum, _, index) => sum + need.story(index), need.sidebar)
}

/** The most promising first, when estimates are corrected by a measurement. */
const byCost = (prospects: readonly Prospect[], correction: number): readonly Prospect[] =>
  [...prospects].sort((a, b) => prospectCost(a, correction) - prospectCost(b, correction))

function prospectCost({ room, needed, terms }: Prospect, correction: number): number {
  const spare = (room - needed * correction) / room
  const beyond = Math.max(0, Math.abs(spare) - EASY_SHARE) * 100
  // Too much text is worse than too little: white can be shared out, lines cannot be made up.
  return total(terms) + beyond ** 2 * (spare < 0 ? 4 : 1)
}

/** Every body size with every number of grid lines its leadings allow, the largest and most usual first. */
function grids(layout: Layout): readonly Grid[] {
  return bodySizes(layout).flatMap((size) => {
    const range = rowRange(layout, size)
    return Array.from({ length: range.most - range.least + 1 }, (_, i) =>
      makeGrid(layout, size, range.most - i),
    )
  })
}

function pageCounts({ issue, layout }: ArrangeTask): readonly number[] {
  const count: PageCount = issue.pages ?? layout.pages.count
  if (typeof count === 'number') return [count]
  const step = count === 'even' ? 2 : 1
  return Array.from({ length: Math.floor(layout.pages.most / step) }, (_, i) => (i + 1) * step)
}

/** Text is set about so much longer than its characters side by side: last lines and indents. */
const LAST_LINES = 1.04
/** Grid lines of a head, in the eye of a first estimate. */
const HEAD_LINES = { lead: 9, story: 4.5, notice: 3 } as const
const PICTURE_CELLS = 14
/** White that heads, masthead and pictures take up without a word. */
const EASY_SHARE = 0.02

function prospect(grid: Grid, pages: number, task: ArrangeTask): Prospect {
  const room = task.spaces(grid, pages).reduce((sum, { rows }) => sum + rows * grid.columns, 0)
  return { grid, pages, terms: gridTerms(grid, task.layout), room, needed: neededCells(grid, task) }
}

function neededCells(grid: Grid, { shaped }: ArrangeTask): number {
  const measure = grid.columnWidth / grid.size
  const stories = shaped.stories.reduce((sum, story) => {
    const lines = story.text.blocks.length * 0.45 + (textEms(story.text) * LAST_LINES) / measure
    const head = (HEAD_LINES[story.story.role] * 13.5 * grid.columns) / grid.leading
    return (
      sum +
      lines +
      head * Math.min(1, lines / (grid.columns * 4)) +
      story.story.pictures.length * PICTURE_CELLS
    )
  }, 0)
  const briefs = shaped.sidebar?.text.blocks.length ?? 0
  const sidebar = shaped.sidebar ? textEms(shaped.sidebar.text) / (measure - 2) + briefs * 1.4 + 4 : 0
  return stories + sidebar
}

/** Smaller type and wider leading than the best cost a little. */
function gridTerms(grid: Grid, { body }: Layout): readonly Term[] {
  const smaller = ((body.most - grid.size) / 0.25) * WEIGHTS.bodySize
  const wider = Math.max(0, grid.leading / grid.size - body.leading.least) * 20 * WEIGHTS.leading
  return [
    { name: 'body-size', cost: smaller },
    { name: 'leading', cost: wider },
  ]
}
