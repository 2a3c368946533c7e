import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { nearestWord } from '../yaml/nearest-word.ts'
import { type Path, type SourceTree, valueAt } from '../yaml/source-tree.ts'
import { knownKeys } from './known-keys.ts'
import { LENGTH_FORMS } from './sizes.ts'

/** What a value that is not of the layout's shape does wrong, with its place in the file. */
export function shapeFindings(issue: z.core.$ZodIssue, tree: SourceTree): readonly Diagnostic[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(tree.value, path)
    return issue.keys.map((key) =>
      finding('layout/unknown-key', tree.keySpan([...path, key]), { key, known: nearestWord(key, known) }),
    )
  }
  const key = dotted(path)
  const value = valueAt(tree.value, path)
  if (value === undefined) return [finding('layout/missing-key', tree.span(path.slice(0, -1)), { key })]
  return [valueFinding(issue, key, value, tree.span(path))]
}

function valueFinding(
  issue: z.core.$ZodIssue,
  key: string,
  value: unknown,
  span: Diagnostic['span'],
): Diagnostic {
  const limit = limitOf(issue)
  if (limit !== null) return finding('layout/out-of-range', span, { key, limit })
  if (issue.message === LENGTH_FORMS && (typeof value === 'string' || typeof value === 'number'))
    return finding('layout/bad-length', span, { value })
  return finding('layout/wrong-type', span, { key, expected: expectation(issue) })
}

/** `styles.body.size`, `furniture.masthead.pieces[0]`. */
export const dotted = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  ) || 'layout'

function limitOf(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'custom' && issue.params) return `${issue.params.least} … ${issue.params.most} pt`
  if (issue.code === 'too_small') return issue.origin === 'array' ? null : `≥ ${issue.minimum}`
  return issue.code === 'too_big' ? `≤ ${issue.maximum}` : null
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'too_small') return '[ …, … ]'
  if (issue.code === 'invalid_value') return issue.values.join(' | ')
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return issue.options.join(' | ')
  return issue.message
}
