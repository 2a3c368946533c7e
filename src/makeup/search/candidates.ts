import type { Issue, Story } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import { JUMP_ROWS, type Look, type Measurer, type StoryRest } from '../measure.ts'
import { natural } from '../row-costs.ts'
import { cutModule, type StoryModule, storyModule } from '../story-module.ts'
import type { Candidate, PlacedContent, Term } from './candidate.ts'
import { WEIGHTS } from './weights.ts'

/** Makes candidates for a page out of stories, the sidebar and rests of stories. */
export interface Candidates {
  story(index: number, look: Look): Candidate | null
  /** Every look a story may have over `columns` base columns, the plainest first. */
  looks(index: number, columns: number): readonly Look[]
  /** The story, cut where `rows` grid lines end; null when it must not (unless forced) or cannot be cut so. */
  cut(index: number, look: Look, rows: number, force: boolean): PlacedContent | null
  rest(rest: StoryRest, columns: number): Candidate | null
  cutRest(rest: StoryRest, columns: number, rows: number): PlacedContent | null
  sidebar(columns: number): Candidate | null
}

export function candidates(issue: Issue, layout: Layout, measure: Measurer): Candidates {
  const story = (index: number): Story | undefined => issue.stories[index]
  const jumpRows = layout.makeup.jumps === 'flow' ? 0 : JUMP_ROWS
  return {
    looks: (index, columns) => looks(story(index), columns, layout),
    story: (index, look) => storyCandidate(index, look, story(index), measure),
    cut: (index, look, rows, force) => {
      if (!force && !mayJump(story(index), layout)) return null
      const parts = measure.parts(index, look)
      const way = parts && cutModule(parts, rows, jumpRows)
      return parts && way?.filled.rest ? { kind: 'story', story: index, look, parts, way } : null
    },
    rest: (rest, columns) => restCandidate(rest, columns, measure),
    cutRest: (rest, columns, rows) => {
      const parts = measure.rest(rest, columns)
      const way = cutModule(parts, rows, jumpRows)
      return way?.filled.rest ? { kind: 'rest', rest, parts, way } : null
    },
    sidebar: (columns) => sidebarCandidate(columns, measure),
  }
}

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
  const divided = makeup.redivide && frame === 'plain' && columns === all && columns > 2 ? [look('divided')] : []
  return [...plain, ...divided]
}

function storyCandidate(
  index: number,
  look: Look,
  story: Story | undefined,
  measure: Measurer,
): Candidate | null {
  const module = measure.story(index, look)
  if (!module || !story) return null
  const terms = shapeTerms(story, look, module)
  return {
    columns: look.columns,
    rows: module.rows,
    stories: look.inset === null ? [index] : [index, look.inset],
    titleStyle: titleStyle(module),
    shape: terms.reduce((sum, { cost }) => sum + cost, 0),
    terms,
    settle: (rows) => {
      const way = module.ways[rows - module.rows.least]
      return way ? { kind: 'story', story: index, look, parts: module, way } : null
    },
  }
}

/** Face and size class of a title: what makes two of them look alike. */
const titleStyle = ({ head }: StoryModule): string | null => {
  const title = head?.parts.find(({ role }) => role === 'title')
  return title ? title.style.face : null
}

function shapeTerms(story: Story, look: Look, module: StoryModule): readonly Term[] {
  const way = module.ways[natural(module.rows) - module.rows.least]
  const depth = way?.textRows ?? 0
  const cost =
    WEIGHTS.shallow * Math.max(0, 4 - depth) ** 2 +
    WEIGHTS.deep * Math.max(0, depth - 50) +
    (look.frame === 'boxed' && !story.boxed && !story.tint ? WEIGHTS.box : 0) +
    (look.frame === 'divided' ? WEIGHTS.divided : 0) +
    (look.pictures === 'wide' ? WEIGHTS.widePictures : 0) +
    (look.inset === null ? 0 : WEIGHTS.inset)
  return cost > 0 ? [{ name: 'shape', cost }] : []
}

function restCandidate(rest: StoryRest, columns: number, measure: Measurer): Candidate | null {
  const module = storyModule(measure.rest(rest, columns))
  if (!module) return null
  return {
    columns,
    rows: module.rows,
    stories: [],
    titleStyle: null,
    shape: 0,
    terms: [],
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
    columns,
    rows: module.rows,
    stories: [],
    titleStyle: null,
    shape: 0,
    terms: [],
    settle: (rows) => {
      const way = module.ways[rows - module.rows.least]
      return way ? { kind: 'sidebar', module, way } : null
    },
  }
}

