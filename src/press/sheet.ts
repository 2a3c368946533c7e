import { toPoints } from '../geometry/length.ts'
import type { Rect } from '../geometry/rect.ts'

/** Width and height in pt. */
export interface SheetSize {
  readonly width: number
  readonly height: number
}

/** A sheet with the block of pages on it: what is cut, folded and bled where. All in pt from its top left. */
export interface Sheet {
  readonly size: SheetSize
  /** The block after trimming. */
  readonly trim: Rect
  readonly bleed: number
  /** Where the knife goes, the edges of the trim included. */
  readonly cuts: { readonly x: readonly number[]; readonly y: readonly number[] }
  readonly folds: { readonly x: readonly number[] }
}

/** Marks keep clear of the bleed by this. */
const CLEARANCE = toPoints(1, 'mm')
/** And of the trim by this, whatever the bleed: a knife may be out by as much. */
const LEAST_OFFSET = toPoints(3, 'mm')
export const MARK_LENGTH = toPoints(5, 'mm')

/** From the trim to where marks begin. */
export const markOffset = (bleed: number): number => Math.max(LEAST_OFFSET, bleed + CLEARANCE)

/** Room around the trim for the bleed and, if wanted, for marks. */
export const marginFor = (bleed: number, marks: 'none' | 'all'): number =>
  marks === 'none' ? bleed : markOffset(bleed) + MARK_LENGTH + CLEARANCE

/** A block of cells centred on paper, which grows where it leaves less than `margin` around the block. */
export function sheetAround(
  block: SheetSize & { readonly columns: number; readonly rows: number },
  paper: SheetSize,
  { margin, bleed, inner }: { margin: number; bleed: number; inner: 'cut' | 'fold' | 'whole' },
): Sheet {
  const size = {
    width: Math.max(paper.width, block.width + 2 * margin),
    height: Math.max(paper.height, block.height + 2 * margin),
  }
  const [x, y] = [(size.width - block.width) / 2, (size.height - block.height) / 2]
  const across = divisions(x, block.width, block.columns)
  const down = divisions(y, block.height, block.rows)
  return {
    size,
    trim: { x, y, width: block.width, height: block.height },
    bleed,
    cuts: { x: inner === 'cut' ? across : ends(across), y: inner === 'cut' ? down : ends(down) },
    folds: { x: inner === 'fold' ? across.slice(1, -1) : [] },
  }
}

const divisions = (start: number, length: number, parts: number): readonly number[] =>
  Array.from({ length: parts + 1 }, (_, i) => start + (length * i) / parts)

const ends = (places: readonly number[]): readonly number[] => [places[0] ?? 0, places.at(-1) ?? 0]
