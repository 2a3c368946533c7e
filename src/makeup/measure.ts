import type { Sidebar, Story } from '../issue/issue.ts'
import type { HeadStyle } from '../layout/layout.ts'
import { type FloatCache, type PictureSizes, type PictureWidth, storyFloats } from './floats.ts'
import type { Grid } from './grid.ts'
import { type HeadBlock, type HeadSetting, headBlock } from './head-block.ts'
import { boxedFrame, dividedFrame, type ModuleFrame, plainFrame, textSpan } from './module-frame.ts'
import type { Float, ModuleParts, StoryModule } from './module-parts.ts'
import { once } from './once.ts'
import { type SidebarModule, sidebarModule } from './sidebar-module.ts'
import { placeFloats } from './slots.ts'
import type { RunningText } from './story-galley.ts'
import { storyModule } from './story-module.ts'
import { beginning, type FlowText, flowText, type ShapedStory, type TextSetting } from './story-text.ts'
import type { Work } from './work.ts'

/** How a story may look on a page. */
export interface Look {
  readonly columns: number
  readonly frame: ModuleFrame['kind']
  readonly pictures: PictureWidth
  /** A short story boxed into the text of this one; null: none. */
  readonly inset: number | null
}

/** The rest of a story that a page's end cut. */
export interface StoryRest {
  readonly story: number
  readonly text: FlowText
  /** Pictures and tables left for it, the last of the story's, and the grid cells they take. */
  readonly floats: number
  readonly floatCells: number
  /** Page it was cut on. */
  readonly from: number
}

/** Whether the rest of a story stands at the top of its page or under something else. */
export type RestPlace = 'top' | 'below'

/** What tells rests of one grid apart. */
export const restKey = ({ story, text, floats, from }: StoryRest): string =>
  `${story}:${beginning(text)}:${floats}:${from}`

/** Everything about an issue that depends on no grid. */
export interface ShapedIssue {
  readonly stories: readonly ShapedStory[]
  readonly sidebar: { readonly sidebar: Sidebar; readonly text: RunningText } | null
  readonly pictures: PictureSizes
  readonly heads: HeadSetting
}

/** Measures modules at one grid; each is measured once. Null: it cannot stand so. */
export interface Measurer {
  readonly grid: Grid
  /** What measuring took so far, on this grid and others. */
  readonly work: Work
  story(index: number, look: Look): StoryModule | null
  /** What a story's module is made of, where its text has to be cut. */
  parts(index: number, look: Look): ModuleParts | null
  /** Grid lines a story takes over so many columns at the very least: a bound that costs nothing to know. */
  leastRows(index: number, columns: number): number
  rest(rest: StoryRest, columns: number, place: RestPlace): ModuleParts
  sidebar(columns: number): SidebarModule | null
}

/** Heads by story, style and width in pt: on another grid of that width they are the same. */
export type HeadCache = Map<string, HeadBlock | null>

export function measurer(issue: ShapedIssue, setting: TextSetting, heads: HeadCache, work: Work): Measurer {
  const modules = new Map<string, StoryModule | null>()
  const allParts = new Map<string, ModuleParts | null>()
  const sidebars = new Map<number, SidebarModule | null>()
  const least = new Map<string, number>()
  const known: Known = { heads, floats: new Map(), texts: new Map() }
  const measure: Measurer = {
    grid: setting.grid,
    work,
    parts: (index, look) =>
      once(allParts, keyOf(index, look), () => storyParts(index, look, { issue, setting, measure, known })),
    story: (index, look) =>
      once(modules, keyOf(index, look), () => {
        const parts = measure.parts(index, look)
        return parts && storyModule(parts, work)
      }),
    leastRows: (index, columns) =>
      once(least, `${index} ${columns}`, () => leastRows(issue.stories[index], columns, setting.grid)),
    rest: (rest, columns, place) => restParts(rest, columns, place, { issue, setting, measure, known }),
    sidebar: (columns) =>
      once(sidebars, columns, () =>
        issue.sidebar ? sidebarModule(issue.sidebar.sidebar, issue.sidebar.text, columns, setting) : null,
      ),
  }
  return measure
}

/** Squeezed marks make a text so much shorter, at most. */
const SQUEEZED = 0.9

const leastRows = (story: ShapedStory | undefined, columns: number, grid: Grid): number =>
  story ? Math.ceil((story.text.ems * SQUEEZED * grid.size) / (columns * grid.columnWidth)) : 0

const keyOf = (index: number, { columns, frame, pictures, inset }: Look): string =>
  `${index} ${columns} ${frame} ${pictures} ${inset ?? ''}`

/** Space above and below a head, as a share of the leading; a box asks for a little more. */
const SPACE_AROUND_HEAD = { plain: 0.85, divided: 0.85, boxed: 1.1 } as const
/** White at the foot of a box, grid lines. */
const BOX_FOOT_ROWS = 1
/** Grid lines a head may be opened by. */
const MOST_EXTRA = { lead: 3, story: 2, notice: 1 } as const

/** What looks of one story share. */
interface Known {
  readonly heads: HeadCache
  readonly floats: FloatCache
  readonly texts: Map<string, FlowText>
}

interface Measuring {
  readonly issue: ShapedIssue
  readonly setting: TextSetting
  readonly measure: Measurer
  readonly known: Known
}

function storyParts(
  index: number,
  look: Look,
  { issue, setting, measure, known }: Measuring,
): ModuleParts | null {
  const shaped = issue.stories[index]
  const frame = frameOf(look, setting.grid)
  if (!shaped || !frame) return null
  const { story } = shaped
  const wish = {
    style: headStyle(story, index, look.columns, issue.heads),
    width: textSpan(frame, frame.textColumns),
    tag: look.columns === 1 ? ('above' as const) : ('beside' as const),
  }
  const head = once(known.heads, `${index} ${wish.style.title} ${wish.width} ${wish.tag}`, () =>
    headBlock(story, wish, issue.heads),
  )
  if (!head) return null
  const inset = look.inset === null ? [] : insetFloat(look.inset, measure)
  if (!inset) return null
  const floats = [
    ...storyFloats(shaped, frame, issue.pictures, look.pictures, setting, known.floats),
    ...inset,
  ]
  return {
    frame,
    head,
    headRows: headRows(head, look.frame, setting.grid),
    mostExtra: MOST_EXTRA[story.role],
    floats,
    slots: placeFloats(floats, frame.textColumns),
    text: once(known.texts, `${index} ${frame.measure}`, () => {
      measure.work.done += BREAKING
      return flowText(shaped, frame.measure, setting)
    }),
    footRows: look.frame === 'boxed' ? BOX_FOOT_ROWS : 0,
  }
}

/** Breaking a story's text into lines takes the time of so many fillings of columns. */
const BREAKING = 30

const headRows = (head: HeadBlock, frame: ModuleFrame['kind'], { leading }: Grid): number =>
  Math.ceil(head.height / leading + SPACE_AROUND_HEAD[frame])

function frameOf({ frame, columns }: Look, grid: Grid): ModuleFrame | null {
  if (frame === 'boxed') return boxedFrame(grid, columns)
  return frame === 'divided' ? dividedFrame(grid, columns, columns - 1) : plainFrame(grid, columns)
}

/** Neighbouring stories take turns in face and size. */
function headStyle({ role }: Story, index: number, columns: number, { layout }: HeadSetting): HeadStyle {
  const { lead, story, narrow, notice } = layout.heads
  if (role === 'lead') return lead
  if (role === 'notice') return notice
  const styles = columns === 1 && layout.columns > 1 ? narrow : story
  return styles[index % styles.length] ?? lead
}

/** The boxed story that stands in another's text, one column wide; null when it cannot. */
function insetFloat(index: number, measure: Measurer): readonly Float[] | null {
  const module = measure.story(index, { columns: 1, frame: 'boxed', pictures: 'wanted', inset: null })
  return module && [{ content: { kind: 'inset', story: index, module }, columns: 1, rows: module.rows }]
}

/** A jump line stands under a part that is continued and over its rest, unless the story runs on without a word. */
export const JUMP_ROWS = 1
/** Grid lines over a rest; under something else, one of them is for the rule and its white. */
const REST_HEAD_ROWS = { top: JUMP_ROWS, below: JUMP_ROWS + 1 } as const

/** With less text than this beside each of its pictures, a rest shows them one column wide. */
const LINES_BESIDE_PICTURE = 24

function restParts(
  { story, text, floats: count }: StoryRest,
  columns: number,
  place: RestPlace,
  { issue, setting, known }: Measuring,
): ModuleParts {
  const { grid, layout } = setting
  const frame = plainFrame(grid, columns)
  const shaped = issue.stories[story]
  const width = text.lines < count * LINES_BESIDE_PICTURE ? 'narrow' : 'wanted'
  const all = shaped ? storyFloats(shaped, frame, issue.pictures, width, setting, known.floats) : []
  const floats = count > 0 ? all.slice(-count) : []
  return {
    frame,
    head: null,
    headRows: layout.makeup.jumps === 'flow' ? 0 : REST_HEAD_ROWS[place],
    mostExtra: 0,
    floats,
    slots: placeFloats(floats, frame.textColumns),
    text,
    footRows: 0,
  }
}
