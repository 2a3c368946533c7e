import { isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { nearestKey } from './aliases.ts'
import { parseBody } from './body-markup.ts'
import { crossCheck } from './cross-check.ts'
import type {
  Brief,
  CalendarDate,
  ImprintEntry,
  ImprintKey,
  InlineText,
  Issue,
  Picture,
  Publication,
  Sidebar,
  Story,
} from './issue.ts'
import {
  type ImprintInput,
  type IssueInput,
  issueSchema,
  type PublicationInput,
  publicationSchema,
} from './schema.ts'
import { type Path, type SourceMap, sourceMap } from './source-map.ts'

interface Read<T> {
  readonly map: SourceMap
  readonly input: T
}

/** Reads an issue file and its publication's constants; the issue is null when an error prevents one. */
export function parseIssue(source: SourceFile, publication: SourceFile | null): Checked<Issue> {
  const issue = readFile(source, issueSchema)
  const constants = publication ? readFile(publication, publicationSchema) : null
  const diagnostics = [...issue.diagnostics, ...(constants?.diagnostics ?? [])]
  if (!issue.value || (constants && !constants.value)) return { value: null, diagnostics }
  const built = buildIssue(issue.value, constants?.value ?? null)
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
  const parsed = schema.safeParse(map.value)
  if (parsed.success) return { value: { map, input: parsed.data }, diagnostics: [] }
  return { value: null, diagnostics: parsed.error.issues.flatMap((issue) => shapeFindings(issue, map)) }
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
  if (missing) return [finding('issue/missing-key', map.keySpan(path.slice(0, -1)), { key: name })]
  return [finding('issue/wrong-type', map.span(path), { key: name, expected: expectation(issue) })]
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value)

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.join(' | ')
  return issue.message
}

function buildIssue({ map, input }: Read<IssueInput>, constants: Read<PublicationInput> | null): Built {
  const diagnostics: Diagnostic[] = []
  const stories = input.stories.map((_, index) => buildStory(map, input, index, diagnostics))
  const date = calendarDate(input.issue.date)
  if (!date)
    diagnostics.push(finding('issue/date-invalid', map.span(['issue', 'date']), { date: input.issue.date }))
  return {
    diagnostics,
    value: {
      layout: input.layout ?? 'weekly',
      normalise: input.normalise ?? 'news',
      publication: buildPublication(map, input, constants),
      number: input.issue.number,
      total: input.issue.total ?? null,
      date: date ?? { year: 1970, month: 1, day: 1 },
      stories: withLead(stories),
      sidebar: input.sidebar ? buildSidebar(map, input.sidebar) : null,
      lexicon: [],
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

function buildStory(map: SourceMap, input: IssueInput, index: number, diagnostics: Diagnostic[]): Story {
  const path: Path = ['stories', index]
  const story = input.stories[index] as IssueInput['stories'][number]
  const optional = (name: keyof typeof story): InlineText | null =>
    story[name] === undefined ? null : map.text([...path, name])
  const body = parseBody(map.text([...path, 'body']))
  diagnostics.push(...body.diagnostics)
  return {
    id: story.id ?? `story-${index + 1}`,
    role: story.role ?? 'story',
    section: optional('section'),
    kicker: optional('kicker'),
    title: map.text([...path, 'title']),
    deck: optional('deck'),
    byline: optional('byline'),
    teaser: optional('teaser'),
    body: body.blocks,
    pictures: (story.images ?? []).map((_, i) =>
      buildPicture(map, [...path, 'images', i], story.images?.[i]),
    ),
    pin: story.pin ?? null,
    span: map.span(path),
  }
}

type PictureInput = NonNullable<IssueInput['stories'][number]['images']>[number]

function buildPicture(map: SourceMap, path: Path, picture: PictureInput | undefined): Picture {
  const text = (name: 'caption' | 'credit'): InlineText | null =>
    picture?.[name] === undefined ? null : map.text([...path, name])
  return {
    file: picture?.file ?? '',
    caption: text('caption'),
    credit: text('credit'),
    alt: picture?.alt ?? '',
    columns: picture?.columns ?? null,
    span: map.span([...path, 'file']),
  }
}

function buildSidebar(map: SourceMap, input: NonNullable<IssueInput['sidebar']>): Sidebar {
  const items = input.items.map((item, i): Brief => {
    const path: Path = ['sidebar', 'items', i]
    return {
      date: item.date === undefined ? null : map.text([...path, 'date']),
      text: map.text([...path, 'text']),
      span: map.span(path),
    }
  })
  return {
    title: map.text(['sidebar', 'title']),
    teaser: input.teaser === undefined ? null : map.text(['sidebar', 'teaser']),
    items,
    span: map.span(['sidebar']),
  }
}

/** Labels of the imprint in the order they are printed. */
const IMPRINT_LABELS: readonly (readonly [Exclude<ImprintKey, 'extra' | 'issueNumber'>, string])[] = [
  ['permit', '准印证号'],
  ['notice', ''],
  ['issuer', '编印单位'],
  ['recipients', '发送对象'],
  ['printer', '印刷单位'],
  ['printDate', '印刷日期'],
  ['printRun', '印数'],
  ['editor', '责任编辑'],
  ['contact', '联系方式'],
]

function buildPublication(
  map: SourceMap,
  input: IssueInput,
  constants: Read<PublicationInput> | null,
): Publication {
  const own = input.publication
  const name =
    own?.name !== undefined || !constants ? map.text(['publication', 'name']) : constants.map.text(['name'])
  const given: ImprintInput = { ...constants?.input.imprint, ...own?.imprint }
  const textOf = (key: ImprintKey): InlineText =>
    own?.imprint && key in own.imprint
      ? map.text(['publication', 'imprint', key])
      : (constants?.map.text(['imprint', key]) ?? map.text([]))
  const imprint: ImprintEntry[] = IMPRINT_LABELS.flatMap(([key, label]) =>
    given[key] === undefined ? [] : [{ key, label, value: textOf(key) }],
  )
  const extraMap = own?.imprint?.extra ? map : constants?.map
  const extraPath = own?.imprint?.extra ? ['publication', 'imprint', 'extra'] : ['imprint', 'extra']
  const extra = (given.extra ?? []).flatMap((_, i): ImprintEntry[] =>
    extraMap ? [{ key: 'extra', label: '', value: extraMap.text([...extraPath, i]) }] : [],
  )
  return { name, imprint: [...imprint, ...extra] }
}

/** A day that exists, or null (no 30 February). */
function calendarDate(text: string): CalendarDate | null {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const asDate = new Date(Date.UTC(year, month - 1, day))
  return asDate.getUTCMonth() === month - 1 && asDate.getUTCDate() === day ? { year, month, day } : null
}
