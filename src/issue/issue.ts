import type { SourceSpan } from '../diagnostics/diagnostic.ts'

/** How an author marks words: `**黑体**` is strong, `*楷体*` is emphasis, `着重号` are dots below. */
export type InlineStyle = 'plain' | 'strong' | 'emphasis' | 'code'

/** A stretch of one inline style, in UTF-16 offsets of the text it belongs to. */
export interface StyleRange {
  readonly start: number
  readonly end: number
  readonly style: InlineStyle
  /** Address when the stretch is a link. */
  readonly href: string | null
}

/**
 * Text that becomes one paragraph (or headline, caption …). The whole text is one string,
 * so that rules of context (quotes, squeeze, autospace) see across style boundaries.
 */
export interface InlineText {
  readonly text: string
  /** Non-plain stretches only, sorted, not overlapping. */
  readonly styles: readonly StyleRange[]
  /** Where the text stands in its file, as a whole. */
  readonly span: SourceSpan
  /** For every UTF-16 unit of `text`, its offset in `span.file`; same length as `text`. */
  readonly origins: readonly number[]
}

/** What a story's body is made of, in reading order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: InlineText }
  | { readonly kind: 'subhead'; readonly level: 2 | 3; readonly text: InlineText }
  | { readonly kind: 'summary'; readonly text: InlineText }
  | {
      readonly kind: 'item'
      /** The label as set: `□`, `1.`, `（一）` … */
      readonly label: string
      readonly text: InlineText
    }

export type StoryRole = 'lead' | 'story' | 'notice'

export interface Picture {
  readonly file: string
  readonly caption: InlineText | null
  readonly credit: InlineText | null
  readonly alt: string
  readonly columns: number | null
  readonly span: SourceSpan
}

export interface Story {
  readonly id: string
  readonly role: StoryRole
  readonly section: InlineText | null
  readonly kicker: InlineText | null
  readonly title: InlineText
  readonly deck: InlineText | null
  readonly byline: InlineText | null
  /** Short form of the title for the ear's teasers; null: the title itself. */
  readonly teaser: InlineText | null
  readonly body: readonly Block[]
  readonly pictures: readonly Picture[]
  /** The editor's wish where it goes. */
  readonly pin: { readonly page: number } | null
  readonly span: SourceSpan
}

/** One entry of the weekly brief. */
export interface Brief {
  readonly date: InlineText | null
  readonly text: InlineText
  readonly span: SourceSpan
}

export interface Sidebar {
  readonly title: InlineText
  readonly teaser: InlineText | null
  readonly items: readonly Brief[]
  readonly span: SourceSpan
}

/** One labelled line of the imprint, e.g. 编印单位 · 重庆市总工会办公室. */
export interface ImprintEntry {
  readonly key: ImprintKey
  readonly label: string
  readonly value: InlineText
}

/**
 * The items the law asks for on an 内部资料性出版物 (内部资料性出版物管理办法 art. 13 ff.):
 * permit, issuer, recipients, printer, print date, print run, issue number; provinces may add `extra`.
 */
export type ImprintKey =
  | 'permit'
  | 'notice'
  | 'issuer'
  | 'recipients'
  | 'printer'
  | 'printDate'
  | 'printRun'
  | 'issueNumber'
  | 'editor'
  | 'contact'
  | 'extra'

/** What every issue of a publication shares; an issue may override any of it. */
export interface Publication {
  readonly name: InlineText
  readonly imprint: readonly ImprintEntry[]
}

/** A calendar date without a time zone. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A whole issue, checked: every later pass may trust it. */
export interface Issue {
  /** Name of the layout file, without its ending. */
  readonly layout: string
  /** Whether marks and spaces are set right as newspapers do, or every character stays as typed. */
  readonly normalise: 'news' | 'keep'
  readonly publication: Publication
  readonly number: number
  /** Number counted from the first issue ever (总第×期); null when not given. */
  readonly total: number | null
  readonly date: CalendarDate
  readonly stories: readonly Story[]
  readonly sidebar: Sidebar | null
  /** Words a headline is never broken in, besides those the issue itself uses often. */
  readonly lexicon: readonly string[]
  readonly span: SourceSpan
}
