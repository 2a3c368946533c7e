import type { Issue, Sidebar, Story } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import { makeGrid } from './grid.ts'
import { briefText } from './story-galley.ts'

/**
 * The issue with its weekly brief among the stories, where the layout has no zone for a sidebar or no page could hold
 * it: then it can run on from page to page like any story.
 */
export function sidebarAmongStories(issue: Issue, layout: Layout): Issue {
  const { sidebar, stories } = issue
  if (!sidebar || (hasZone(layout) && !isTall(sidebar, layout))) return issue
  return { ...issue, sidebar: null, stories: [...stories, sidebarStory(sidebar)] }
}

export const hasZone = ({ pages: { first, inner } }: Layout): boolean =>
  [first, inner].some(({ zones }) => zones.some(({ accepts }) => accepts.includes('sidebar')))

/** A sidebar taller than this share of the grid at its smallest type leaves no choice where it stands. */
const MOST_OF_PAGE = 0.8
/** Lines an item takes besides its characters side by side. */
const LAST_LINE = 0.6

function isTall(sidebar: Sidebar, layout: Layout): boolean {
  const grid = makeGrid(layout, layout.body.least)
  const measure = grid.columnWidth / layout.styles.brief.least - 2
  const lines = sidebar.items.reduce(
    (sum, item) => sum + briefText(item).text.length / measure + LAST_LINE,
    0,
  )
  return lines > grid.rows * MOST_OF_PAGE
}

/** Id of the sidebar's text on the pages, whatever it is set as. */
export const SIDEBAR_ID = 'sidebar'

const sidebarStory = ({ title, teaser, items, span }: Sidebar): Story => ({
  id: SIDEBAR_ID,
  role: 'story',
  section: null,
  kicker: null,
  title,
  deck: null,
  byline: null,
  teaser,
  body: items.map((item) => ({ kind: 'item', label: '□', text: briefText(item) })),
  pictures: [],
  pin: null,
  jump: true,
  boxed: false,
  tint: false,
  ornament: null,
  span,
})
