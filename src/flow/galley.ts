import type { BlockRole } from '../pages/page.ts'
import type { Line } from '../text/set-lines.ts'

/** A line of a story on its way into columns; it takes `rows` whole lines of the grid. */
export interface GalleyLine {
  readonly line: Line
  readonly block: number
  readonly role: BlockRole
  /** Index of the line in its block and the block's number of lines. */
  readonly index: number
  readonly count: number
  /** Grid lines it takes, and how far its baseline stands below the first grid baseline of them, pt. */
  readonly rows: number
  readonly drop: number
}

/** A whole story (or sidebar) as one column of lines. */
export interface Galley {
  readonly lines: readonly GalleyLine[]
}

export const galleyRows = (lines: readonly GalleyLine[]): number =>
  lines.reduce((sum, line) => sum + line.rows, 0)
