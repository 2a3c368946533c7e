import type { Rect } from '../../geometry/rect.ts'
import type { StripPiece } from '../../layout/layout.ts'
import { columnLeft } from '../grid.ts'
import { setEar } from './ear.ts'
import { setQrColumn } from './qr-piece.ts'
import { type PieceSetting, rigid, type SetPiece, stacked } from './set-piece.ts'

/** A piece that stands at the right of the pieces after it. */
export type SidePiece = Extract<StripPiece, { readonly kind: 'ear' | 'qr' }>

export const isSidePiece = (piece: StripPiece): piece is SidePiece =>
  piece.kind === 'ear' || (piece.kind === 'qr' && piece.beside)

/** White between a side piece and its neighbours, and under it; pt. */
const WHITE = 10
const WHITE_UNDER = 6
/** Less than this, pt, is no room beside a piece. */
const LEAST_ROOM = 100

/** A side piece and those beside it as one, as high as the higher; above them where there is no room beside. */
export function setBeside(
  side: SidePiece,
  others: (width: number) => SetPiece,
  width: number,
  setting: PieceSetting,
): SetPiece {
  const column = side.kind === 'ear' ? setEar(side, setting) : setQrColumn(side, setting)
  if (column.height === 0) return others(width)
  const left = side.kind === 'ear' ? earLeft(side.columns, setting) : width - side.size
  if (left < LEAST_ROOM) return stacked([column, rigid(WHITE_UNDER, () => []), others(width)])
  const beside = others(left - WHITE)
  const ofColumn = (frame: Rect): Rect => ({
    x: frame.x + left,
    y: frame.y,
    width: width - left,
    height: frame.height - WHITE_UNDER,
  })
  const ofOthers = (frame: Rect): Rect => ({ ...frame, width: left - WHITE })
  return {
    height: Math.max(column.height + WHITE_UNDER, beside.height),
    stretch: beside.stretch,
    draw: (frame) => [...column.draw(ofColumn(frame)), ...beside.draw(ofOthers(frame))],
    findings: (frame) => [...column.findings(ofColumn(frame)), ...beside.findings(ofOthers(frame))],
  }
}

/** An ear stands over the last base columns. */
const earLeft = (columns: number, { layout, grid }: PieceSetting): number =>
  columnLeft(grid, layout.columns - columns) - grid.left
