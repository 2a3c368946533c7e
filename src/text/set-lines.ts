import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import type { Glyph } from '../pages/page.ts'
import { type Adjustment, NATURAL } from './adjust.ts'
import { type Breaking, HOPELESS_GAP } from './break-optimal.ts'
import type { Relaxation } from './break-penalty.ts'
import { type Box, hyphenCell, type ItemList } from './itemise.ts'
import { AUTOSPACE, EM, type Junction } from './junction.ts'
import { fitted, type Leniency, type LineFit, leastAutospace, lineFit } from './line-fit.ts'
import type { Prefixes } from './prefix-sums.ts'

export type Alignment = 'justify' | 'left' | 'centre'

/** How a paragraph's lines are placed; lengths in pt. */
export interface LineSetting {
  readonly size: number
  readonly measure: number
  readonly firstIndent: number
  readonly restIndent: number
  readonly align: Alignment
}

/** Glyphs of one face on a line; `x` of the glyphs is pt from the line's left edge. */
export interface LineRun {
  readonly face: string
  readonly glyphs: readonly Glyph[]
}

/** What gave way at a line's end (`forced`: a rule nothing relaxes), or how the line misses its measure. */
export type LineFault = Relaxation | 'autospace' | 'forced' | 'loose' | 'overfull'

/** A line, set: nothing about it is left to decide but where it goes. */
export interface Line {
  readonly runs: readonly LineRun[]
  /** Middles of the characters that get an emphasis dot (着重号) below, pt from the column's edge. */
  readonly dots: readonly number[]
  readonly size: number
  /** Left and right edge of the ink cells, pt from the column's edge. */
  readonly left: number
  readonly right: number
  readonly ending: 'turned' | 'last'
  readonly adjustment: Adjustment
  /** What had to give for this line to end here; null: nothing. */
  readonly fault: LineFault | null
  readonly text: string
  readonly span: SourceSpan
}

/** Sets the lines of one breaking. */
export function setLines(
  items: ItemList,
  sums: Prefixes,
  breaking: Breaking,
  setting: LineSetting,
): readonly Line[] {
  return breaking.ends.map((end, index) => {
    const start = index === 0 ? 0 : (breaking.ends[index - 1] ?? 0)
    const last = end === items.boxes.length
    return setLine(
      items,
      sums,
      { start, end, first: index === 0, last },
      setting,
      breaking.leniency ?? 'strict',
    )
  })
}

interface Cut {
  readonly start: number
  readonly end: number
  readonly first: boolean
  readonly last: boolean
}

const PRECISION = 1e4
const inPoints = (units: number, size: number): number =>
  Math.round((units * size * PRECISION) / EM) / PRECISION

function setLine(items: ItemList, sums: Prefixes, cut: Cut, setting: LineSetting, leniency: Leniency): Line {
  const indent = cut.first ? setting.firstIndent : setting.restIndent
  const measure = Math.round(((setting.measure - indent) * EM) / setting.size)
  const fit = lineFit(items, sums, cut.start, cut.end, measure)
  const adjustment = lineAdjustment(fit, cut, measure, setting.align, leniency)
  const placed = place(items, cut, adjustment, fit, setting.size)
  const slackRight = setting.measure - indent - placed.width
  const left = indent + (setting.align === 'centre' ? slackRight / 2 : 0)
  return {
    runs: runsOf(placed.glyphs, left),
    dots: placed.dots.map((middle) => middle + left),
    size: setting.size,
    left,
    right: left + placed.width,
    ending: cut.last ? 'last' : 'turned',
    adjustment,
    fault: faultOf(items, cut, adjustment),
    text: textOf(items, cut),
    span: spanOf(items, cut),
  }
}

/** Last lines and unjustified ones are tightened when they must be, never stretched. */
function lineAdjustment(
  fit: LineFit,
  cut: Cut,
  measure: number,
  align: Alignment,
  leniency: Leniency,
): Adjustment {
  if (fit.natural <= measure && (cut.last || align !== 'justify')) return NATURAL
  return fitted(fit, measure, leniency)
}

/** Less than this, em, nobody sees a line miss its measure. */
const UNSEEN = 0.001

function faultOf({ junctions }: ItemList, cut: Cut, { rest, gap, auto }: Adjustment): LineFault | null {
  if (rest < -UNSEEN) return 'overfull'
  const junction = junctions[cut.end - 1]
  if (!cut.last && junction?.relaxation) return junction.relaxation
  if (!cut.last && junction && !Number.isFinite(junction.penalty)) return 'forced'
  if (rest > UNSEEN || gap > HOPELESS_GAP) return 'loose'
  return auto < leastAutospace('strict') - UNSEEN ? 'autospace' : null
}

interface PlacedGlyph extends Glyph {
  readonly face: string
}

interface Placed {
  readonly glyphs: readonly PlacedGlyph[]
  readonly dots: readonly number[]
  /** Right edge of the line, pt. */
  readonly width: number
}

/** Dots stand under characters set full width, never under marks, letters or digits. */
const isDotted = ({ cluster }: Box): boolean =>
  cluster.style === 'dots' && (cluster.cls === 'HA' || cluster.cls === 'NS')

function place(items: ItemList, cut: Cut, adjustment: Adjustment, fit: LineFit, size: number): Placed {
  const glyphs: PlacedGlyph[] = []
  const dots: number[] = []
  let pen = 0
  for (let i = cut.start; i < cut.end; i++) {
    const box = items.boxes[i] as Box
    for (const cell of box.cells) {
      const x = inPoints(pen, size)
      const form = cell.form ? { form: cell.form } : {}
      glyphs.push({ face: cell.face.id, id: cell.id, x, text: cell.text, ...form })
      if (isDotted(box)) dots.push(inPoints(pen + cell.advance / 2, size))
      pen += cell.advance
    }
    const junction = items.junctions[i]
    if (i + 1 === cut.end && fit.hyphen > 0) pen += putHyphen(glyphs, box, inPoints(pen, size))
    if (!junction) continue
    // A typed space at the end of a line takes no room, but it is text.
    const width = i + 1 === cut.end ? 0 : junctionWidth(junction, adjustment)
    if (junction.space !== 'none') glyphs.push(spaceGlyph(box, junction.space, inPoints(pen, size), width))
    pen += width
  }
  return { glyphs, dots, width: inPoints(pen - fit.hanging, size) }
}

/** A typed soft hyphen, silent inside a line, is what the drawn hyphen stands for; returns the hyphen's width. */
function putHyphen(glyphs: PlacedGlyph[], box: Box, x: number): number {
  const { face, id, text, advance } = hyphenCell(box)
  const last = glyphs.at(-1)
  if (last?.text.endsWith(text)) glyphs[glyphs.length - 1] = { ...last, text: last.text.slice(0, -1) }
  glyphs.push({ face: face.id, id, x, text })
  return advance
}

const junctionWidth = (junction: Junction, { punct, auto, gap, mark, space }: Adjustment): number =>
  junction.glue -
  punct * junction.halves +
  (junction.autospace ? auto * AUTOSPACE : 0) +
  (junction.gap === 'none' ? 0 : gap * EM) +
  (junction.gap === 'mark' ? mark * EM : 0) +
  (junction.space === 'word' ? space * EM : 0)

/** A typed space is drawn as a cell of its set width, so that it is extracted once and exactly. */
function spaceGlyph(after: Box, kind: Junction['space'], x: number, width: number): PlacedGlyph {
  const face = after.cells[0]?.face
  if (!face) throw new Error('a box holds at least one cell')
  return {
    face: face.id,
    id: face.glyphId(0x20),
    x,
    text: kind === 'ideographic' ? '\u3000' : ' ',
    form: { advance: width, shift: 0, stretch: 1 },
  }
}

function runsOf(glyphs: readonly PlacedGlyph[], left: number): readonly LineRun[] {
  const runs: { face: string; glyphs: Glyph[] }[] = []
  for (const { face, ...glyph } of glyphs) {
    const run = runs.at(-1)
    const moved = { ...glyph, x: glyph.x + left }
    if (run?.face === face) run.glyphs.push(moved)
    else runs.push({ face, glyphs: [moved] })
  }
  return runs
}

const textOf = (items: ItemList, cut: Cut): string =>
  items.source.text.slice(
    items.boxes[cut.start]?.cluster.start ?? 0,
    items.boxes[cut.end - 1]?.cluster.end ?? items.source.text.length,
  )

function spanOf({ source, boxes }: ItemList, cut: Cut): SourceSpan {
  const from = boxes[cut.start]?.cluster.start ?? 0
  const to = (boxes[cut.end - 1]?.cluster.end ?? 1) - 1
  return {
    file: source.span.file,
    start: source.origins[from] ?? source.span.start,
    end: (source.origins[to] ?? source.span.end - 1) + 1,
  }
}
