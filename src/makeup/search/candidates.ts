import type { Issue, Story } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import { JUMP_ROWS, type Look, type Measurer, type StoryRest } from '../measure.ts'
import { once } from '../once.ts'
import { natural } from '../row-costs.ts'
import { cutModule, type StoryModule, storyModule } from '../story-module.ts'
import type { Candidate, PlacedContent, Term } from './candidate.ts'
import { WEIGHTS } from './weights.ts'

/** Makes candidates for a page out of stories, the sidebar and rests of stories; each is made once. */
export interface Candidates {
  story(index: number, look: Look): Candidate | null
  /** Every look a story may have over `columns` base columns, the plainest first. */
  looks(index: number, columns: number): readonly Look[]
  /** Whether a story is short enough to be boxed into another. */
  isInset(index: number, host: number): boolean
  /** The story, cut where `rows` grid lines end; null when it must not (unless forced) or cannot be cut so. */
  cut(index: number, look: Look, rows: number, force: boolean): PlacedContent | null
  rest(rest: StoryRest, columns: number): Candidate | null
  cutRest(rest: StoryRest, columns: number, rows: number): PlacedContent | null
  sidebar(columns: number): Candidate | null
}

/** A boxed story takes at most this share of the lines of the story round it, over all columns. */
const INSET_SHARE = 0.3

export function candidates(issue: Issue, layout: Layout, measure: Measurer): Candidates {
  const stories = new Map<string, Candidate | null>()
  const rests = new Map<string, Candidate | null>()
  const cuts = new Map<string, PlacedContent | null>()
  const jumpRows = layout.makeup.jumps === 'flow' ? 0 : JUMP_ROWS
  const story = (index: number): Story | undefined => issue.stories[index]
  return {
    looks: (index, columns) => looks(story(index), columns, layout),
    isInset: (index, host) => isInset(index, host, measure, layout.columns),
    story: (index, look) =>
      once(stories, `${index} ${lookKey(look)}`, () => storyCandidate(index, look, story(index), measure)),
    cut: (index, look, rows, force) =>
      once(cuts, `${index} ${lookKey(look)} ${rows} ${force}`, () => {
        if (!force && !mayJump(story(index), layout)) return null
        const parts = measure.parts(index, look)
        const way = parts && cutModule(parts, rows, jumpRows)
        return parts && way?.filled.rest ? { kind: 'story', story: index, look, parts, way } : null
      }),
    rest: (rest, columns) =>
      once(rests, `${rest.story} ${rest.text.lines} ${rest.from} ${columns}`, () =>
        restCandidate(rest, columns, measure),
      ),
    cutRest: (rest, columns, rows) => {
      const parts = measure.rest(rest, columns)
      const way = cutModule(parts, rows, jumpRows)
      return way?.filled.rest ? { kind: 'rest', rest, parts, way } : null
    },
    sidebar: (columns) => sidebarCandidate(columns, measure),
  }
}

const lookKey = ({ columns, frame, pictures, inset }: Look): string => `${columns}${frame}${pictures}${inset}`

const mayJump = (story: Story | undefined, { makeup }: Layout): boolean =>
  makeup.jumps === 'flow' || (makeup.jumps === 'needed' && story?.jump === true && story.role !== 'notice')

function looks(story: Story | undefined, columns: number, { makeup, columns: all }: Layout): readonly Look[] {
  if (!story) return []
  const look = (frame: Look['frame'], pictures: Look['pictures'] = 'wanted'): Look => ({
    columns,
    frame,
    pictures,
    inset: null,
  })
  const frame = story.boxed || story.tint ? 'boxed' : 'plain'
  const plain = [look(frame), ...(story.pictures.length > 0 && columns > 1 ? [look(frame, 'wide')] : [])]
  const divided =
    makeup.redivide && frame === 'plain' && columns === all && columns > 2 ? [look('divided')] : []
  return [...plain, ...divided]
}

function isInset(index: number, host: number, measure: Measurer, columns: number): boolean {
  const look: Look = { columns: 1, frame: 'boxed', pictures: 'wanted', inset: null }
  const module = measure.story(index, look)
  const around = measure.parts(host, { ...look, columns, frame: 'plain' })
  return module !== null && around !== null && natural(module.rows) <= around.text.lines * INSET_SHARE
}

function storyCandidate(
  index: number,
  look: Look,
  story: Story | undefined,
  measure: Measurer,
): Candidate | null {
  const module = measure.story(index, look)
  if (!module || !story) return null
  return {
    columns: look.columns,
    rows: module.rows,
    stories: look.inset === null ? [index] : [index, look.inset],
    rest: false,
    titleStyle: titleFace(module),
    terms: shapeTerms(story, look, module),
    settle: (rows) => {
      const way = module.ways[rows - module.rows.least]
      return way ? { kind: 'story', story: index, look, parts: module, way } : null
    },
  }
}

/** What makes two titles look alike. */
const titleFace = ({ head }: StoryModule): string | null =>
  head?.parts.find(({ role }) => role === 'title')?.style.face ?? null

/** Text lines a column of a story should have at least and at most. */
const SHALLOW = 4
const DEEP = 50

function shapeTerms(story: Story, look: Look, module: StoryModule): readonly Term[] {
  const depth = module.ways[natural(module.rows) - module.rows.least]?.textRows ?? 0
  const cost =
    WEIGHTS.shallow * Math.max(0, SHALLOW - depth) ** 2 +
    WEIGHTS.deep * Math.max(0, depth - DEEP) +
    (look.frame === 'boxed' && !story.boxed && !story.tint ? WEIGHTS.box : 0) +
    (look.frame === 'divided' ? WEIGHTS.divided : 0) +
    (look.pictures === 'wide' ? WEIGHTS.widePictures : 0) +
    (look.inset === null ? 0 : WEIGHTS.inset)
  return cost > 0 ? [{ name: 'shape', cost }] : []
}

const WITHOUT_STORIES = { stories: [], titleStyle: null, terms: [] } as const

function restCandidate(rest: StoryRest, columns: number, measure: Measurer): Candidate | null {
  const module = storyModule(measure.rest(rest, columns))
  if (!module) return null
  return {
    ...WITHOUT_STORIES,
    columns,
    rest: true,
    rows: module.rows,
    settle: (rows) => {
      const way = module.ways[rows - module.rows.least]
      return way ? { kind: 'rest', rest, parts: module, way } : null
    },
  }
}

function sidebarCandidate(columns: number, measure: Measurer): Candidate | null {
  const module = measure.sidebar(columns)
  if (!module) return null
  return {
    ...WITHOUT_STORIES,
    columns,
    rest: false,
    rows: module.rows,
    settle: (rows) => {
      const way = module.ways[rows - module.rows.least]
      return way ? { kind: 'sidebar', module, way } : null
    },
  }
}
