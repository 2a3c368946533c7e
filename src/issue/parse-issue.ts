import { isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { valueAt } from '../yaml/source-tree.ts'
import { chineseKey, nearestKey } from './aliases.ts'
import { buildPublication, type Read } from './build-publication.ts'
import { buildStory } from './build-story.ts'
import { crossCheck } from './cross-check.ts'
import type { Brief, CalendarDate, Distribution, InlineText, Issue, Sidebar, Story } from './issue.ts'
import { lexiconWords, mergedLexicon } from './lexicon.ts'
import { type IssueInput, issueSchema, type PublicationInput, publicationSchema } from './schema.ts'
import { type Path, type SourceMap, sourceMap } from './source-map.ts'

/**
 * Reads an issue file, its publication's constants and the list of words its headlines never break; the issue is
 * null when an error prevents one.
 */
export function parseIssue(
  source: SourceFile,
  publication: SourceFile | null,
  lexicon: SourceFile | null = null,
): Checked<Issue> {
  const issue = readFile(source, issueSchema)
  const constants = publication ? readFile(publication, publicationSchema) : null
  const diagnostics = [...issue.diagnostics, ...(constants?.diagnostics ?? [])]
  if (!issue.value || (constants && !constants.value)) return { value: null, diagnostics }
  const built = buildIssue(issue.value, constants?.value ?? null, lexicon ? lexiconWords(lexicon) : [])
  const found = [...diagnostics, ...built.diagnostics, ...crossCheck(built.value)]
  return {
    value: found.some(({ severity }) => severity === 'error') ? null : built.value,
    diagnostics: found,
  }
}

function readFile<T>({ path, text }: SourceFile, schema: z.ZodType<T>): Checked<Read<T>> {
  const document = parseDocument(text, { schema: 'failsafe' })
  const syntax = document.errors.map(({ pos, message }) =>
    finding(
      'issue/yaml-syntax',
      { file: path, start: pos[0], end: pos[1] },
      { detail: message.split('\n')[0] ?? '' },
    ),
  )
  if (syntax.length > 0) return { value: null, diagnostics: syntax }
  const map = sourceMap(path, text, isNode(document.contents) ? document.contents : null)
  const repeated = map.repeated.map(({ key, span }) => finding('issue/key-repeated', span, { key }))
  const parsed = schema.safeParse(map.value)
  if (parsed.success) return { value: { map, input: parsed.data }, diagnostics: repeated }
  const misshapen = parsed.error.issues.flatMap((issue) => shapeFindings(issue, map))
  return { value: null, diagnostics: [...repeated, ...misshapen] }
}

function shapeFindings(issue: z.core.$ZodIssue, map: SourceMap): readonly Diagnostic[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      finding('issue/unknown-key', map.keySpan([...path, name]), { key: name, known: nearestKey(name) }),
    )
  }
  const name = String(path.at(-1) ?? 'issue')
  const missing =
    issue.code === 'invalid_type' && issue.input === undefined && valueAt(map.value, path) === undefined
  if (missing)
    return [
      finding('issue/missing-key', map.keySpan(path.slice(0, -1)), { key: name, chinese: chineseKey(name) }),
    ]
  return [finding('issue/wrong-type', map.span(path), { key: name, expected: expectation(issue) })]
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.join(' | ')
  return issue.message
}

function buildIssue(
  issue: Read<IssueInput>,
  constants: Read<PublicationInput> | null,
  listed: readonly string[],
): Built {
  const { map, input } = issue
  const diagnostics: Diagnostic[] = []
  const stories = input.stories.map((story, i) => ({
    id: story.id ?? `story-${i + 1}`,
    ...buildStory(map, ['stories', i], story, diagnostics),
  }))
  const date = calendarDate(input.issue.date)
  if (!date)
    diagnostics.push(finding('issue/date-invalid', map.span(['issue', 'date']), { date: input.issue.date }))
  const optional = (name: 'secrecy' | 'serial'): InlineText | null =>
    input.issue[name] === undefined ? null : map.line(['issue', name])
  return {
    diagnostics,
    value: {
      layout: input.layout ?? 'weekly',
      normalise: input.normalise ?? 'news',
      publication: buildPublication(issue, constants),
      number: input.issue.number,
      total: input.issue.total ?? null,
      date: date ?? { year: 1970, month: 1, day: 1 },
      stories: withLead(stories),
      sidebar: input.sidebar ? buildSidebar(map, input.sidebar) : null,
      pages: input.pages ?? null,
      lexicon: mergedLexicon(
        listed,
        constants?.input.lexicon ?? [],
        input.publication?.lexicon ?? [],
        input.lexicon ?? [],
      ),
      distribution: input.distribution ? buildDistribution(map, input.distribution) : null,
      secrecy: optional('secrecy'),
      serial: optional('serial'),
      span: map.span([]),
    },
  }
}

interface Built {
  readonly value: Issue
  readonly diagnostics: readonly Diagnostic[]
}

/** Where no story is marked the first one leads. */
const withLead = (stories: readonly Story[]): readonly Story[] =>
  stories.some(({ role }) => role === 'lead')
    ? stories
    : stories.map((story, i) => (i === 0 ? { ...story, role: 'lead' } : story))

function buildSidebar(map: SourceMap, input: NonNullable<IssueInput['sidebar']>): Sidebar {
  const items = input.items.map((item, i): Brief => {
    const path: Path = ['sidebar', 'items', i]
    return {
      date: item.date === undefined ? null : map.line([...path, 'date']),
      text: map.line([...path, 'text']),
      span: map.span(path),
    }
  })
  return {
    title: map.line(['sidebar', 'title']),
    teaser: input.teaser === undefined ? null : map.line(['sidebar', 'teaser']),
    items,
    span: map.span(['sidebar']),
  }
}

function buildDistribution(map: SourceMap, input: NonNullable<IssueInput['distribution']>): Distribution {
  const lines = (name: 'report' | 'send' | 'circulate'): readonly InlineText[] =>
    (input[name] ?? []).map((_, i) => map.line(['distribution', name, i]))
  return {
    report: lines('report'),
    send: lines('send'),
    circulate: lines('circulate'),
    copies: input.copies ?? null,
  }
}

/** A day that exists, or null (no 30 February). */
function calendarDate(text: string): CalendarDate | null {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const asDate = new Date(Date.UTC(year, month - 1, day))
  return asDate.getUTCMonth() === month - 1 && asDate.getUTCDate() === day ? { year, month, day } : null
}
