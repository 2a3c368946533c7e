import type { GlyphBounds } from './face.ts'
import { type GlyphRecord, RECORD_HEADER, writeRecordHeader } from './glyph-record.ts'
import type { Contour, OutlinePoint } from './quadratic.ts'

/** Point flags of a simple glyph (OpenType, table `glyf`). */
export const ON_CURVE = 0x01
export const X_SHORT = 0x02
export const Y_SHORT = 0x04
export const REPEAT = 0x08
export const X_SAME_OR_POSITIVE = 0x10
export const Y_SAME_OR_POSITIVE = 0x20

/** Contours as a `glyf` record without hinting; coordinates are whole font units. */
export function encodeOutline(contours: readonly Contour[]): GlyphRecord {
  const points = contours.flat()
  if (points.length === 0) return Buffer.alloc(0)
  const flags: number[] = []
  const xs: number[] = []
  const ys: number[] = []
  let previous: OutlinePoint = { x: 0, y: 0, onCurve: true }
  for (const point of points) {
    const xFlags = pushDelta(xs, point.x - previous.x, X_SHORT, X_SAME_OR_POSITIVE)
    const yFlags = pushDelta(ys, point.y - previous.y, Y_SHORT, Y_SAME_OR_POSITIVE)
    flags.push((point.onCurve ? ON_CURVE : 0) | xFlags | yFlags)
    previous = point
  }
  return Buffer.concat([
    header(contours, points),
    Buffer.from(repeatedFlags(flags)),
    Buffer.from(xs),
    Buffer.from(ys),
  ])
}

/** Header, last point of each contour, and no instructions. */
function header(contours: readonly Contour[], points: readonly OutlinePoint[]): Buffer {
  const bytes = Buffer.alloc(RECORD_HEADER + 2 * contours.length + 2)
  writeRecordHeader(bytes, contours.length, boundsOf(points))
  let last = -1
  contours.forEach((contour, index) => {
    last += contour.length
    bytes.writeUInt16BE(last, RECORD_HEADER + 2 * index)
  })
  return bytes
}

function boundsOf(points: readonly OutlinePoint[]): GlyphBounds {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) }
}

/** Appends a step from the last point in 0, 1 or 2 bytes and returns the flags that say so. */
function pushDelta(bytes: number[], delta: number, short: number, sameOrPositive: number): number {
  if (delta === 0) return sameOrPositive
  if (Math.abs(delta) > 0xff) {
    bytes.push((delta >> 8) & 0xff, delta & 0xff)
    return 0
  }
  bytes.push(Math.abs(delta))
  return delta > 0 ? short | sameOrPositive : short
}

function repeatedFlags(flags: readonly number[]): readonly number[] {
  const bytes: number[] = []
  for (let at = 0; at < flags.length; ) {
    const flag = flags[at] ?? 0
    let end = at + 1
    while (flags[end] === flag && end - at <= 0xff) end++
    const repeats = end - at - 1
    if (repeats > 1) bytes.push(flag | REPEAT, repeats)
    else for (let copies = 0; copies <= repeats; copies++) bytes.push(flag)
    at = end
  }
  return bytes
}
