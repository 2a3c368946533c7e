import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import type { InlineText } from '../issue/issue.ts'
import { composed, fullWidthLetters, invisible, radicals } from './characters.ts'
import { type Edit, editedInline, editedText } from './edit.ts'
import { dashesAndDots, halfWidthBrackets, halfWidthMarks, interpuncts } from './marks.ts'
import { cornerQuotes, straightQuotes } from './quotes.ts'
import { blankRuns, spacesAtMarks, spacesInHan } from './spaces.ts'

/**
 * What a text is: in a headline a space between Han is the editor's own line break, before an item's text it parts
 * the date from it; in both the space stays.
 */
export type TextKind = 'body' | 'headline' | 'item'

type RulePass = (text: string) => readonly Edit[]

/** Every rule by name, in the order they run. A Chinese-reading editor can check this table; each may be left out. */
const RULES = {
  composed,
  radicals,
  invisible,
  'blank-runs': blankRuns,
  'full-width-letters': fullWidthLetters,
  interpuncts,
  'corner-quotes': cornerQuotes,
  'straight-quotes': straightQuotes,
  'dashes-and-dots': dashesAndDots,
  'half-width-brackets': halfWidthBrackets,
  'half-width-marks': halfWidthMarks,
  'spaces-at-marks': spacesAtMarks,
  'spaces-in-han': spacesInHan,
} as const satisfies Readonly<Record<string, RulePass>>

export type NormaliseRule = keyof typeof RULES

/** `news` runs every rule but those in `without`; `keep` leaves the text as it is. */
export interface NormalisePolicy {
  readonly name: 'news' | 'keep'
  readonly without: readonly NormaliseRule[]
}

export const NEWS: NormalisePolicy = { name: 'news', without: [] }

/** One replacement that was made. */
export interface Change {
  readonly rule: NormaliseRule
  readonly before: string
  readonly after: string
  /** Where the replaced characters stand in the source. */
  readonly span: SourceSpan
}

export interface Normalised {
  readonly text: InlineText
  readonly changes: readonly Change[]
}

/** Only text of plain Han, its marks, digits and letters needs no rule; most paragraphs stop here. */
const CLEAN = /^[\p{Script=Han}，。、；：！？“”‘’（）《》—…·％0-9A-Za-z□]*$/u

/** Cleans one paragraph; the changes say what was replaced and where. */
export function normaliseInline(
  source: InlineText,
  kind: TextKind,
  policy: NormalisePolicy = NEWS,
): Normalised {
  if (policy.name === 'keep' || isClean(source.text)) return { text: source, changes: [] }
  const changes: Change[] = []
  let text = source
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = text
    for (const rule of rulesFor(kind, policy)) {
      const edits = RULES[rule](text.text)
      if (edits.length === 0) continue
      for (const edit of edits) changes.push(changeOf(rule, text, edit))
      text = editedInline(text, edits)
    }
    if (text === before) break
  }
  return { text, changes }
}

/** A change can make room for another (`…,` → `…，` → `……，`); longer chains than this do not occur in writing. */
const MOST_ROUNDS = 5

const isClean = (text: string): boolean =>
  CLEAN.test(text) && !/[0-9A-Za-z]％|(?<!…)…(?!…)|…{3}|[\u2e80-\u2fd5\uf900-\ufaff]/u.test(text)

/** The same for a bare string. */
export function normaliseText(
  source: string,
  kind: TextKind = 'body',
  policy: NormalisePolicy = NEWS,
): string {
  if (policy.name === 'keep') return source
  let text = source
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = text
    for (const rule of rulesFor(kind, policy)) text = editedText(text, RULES[rule](text))
    if (text === before) break
  }
  return text
}

const rulesFor = (kind: TextKind, { without }: NormalisePolicy): readonly NormaliseRule[] =>
  (Object.keys(RULES) as NormaliseRule[]).filter(
    (rule) => !without.includes(rule) && !(rule === 'spaces-in-han' && kind !== 'body'),
  )

function changeOf(rule: NormaliseRule, { text, origins, span }: InlineText, edit: Edit): Change {
  const start = origins[edit.start] ?? span.start
  const end = (origins[edit.end - 1] ?? start) + 1
  return {
    rule,
    before: text.slice(edit.start, edit.end),
    after: edit.text,
    span: { file: span.file, start, end },
  }
}
