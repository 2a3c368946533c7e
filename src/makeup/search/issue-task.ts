import type { Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Measurer } from '../measure.ts'
import type { ModuleWay } from '../module-parts.ts'
import { natural } from '../row-costs.ts'
import type { FlowText } from '../story-text.ts'
import type { Term } from './candidate.ts'
import { type Candidates, candidates } from './candidates.ts'
import { type Choices, choicesOn } from './choices.ts'
import type { PagePlace, PageSpace } from './page-space.ts'

/** One grid to try: everything the search asks for again and again is made once. */
export interface IssueTask {
  readonly issue: Issue
  readonly layout: Layout
  readonly measure: Measurer
  readonly candidates: Candidates
  readonly need: Needs
  /** The pages the issue may have, as many as it may have at most. */
  readonly pages: readonly PagePlan[]
  readonly terms: readonly Term[]
  /** What cuts leave over. */
  readonly rests: Map<ModuleWay, FlowText>
  readonly unplaceable: readonly number[]
}

/** A page the issue may have. */
export interface PagePlan {
  /** Its room when others follow; null: it is the last there may be. */
  readonly followed: PageSpace | null
  /** Its room when the issue ends with it; null: it must not. */
  readonly last: PageSpace | null
  readonly choices: Choices
}

/** The room on the pages of one grid. */
export type SpaceOn = (page: number, place: PagePlace) => PageSpace

/** Numbers of pages an issue may have, in ascending order, and the one its text is likely to take. */
export interface PageCounts {
  readonly allowed: readonly number[]
  readonly likely: number
}

export function issueTask(
  issue: Issue,
  layout: Layout,
  { measure, terms }: Pick<IssueTask, 'measure' | 'terms'>,
  counts: PageCounts,
  spaceOn: SpaceOn,
): IssueTask {
  const spaces = spacesOf(counts, spaceOn)
  const rows = spaces.map(({ roomier }) => roomier.rows)
  const made = candidates(issue, layout, measure, { first: rows[0] ?? 0, roomiest: Math.max(...rows) })
  const unplaceable = issue.stories.flatMap((_, story) => (canStand(story, made, layout) ? [] : [story]))
  return {
    issue,
    layout,
    measure,
    candidates: made,
    need: needs(issue, layout, measure),
    pages: spaces.map(({ followed, last, roomier }) => ({
      followed,
      last,
      choices: choicesOn(roomier, counts.likely, issue, layout, made),
    })),
    terms,
    rests: new Map(),
    unplaceable,
  }
}

/** The room on every page there may be: followed, last, and the roomier of both. */
function spacesOf({ allowed }: PageCounts, spaceOn: SpaceOn) {
  const most = allowed.at(-1) ?? 0
  return Array.from({ length: most }, (_, index) => {
    const page = index + 1
    const last = allowed.includes(page) ? spaceOn(page, 'last') : null
    const followed = page < most ? spaceOn(page, 'followed') : null
    const roomier = followed ?? last
    if (!roomier) throw new Error('a page is followed or last')
    return { followed, last, roomier }
  })
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
