import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Issue } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { Page, Publishable } from '../pages/page.ts'
import type { PageFrame } from '../pages/page-frame.ts'
import type { Ornament } from '../pictures/place-ornament.ts'
import type { Hyphenator } from '../text/hyphenation.ts'
import { drawStory } from './drawing/draw-module.ts'
import { drawSidebar } from './drawing/draw-sidebar.ts'
import { type Drawing, type Drawn, drawnItems, type PlacedPicture, together } from './drawing/drawing.ts'
import { arrangementFindings } from './findings.ts'
import type { PictureSizes } from './floats.ts'
import type { FurnitureSetting } from './furniture/setting.ts'
import { drawStrip, stripFindings } from './furniture/strip.ts'
import { wordsOf } from './furniture/words.ts'
import { bodySizes, columnLeft, type Grid, makeGrid } from './grid.ts'
import { issueLexicon } from './issue-lexicon.ts'
import type { ShapedIssue } from './measure.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { pageFrameOf } from './page-frame-of.ts'
import { pageHeight, takenRows } from './page-height.ts'
import { namedStripRows, pageSpace, type StripHeights, stripHeights, templateOf } from './page-spaces.ts'
import { type Posting, postingPage, withPosting } from './posting.ts'
import { publishable } from './publishable.ts'
import { type MakeupReport, makeupReport } from './report.ts'
import { type Arranged, arrange } from './search/arrange.ts'
import type { PlacedModule } from './search/candidate.ts'
import type { Arrangement } from './search/issue-search.ts'
import type { MadePage } from './search/page-task.ts'
import { shapeSidebar } from './sidebar-module.ts'
import { sidebarAmongStories } from './sidebar-story.ts'
import { jumpsOn, outlineOf, sectionsOf, teasersFor } from './signposts.ts'
import { type GridSetting, shapeStory } from './story-text.ts'

/** What make-up needs besides the issue and its layout. */
export interface MakeupResources {
  readonly fonts: FontSet
  /** Upright pixels of every picture file. */
  readonly pictures: PictureSizes
  /** Content hash of the issue's sources, for furniture. */
  readonly fingerprint: string
  /** 题花 by the file a story names. */
  readonly ornaments: Readonly<Record<string, Ornament>>
  /** For layouts that hyphenate. */
  readonly hyphenator?: Hyphenator
  /** Steps the search for an arrangement may take; the same number gives the same pages everywhere. */
  readonly steps: number
  readonly posting: Posting | null
}

/** Steps of an ordinary build: for sixteen stories some 300 ms of measuring and searching. */
export const DEFAULT_STEPS = 27000

/** An issue made up into pages, and what was found on the way. */
export interface MadePages {
  /** Its pictures are still to be encoded: `pictures` says how. */
  readonly document: Publishable
  readonly pictures: readonly PlacedPicture[]
  /** The grid and rectangles the pages were placed by. */
  readonly frame: PageFrame
  readonly report: MakeupReport
  readonly diagnostics: readonly Diagnostic[]
  /** Body size chosen, pt. */
  readonly bodySize: number
}

/** Makes up an issue in a layout: searches for the best arrangement, then draws every page. */
export function makePages(original: Issue, asked: Layout, resources: MakeupResources): MadePages {
  const layout = resources.posting === 'foot' ? withPosting(asked) : asked
  const issue = sidebarAmongStories(original, layout)
  const { fonts, hyphenator } = resources
  const lexicon = issueLexicon(issue)
  const shaped: ShapedIssue = {
    stories: issue.stories.map((story) => shapeStory(story, layout, fonts, hyphenator)),
    sidebar: issue.sidebar && {
      sidebar: issue.sidebar,
      text: shapeSidebar(issue.sidebar, layout, fonts, hyphenator),
    },
    pictures: resources.pictures,
    heads: { layout, fonts, lexicon, ornaments: resources.ornaments },
  }
  const setting = { layout, fonts, lexicon }
  const making = { issue, layout, fonts, fingerprint: resources.fingerprint }
  const heights = stripHeights(furnitureSetting(making, narrowest(layout), layout.pages.most))
  const arranged = arrange({
    issue,
    layout,
    shaped,
    setting,
    spaceOn: (grid, page, place) => pageSpace(layout, heights, grid, page, place),
    steps: resources.steps,
  })
  const made = drawArrangement(arranged.best, arranged, { ...making, original, setting, heights })
  return resources.posting === 'page' ? withPostingPage(made, arranged, making) : made
}

/** A last page for the posting strip; it is none of the issue's own. */
function withPostingPage(made: MadePages, { best }: Arranged, making: Material): MadePages {
  const { pages } = made.document
  const page = postingPage(pages.length + 1, furnitureSetting(making, best.measure.grid, pages.length))
  const framed = { headRows: best.measure.grid.rows, footRows: 0, zones: [], modules: [] }
  return {
    ...made,
    document: { ...made.document, pages: [...pages, page] },
    frame: { ...made.frame, perPage: [...made.frame.perPage, framed] },
  }
}

const narrowest = (layout: Layout): Grid =>
  bodySizes(layout)
    .map((size) => makeGrid(layout, size))
    .reduce((a, b) => (b.width < a.width ? b : a))

/** What the pages of an issue are made from. */
interface Material {
  readonly issue: Issue
  readonly layout: Layout
  readonly fonts: FontSet
  readonly fingerprint: string
}

interface Making extends Material {
  /** As its author wrote it; in `issue` the weekly brief may be a story. */
  readonly original: Issue
  readonly setting: GridSetting
  readonly heights: StripHeights
}

const furnitureSetting = (
  { issue, layout, fonts, fingerprint }: Material,
  grid: Grid,
  pages: number,
): FurnitureSetting => ({
  layout,
  grid,
  fonts,
  issue,
  words: wordsOf(issue, pages, fingerprint),
  teasers: [],
})

function drawArrangement(best: Arrangement, arranged: Arranged, making: Making): MadePages {
  const { grid } = best.measure
  const { issue, layout } = making
  const rows = best.pages.map((page) => takenRows(page, best.pages.length, layout, making.heights, grid))
  const drawn = best.pages.map((page, i) => drawPage(page, rows[i] ?? grid.rows, best, making))
  const pages = drawn.map(({ page }) => page)
  const diagnostics = [
    ...arrangementFindings(best, issue, layout),
    ...drawn.flatMap((page) => page.drawn.diagnostics),
    ...missingGlyphs(pages),
  ]
  return {
    document: publishable(making.original, pages, outlineOf(best, issue)),
    pictures: drawn.flatMap((page) => page.drawn.pictures),
    frame: pageFrameOf(best, issue, layout, Math.max(...rows)),
    report: makeupReport(arranged, issue),
    diagnostics,
    bodySize: grid.size,
  }
}

/** Draws a page of `rows` grid lines. */
function drawPage(
  page: MadePage,
  rows: number,
  arrangement: Arrangement,
  making: Making,
): { readonly page: Page; readonly drawn: Drawn } {
  const { issue, layout } = making
  const { grid } = arrangement.measure
  const { number } = page.space
  const drawing: Drawing = {
    issue,
    layout,
    grid,
    setting: { ...making.setting, grid, breakAt: () => [], blocks: new Map() },
    page: number,
    jumps: layout.makeup.jumps === 'flow' ? new Map() : jumpsOn(arrangement, number),
  }
  const drawn = together([
    drawnStrips(page, 'head', rows, arrangement, making),
    ...page.placed.map((placed) => drawPlaced(placed, page, drawing)),
    drawnStrips(page, 'foot', rows, arrangement, making),
  ])
  const { width } = layout.trim
  const height = pageHeight(layout, grid, rows)
  return { page: { number, label: String(number), width, height, items: drawn.items }, drawn }
}

function drawPlaced({ content, column, row, rows }: PlacedModule, page: MadePage, drawing: Drawing): Drawn {
  // Where the foot rises, pages meet without an edge: a story at the top of one follows what ends the one before.
  const follows = drawing.layout.foot === 'rises' && page.space.number > 1 && content.kind !== 'rest'
  const first = row === page.space.top + page.stretched && !follows
  const place = { left: columnLeft(drawing.grid, column), row, rows, first, followedBy: 'other' as const }
  if (content.kind === 'sidebar') return drawSidebar(content.module, content.way, place, drawing)
  const index = content.kind === 'rest' ? content.rest.story : content.story
  const story = drawing.issue.stories[index]
  return story
    ? drawStory(story, index, content.parts, content.way, place, content.cut ? 'cut' : 'whole', drawing)
    : drawnItems([])
}

/** The strips of one end of a page; what the page was opened by goes to the first strip that takes it. */
function drawnStrips(
  page: MadePage,
  end: 'head' | 'foot',
  pageRows: number,
  arrangement: Arrangement,
  making: Making,
): Drawn {
  const { layout, issue } = making
  const grid: Grid = { ...arrangement.measure.grid, rows: pageRows }
  const count = arrangement.pages.length
  const names = templateOf(layout, page.space.number, count)[end]
  const base = furnitureSetting(making, grid, count)
  const setting: FurnitureSetting = {
    ...base,
    words: { ...base.words, page: page.space.number, sections: sectionsOf(page, issue) },
    teasers: teasersFor(arrangement, page.space.number, issue),
  }
  const rows = names.map((name) => namedStripRows(name, layout, making.heights, grid))
  let extra = end === 'head' ? page.stretched : 0
  const heights = rows.map(({ least, most }) => {
    const own = Math.min(extra, most - least)
    extra -= own
    return least + own
  })
  let row = end === 'head' ? 0 : grid.rows - heights.reduce((sum, height) => sum + height, 0)
  return together(
    names.map((name, i) => {
      const strip = layout.furniture[name]
      const place = { row, rows: heights[i] ?? 0 }
      row += place.rows
      if (!strip) return drawnItems([])
      return drawnItems(drawStrip(name, strip, place, setting), stripFindings(name, strip, place, setting))
    }),
  )
}
