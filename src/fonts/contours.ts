import { type Contour, type OutlinePoint, quadraticPoints, type Vertex } from './quadratic.ts'

/** A step of a PostScript outline, in font units. Contours close by themselves. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly to: Vertex }
  | { readonly kind: 'curve'; readonly handle1: Vertex; readonly handle2: Vertex; readonly to: Vertex }

/** TrueType contours of a path. They are reversed: TrueType fills to the right, PostScript to the left. */
export function contoursOf(path: readonly PathStep[]): readonly Contour[] {
  const contours: OutlinePoint[][] = []
  let pen: Vertex = { x: 0, y: 0 }
  for (const step of path) {
    if (step.kind === 'move') contours.push([])
    // Some fonts draw before they move: the contour then starts at the origin.
    const contour = contours.at(-1) ?? [onCurve(pen)]
    if (contours.length === 0) contours.push(contour)
    if (step.kind === 'curve') contour.push(...quadraticPoints([pen, step.handle1, step.handle2, step.to]))
    else contour.push(onCurve(step.to))
    pen = step.to
  }
  return contours.map((contour) => withoutRepeatedEnd(contour).reverse()).filter(({ length }) => length > 1)
}

const onCurve = ({ x, y }: Vertex): OutlinePoint => ({ x: Math.round(x), y: Math.round(y), onCurve: true })

/** A last point on the first would be a segment of no length. */
function withoutRepeatedEnd(contour: readonly OutlinePoint[]): OutlinePoint[] {
  const [first, last] = [contour[0], contour.at(-1)]
  const repeated = contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve
  return contour.slice(0, repeated ? -1 : undefined)
}
