import type { Issue } from '../issue/issue.ts'
import type { OutlineEntry } from '../pages/page.ts'
import type { Drawing } from './drawing/drawing.ts'
import type { Teaser } from './furniture/setting.ts'
import { rowTop } from './grid.ts'
import type { PlacedModule } from './search/candidate.ts'
import type { Arrangement } from './search/issue-search.ts'
import type { MadePage } from './search/page-task.ts'

/*
 * What tells a reader where things stand: jumps, sections, teasers, the outline. All are read off the arrangement.
 */

/** For stories cut on a page or continued on it, where their other part stands. */
export function jumpsOn({ pages, measure: { grid } }: Arrangement, number: number): Drawing['jumps'] {
  const parts = pages.flatMap(({ space, placed }) =>
    placed.flatMap(({ content, row }) =>
      content.kind === 'sidebar'
        ? []
        : [
            {
              story: content.kind === 'rest' ? content.rest.story : content.story,
              page: space.number,
              y: rowTop(grid, row),
            },
          ],
    ),
  )
  const here = parts.filter(({ page }) => page === number)
  return new Map(
    here.map(({ story }) => {
      const own = parts.filter((part) => part.story === story)
      const at = own.findIndex(({ page }) => page === number)
      return [story, { to: own[at + 1] ?? null, from: own[at - 1] ?? null }]
    }),
  )
}

const storyOf = ({ content }: PlacedModule): number | null =>
  content.kind === 'story' ? content.story : null

/** Sections of the stories that begin on a page, each once. */
export function sectionsOf(page: MadePage, { stories }: Issue): string {
  const sections = page.placed.flatMap((placed) => {
    const story = storyOf(placed)
    const section = story === null ? null : stories[story]?.section
    return section ? [section.text] : []
  })
  return [...new Set(sections)].join('　')
}

/** What begins on the other pages, for the ear. */
export function teasersFor(
  { pages, measure: { grid } }: Arrangement,
  number: number,
  issue: Issue,
): readonly Teaser[] {
  return pages
    .filter(({ space }) => space.number !== number)
    .flatMap(({ space, placed }) =>
      placed.flatMap((module): readonly Teaser[] => {
        const { content, row } = module
        const y = rowTop(grid, row)
        if (content.kind === 'sidebar') {
          const { teaser, title } = content.module.sidebar
          return [{ text: teaser ?? title, page: space.number, y }]
        }
        const story = content.kind === 'story' ? issue.stories[content.story] : undefined
        return story && story.role !== 'notice'
          ? [{ text: story.teaser ?? story.title, page: space.number, y }]
          : []
      }),
    )
}

/** Every story and the sidebar, in the order of the pages. */
export function outlineOf({ pages, measure: { grid } }: Arrangement, issue: Issue): readonly OutlineEntry[] {
  return pages.flatMap(({ space, placed }) =>
    placed.flatMap(({ content, row }): readonly OutlineEntry[] => {
      const y = rowTop(grid, row)
      if (content.kind === 'rest') return []
      if (content.kind === 'sidebar')
        return [{ title: content.module.sidebar.title.text, page: space.number, y }]
      const story = issue.stories[content.story]
      return story ? [{ title: story.title.text, page: space.number, y }] : []
    }),
  )
}
