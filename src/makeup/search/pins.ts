import type { Issue } from '../../issue/issue.ts'
import type { Band } from './band.ts'
import type { Candidate, Term } from './candidate.ts'
import { WEIGHTS } from './weights.ts'

const BROKEN: Term = { name: 'pin', cost: WEIGHTS.pin }

/** The editor's wish for columns, where a story stands over `columns` of them. */
export function columnTerms(story: number, columns: number, { stories }: Issue): readonly Term[] {
  const wished = stories[story]?.pin?.columns
  return wished === undefined || wished === columns ? [] : [BROKEN]
}

/** The same for all that a module places; what is boxed into a story has one column. */
export const moduleTerms = ({ stories, columns }: Candidate, issue: Issue): readonly Term[] =>
  stories.flatMap((story, i) => columnTerms(story, i === 0 ? columns : 1, issue))

/** Stories wished to the top of a page that stand lower. */
export const loweredTerms = (stories: readonly number[], issue: Issue): readonly Term[] =>
  stories.filter((story) => issue.stories[story]?.pin?.top === true).map(() => BROKEN)

/** Stories of a band that do not begin on the page's first grid line. */
export function loweredIn({ stacks }: Band, place: 'first' | 'below'): readonly number[] {
  const all = stacks.flatMap(({ members }) => members.flatMap(({ stories }) => stories))
  if (place === 'below') return all
  const topmost = stacks.flatMap(({ members }) => members[0]?.stories[0] ?? [])
  return all.filter((story) => !topmost.includes(story))
}
