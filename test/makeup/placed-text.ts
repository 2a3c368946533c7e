import type { Block, Issue, Story } from '../../src/issue/issue.ts'
import type { BlockRole, Publishable } from '../../src/pages/page.ts'
import { textOf, textRuns } from '../../src/pages/text-runs.ts'

/** Texts by what they are in their story, in reading order. */
type TextsByRole = ReadonlyMap<string, readonly string[]>

/** Roles whose texts must come out as they went in, block by block. */
const EXACT: readonly BlockRole[] = [
  'kicker',
  'title',
  'deck',
  'byline',
  'paragraph',
  'subhead',
  'summary',
  'item',
  'cell',
]

/** Spaces may be lost at a line's end, and a soft hyphen is drawn or not. */
const compact = (text: string): string => text.replace(/[\s\u3000\u00ad]/gu, '')

export interface Misplaced {
  readonly where: string
  /** `cut`: the text stops early; `wrong`: something is lost, changed, or there twice. */
  readonly fault: 'cut' | 'wrong'
}

/** Texts of an issue that are not on its pages exactly once. */
export function misplacedTexts(issue: Issue, document: Publishable): readonly Misplaced[] {
  const placed = placedTexts(document)
  const wanted = new Map(issue.stories.map((story) => [story.id, textsOf(story)]))
  if (issue.sidebar) wanted.set('sidebar', sidebarTexts(issue.sidebar))
  const unknown = [...placed.keys()].filter((story) => !wanted.has(story))
  return [
    ...unknown.map((where) => ({ where, fault: 'wrong' as const })),
    ...[...wanted].flatMap(([story, texts]) => misplacedIn(story, texts, placed.get(story) ?? new Map())),
  ]
}

function misplacedIn(story: string, wanted: TextsByRole, placed: TextsByRole): readonly Misplaced[] {
  const exact = EXACT.flatMap((role) => {
    const [want, have] = [wanted.get(role) ?? [], placed.get(role) ?? []]
    const fault = faultOf(want.map(compact), have.map(compact))
    return fault ? [{ where: `${story}: ${role}`, fault }] : []
  })
  // How captions, credits and names under quotes are dressed is the layout's business: their words must be there.
  const loose = [...placed.values()].flat().map(compact).join('\n')
  const missing = (wanted.get('dressed') ?? []).filter((text) => !loose.includes(compact(text)))
  return [...exact, ...missing.map((text) => ({ where: `${story}: ${text}`, fault: 'cut' as const }))]
}

function faultOf(want: readonly string[], have: readonly string[]): Misplaced['fault'] | null {
  if (want.length === have.length && want.every((text, i) => text === have[i])) return null
  return want.join('\n').startsWith(have.join('\n')) ? 'cut' : 'wrong'
}

function textsOf(story: Story): TextsByRole {
  const texts = new Map<string, string[]>()
  const put = (role: string, text: string | undefined): void => {
    if (text !== undefined) texts.set(role, [...(texts.get(role) ?? []), text])
  }
  for (const role of ['kicker', 'title', 'deck', 'byline'] as const) put(role, story[role]?.text)
  for (const block of story.body) for (const [role, text] of blockTexts(block)) put(role, text)
  for (const { caption, credit } of story.pictures)
    for (const text of [caption, credit]) put('dressed', text?.text)
  return texts
}

function blockTexts(block: Block): readonly (readonly [string, string])[] {
  switch (block.kind) {
    case 'item':
      return [['item', block.label + block.text.text]]
    case 'quote':
      return [block.text, ...(block.by ? [block.by] : [])].map(({ text }) => ['dressed', text])
    case 'table': {
      const cells = [...block.header, ...block.rows.flat()].map(({ text }) => ['cell', text] as const)
      // An empty cell is set with no glyph at all.
      const filled = cells.filter(([, text]) => compact(text) !== '')
      return [...filled, ...(block.caption ? [['dressed', block.caption.text] as const] : [])]
    }
    default:
      return [[block.kind, block.text.text]]
  }
}

function sidebarTexts({ title, items }: NonNullable<Issue['sidebar']>): TextsByRole {
  const briefs = items.map(({ date, text }) => `□${date?.text ?? ''}${text.text}`)
  return new Map([
    ['title', [title.text]],
    ['item', briefs],
  ])
}

interface PlacedLine {
  readonly key: readonly number[]
  readonly text: string
}

/** What is drawn, joined to blocks: lines by their numbers, wherever they stand. */
function placedTexts(document: Publishable): ReadonlyMap<string, TextsByRole> {
  const stories = new Map<string, Map<string, PlacedLine[]>>()
  for (const { items } of document.pages) {
    for (const runs of textRuns(items)) {
      const { belongs } = runs[0]
      if (belongs.kind !== 'text') continue
      const { story, role, block, line, cell } = belongs
      const roles = stories.get(story) ?? new Map<string, PlacedLine[]>()
      const lines = roles.get(role) ?? []
      lines.push({ key: [block, cell?.row ?? 0, cell?.column ?? 0, line], text: textOf(runs) })
      stories.set(story, roles.set(role, lines))
    }
  }
  return new Map(
    [...stories].map(([story, roles]) => [
      story,
      new Map([...roles].map(([role, lines]) => [role, joined(lines)])),
    ]),
  )
}

/** A line that is there twice shows as a text twice as long. */
function joined(lines: readonly PlacedLine[]): readonly string[] {
  const texts: string[] = []
  let block = ''
  for (const { key, text } of lines.toSorted(inOrder)) {
    const owner = key.slice(0, 3).join(' ')
    if (owner === block) texts.push((texts.pop() ?? '') + text)
    else texts.push(text)
    block = owner
  }
  return texts
}

function inOrder({ key: a }: PlacedLine, { key: b }: PlacedLine): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
