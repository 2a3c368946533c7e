import type { TextStyle } from '../layout/layout.ts'
import type { Breaking } from '../text/break-optimal.ts'
import { breakHeadline, type PreparedHeadline } from '../text/headline.ts'

/** A headline fitted into a width: what copyfit did is in its figures. */
export interface FittedHeadline {
  readonly breaking: Breaking
  /** Pt. */
  readonly size: number
  /** Space added between letters, em; negative is tighter. */
  readonly tracking: number
}

/** Letters come this much closer before the size goes down. */
const TRACKINGS = [0, -0.01, -0.02]
const STEP = 0.25
const MOST_LINES = 2
/** Only where the least size fits no two lines. */
const UTMOST_LINES = 3

/**
 * Fits a headline into `width` pt, gentlest first: letters closer, then a size down to `gentlest` of the full one, then one more line;
 * when two lines are not enough, sizes down to the style's least, and at last a third line. Null when nothing fits.
 */
export function fitHeadline(
  headline: PreparedHeadline,
  style: TextStyle,
  width: number,
  gentlest: number,
): FittedHeadline | null {
  const gentle = Math.max(style.least, style.size * gentlest)
  for (let lines = 1; lines <= MOST_LINES; lines++) {
    const fit = fitLines(headline, style.size, gentle, lines, width, style.tracking)
    if (fit) return fit
  }
  for (const lines of [MOST_LINES, 1, UTMOST_LINES]) {
    const fit = fitLines(headline, gentle, style.least, lines, width, style.tracking)
    if (fit) return fit
  }
  return null
}

function fitLines(
  headline: PreparedHeadline,
  most: number,
  least: number,
  lines: number,
  width: number,
  natural: number,
): FittedHeadline | null {
  for (let size = most; size >= least; size -= STEP) {
    for (const change of TRACKINGS) {
      const tracking = natural + change
      const breaking = breakHeadline(headline, width / size, lines, tracking)
      if (breaking) return { breaking, size, tracking }
    }
  }
  return null
}
