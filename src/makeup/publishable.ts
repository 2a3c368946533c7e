import type { Issue } from '../issue/issue.ts'
import type { OutlineEntry, Page, Publishable } from '../pages/page.ts'

/** Pages with what a reader's program wants to know of them. Pictures are still to be encoded. */
export function publishable(
  issue: Issue,
  pages: readonly Page[],
  outline: readonly OutlineEntry[],
): Publishable {
  const { year, month, day } = issue.date
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    title: `${issue.publication.name.text} 第${issue.number}期`,
    publication: issue.publication.name.text,
    number: String(issue.number),
    author: issue.publication.imprint.find(({ key }) => key === 'issuer')?.value.text ?? '',
    subject: issue.stories[0]?.title.text ?? '',
    language: 'zh-CN',
    date: `${year}-${two(month)}-${two(day)}`,
    pages,
    outline,
    stories: publishedStories(issue),
    pictures: {},
  }
}

function publishedStories({ stories, sidebar }: Issue): Publishable['stories'] {
  const told = stories.map(({ id, title, role }) => ({
    id,
    title: title.text,
    kind: role === 'notice' ? ('notice' as const) : ('story' as const),
  }))
  return sidebar ? [...told, { id: 'sidebar', title: sidebar.title.text, kind: 'sidebar' }] : told
}
