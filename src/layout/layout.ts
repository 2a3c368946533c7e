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

/** Styles the engine itself asks for; every other name of `styles` belongs to the layout's own furniture and heads. */
export type EngineStyle =
  | 'body'
  | 'subhead'
  | 'summary'
  | 'brief'
  | 'sidebarTitle'
  | 'section'
  | 'caption'
  | 'credit'
  | 'cell'
  | 'cellHead'
  | 'quote'
  | 'quoteBy'
  | 'jump'

/** Names of styles, free but for the engine's own. */
export type Styles = Readonly<Record<EngineStyle, TextStyle>> & Readonly<Record<string, TextStyle>>

/** What a story's head is set in: names of styles. */
export interface HeadStyle {
  readonly kicker: string
  readonly title: string
  readonly deck: string
  readonly byline: string
  /** Lines the title may take before it is made smaller. */
  readonly mostLines: number
}

/** Head styles by a story's role and its rank and width on the page. */
export interface HeadStyles {
  readonly lead: HeadStyle
  /** Taken in turn down a page, so that neighbouring titles differ in face and size. */
  readonly story: readonly HeadStyle[]
  /** Stories of one base column, in turn. */
  readonly narrow: readonly HeadStyle[]
  readonly notice: HeadStyle
}

export type Accepted = 'story' | 'sidebar' | 'notice'

/** A rectangle of base columns that takes some kinds of text, over the height between a page's head and foot. */
export interface Zone {
  readonly accepts: readonly Accepted[]
  /** First base column, counted from 0. */
  readonly column: number
  readonly columns: number
}

/** Names of furniture strips from the top down and from the foot up, and the zones between them. */
export interface PageTemplate {
  readonly head: readonly string[]
  readonly foot: readonly string[]
  readonly zones: readonly Zone[]
}

/** So many pages, an even number of them, or as many as it takes. */
export type PageCount = number | 'even' | 'auto'

export interface PagePlan {
  readonly count: PageCount
  /** More pages than this are never made. */
  readonly most: number
  readonly first: PageTemplate
  /** Every other page. */
  readonly inner: PageTemplate
  /** Strips the last page has at its foot besides its own, whichever page it is. */
  readonly lastFoot: readonly string[]
}

/** What make-up may do in this layout. */
export interface MakeupRules {
  /**
   * `never`: a story stays on its page; `needed`: it may be continued on another page, with jump lines, where that
   * saves the page; `flow`: stories run on from page to page without a word, as in a report.
   */
  readonly jumps: 'never' | 'needed' | 'flow'
  /** Short stories may be boxed into the text of a longer one, which runs round them (an L-shape). */
  readonly insets: boolean
  /** Stories may stand beside each other; the narrower is boxed, so that their titles do not collide (加框). */
  readonly beside: boolean
  /** A story over all base columns may be re-divided into one column fewer (破栏). */
  readonly redivide: boolean
  /** Column rules between the columns of a story. */
  readonly columnRules: boolean
  /** Rule between stories above each other. */
  readonly storyRules: boolean
}

/** How section tags look. */
export interface SectionTags {
  /** Ink of a tag's box. */
  readonly fill: Ink
  /** Sections that have an ink of their own. */
  readonly own: Readonly<Record<string, Ink>>
}

/** A layout file, checked; every length in pt. */
export interface Layout {
  readonly name: string
  /** One line for `banxin layouts`. */
  readonly description: string
  readonly trim: { readonly width: number; readonly height: number }
  /** `rises`: a page is only as tall as what stands on it, and the trim and the type area are its most (长图). */
  readonly foot: 'fixed' | 'rises'
  readonly typeArea: Rect
  readonly columns: number
  /** Least and most space between columns, em of the body. */
  readonly gutter: { readonly least: number; readonly most: number }
  /** Body sizes the engine may choose from, and leading as a multiple of the size; the least leading is preferred. */
  readonly body: {
    readonly least: number
    readonly most: number
    readonly step: number
    readonly leading: { readonly least: number; readonly most: number }
  }
  /** How marks share the line, in running text. */
  readonly spacing: SpacingRules
  /** Whether Western words may be parted at a line's end. */
  readonly hyphenate: boolean
  /** Lists: turned lines hang under the item's text, or run flush under an indented label as in official papers. */
  readonly items: 'hang' | 'indent'
  readonly styles: Styles
  readonly heads: HeadStyles
  readonly tags: SectionTags
  readonly furniture: Readonly<Record<string, Strip>>
  readonly pages: PagePlan
  readonly makeup: MakeupRules
  readonly words: LayoutWords
}

/** A band of furniture over the full measure: pieces from the top down. It takes whole grid lines. */
export interface Strip {
  readonly pieces: readonly StripPiece[]
  /** Grid lines; absent: as many as its pieces need. A page that is short may open the strip up to `most`. */
  readonly rows: { readonly least: number; readonly most: number } | null
}

/** `outer`: one em in from the left on pages with an even number, from the right on others. */
export type PieceAlignment = 'left' | 'centre' | 'right' | 'spread' | 'outer'

/**
 * One piece of a strip. `{…}` in words is filled from the issue and the page; a part that is empty after filling is
 * left out, and so is a line without parts. Lengths in pt.
 */
export type StripPiece =
  /** The publication's name, large. */
  | { readonly kind: 'name'; readonly style: string; readonly align: Exclude<PieceAlignment, 'outer'> }
  /**
   * `spread`: over the measure, the first part flush left, the last flush right, of three the second in the middle;
   * else one after another, an em apart, as `align` says.
   */
  | {
      readonly kind: 'line'
      readonly parts: readonly LinePart[]
      readonly align: PieceAlignment
      /** Height of the line's band; null: what its size needs. */
      readonly height: number | null
    }
  | { readonly kind: 'rule'; readonly weight: number; readonly ink: Ink }
  /** Thick and thin rule (文武线); `order` is from the top down. */
  | { readonly kind: 'double-rule'; readonly order: 'thick-thin' | 'thin-thick'; readonly ink: Ink }
  /** Blank height; `stretch` takes what the strip has over its least height. */
  | { readonly kind: 'space'; readonly height: number; readonly stretch: boolean }
  /** The ear (报眼): the teasers of other pages in a box over the last `columns` base columns, beside the pieces that follow up to the next rule. */
  | { readonly kind: 'ear'; readonly columns: number; readonly titleStyle: string; readonly style: string }
  /** The imprint (印记), `perLine` entries on a line. */
  | { readonly kind: 'imprint'; readonly style: string; readonly perLine: number }
  /** Staff box: duties and names, run on. */
  | { readonly kind: 'staff'; readonly style: string }
  /** 报、送、发 and the number of copies of an official bulletin. */
  | { readonly kind: 'distribution'; readonly style: string }
  /**
   * A QR code of the publication's link, `size` pt wide with its quiet zone, and words with it; nothing when there is
   * no link. `beside`: it stands at the right of the pieces that follow up to the next rule.
   */
  | {
      readonly kind: 'qr'
      readonly size: number
      readonly words: string
      readonly style: string
      readonly beside: boolean
    }
  /** Posting strip (张贴条): labels with blanks to fill in by hand, and the fingerprint of the issue. */
  | { readonly kind: 'posting'; readonly labels: readonly string[]; readonly style: string }

/** Words of a line in the style they are set in. */
export interface LinePart {
  readonly words: string
  readonly style: string
}

/** Fixed words the engine says. `{…}` is filled from the issue. */
export interface LayoutWords {
  readonly teasers: string
  readonly teaserPage: string
  /** `{page}` and `{word}`, the title's key word. */
  readonly jumpTo: string
  readonly jumpFrom: string
}
