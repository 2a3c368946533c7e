import type { Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Measurer } from '../measure.ts'
import type { ModuleWay } from '../module-parts.ts'
import { natural } from '../row-costs.ts'
import type { FlowText } from '../story-text.ts'
import type { Term } from './candidate.ts'
import { type Candidates, candidates } from './candidates.ts'
import { type Choices, choicesOn } from './choices.ts'
import type { PageSpace } from './page-space.ts'

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

const canStand = (story: number, made: Candidates, { columns }: Layout): boolean =>
  Array.from({ length: columns }, (_, i) => columns - i).some((width) =>
    made.looks(story, width).some((look) => made.story(story, look) !== null),
  )

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
