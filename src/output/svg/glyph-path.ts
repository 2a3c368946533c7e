import type { Contour, OutlinePoint, Vertex } from '../../fonts/quadratic.ts'
import { decimal } from './number.ts'

/** 1/100 font unit; points a TrueType outline leaves out lie on halves. */
const DECIMALS = 2

/** An outline as the data of an SVG path in font units, y up: relative steps, as short as they get. */
export const pathData = (contours: readonly Contour[]): string => {
  let pen: Vertex = { x: 0, y: 0 }
  return contours
    .filter(({ length }) => length > 1)
    .map((contour) => {
      const { start, steps } = stepsOf(contour)
      const data = `m${pair(start, pen)}${steps.map(stepData).join('')}z`
      pen = start
      return data
    })
    .join('')
}

type Step =
  | { readonly kind: 'line'; readonly from: Vertex; readonly to: Vertex }
  | {
      readonly kind: 'curve'
      readonly from: Vertex
      readonly handle: Vertex
      readonly to: Vertex
      /** True when the handle mirrors the one of the curve before, as at every joint TrueType leaves out. */
      readonly smooth: boolean
    }

/** A contour from its first point on the outline, with the points between two handles put in. */
function stepsOf(contour: Contour): { start: Vertex; steps: readonly Step[] } {
  const ring = startingOnCurve(contour)
  const start = ring[0] as OutlinePoint
  const steps: Step[] = []
  let from: Vertex = start
  for (let at = 1; at <= ring.length; at++) {
    const point = ring[at % ring.length] as OutlinePoint
    const last = steps.at(-1)
    if (point.onCurve) {
      if (at < ring.length) steps.push({ kind: 'line', from, to: point })
      from = point
      continue
    }
    const next = ring[(at + 1) % ring.length] as OutlinePoint
    const to = next.onCurve ? next : middle(point, next)
    const smooth = last?.kind === 'curve' && ring[at - 1]?.onCurve === false
    steps.push({ kind: 'curve', from, handle: point, to, smooth })
    from = to
    if (next.onCurve) at++
  }
  return { start, steps }
}

/** The same ring beginning with a point on the outline; one is made when there are only handles. */
function startingOnCurve(contour: Contour): Contour {
  const first = contour.findIndex(({ onCurve }) => onCurve)
  if (first >= 0) return [...contour.slice(first), ...contour.slice(0, first)]
  const [head, tail] = [contour[0] as OutlinePoint, contour.at(-1) as OutlinePoint]
  return [{ ...middle(tail, head), onCurve: true }, ...contour]
}

const middle = (a: Vertex, b: Vertex): Vertex => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

function stepData(step: Step): string {
  const { from, to } = step
  if (step.kind === 'curve')
    return step.smooth ? `t${pair(to, from)}` : `q${joined(pair(step.handle, from), pair(to, from))}`
  const [dx, dy] = [decimal(to.x - from.x, DECIMALS), decimal(to.y - from.y, DECIMALS)]
  return dx === '0' ? `v${dy}` : dy === '0' ? `h${dx}` : `l${joined(dx, dy)}`
}

/** The way from one point to another. */
const pair = (to: Vertex, from: Vertex): string =>
  joined(decimal(to.x - from.x, DECIMALS), decimal(to.y - from.y, DECIMALS))

/** Two numbers; a minus sign parts them as well as a space. */
const joined = (before: string, after: string): string =>
  after.startsWith('-') ? before + after : `${before} ${after}`
