import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import type { Rect } from '../geometry/rect.ts'

/**
 * How a glyph's outline sits in its cell, in 1/1000 em. Squeezed and imposed marks are forms of
 * their glyph (`（` at half width: advance 500, shift −500), so that every output can draw and
 * extract them alike.
 */
export interface GlyphForm {
  /** Width of the cell. */
  readonly advance: number
  /** How far the outline is moved to the right. */
  readonly shift: number
  /** Horizontal scale of the outline before the shift; 1 = as drawn. */
  readonly stretch: number
  /** Vertical scale of the outline from the baseline; absent: as drawn. */
  readonly height?: number
  /** How far the outline, scaled, is moved up; absent: not at all. */
  readonly rise?: number
}

export interface Glyph {
  readonly id: number
  /** Pen position of the cell's left edge, in pt from the run's origin. */
  readonly x: number
  /** Absent: the font's own advance, no shift, no stretch. */
  readonly form?: GlyphForm
  /** What the glyph stands for in the text layer; a ligature has several characters. */
  readonly text: string
}

/** Colours by their use on the press; a profile decides what they become. `registration` prints on every plate. */
export type Ink = 'black' | 'red' | 'paper' | 'tint' | 'grey' | 'registration'

/** Logical role of a piece in its story, for tags and reading order. */
export type BlockRole =
  | 'kicker'
  | 'title'
  | 'deck'
  | 'byline'
  | 'section'
  | 'paragraph'
  | 'subhead'
  | 'summary'
  | 'item'
  | 'quote'
  | 'cell'
  | 'figure'
  | 'caption'
  | 'credit'

/** Place of a table's cell; rows and columns count from 0. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly header: boolean
}

/** Where an item belongs: in a story's text, or to the page's furniture (an artifact). */
export type Belonging =
  | {
      readonly kind: 'text'
      /** Story id, or `sidebar`. */
      readonly story: string
      /** Order of the block inside its story. */
      readonly block: number
      readonly role: BlockRole
      readonly line: number
      /** True on the block's last line: what follows is a new block. */
      readonly last: boolean
      /** The cell when the block is a table; every line of a cell repeats it. */
      readonly cell?: TableCell
      readonly span: SourceSpan
    }
  | {
      readonly kind: 'furniture'
      readonly name: string
      /** Where its words stand in the issue, when they do. */
      readonly span?: SourceSpan
    }

/** Everything drawn. Coordinates in pt from the trim box's top left, y down; nothing is left to decide. */
export type DisplayItem =
  | {
      readonly kind: 'glyphs'
      readonly face: string
      readonly size: number
      readonly x: number
      /** Baseline. */
      readonly y: number
      readonly ink: Ink
      readonly glyphs: readonly Glyph[]
      readonly belongs: Belonging
    }
  | {
      readonly kind: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly weight: number
      /** On and off lengths in pt; null: continuous. */
      readonly dash: readonly [number, number] | null
      readonly ink: Ink
      readonly belongs: Belonging
    }
  | {
      readonly kind: 'box'
      readonly rect: Rect
      readonly fill: Ink | null
      readonly stroke: { readonly ink: Ink; readonly weight: number } | null
      readonly belongs: Belonging
    }
  | {
      /** A picture filling `rect` exactly: it was cut and resampled for it. */
      readonly kind: 'picture'
      readonly rect: Rect
      /** Key in `Publishable.pictures`. */
      readonly picture: string
      readonly alt: string
      readonly belongs: Belonging
    }
  | {
      /** A filled outline (ornament, QR code), non-zero winding. */
      readonly kind: 'shape'
      readonly commands: readonly PathCommand[]
      readonly fill: Ink
      readonly belongs: Belonging
    }
  | { readonly kind: 'link'; readonly rect: Rect; readonly target: LinkTarget; readonly belongs: Belonging }

/** Absolute coordinates in pt of the page, y down. */
export type PathCommand =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

/** Where a link leads: an address, or a place in this document (`y` pt down the page). */
export type LinkTarget =
  | { readonly kind: 'address'; readonly href: string }
  | { readonly kind: 'place'; readonly page: number; readonly y: number }

export interface Page {
  /** 1 for the first. */
  readonly number: number
  readonly label: string
  readonly width: number
  readonly height: number
  /** Absent: nothing is cut off. */
  readonly boxes?: PageBoxes
  readonly items: readonly DisplayItem[]
}

/** What a page larger than its trim is cut to, and how far beyond it is printed; in pt from the page's top left. */
export interface PageBoxes {
  readonly trim: Rect
  readonly bleed: Rect
}

/** A picture as every output embeds it: upright, cut, at its final resolution, without metadata. */
export interface EncodedPicture {
  readonly format: 'jpeg' | 'png'
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** `cmyk` only in a JPEG, its samples inverted as Adobe's are: 0 is full ink. */
  readonly colour: 'grey' | 'rgb' | 'cmyk'
}

/** A story in the order of reading, wherever its parts stand. */
export interface PublishedStory {
  /** As in `Belonging.story`. */
  readonly id: string
  readonly title: string
  readonly kind: 'story' | 'notice' | 'sidebar'
}

/** An entry of the document's outline. */
export interface OutlineEntry {
  readonly title: string
  readonly page: number
  readonly y: number
}

/** The hand-over to every output: pages plus what a reader's program shows around them. */
export interface Publishable {
  readonly title: string
  /** Name of the publication the document is an issue of, and the number. */
  readonly publication: string
  readonly number: string
  readonly author: string
  readonly subject: string
  readonly language: string
  /** Date in the document's metadata, from the issue, as `YYYY-MM-DD`. */
  readonly date: string
  readonly pages: readonly Page[]
  readonly outline: readonly OutlineEntry[]
  readonly stories: readonly PublishedStory[]
  readonly pictures: Readonly<Record<string, EncodedPicture>>
}
