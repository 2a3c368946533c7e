import { encode } from 'uqr'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { DisplayItem, PathCommand } from '../../pages/page.ts'
import { belongsTo } from './set-piece.ts'

/** White around the code that readers look for (ISO/IEC 18004): four squares. */
const QUIET_ZONE = 4
/** A square of a printed code, mm. */
const LEAST_MODULE = 0.33
const MM = 72 / 25.4

/** Bytes a code of the largest version holds at error correction M. */
const MOST_BYTES = 2331

/** A code as rows of squares with their quiet zone; null when the address is too long for any. */
export function qrSquares(link: string): readonly (readonly boolean[])[] | null {
  const address = inAscii(link)
  return address.length > MOST_BYTES ? null : encode(address, { ecc: 'M', border: QUIET_ZONE }).data
}

/** Readers disagree on the encoding of other characters; percent signs mean the same to all of them. */
const inAscii = (link: string): string => link.replace(/[^\x21-\x7e]/gu, encodeURIComponent)

/** Squares too small to be read, or no code at all, at a width in pt. */
export function qrFindings(link: string, size: number): readonly Diagnostic[] {
  const squares = qrSquares(link)
  if (!squares) return [finding('furniture/qr-too-long', null)]
  const module = size / squares.length / MM
  return module < LEAST_MODULE ? [finding('furniture/qr-too-small', null, { module: module.toFixed(2) })] : []
}

/** The code as one outline that fills a square, quiet zone included, and a link over it. */
export function drawQr(link: string, { x, y, width }: Rect, strip: string): readonly DisplayItem[] {
  const squares = qrSquares(link)
  if (!squares) return []
  const belongs = belongsTo(strip, 'qr')
  const side = width / squares.length
  const commands = squares.flatMap((row, i) =>
    runs(row).flatMap(([from, to]) => rectangle(x + from * side, y + i * side, (to - from) * side, side)),
  )
  return [
    { kind: 'shape', commands, fill: 'black', belongs },
    { kind: 'link', rect: { x, y, width, height: width }, target: { kind: 'address', href: link }, belongs },
  ]
}

/** Stretches of dark squares in a row, first and one past the last. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  row.forEach((dark, i) => {
    const last = found.at(-1)
    if (!dark) return
    if (last?.[1] === i) last[1] = i + 1
    else found.push([i, i + 1])
  })
  return found
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

function rectangle(x: number, y: number, width: number, height: number): readonly PathCommand[] {
  const [left, right, top, bottom] = [x, x + width, y, y + height].map(rounded) as [
    number,
    number,
    number,
    number,
  ]
  return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']]
}
