import type { Face } from '../fonts/face.ts'
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
  const form = cellForm(face, id, cls, width)
  return { face, id, text, advance: width, form: isNatural(form, natural) ? null : form }
}

const isNatural = (form: GlyphForm, natural: number): boolean =>
  form.advance === natural && form.shift === 0 && form.stretch === 1

function cellForm(face: Face, id: number, cls: CharClass, width: number): GlyphForm {
  const natural = face.advance(id)
  const ink = face.bounds(id)
  if (!ink || width === natural) return { advance: width, shift: 0, stretch: 1 }
  if (cls === 'DA') return dashForm(ink.xMin, ink.xMax, width)
  if (cls === 'NU') return { advance: width, shift: 0, stretch: width / natural }
  const inkWidth = ink.xMax - ink.xMin
  const centred = Math.round((width - inkWidth) / 2 - ink.xMin)
  if (cls === 'MD' || cls === 'EL' || cls === 'BU' || cls === 'CN')
    return { advance: width, shift: centred, stretch: 1 }
  const shift = cls === 'OP' ? HALF - EM : 0
  const inside = ink.xMin + shift >= CLEARANCE && ink.xMax + shift <= width - CLEARANCE
  return { advance: width, shift: inside && natural === EM ? shift : centred, stretch: 1 }
}

function dashForm(xMin: number, xMax: number, width: number): GlyphForm {
  const stretch = (width + 2 * DASH_OVERLAP) / (xMax - xMin)
  return { advance: width, shift: Math.round(-DASH_OVERLAP - xMin * stretch), stretch }
}
