import { type EmbeddableFace, embeddableFace, type FaceSpec } from './embeddable-face.ts'
import { encodeOutline } from './encode-outline.ts'
import type { FontFacts } from './font-facts.ts'
import type { RecordReader } from './glyf-records.ts'
import { recordBounds } from './glyph-record.ts'
import { horizontalMetrics } from './horizontal-metrics.ts'
import { type Contour, type OutlinePoint, quadraticPoints, type Vertex } from './quadratic.ts'
import { FontFileError, type Sfnt } from './sfnt.ts'
import { type FontTable, writeSfnt } from './write-sfnt.ts'

/** A step of an outline as fontkit gives it. */
export interface PathCommand {
  readonly command: string
  readonly args: readonly number[]
}

/** Tables the outline reader needs; the rest of a 20 MB font is not even read. */
const READ_FOR_OUTLINES = ['CFF ', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post']

/**
 * A face with PostScript outlines (.otf). They are turned into TrueType curves glyph by glyph, so
 * that squeezed forms, subsetting and every output work on one kind of outline.
 * fontkit is loaded for the first such face only: our own faces need none of it.
 */
export async function cffFace(sfnt: Sfnt, facts: FontFacts, spec: FaceSpec): Promise<EmbeddableFace> {
  const record = await convertedRecords(sfnt)
  const { advance } = horizontalMetrics(sfnt, facts)
  return embeddableFace(sfnt, facts, spec, {
    // CFF places ink by its outline; the bearing in the file is only a remark.
    metrics: { advance, leftBearing: (glyphId) => recordBounds(record(glyphId)).xMin },
    record,
    tables: () => [
      ['head', trueTypeHead(sfnt)],
      ['hhea', sfnt.table('hhea')],
      ['maxp', maxp()],
    ],
  })
}

async function convertedRecords(sfnt: Sfnt): Promise<RecordReader> {
  const { default: fontkit } = await import('@pdf-lib/fontkit')
  const tables = READ_FOR_OUTLINES.filter((tag) => sfnt.has(tag)).map(
    (tag): FontTable => [tag, sfnt.table(tag)],
  )
  const font = fontkit.create(writeSfnt(tables, 'cff'))
  const kept = new Map<number, Buffer>()
  return (glyphId) => {
    const record = kept.get(glyphId) ?? encodeOutline(contoursOf(commandsOf(font.getGlyph(glyphId).path)))
    kept.set(glyphId, record)
    return record
  }
}

/** fontkit's paths carry their steps, but its type declarations do not say so. */
const commandsOf = (path: object): readonly PathCommand[] =>
  (path as { readonly commands: readonly PathCommand[] }).commands

/** Contours of a path with cubic curves. They are reversed: TrueType fills to the right, CFF to the left. */
export function contoursOf(commands: readonly PathCommand[]): readonly Contour[] {
  const contours: OutlinePoint[][] = []
  let pen: Vertex = { x: 0, y: 0 }
  for (const { command, args } of commands) {
    const [a, b, c] = vertices(args)
    if (command === 'moveTo' && a) contours.push([onCurve(a)])
    else if (command === 'lineTo' && a) contours.at(-1)?.push(onCurve(a))
    else if (command === 'bezierCurveTo' && a && b && c)
      contours.at(-1)?.push(...quadraticPoints([pen, a, b, c]))
    else if (command !== 'closePath') throw new FontFileError({ kind: 'damaged', table: 'CFF' })
    pen = c ?? a ?? pen
  }
  return contours
    .map((contour) => withoutRepeatedEnd(contour).reverse())
    .filter((contour) => contour.length > 1)
}

const vertices = (args: readonly number[]): readonly Vertex[] =>
  Array.from({ length: args.length / 2 }, (_, index) => ({
    x: args[2 * index] ?? 0,
    y: args[2 * index + 1] ?? 0,
  }))

const onCurve = ({ x, y }: Vertex): OutlinePoint => ({ x: Math.round(x), y: Math.round(y), onCurve: true })

/** Contours close by themselves; a last point on the first would be a segment of no length. */
function withoutRepeatedEnd(contour: readonly OutlinePoint[]): OutlinePoint[] {
  const [first, last] = [contour[0], contour.at(-1)]
  const repeated = contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve
  return contour.slice(0, repeated ? -1 : undefined)
}

function trueTypeHead(sfnt: Sfnt): Buffer {
  const head = Buffer.from(sfnt.table('head'))
  head.writeInt16BE(0, 52) // glyphDataFormat
  return head
}

/** An empty version 1.0 `maxp`: no hinting needs any room. */
function maxp(): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x00010000, 0)
  table.writeUInt16BE(1, 14) // maxZones: no twilight zone
  return table
}
