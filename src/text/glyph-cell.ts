import type { Face, GlyphBounds } from '../fonts/face.ts'
import type { GlyphForm } from '../pages/page.ts'
import type { CharClass } from './char-class.ts'

/** A character as it will be drawn: face, glyph and the cell the engine imposes on it. */
export interface GlyphCell {
  readonly face: Face
  readonly id: number
  readonly text: string
  /** Width of the body, 1/1000 em of the run's size. */
  readonly advance: number
  /** Null: the font's own cell. */
  readonly form: GlyphForm | null
}

const EM = 1000
const HALF = EM / 2
/** Least distance of a mark's ink from the edge of its half cell. */
const CLEARANCE = 20
/** Neighbouring dash cells overlap by this much on each side so that no hairline shows between them. */
const DASH_OVERLAP = 6

/** Classes whose width is imposed, never taken from the font (clreq 3.1.3; fonts disagree on — · “ ”). */
const CELL_WIDTH: Readonly<Partial<Record<CharClass, number>>> = {
  OP: HALF,
  CL: HALF,
  DI: HALF,
  DE: HALF,
  MD: HALF,
  DA: EM,
  EL: EM,
  BU: EM,
}

/** Width imposed on a character, 1/1000 em; undefined: the font decides. */
export function bodyWidth(cls: CharClass, text: string): number | undefined {
  if (text === '\u2e3a') return 2 * EM
  if (cls === 'SL' && text === '／') return HALF
  if (cls === 'CN' && text === '–') return HALF
  return cls === 'CN' && (text === '—' || text === '～') ? EM : CELL_WIDTH[cls]
}

/** How digits are set: as drawn, or two to the em for narrow columns. */
export type DigitWidth = 'proportional' | 'half'

/** Lays a glyph into the cell its class demands. */
export function glyphCell(face: Face, text: string, cls: CharClass, digits: DigitWidth): GlyphCell {
  const id = face.glyphId(text.codePointAt(0) ?? 0)
  const natural = face.advance(id)
  const width = digits === 'half' && /^\d$/.test(text) ? HALF : (bodyWidth(cls, text) ?? natural)
  const form = cellForm(face, id, width, text === '\u2014' ? 'DA' : cls)
  return { face, id, text, advance: width, form: isNatural(form, natural) ? null : form }
}

const isNatural = ({ advance, shift, stretch, height, rise }: GlyphForm, natural: number): boolean =>
  advance === natural && shift === 0 && stretch === 1 && height === undefined && rise === undefined

/** Where the grid puts the em box of every face: its top and its middle, 1/1000 em above the baseline. */
const EM_BOX_TOP = 880
const EM_BOX_MIDDLE = 380

/** Marks that stand in the middle of the line, whatever the face was drawn for. */
const CENTRED: ReadonlySet<CharClass> = new Set(['DA', 'MD', 'EL', 'BU'])

function cellForm(face: Face, id: number, width: number, cls: CharClass): GlyphForm {
  const natural = face.advance(id)
  const ink = width === natural && !CENTRED.has(cls) ? null : face.bounds(id)
  if (!ink) return raised({ advance: width, shift: 0, stretch: 1 }, EM_BOX_TOP - face.ascent)
  const form = inkForm(ink, { natural, width, cls })
  if (!CENTRED.has(cls)) return raised(form, EM_BOX_TOP - face.ascent)
  return raised(form, EM_BOX_MIDDLE - ((ink.yMin + ink.yMax) / 2) * (form.height ?? 1))
}

/** A face whose em box stands lower or higher than the grid's is moved onto it, so that all share one baseline. */
const raised = (form: GlyphForm, rise: number): GlyphForm =>
  Math.round(rise) === 0 ? form : { ...form, rise: Math.round(rise) }

interface CellShape {
  readonly natural: number
  readonly width: number
  readonly cls: CharClass
}

/** How the ink is brought into a cell of another width than the font's own. */
function inkForm({ xMin, xMax }: GlyphBounds, { natural, width, cls }: CellShape): GlyphForm {
  if (cls === 'DA') return dashForm(xMin, xMax, width)
  if (cls === 'BU') return bulletForm(xMin, xMax, width)
  if (cls === 'NU') return { advance: width, shift: 0, stretch: width / natural }
  const centred = { advance: width, shift: Math.round((width - xMin - xMax) / 2), stretch: 1 }
  if (cls === 'MD' || cls === 'EL' || cls === 'CN' || natural !== EM) return centred
  const shift = cls === 'OP' ? HALF - EM : 0
  const inside = xMin + shift >= CLEARANCE && xMax + shift <= width - CLEARANCE
  return inside ? { advance: width, shift, stretch: 1 } : centred
}

function dashForm(xMin: number, xMax: number, width: number): GlyphForm {
  const stretch = (width + 2 * DASH_OVERLAP) / (xMax - xMin)
  return { advance: width, shift: Math.round(-DASH_OVERLAP - xMin * stretch), stretch }
}

/** Ink of a bullet at most, so that white shows between it and the text, which has no gap of its own there. */
const BULLET_INK = 700

function bulletForm(xMin: number, xMax: number, width: number): GlyphForm {
  const scale = Math.min(1, BULLET_INK / (xMax - xMin))
  const shift = Math.round((width - (xMin + xMax) * scale) / 2)
  return scale === 1
    ? { advance: width, shift, stretch: 1 }
    : { advance: width, shift, stretch: scale, height: scale }
}
