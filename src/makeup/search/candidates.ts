import type { Issue, Story } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import { cutModule } from '../cut-module.ts'
import { JUMP_ROWS, type Look, type Measurer, type RestPlace, restKey, type StoryRest } from '../measure.ts'
import type { StoryModule } from '../module-parts.ts'
import { once } from '../once.ts'
import { natural } from '../row-costs.ts'
import { storyModule } from '../story-module.ts'
import type { Candidate, PlacedContent, Term } from './candidate.ts'
import { WEIGHTS } from './weights.ts'

/** Makes candidates for a page out of stories, the sidebar and rests of stories; each is made once. */
export interface Candidates {
  story(index: number, look: Look): Candidate | null
  /** Fewest grid lines a story can have over so many columns, without measuring it. */
  leastRows(index: number, columns: number): number
  /** Every look a story may have over `columns` base columns, the plainest first. */
  looks(index: number, columns: number): readonly Look[]
  /** Whether a story is short enough to be boxed into another. */
  isInset(index: number, host: number): boolean
  /** The story, cut where `rows` grid lines end; null when it must not (unless forced) or cannot be cut so. */
  cut(index: number, look: Look, rows: number, force: boolean): PlacedContent | null
  /** What it costs to continue the story on another page; nothing where text flows. */
  jumpCost(index: number): number
  rest(rest: StoryRest, columns: number, place: RestPlace): Candidate | null
  cutRest(rest: StoryRest, columns: number, rows: number, place: RestPlace): PlacedContent | null
  sidebar(columns: number): Candidate | null
}

/** A boxed story takes at most this share of the lines of the story round it, over all columns. */
const INSET_SHARE = 0.3

/** Grid lines of the first page and of the roomiest. */
export interface Rooms {
  readonly first: number
  readonly roomiest: number
}

export function candidates(issue: Issue, layout: Layout, measure: Measurer, rooms: Rooms): Candidates {
  const stories = new Map<string, Candidate | null>()
  const rests = new Map<string, Candidate | null>()
  const cuts = new Map<string, PlacedContent | null>()
  const allLooks = new Map<number, readonly Look[]>()
  const jumpRows = layout.makeup.jumps === 'flow' ? 0 : JUMP_ROWS
  const story = (index: number): Story | undefined => issue.stories[index]
  const tall = new Map<number, boolean>()
  const isTall = (index: number): boolean =>
    once(tall, index, () => {
      const module = measure.story(index, wholePage(story(index), layout))
      const room = story(index)?.role === 'lead' ? rooms.first : rooms.roomiest
      return module !== null && module.rows.least > room
    })
  return {
    looks: (index, columns) =>
      once(allLooks, index * (layout.columns + 1) + columns, () =>
        looks(story(index), columns, layout, isTall(index) ? 'tall' : 'fits'),
      ),
    leastRows: measure.leastRows,
    isInset: (index, host) => isInset(index, host, measure, layout.columns),
    story: (index, look) =>
      once(stories, `${index} ${lookKey(look)}`, () =>
        storyCandidate(index, look, story(index), measure, layout),
      ),
    cut: (index, look, rows, force) =>
      once(cuts, `${index} ${lookKey(look)} ${rows} ${force}`, () => {
        if (!force && !mayJump(story(index), layout) && !isTall(index)) return null
        const parts = measure.parts(index, look)
        const made = parts && cutModule(parts, rows, jumpRows, measure.work)
        return made && { kind: 'story', story: index, look, parts: made.parts, way: made.way, cut: made }
      }),
    jumpCost: (index) => {
      if (layout.makeup.jumps === 'flow') return 0
      const isUnwished = story(index)?.jump === false && !isTall(index)
      return WEIGHTS.jump + (isUnwished ? WEIGHTS.unwishedJump : 0)
    },
    rest: (rest, columns, place) =>
      once(rests, `${restKey(rest)} ${columns} ${place}`, () => restCandidate(rest, columns, place, measure)),
    cutRest: (rest, columns, rows, place) =>
      once(cuts, `${restKey(rest)} ${columns} ${rows} ${place}`, () => {
        const made = cutModule(measure.rest(rest, columns, place), rows, jumpRows, measure.work)
        return made && { kind: 'rest', rest, parts: made.parts, way: made.way, cut: made }
      }),
    sidebar: (columns) => sidebarCandidate(columns, measure),
  }
}

const lookKey = ({ columns, frame, pictures, inset }: Look): string => `${columns}${frame}${pictures}${inset}`

/** A notice never jumps; a story whose author would not have it so may, at the price of a wish. */
const mayJump = (story: Story | undefined, { makeup }: Layout): boolean =>
  makeup.jumps === 'flow' || (makeup.jumps === 'needed' && story?.role !== 'notice')

/** The plainest look over all columns. */
const wholePage = (story: Story | undefined, { columns }: Layout): Look => ({
  columns,
  frame: story?.boxed || story?.tint ? 'boxed' : 'plain',
  pictures: 'wanted',
  inset: null,
})

/** What no page holds whole is set plain, so that it can be cut, whatever its author wished. */
function looks(
  story: Story | undefined,
  columns: number,
  { makeup, columns: all }: Layout,
  height: 'tall' | 'fits',
): readonly Look[] {
  if (!story) return []
  const look = (frame: Look['frame'], pictures: Look['pictures'] = 'wanted'): Look => ({
    columns,
    frame,
    pictures,
    inset: null,
  })
  const frame = (story.boxed || story.tint) && height === 'fits' ? 'boxed' : 'plain'
  const others = story.pictures.length > 0 && columns > 1 ? [look(frame, 'wide'), look(frame, 'narrow')] : []
  const plain = [look(frame), ...others]
  const divided =
    makeup.redivide && frame === 'plain' && columns === all && columns > 2 ? [look('divided')] : []
  return [...plain, ...divided]
}

function isInset(index: number, host: number, measure: Measurer, columns: number): boolean {
  const look: Look = { columns: 1, frame: 'boxed', pictures: 'wanted', inset: null }
  const around = measure.parts(host, { ...look, columns, frame: 'plain' })
  const most = (around?.text.lines ?? 0) * INSET_SHARE
  if (measure.leastRows(index, 1) > most) return false
  const module = measure.story(index, look)
  return module !== null && natural(module.rows) <= most
}

function storyCandidate(
  index: number,
  look: Look,
  story: Story | undefined,
  measure: Measurer,
  layout: Layout,
): Candidate | null {
  const module = measure.story(index, look)
  if (!module || !story) return null
  return {
    columns: look.columns,
    rows: module.rows,
    stories: look.inset === null ? [index] : [index, look.inset],
    rest: false,
    titleStyle: titleFace(module),
    terms: shapeTerms(story, look, module, layout),
    settle: (rows) => {
      const way = module.ways[rows - module.rows.least]
      return way ? { kind: 'story', story: index, look, parts: module, way, cut: null } : null
    },
  }
}

/** What makes two titles look alike. */
const titleFace = ({ head }: StoryModule): string | null =>
  head?.parts.find(({ role }) => role === 'title')?.style.face ?? null

/** Text lines a column of a story should have at least and, where more columns could share them, at most. */
const SHALLOW = 4
const DEEP = 50

function shapeTerms(story: Story, look: Look, module: StoryModule, { columns }: Layout): readonly Term[] {
  const depth = module.ways[natural(module.rows) - module.rows.least]?.textRows ?? 0
  const cost =
    WEIGHTS.shallow * Math.max(0, SHALLOW - depth) ** 2 +
    (columns > 1 ? WEIGHTS.deep * Math.max(0, depth - DEEP) : 0) +
    (look.frame === 'boxed' && !story.boxed && !story.tint ? WEIGHTS.box : 0) +
    (look.frame === 'divided' ? WEIGHTS.divided : 0) +
    (look.pictures === 'wanted' ? 0 : WEIGHTS.otherPictures) +
    (look.inset === null ? 0 : WEIGHTS.inset)
  return cost > 0 ? [{ name: 'shape', cost }] : []
}

const WITHOUT_STORIES = { stories: [], titleStyle: null, terms: [] } as const

function restCandidate(
  rest: StoryRest,
  columns: number,
  place: RestPlace,
  measure: Measurer,
): Candidate | null {
  const module = storyModule(measure.rest(rest, columns, place), measure.work)
  if (!module) return null
  return {
    ...WITHOUT_STORIES,
    columns,
    rest: true,
    rows: module.rows,
    settle: (rows) => {
      const way = module.ways[rows - module.rows.least]
      return way ? { kind: 'rest', rest, parts: module, way, cut: null } : null
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
