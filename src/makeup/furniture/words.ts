import type { SourceSpan } from '../../diagnostics/diagnostic.ts'
import { shortFingerprint } from '../../issue/fingerprint.ts'
import type { InlineText, Issue } from '../../issue/issue.ts'

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

/** What fills the blanks of furniture; a text of the issue keeps its place in the file. */
export type Words = Readonly<Record<string, string | number | InlineText>>

/**
 * The words an issue has for its furniture; `fingerprint` is the content hash of its sources. Make-up adds `page` and
 * `sections` page by page.
 */
export function wordsOf(issue: Issue, pages: number, fingerprint: string): Words {
  const { year, month, day } = issue.date
  const { publication, distribution } = issue
  const date = `${year}年${month}月${day}日`
  return {
    printDate: date,
    issueNumber: `第${issue.number}期`,
    ...Object.fromEntries(publication.imprint.map(({ key, value }) => [key, value])),
    date,
    weekday: WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '',
    number: issue.number,
    total: issue.total ?? '',
    name: publication.name,
    pages,
    secrecy: issue.secrecy ?? '',
    serial: issue.serial ?? '',
    copies: distribution?.copies ?? '',
    link: publication.link ?? '',
    fingerprint: shortFingerprint(fingerprint),
  }
}

/** Words with their blanks filled, and the place of the first that the issue gave. */
export interface FilledWords {
  readonly text: string
  readonly span: SourceSpan | null
}

const BLANK = /\{(\w+)\}/g
/** `[…]` stands only when every blank in it is filled: `第{number}期[（总第{total}期）]`. */
const OPTIONAL = /\[([^[\]]*)\]/g

/** Fills a pattern's blanks. A pattern with blanks of which none has a word is empty. */
export function fillWords(pattern: string, words: Words): FilledWords {
  let span: SourceSpan | null = null
  let blanks = 0
  let filled = 0
  const fill = (text: string): string =>
    text.replace(BLANK, (_, name: string) => {
      const word = words[name] ?? ''
      const said = typeof word === 'object' ? word.text : String(word)
      if (typeof word === 'object') span ??= word.span
      blanks++
      if (said !== '') filled++
      return said
    })
  const kept = pattern.replace(OPTIONAL, (_, inner: string) => (isComplete(inner, words) ? inner : ''))
  const text = fill(kept).trim()
  return blanks > 0 && filled === 0 ? { text: '', span: null } : { text, span }
}

const isComplete = (pattern: string, words: Words): boolean =>
  [...pattern.matchAll(BLANK)].every(([, name = '']) => {
    const word = words[name] ?? ''
    return (typeof word === 'object' ? word.text : String(word)) !== ''
  })
