import type { SourceSpan } from '../diagnostics/diagnostic.ts'

/** How an author marks words: `**黑体**` is strong, `*楷体*` is emphasis, `***着重号***` are dots below. */
export type InlineStyle = 'plain' | 'strong' | 'emphasis' | 'dots'

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
  /**
   * Offsets in `text` before which the author wants a line to end (`|` or a line end in a kicker, title or deck),
   * ascending, none at either end; absent when there is no such wish.
   */
  readonly breaks?: readonly number[]
}

export type CellAlignment = 'left' | 'centre' | 'right'

/** A pipe table; every row has as many cells as the header. */
export interface Table {
  readonly kind: 'table'
  readonly header: readonly InlineText[]
  readonly rows: readonly (readonly InlineText[])[]
  /** One per column. */
  readonly align: readonly CellAlignment[]
  readonly caption: InlineText | null
  readonly span: SourceSpan
}

/** What a story's body is made of, in reading order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: InlineText }
  | { readonly kind: 'subhead'; readonly level: 2 | 3; readonly text: InlineText }
  | { readonly kind: 'summary'; readonly text: InlineText }
  | {
      readonly kind: 'item'
      /** The label as typed: `□`, `1.`, `（一）`, `①`; □ for Markdown's own bullets. */
      readonly label: string
      readonly text: InlineText
    }
  /** A pull quote; `by` is the line after the dash, without it. */
  | { readonly kind: 'quote'; readonly text: InlineText; readonly by: InlineText | null }
  | Table

export type StoryRole = 'lead' | 'story' | 'notice'

/** The point of a picture that cropping keeps, as shares of its width and height from the top left. */
export interface FocusPoint {
  readonly x: number
  readonly y: number
}

export interface Picture {
  /** Path from the issue's folder, with forward slashes. */
  readonly file: string
  readonly caption: InlineText | null
  readonly credit: InlineText | null
  /** What a screen reader says; empty when the author marked the picture as decoration. */
  readonly alt: string
  /** Base columns it should span; null leaves that to the engine. */
  readonly columns: number | null
  readonly focus: 'auto' | FocusPoint
  /** The author knows that the picture has few pixels. */
  readonly allowLowResolution: boolean
  /** null: as the page prints. */
  readonly colour: 'colour' | 'grey' | null
  /** Index of the body block it belongs before (the number of blocks: after the last); null: anywhere. */
  readonly anchor: number | null
  readonly span: SourceSpan
}

/** The editor's wishes where a story goes; the engine decides the rest. */
export interface Pin {
  readonly page?: number
  /** First on its page. */
  readonly top?: boolean
  /** Base columns to span. */
  readonly columns?: number
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
  readonly pin: Pin | null
  /** May it continue on another page? */
  readonly jump: boolean
  readonly boxed: boolean
  readonly tint: boolean
  /** An SVG file (题花), path from the issue's folder. */
  readonly ornament: string | null
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

/** People and what they do for the publication, e.g. 编委会 or 责任编辑. */
export interface StaffEntry {
  readonly duty: InlineText
  readonly names: readonly InlineText[]
}

/** What every issue of a publication shares; an issue may override any of it. */
export interface Publication {
  readonly name: InlineText
  readonly imprint: readonly ImprintEntry[]
  readonly staff: readonly StaffEntry[]
  /** Base address a QR code leads to, http or https. */
  readonly link: string | null
}

/** Who an official bulletin goes to (报, 送, 发) and in how many copies. */
export interface Distribution {
  /** 报: superiors. */
  readonly report: readonly InlineText[]
  /** 送: equals. */
  readonly send: readonly InlineText[]
  /** 发: subordinates. */
  readonly circulate: readonly InlineText[]
  /** 共印××份. */
  readonly copies: number | null
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
  /** Overrides the layout's number of pages: so many, an even number, or as many as it takes; null: the layout's. */
  readonly pages: number | 'even' | 'auto' | null
  /** Words never broken in headlines, sorted. */
  readonly lexicon: readonly string[]
  readonly distribution: Distribution | null
  /** 密级, as typed. */
  readonly secrecy: InlineText | null
  /** 份号, as typed. */
  readonly serial: InlineText | null
  readonly span: SourceSpan
}
