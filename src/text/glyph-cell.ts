import type { Face } from '../fonts/face.ts'
import type { GlyphForm } from '../pages/page.ts'
import { cellForm, type Drawing } from './cell-form.ts'
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
  const form = cellForm(face, id, width, drawnAs(text, cls))
  return { face, id, text, advance: width, form: isNatural(form, natural) ? null : form }
}

const DRAWINGS: Readonly<Partial<Record<CharClass, Drawing>>> = {
  OP: 'opening',
  MD: 'middle',
  DA: 'joined-dash',
  BU: 'bullet',
  NU: 'digit',
  CN: 'centred',
}

function drawnAs(text: string, cls: CharClass): Drawing {
  if (cls === 'CN' && text === '\u2014') return 'dash'
  // Leaders of one or two dots (․ ‥) are no ellipsis.
  if (cls === 'EL') return text === '\u2026' || text === '\u22ef' ? 'ellipsis' : 'middle'
  return DRAWINGS[cls] ?? 'plain'
}

const isNatural = ({ advance, shift, stretch, height, rise }: GlyphForm, natural: number): boolean =>
  advance === natural && shift === 0 && stretch === 1 && height === undefined && rise === undefined

/** A combining mark takes no room and stands over the middle of its base. */
export function markOver(base: GlyphCell, mark: GlyphCell): GlyphCell {
  const ink = mark.face.bounds(mark.id)
  const middle = ink ? (ink.xMin + ink.xMax) / 2 : 0
  const shift = Math.round(-base.advance / 2 - middle)
  return { ...mark, advance: 0, form: { ...(mark.form ?? { stretch: 1 }), advance: 0, shift } }
}
