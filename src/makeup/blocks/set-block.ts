import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { TextStyle } from '../../layout/layout.ts'
import type { Belonging, DisplayItem, Ink } from '../../pages/page.ts'
import type { SpacingRules } from '../../text/junction.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import type { Line } from '../../text/set-lines.ts'
import { placeLine } from '../place.ts'

/** A block set for one width; items stand relative to its top left corner. Lengths in pt. */
export interface SetBlock {
  readonly width: number
  /** From the top of the first em box, rule or mark to the foot of the last. */
  readonly height: number
  readonly items: readonly DisplayItem[]
  readonly diagnostics: readonly Diagnostic[]
}

export const EMPTY_BLOCK: SetBlock = { width: 0, height: 0, items: [], diagnostics: [] }

/** What text is shaped with, whatever its style. */
export interface Setting {
  readonly fonts: FontSet
  readonly spacing: SpacingRules
  /** Words that ragged lines do not part. */
  readonly lexicon: Lexicon
}

/** Where a block of a story stands in it, and what it is set in. */
export interface BlockSetting<StyleName extends string> extends Setting {
  readonly story: string
  readonly block: number
  /** Pt. */
  readonly width: number
  readonly styles: Readonly<Record<StyleName, TextStyle>>
}

/** Where lines stand: `y` is the top of the first em box, `leading` the distance of baselines; pt. */
export interface LinesPlace {
  readonly x: number
  readonly y: number
  readonly leading: number
  readonly ink: Ink
  /** Width in which the lines stand flush right; null: they stand as they were set. */
  readonly flushRight: number | null
}

/** Where the em box of all our faces stands about the baseline, in em. */
export const ASCENT = 0.88

/** Lines one below the other. */
export const placeLines = (
  lines: readonly Line[],
  { x, y, leading, ink, flushRight }: LinesPlace,
  belongs: (line: Line, index: number) => Belonging,
): readonly DisplayItem[] =>
  lines.flatMap((line, index) => {
    const left = flushRight === null ? 0 : flushRight - line.right
    const spot = { x: x + left, y: y + index * leading + ASCENT * line.size, ink }
    return placeLine(line, spot, belongs(line, index))
  })

/** Height of so many lines from the top of the first em box to the foot of the last, pt. */
export const linesHeight = (count: number, size: number, leading: number): number =>
  count === 0 ? 0 : (count - 1) * leading + size

/** Sizes of a style on the quarter point, from its own down to its least, pt. */
export function sizesOf({ size, least }: Pick<TextStyle, 'size' | 'least'>): readonly number[] {
  const count = Math.max(0, Math.ceil((size - least) / SIZE_STEP - 1e-9))
  return [...Array.from({ length: count }, (_, i) => size - i * SIZE_STEP), Math.min(size, least)]
}

const SIZE_STEP = 0.25
