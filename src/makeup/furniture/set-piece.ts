import type { Diagnostic, SourceSpan } from '../../diagnostics/diagnostic.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { Belonging, DisplayItem } from '../../pages/page.ts'
import type { FurnitureSetting } from './setting.ts'

/** A piece of a strip at one width; lengths in pt. */
export interface SetPiece {
  /** Height it needs. */
  readonly height: number
  /** True when it takes what the strip has over its least height. */
  readonly stretch: boolean
  /** Its items in a frame at least as high as it needs. */
  readonly draw: (frame: Rect) => readonly DisplayItem[]
  /** What had to give in that frame. */
  readonly findings: (frame: Rect) => readonly Diagnostic[]
}

/** What a piece is set with: the strip's setting, its name, and whether long words turn or are cut. */
export interface PieceSetting extends FurnitureSetting {
  /** Name of the strip. */
  readonly strip: string
  /** `turn`: long words take more lines; `cut`: they keep to one and lose their end. */
  readonly long: 'turn' | 'cut'
}

/** A piece that keeps its height and finds nothing. */
export const rigid = (height: number, draw: SetPiece['draw']): SetPiece => ({
  height,
  stretch: false,
  draw,
  findings: () => [],
})

/** Nothing, without height. */
export const NO_PIECE: SetPiece = rigid(0, () => [])

export const belongsTo = (strip: string, piece: string, span: SourceSpan | null = null): Belonging => ({
  kind: 'furniture',
  name: `${strip}:${piece}`,
  ...(span ? { span } : {}),
})

/** Pieces one under the other as one; those that stretch share what the frame has over their heights. */
export function stacked(pieces: readonly SetPiece[]): SetPiece {
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0)
  const elastic = pieces.filter(({ stretch }) => stretch).length
  const placed = (frame: Rect) => {
    const extra = elastic > 0 ? Math.max(0, frame.height - height) / elastic : 0
    let y = frame.y
    return pieces.map((piece) => {
      const own = { ...frame, y, height: piece.height + (piece.stretch ? extra : 0) }
      y += own.height
      return { piece, own }
    })
  }
  return {
    height,
    stretch: elastic > 0,
    draw: (frame) => placed(frame).flatMap(({ piece, own }) => piece.draw(own)),
    findings: (frame) => placed(frame).flatMap(({ piece, own }) => piece.findings(own)),
  }
}
