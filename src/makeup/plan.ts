import type { FontSet } from '../fonts/face.ts'
import type { Issue, Story } from '../issue/issue.ts'
import type { Layout, PageTemplate } from '../layout/layout.ts'
import type { FurnitureSetting } from './furniture/setting.ts'
import { stripRows } from './furniture/strip.ts'
import { wordsOf } from './furniture/words.ts'
import { type Grid, makeGrid } from './grid.ts'
import type { HeadSetting } from './head-block.ts'
import { issueLexicon } from './issue-lexicon.ts'
import { reaches, type ShapedStory, type StoryModule, storyModule } from './modules.ts'
import { naturalEms, storyText } from './story-galley.ts'

/** A module with the grid lines it is given. */
export interface PlannedModule {
  readonly module: StoryModule
  readonly headRows: number
  readonly textRows: number
}

export interface PlannedPage {
  readonly template: PageTemplate
  readonly number: number
  /** Grid lines of the masthead or folio, and of the imprint. */
  readonly topRows: number
  readonly footRows: number
  readonly modules: readonly PlannedModule[]
  /** Grid lines left (+) or lacking (−). */
  readonly spare: number
}

/** The chosen arrangement at one body size. */
export interface Plan {
  readonly grid: Grid
  readonly pages: readonly PlannedPage[]
  readonly score: number
  /** Story whose title fits at no size, if that is why there are no pages. */
  readonly unfit: Story | null
}

const MOST_EXTRA_HEAD = { lead: 2, story: 1 }
const OVER = 1e6
/** Sizes in a row that do not fit before larger ones are given up. */
const PATIENCE = 2

/** Tries body sizes and page breaks between stories, and keeps the fullest arrangement; larger type wins a tie. */
export function plan(issue: Issue, layout: Layout, fonts: FontSet): Plan {
  let best: Plan | null = null
  let tooLarge = 0
  const shaped = issue.stories.map((story) => ({ story, text: storyText(story, layout, fonts) }))
  const setting = { fonts, lexicon: issueLexicon(issue) }
  const { least, most, step } = layout.body
  const count = Math.floor((most - least) / step + 1e-6) + 1
  for (let i = 0; i < count; i++) {
    const size = least + i * step
    const grid = makeGrid(layout, size)
    if (tooLarge === PATIENCE) break
    if (best && isHopeless(shaped, layout, grid)) continue
    let fits = false
    const measure = measurer(shaped, layout, grid, setting)
    for (const split of splits(issue.stories.length, templates(layout).length)) {
      const candidate = planPages({ issue, layout, grid, fonts }, split, measure)
      fits ||= candidate.score < OVER
      if (!best || candidate.score <= best.score) best = candidate
    }
    tooLarge = fits ? 0 : tooLarge + 1
  }
  if (!best) throw new Error('a layout has at least one body size')
  return best
}

/** Text tightened to the limit is seldom shorter than this share of its natural length. */
const TIGHTEST = 0.9

/** True when the text alone, tightened to the limit, is longer than all the grid's lines. */
function isHopeless(stories: readonly ShapedStory[], layout: Layout, grid: Grid): boolean {
  const ems = stories.reduce((sum, { text }) => sum + naturalEms(text), 0)
  const columns = templates(layout)
    .flatMap(({ zones }) => zones)
    .filter(({ accepts }) => accepts.includes('story'))
  const room = columns.reduce((sum, zone) => sum + zone.columns * grid.rows, 0)
  return (ems * grid.size * TIGHTEST) / grid.columnWidth > room * 0.85
}

type Measure = (story: number, columns: number, rank: number) => StoryModule | null

/** Modules are costly and independent of their page: each is measured once a size. */
function measurer(
  stories: readonly ShapedStory[],
  layout: Layout,
  grid: Grid,
  setting: HeadSetting,
): Measure {
  const known = new Map<string, StoryModule | null>()
  return (index, columns, rank) => {
    const key = `${index} ${columns} ${rank % 2}`
    const story = stories[index]
    if (!known.has(key) && story) known.set(key, storyModule(story, columns, rank, layout, grid, setting))
    return known.get(key) ?? null
  }
}

/** Every way to share `stories` in order among `pages`: the number of stories on each. */
function splits(stories: number, pages: number): readonly (readonly number[])[] {
  if (pages === 1) return [[stories]]
  return Array.from({ length: stories + 1 }, (_, here) =>
    splits(stories - here, pages - 1).map((rest) => [here, ...rest]),
  ).flat()
}

interface Planning {
  readonly issue: Issue
  readonly layout: Layout
  readonly grid: Grid
  readonly fonts: FontSet
}

function planPages(
  { issue, layout, grid, fonts }: Planning,
  split: readonly number[],
  measure: Measure,
): Plan {
  let next = 0
  const pages: PlannedPage[] = []
  for (const [index, template] of templates(layout).entries()) {
    const count = split[index] ?? 0
    const columns = template.zones.find(({ accepts }) => accepts.includes('story'))?.columns ?? layout.columns
    const modules: StoryModule[] = []
    for (let rank = 0; rank < count; rank++, next++) {
      const module = measure(next, columns, rank)
      if (!module) return { grid, pages: [], score: Number.MAX_VALUE, unfit: issue.stories[next] ?? null }
      modules.push(module)
    }
    pages.push(planPage(template, index + 1, modules, { issue, layout, grid, fonts }))
  }
  return { grid, pages, score: pages.reduce((sum, page) => sum + pageScore(page), 0), unfit: null }
}

const pageScore = ({ spare, modules }: PlannedPage): number =>
  (spare < 0 ? OVER * -spare : spare ** 2) + (modules.length === 0 ? OVER : 0)

/** The first page and one inner page, which is the last. */
const templates = ({ pages: { first, inner, lastFoot } }: Layout): readonly PageTemplate[] => [
  first,
  { ...inner, foot: [...lastFoot, ...inner.foot] },
]

const rowsOf = (names: readonly string[], setting: FurnitureSetting): number =>
  names.reduce((sum, name) => {
    const strip = setting.layout.furniture[name]
    return sum + (strip ? stripRows(strip, setting).least : 0)
  }, 0)

function planPage(
  template: PageTemplate,
  number: number,
  modules: readonly StoryModule[],
  { issue, layout, grid, fonts }: Planning,
): PlannedPage {
  const setting = { layout, grid, fonts, issue, words: wordsOf(issue, 2), teasers: [] }
  const footRows = rowsOf(template.foot, setting)
  const draft: PlannedPage = {
    template,
    number,
    topRows: rowsOf(template.head, setting),
    footRows,
    modules: modules.map((module) => ({ module, headRows: module.headRows, textRows: module.textRows })),
    spare: 0,
  }
  const needed = draft.modules.reduce((sum, { headRows, textRows }) => sum + headRows + textRows, 0)
  return settle({ ...draft, spare: grid.rows - draft.topRows - footRows - needed })
}

/** Brings a page to its foot, gentlest first: looseness when over; head space, masthead, looseness when short. */
function settle(page: PlannedPage): PlannedPage {
  let settled = page
  for (const step of page.spare < 0 ? [tighten] : [openHeads, openMasthead, loosen]) settled = step(settled)
  return settled
}

function tighten(page: PlannedPage): PlannedPage {
  return changeText(page, -1, ({ spare }) => spare < 0)
}

function loosen(page: PlannedPage): PlannedPage {
  return changeText(page, 1, ({ spare }) => spare > 0)
}

function changeText(page: PlannedPage, by: 1 | -1, wanted: (page: PlannedPage) => boolean): PlannedPage {
  let changed = page
  page.modules.forEach(({ module, textRows }, index) => {
    if (!wanted(changed) || !reaches(module, textRows + by)) return
    changed = withModule(changed, index, { textRows: textRows + by }, by)
  })
  return changed
}

function openHeads(page: PlannedPage): PlannedPage {
  let opened = page
  for (let round = 1; round <= MOST_EXTRA_HEAD.lead; round++) {
    page.modules.forEach(({ module, headRows }, index) => {
      const most = MOST_EXTRA_HEAD[module.story.role === 'lead' ? 'lead' : 'story']
      if (opened.spare > 0 && round <= most)
        opened = withModule(opened, index, { headRows: headRows + round }, 1)
    })
  }
  return opened
}

function openMasthead(page: PlannedPage): PlannedPage {
  if (page.number !== 1) return page
  const extra = Math.min(page.spare, 2)
  return { ...page, topRows: page.topRows + extra, spare: page.spare - extra }
}

function withModule(
  page: PlannedPage,
  index: number,
  rows: Partial<Pick<PlannedModule, 'headRows' | 'textRows'>>,
  used: number,
): PlannedPage {
  const modules = page.modules.map((planned, i) => (i === index ? { ...planned, ...rows } : planned))
  return { ...page, modules, spare: page.spare - used }
}
