import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Block, Brief, InlineText, Issue, Picture, Sidebar, Story, Table } from '../issue/issue.ts'
import { textHints } from './hints.ts'
import {
  type Change,
  NEWS,
  type NormalisePolicy,
  normaliseInline,
  type TextKind,
} from './normalise-inline.ts'

/** An issue with clean texts, every change that was made, and what an editor should look at. */
export interface NormalisedIssue {
  readonly issue: Issue
  readonly changes: readonly Change[]
  readonly diagnostics: readonly Diagnostic[]
}

type Clean = <T extends InlineText | null>(text: T, kind?: TextKind) => T

/** Cleans every text of an issue; nothing is reported for text that needs nothing. */
export function normaliseIssue(issue: Issue, policy: NormalisePolicy = NEWS): NormalisedIssue {
  const changes: Change[] = []
  const hints: Diagnostic[] = []
  const clean: Clean = (text, kind = 'body') => {
    if (!text) return text
    const normalised = normaliseInline(text, kind, policy)
    changes.push(...normalised.changes)
    hints.push(...textHints(normalised.text))
    return normalised.text as typeof text
  }
  const stories = issue.stories.map((story) => cleanStory(story, clean))
  const sidebar = issue.sidebar && cleanSidebar(issue.sidebar, clean)
  return { issue: { ...issue, stories, sidebar }, changes, diagnostics: [...told(changes), ...hints] }
}

const cleanStory = (story: Story, clean: Clean): Story => ({
  ...story,
  section: clean(story.section),
  kicker: clean(story.kicker, 'headline'),
  title: clean(story.title, 'headline'),
  deck: clean(story.deck, 'headline'),
  byline: clean(story.byline, 'headline'),
  teaser: clean(story.teaser, 'headline'),
  body: story.body.map((block) => cleanBlock(block, clean)),
  pictures: story.pictures.map((picture) => cleanPicture(picture, clean)),
})

function cleanBlock(block: Block, clean: Clean): Block {
  if (block.kind === 'table') return cleanTable(block, clean)
  const text = clean(block.text, block.kind === 'item' ? 'item' : 'body')
  return block.kind === 'quote' ? { ...block, text, by: clean(block.by) } : { ...block, text }
}

const cleanTable = (table: Table, clean: Clean): Table => ({
  ...table,
  header: table.header.map((cell) => clean(cell)),
  rows: table.rows.map((row) => row.map((cell) => clean(cell))),
  caption: clean(table.caption),
})

const cleanPicture = (picture: Picture, clean: Clean): Picture => ({
  ...picture,
  caption: clean(picture.caption),
  credit: clean(picture.credit),
})

const cleanSidebar = (sidebar: Sidebar, clean: Clean): Sidebar => ({
  ...sidebar,
  title: clean(sidebar.title, 'headline'),
  teaser: clean(sidebar.teaser, 'headline'),
  items: sidebar.items.map(
    (item): Brief => ({ ...item, date: clean(item.date), text: clean(item.text, 'item') }),
  ),
})

/** One note for each kind of change, with its count and the place of the first. */
function told(changes: readonly Change[]): readonly Diagnostic[] {
  const kinds = new Map<string, { readonly first: Change; count: number }>()
  for (const change of changes) {
    const key = `${change.before} → ${change.after}`
    const known = kinds.get(key)
    if (known) known.count++
    else kinds.set(key, { first: change, count: 1 })
  }
  return [...kinds.values()].map(({ first, count }) =>
    finding('text/normalised', first.span, {
      before: shown(first.before),
      after: shown(first.after),
      count,
      rule: first.rule,
    }),
  )
}

/** Characters that show nothing are named by their code points. */
const shown = (text: string): string =>
  text === ''
    ? '∅'
    : text.replaceAll(
        /[\s\p{C}]/gu,
        (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      )
