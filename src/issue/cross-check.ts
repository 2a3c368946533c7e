import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Issue } from './issue.ts'

/** What no single key can tell: ids used twice, two leads. */
export function crossCheck(issue: Issue): readonly Diagnostic[] {
  const seen = new Set<string>()
  const duplicates = issue.stories.flatMap((story) => {
    const twice = seen.has(story.id)
    seen.add(story.id)
    return twice ? [finding('issue/duplicate-id', story.span, { id: story.id })] : []
  })
  const leads = issue.stories.filter(({ role }) => role === 'lead').slice(1)
  return [...duplicates, ...leads.map((story) => finding('issue/two-leads', story.span))]
}
