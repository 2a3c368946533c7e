import type { Slice } from '../../flow/fill-columns.ts'
import type { DisplayItem, Ink } from '../../pages/page.ts'
import { lineFindings } from '../../text/line-findings.ts'
import { setParagraph } from '../../text/paragraph.ts'
import { shifted } from '../blocks/shifted.ts'
import { type Grid, rowBaseline, rowTop } from '../grid.ts'
import { placeLine } from '../place.ts'
import type { FlowText, TextPart } from '../story-text.ts'
import { type Drawn, drawnItems, together } from './drawing.ts'

/** A text column: its left edge (pt) and the grid line its text begins on. */
export interface ColumnPlace {
  readonly left: number
  readonly row: number
}

/** How a column's text is drawn. */
export interface ColumnText {
  readonly story: string
  readonly text: FlowText
  readonly grid: Grid
  readonly ink: Ink
  /** Blank grid lines before each block, where items are spaced out; absent: none. */
  readonly gapsBefore?: readonly number[]
}

/** Draws one column's slices from its first grid line on. */
export function drawColumn(slices: readonly Slice[], place: ColumnPlace, column: ColumnText): Drawn {
  let row = place.row
  const first = slices[0]?.block ?? 0
  return together(
    slices.map((slice) => {
      if (slice.block > first) row += column.gapsBefore?.[slice.block] ?? 0
      const part = column.text.parts[slice.block]
      const drawn = part ? drawSlice(part, slice, { ...place, row }, column) : drawnItems([])
      row += slice.to - slice.from
      return drawn
    }),
  )
}

function drawSlice(part: TextPart, slice: Slice, { left, row }: ColumnPlace, column: ColumnText): Drawn {
  const { grid, story, ink, text } = column
  if (part.kind === 'quote') {
    const rows = slice.to - slice.from
    const y = rowTop(grid, row) + (rows * grid.leading - part.set.height) / 2
    return drawnItems(shifted(part.set.items, left, y), part.set.diagnostics)
  }
  const way = part.ways[slice.variant]
  if (!way) return drawnItems([])
  const all = setParagraph(part.paragraph, way, text.measure)
  const lines = all.slice(part.from + slice.from, part.from + slice.to)
  const items = lines.flatMap((line, index): readonly DisplayItem[] => {
    const number = part.from + slice.from + index
    return placeLine(
      line,
      { x: left, y: rowBaseline(grid, row + index), ink },
      {
        kind: 'text',
        story,
        block: part.block,
        role: part.role,
        line: number,
        last: number === all.length - 1,
        span: line.span,
      },
    )
  })
  return drawnItems(items, [
    ...(isStart(part, slice) ? part.paragraph.diagnostics : []),
    ...lineFindings(lines),
  ])
}

/** What is wrong with a paragraph's characters is told once, where it begins. */
const isStart = (part: Extract<TextPart, { kind: 'lines' }>, slice: Slice): boolean =>
  part.from + slice.from === 0
