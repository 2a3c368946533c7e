import {
  ARGS_ARE_OFFSETS,
  ARGS_ARE_WORDS,
  type GlyphRecord,
  HAS_MATRIX,
  HAS_SCALE,
  HAS_TWO_SCALES,
  MORE_COMPONENTS,
  OFFSET_SCALED,
  RECORD_HEADER,
} from './glyph-record.ts'
import type { Contour, OutlinePoint } from './quadratic.ts'

/** A component's scale and turn: x′ = xx·x + xy·y, y′ = yx·x + yy·y. */
interface Matrix {
  readonly xx: number
  readonly yx: number
  readonly xy: number
  readonly yy: number
}

interface Component {
  readonly glyphId: number
  readonly matrix: Matrix
  /** How far it is moved, in font units; or which of its points goes onto which point set before. */
  readonly place:
    | { readonly kind: 'offset'; readonly x: number; readonly y: number }
    | { readonly kind: 'points'; readonly onto: number; readonly own: number }
}

/** The contours of a composite record's components where they belong (OpenType, table `glyf`). */
export function placedComponents(
  record: GlyphRecord,
  contoursOf: (glyphId: number) => readonly Contour[],
): readonly Contour[] {
  const placed: Contour[] = []
  for (const { glyphId, matrix, place } of readComponents(record)) {
    const shape = contoursOf(glyphId).map((contour) => contour.map((point) => through(matrix, point)))
    placed.push(...moved(shape, place.kind === 'offset' ? place : pointOffset(place, placed, shape)))
  }
  return placed
}

const through = ({ xx, yx, xy, yy }: Matrix, { x, y, onCurve }: OutlinePoint): OutlinePoint => ({
  x: xx * x + xy * y,
  y: yx * x + yy * y,
  onCurve,
})

const moved = (contours: readonly Contour[], by: { x: number; y: number }): readonly Contour[] =>
  contours.map((contour) => contour.map(({ x, y, onCurve }) => ({ x: x + by.x, y: y + by.y, onCurve })))

function pointOffset(
  { onto, own }: { readonly onto: number; readonly own: number },
  placed: readonly Contour[],
  shape: readonly Contour[],
): { x: number; y: number } {
  const [target, point] = [placed.flat()[onto], shape.flat()[own]]
  return target && point ? { x: target.x - point.x, y: target.y - point.y } : { x: 0, y: 0 }
}

function readComponents(record: GlyphRecord): readonly Component[] {
  const components: Component[] = []
  let at = RECORD_HEADER
  let flags = MORE_COMPONENTS
  while (flags & MORE_COMPONENTS) {
    flags = record.readUInt16BE(at)
    const glyphId = record.readUInt16BE(at + 2)
    const words = (flags & ARGS_ARE_WORDS) !== 0
    const { matrix, end } = readMatrix(record, at + (words ? 8 : 6), flags)
    components.push({ glyphId, matrix, place: readPlace(record, at + 4, flags, matrix) })
    at = end
  }
  return components
}

function readMatrix(record: GlyphRecord, at: number, flags: number): { matrix: Matrix; end: number } {
  const f2dot14 = (index: number): number => record.readInt16BE(at + 2 * index) / 0x4000
  if (flags & HAS_SCALE) return { matrix: { xx: f2dot14(0), yx: 0, xy: 0, yy: f2dot14(0) }, end: at + 2 }
  if (flags & HAS_TWO_SCALES) return { matrix: { xx: f2dot14(0), yx: 0, xy: 0, yy: f2dot14(1) }, end: at + 4 }
  if (flags & HAS_MATRIX)
    return { matrix: { xx: f2dot14(0), yx: f2dot14(1), xy: f2dot14(2), yy: f2dot14(3) }, end: at + 8 }
  return { matrix: { xx: 1, yx: 0, xy: 0, yy: 1 }, end: at }
}

function readPlace(record: GlyphRecord, at: number, flags: number, matrix: Matrix): Component['place'] {
  const words = (flags & ARGS_ARE_WORDS) !== 0
  if (!(flags & ARGS_ARE_OFFSETS)) {
    const point = (index: number): number =>
      words ? record.readUInt16BE(at + 2 * index) : record.readUInt8(at + index)
    return { kind: 'points', onto: point(0), own: point(1) }
  }
  const x = words ? record.readInt16BE(at) : record.readInt8(at)
  const y = words ? record.readInt16BE(at + 2) : record.readInt8(at + 1)
  if (!(flags & OFFSET_SCALED)) return { kind: 'offset', x, y }
  const { xx, yx, xy, yy } = matrix
  return { kind: 'offset', x: x * Math.hypot(xx, yx), y: y * Math.hypot(xy, yy) }
}
