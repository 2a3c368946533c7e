import type { Layout, PageCount } from '../../layout/layout.ts'
import { bodySizes, type Grid, makeGrid, rowRange } from '../grid.ts'
import { type HeadCache, type Measurer, measurer } from '../measure.ts'
import { once } from '../once.ts'
import { breaker, type SetBlocks } from '../story-text.ts'
import type { Work } from '../work.ts'
import type { ArrangeTask } from './arrange-task.ts'
import { type Term, total } from './candidate.ts'
import { type IssueTask, issueTask, needs } from './issue-task.ts'
import { WEIGHTS } from './weights.ts'

/** A grid and a number of pages the search may aim at. */
export interface Attempt {
  readonly pages: number
  /** How much of the room on them the text takes. */
  readonly load: number
  /** Attempts on one grid share it. */
  readonly task: () => IssueTask
}

/** A grid with a number of pages, and how well the text is likely to fill them. */
interface Prospect {
  readonly grid: Grid
  readonly pages: number
  readonly terms: readonly Term[]
  /** Grid cells (column × line) there are, and cells the text is likely to take. */
  readonly room: number
  readonly needed: number
}

/** Every grid the layout allows with every number of pages, the most promising first. */
export function rankedAttempts(task: ArrangeTask, work: Work): readonly Attempt[] {
  const breakAt = breaker()
  const blocks: SetBlocks = new Map()
  const heads: HeadCache = new Map()
  const measurers = new Map<Grid, Measurer>()
  const measureAt = (grid: Grid): Measurer =>
    once(measurers, grid, () =>
      measurer(task.shaped, { ...task.setting, grid, breakAt, blocks }, heads, work),
    )
  const allowed = pageCounts(task)
  const all = grids(task.layout).flatMap((grid) => prospects(grid, allowed, task))
  const [first] = byCost(all, 1)
  const correction = first ? measuredCells(measureAt(first.grid), task) / first.needed : 1
  const likely = byCost(all, correction)
  const tasks = new Map<Grid, IssueTask>()
  const taskOn = ({ grid, terms, pages }: Prospect): IssueTask =>
    once(tasks, grid, () =>
      issueTask(
        task.issue,
        task.layout,
        { measure: measureAt(grid), terms },
        { allowed, likely: pages },
        (page, place) => task.spaceOn(grid, page, place),
      ),
    )
  // A grid's first prospect is its likeliest.
  const firstOn = new Map<Grid, Prospect>()
  for (const prospect of likely) once(firstOn, prospect.grid, () => prospect)
  return likely.map((prospect) => ({
    pages: prospect.pages,
    load: (prospect.needed * correction) / prospect.room,
    task: () => taskOn(firstOn.get(prospect.grid) ?? prospect),
  }))
}

/** What the text really takes on a grid. */
function measuredCells(measure: Measurer, { issue, layout }: ArrangeTask): number {
  const need = needs(issue, layout, measure)
  return issue.stories.reduce((sum, _, index) => sum + need.story(index), need.sidebar)
}

/** The most promising first, when estimates are corrected by a measurement. */
const byCost = (all: readonly Prospect[], correction: number): readonly Prospect[] =>
  all
    .map((prospect) => ({ prospect, cost: prospectCost(prospect, correction) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ prospect }) => prospect)

/** White that heads, masthead and pictures take up without a word. */
const EASY_SHARE = 0.02

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

function prospects(grid: Grid, allowed: readonly number[], task: ArrangeTask): readonly Prospect[] {
  const found: Prospect[] = []
  const terms = gridTerms(grid, task.layout)
  const needed = neededCells(grid, task)
  let followed = 0
  for (let pages = 1; pages <= (allowed.at(-1) ?? 0); pages++) {
    const room = (followed + task.spaceOn(grid, pages, 'last').rows) * grid.columns
    if (allowed.includes(pages)) found.push({ grid, pages, terms, room, needed })
    followed += task.spaceOn(grid, pages, 'followed').rows
  }
  return found
}

function neededCells(grid: Grid, { shaped }: ArrangeTask): number {
  const measure = grid.columnWidth / grid.size
  const stories = shaped.stories.reduce((sum, story) => {
    const lines = story.text.blocks.length * 0.45 + (story.text.ems * LAST_LINES) / measure
    const head = (HEAD_LINES[story.story.role] * 13.5 * grid.columns) / grid.leading
    return (
      sum +
      lines +
      head * Math.min(1, lines / (grid.columns * 4)) +
      story.story.pictures.length * PICTURE_CELLS
    )
  }, 0)
  const briefs = shaped.sidebar?.text.blocks.length ?? 0
  const sidebar = shaped.sidebar ? shaped.sidebar.text.ems / (measure - 2) + briefs * 1.4 + 4 : 0
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
