import type { Rect } from '../geometry/rect.ts'
import type { BlockRole } from '../pages/page.ts'
import type { PageFrame } from '../pages/page-frame.ts'
import { bottomOf, rightOf, union } from './extents.ts'
import { grouped } from './grouped.ts'
import { isHead, type PageView, SIDEBAR } from './inspection.ts'
import { isStoryLine, type StoryLine } from './page-line.ts'

/** How much of a page's grid is used: cells are base columns by grid lines, between head and foot. */
export interface Occupancy {
  readonly used: number
  readonly total: number
}

/** Whole grid lines of white that belong to a piece, besides those its cells reach into. */
interface White {
  readonly above: number
  readonly below: number
}

const NO_WHITE: White = { above: 0, below: 0 }
/** A head has space round it (9.4), a quote and a table are set off from the text, briefs from each other. */
const HEAD_WHITE: White = { above: 1, below: 1 }
const WHITE: Readonly<Partial<Record<BlockRole, White>>> = {
  subhead: { above: 1, below: 0 },
  quote: { above: 1, below: 1 },
  cell: { above: 1, below: 1 },
  caption: { above: 0, below: 1 },
  credit: { above: 0, below: 1 },
}
const BRIEF_WHITE: White = { above: 1, below: 0 }

/** Pt by which a cell may reach into a grid line without using it. */
const GRAZE = 0.5

/** Counts the cells of a page's grid that hold something, or white that belongs to it. */
export function occupancy(view: PageView, frame: PageFrame): Occupancy {
  const { headRows, footRows } = view.framed
  const rows = frame.rows.count - headRows - footRows
  const grid = frame.columns.map(() => new Array<boolean>(Math.max(0, rows)).fill(false))
  for (const { rect, white } of usedPieces(view)) {
    const { first, end } = rowsOf(rect, frame, white)
    frame.columns.forEach(({ x, width }, column) => {
      if (rect.x >= x + width - GRAZE || rightOf(rect) <= x + GRAZE) return
      grid[column]?.fill(true, Math.max(0, first - headRows), Math.max(0, end - headRows))
    })
  }
  const cells = grid.flat()
  return { used: cells.filter(Boolean).length, total: cells.length }
}

function rowsOf(rect: Rect, { rows }: PageFrame, white: White): { first: number; end: number } {
  const first = Math.floor((rect.y + GRAZE - rows.top) / rows.leading)
  const end = Math.ceil((bottomOf(rect) - GRAZE - rows.top) / rows.leading)
  return { first: first - white.above, end: end + white.below }
}

interface Piece {
  readonly rect: Rect
  readonly white: White
}

function usedPieces(view: PageView): readonly Piece[] {
  const stories = view.lines.filter(isStoryLine)
  return [
    ...heads(view, stories),
    ...stories.map((line) => ({ rect: line.rect, white: whiteOf(line) })),
    ...view.lines.filter((line) => !isStoryLine(line)).map(({ rect }) => ({ rect, white: NO_WHITE })),
    ...view.solids.map(({ rect }) => ({ rect, white: NO_WHITE })),
    ...view.boxes.flatMap(({ rect }) => edgesOf(rect)),
    ...view.rules.filter(({ y1, y2 }) => y1 === y2).map(({ x1, x2, y1 }) => level(x1, x2, y1)),
  ]
}

const whiteOf = ({ belongs: { role, story, line } }: StoryLine): White =>
  story === SIDEBAR && role === 'item' && line === 0 ? BRIEF_WHITE : (WHITE[role] ?? NO_WHITE)

/** A head uses the whole width of its module, wherever its lines end. */
function heads({ framed }: PageView, lines: readonly StoryLine[]): readonly Piece[] {
  const byStory = grouped(
    lines.filter(({ belongs }) => isHead(belongs.role)),
    ({ belongs }) => belongs.story,
  )
  return [...byStory].map(([story, head]) => {
    const rect = union(head.map((line) => line.rect))
    const place = framed.modules.find((module) => module.story === story)?.rect ?? rect
    return { rect: { ...rect, x: place.x, width: place.width }, white: HEAD_WHITE }
  })
}

/** A tint fills no line that holds nothing: of a box only the edges count, and a line of padding inside them. */
function edgesOf({ x, y, width, height }: Rect): readonly Piece[] {
  const edge = Math.min(EDGE, height)
  return [
    { rect: { x, y, width, height: edge }, white: { above: 0, below: 1 } },
    { rect: { x, y: y + height - edge, width, height: edge }, white: { above: 1, below: 0 } },
  ]
}

/** Depth of a box's edge, pt: a stroke and what clears it. */
const EDGE = 4 * GRAZE

/** A level stroke uses the grid line it stands in. */
const level = (x1: number, x2: number, y: number): Piece => ({
  rect: { x: Math.min(x1, x2), y: y - GRAZE, width: Math.abs(x2 - x1), height: 2 * GRAZE },
  white: NO_WHITE,
})
