/** A point of a TrueType contour, in font units. */
export interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/** Closed; the last point connects to the first. */
export type Contour = readonly OutlinePoint[]

export interface Vertex {
  readonly x: number
  readonly y: number
}

/** A cubic Bézier curve by its end points and handles. */
export type Cubic = readonly [from: Vertex, handle1: Vertex, handle2: Vertex, to: Vertex]

/** How far the quadratic curves may leave the cubic one, in font units (1/1000 em), before rounding. */
const TOLERANCE = 0.5

/** √3/36: the greatest distance of a cubic from its best quadratic, per unit of third difference. */
const CUBIC_ERROR = 0.048112522432468816

/**
 * A cubic as the TrueType points that follow its start. It is cut into equal steps of the
 * parameter, as few as the tolerance allows, each replaced by its best quadratic; joints that
 * TrueType would imply (the middle of two handles) are left out.
 */
export function quadraticPoints(cubic: Cubic): readonly OutlinePoint[] {
  const pieces = pieceCount(cubic)
  const handles: Vertex[] = []
  for (let piece = 0; piece < pieces; piece++) {
    handles.push(bestHandle(subcurve(cubic, piece / pieces, (piece + 1) / pieces)))
  }
  const points: OutlinePoint[] = []
  handles.forEach((handle, piece) => {
    const joint = pointAt(cubic, (piece + 1) / pieces)
    const next = handles[piece + 1]
    points.push(rounded(handle, false))
    if (!next || !isImplied(rounded(handle, false), rounded(next, false), joint))
      points.push(rounded(joint, true))
  })
  return points
}

function pieceCount([a, b, c, d]: Cubic): number {
  const third = Math.hypot(d.x - 3 * c.x + 3 * b.x - a.x, d.y - 3 * c.y + 3 * b.y - a.y)
  let pieces = 1
  // The error falls with the cube of the number of pieces.
  while (third * CUBIC_ERROR > TOLERANCE * pieces ** 3) pieces++
  return pieces
}

/** The single handle whose quadratic stays nearest to the cubic. */
const bestHandle = ([a, b, c, d]: Cubic): Vertex => ({
  x: (3 * (b.x + c.x) - a.x - d.x) / 4,
  y: (3 * (b.y + c.y) - a.y - d.y) / 4,
})

const isImplied = (handle: Vertex, next: Vertex, joint: Vertex): boolean =>
  Math.abs((handle.x + next.x) / 2 - joint.x) <= TOLERANCE &&
  Math.abs((handle.y + next.y) / 2 - joint.y) <= TOLERANCE

const rounded = ({ x, y }: Vertex, onCurve: boolean): OutlinePoint => ({
  x: Math.round(x),
  y: Math.round(y),
  onCurve,
})

export function pointAt([a, b, c, d]: Cubic, t: number): Vertex {
  const s = 1 - t
  const [wa, wb, wc, wd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return {
    x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
    y: wa * a.y + wb * b.y + wc * c.y + wd * d.y,
  }
}

/** The stretch of a cubic between two parameters, as a cubic (blossoming). */
function subcurve(cubic: Cubic, from: number, to: number): Cubic {
  return [
    blossom(cubic, from, from, from),
    blossom(cubic, from, from, to),
    blossom(cubic, from, to, to),
    blossom(cubic, to, to, to),
  ]
}

function blossom([a, b, c, d]: Cubic, r: number, s: number, t: number): Vertex {
  const ab = between(a, b, r)
  const bc = between(b, c, r)
  const cd = between(c, d, r)
  return between(between(ab, bc, s), between(bc, cd, s), t)
}

const between = (p: Vertex, q: Vertex, t: number): Vertex => ({
  x: p.x + (q.x - p.x) * t,
  y: p.y + (q.y - p.y) * t,
})
