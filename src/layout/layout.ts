import type { Rect } from '../geometry/rect.ts'
import type { Ink } from '../pages/page.ts'
import type { DigitWidth } from '../text/glyph-cell.ts'
import type { SpacingRules } from '../text/junction.ts'
import type { Alignment } from '../text/set-lines.ts'

/** A named text style of a layout; sizes in pt, indents in em of the style. */
export interface TextStyle {
  readonly face: string
  readonly strong: string
  readonly emphasis: string
  readonly size: number
  /** Smallest size copyfit may go down to. */
  readonly least: number
  readonly ink: Ink
  readonly align: Alignment
  readonly indent: number
  readonly hang: number
  readonly digits: DigitWidth
  /** Space added between characters, em. */
  readonly tracking: number
}

export type StyleName =
  | 'body'
  | 'brief'
  | 'kicker'
  | 'leadTitle'
  | 'title'
  | 'secondTitle'
  | 'section'
  | 'subhead'
  | 'summary'
  | 'sidebarTitle'
  | 'masthead'
  | 'permit'
  | 'bar'
  | 'ear'
  | 'earTitle'
  | 'folio'
  | 'folioTitle'
  | 'imprint'

/** A zone of a page takes stories (over `columns` base columns) or the sidebar. */
export interface Zone {
  readonly accepts: 'stories' | 'sidebar'
  readonly columns: number
}

export interface PageTemplate {
  /** What stands on top: the masthead or the folio line. */
  readonly head: 'masthead' | 'folio'
  readonly imprint: boolean
  /** From left to right. */
  readonly zones: readonly Zone[]
}

/** A layout file, checked; every length in pt. */
export interface Layout {
  readonly name: string
  readonly trim: { readonly width: number; readonly height: number }
  readonly typeArea: Rect
  readonly columns: number
  /** Least and most space between columns, em of the body. */
  readonly gutter: { readonly least: number; readonly most: number }
  /** Body sizes the engine may choose from, and leading as a multiple of the size. */
  readonly body: {
    readonly least: number
    readonly most: number
    readonly step: number
    readonly leading: number
  }
  /** How marks share the line, in running text. */
  readonly spacing: SpacingRules
  /** Whether Western words may be parted at a line's end. */
  readonly hyphenate: boolean
  readonly styles: Readonly<Record<StyleName, TextStyle>>
  readonly pages: readonly PageTemplate[]
  readonly words: LayoutWords
}

/** Fixed words of the furniture. `{…}` is filled from the issue. */
export interface LayoutWords {
  readonly teasers: string
  readonly teaserPage: string
  readonly bar: readonly string[]
  readonly folio: readonly string[]
  readonly permit: readonly string[]
}
