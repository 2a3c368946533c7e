import type { Rect } from '../geometry/rect.ts'

/** The grid make-up placed a document's pages by, for whoever checks or shows it; lengths in pt. */
export interface PageFrame {
  readonly typeArea: Rect
  /** Base columns from left to right. */
  readonly columns: readonly BaseColumn[]
  readonly rows: GridRows
  /** First body baseline under the type area's top; the others follow at whole leadings. */
  readonly baseline: number
  readonly bodySize: number
  /** `full`: the last page is filled as every other; `open`: the text ends where it ends, as in a report. */
  readonly ending: 'full' | 'open'
  /** One for every page of the document, in order. */
  readonly perPage: readonly FramedPage[]
}

export interface BaseColumn {
  readonly x: number
  readonly width: number
}

export interface GridRows {
  readonly top: number
  readonly leading: number
  readonly count: number
}

export interface FramedPage {
  /** Grid lines that belong to the furniture at the head and at the foot. */
  readonly headRows: number
  readonly footRows: number
  /** Where stories, notices or the sidebar may stand. */
  readonly zones: readonly Rect[]
  readonly modules: readonly FramedModule[]
}

/** The rectangle a story (or `sidebar`) was given; an L-shaped one counts with the inset it runs round. */
export interface FramedModule {
  readonly story: string
  readonly rect: Rect
  /** It stands in a frame or on a tint, apart from its neighbours. */
  readonly boxed: boolean
}

/** The part of the grid between a page's head and foot. */
export function textArea({ typeArea, rows }: PageFrame, { headRows, footRows }: FramedPage): Rect {
  const y = rows.top + headRows * rows.leading
  const height = (rows.count - headRows - footRows) * rows.leading
  return { x: typeArea.x, y, width: typeArea.width, height }
}
