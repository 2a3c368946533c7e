import type { Issue } from '../../issue/issue.ts'
import { restKey, type StoryRest } from '../measure.ts'
import type { Term } from './candidate.ts'
import { WEIGHTS } from './weights.ts'

/** What is still to be placed, in the editor's order. */
export interface Pending {
  readonly rest: StoryRest | null
  readonly stories: readonly number[]
  readonly sidebar: boolean
}

/** The lead first, notices last, everything else as the editor put it; not what can stand nowhere. */
export function everything({ stories, sidebar }: Issue, unplaceable: readonly number[]): Pending {
  const of = (role: string): readonly number[] =>
    stories.flatMap((story, index) => (story.role === role && !unplaceable.includes(index) ? [index] : []))
  return { rest: null, stories: [...of('lead'), ...of('story'), ...of('notice')], sidebar: sidebar !== null }
}

export const isDone = ({ rest, stories, sidebar }: Pending): boolean =>
  !rest && stories.length === 0 && !sidebar

/** Takes stories out; those passed over count against the order. */
export function withoutStories(
  pending: Pending,
  taken: readonly number[],
  issue: Issue,
): { readonly pending: Pending; readonly terms: readonly Term[] } {
  if (taken.length === 0) return { pending, terms: [] }
  const cost = orderCost(pending, taken, issue)
  const stories = pending.stories.filter((story) => !taken.includes(story))
  return { pending: { ...pending, stories }, terms: cost > 0 ? [{ name: 'order', cost }] : [] }
}

/** Every story passed over costs, but not for one that its editor pinned to a page, nor when it is pinned itself. */
export function orderCost({ stories }: Pending, taken: readonly number[], issue: Issue): number {
  const isPinned = (story: number): boolean => issue.stories[story]?.pin?.page !== undefined
  const ahead = taken.filter((story) => !isPinned(story)).map((story) => stories.indexOf(story))
  const passed = stories
    .slice(0, Math.max(0, ...ahead))
    .filter((story) => !taken.includes(story) && !isPinned(story))
  return WEIGHTS.order * passed.length
}

export const keyOf = ({ rest, stories, sidebar }: Pending): string =>
  `${rest ? restKey(rest) : ''}|${stories.join(',')}|${sidebar ? 's' : ''}`
