import type { Face, GlyphBounds } from '../fonts/face.ts'
import type { GlyphForm } from '../pages/page.ts'

/**
 * How a character is brought into its cell. `joined-dash` is half of a two-em dash, `middle` a dot in the middle of
 * its cell, `centred` only across it, `plain` everything the font has placed.
 */
export type Drawing =
  | 'plain'
  | 'opening'
  | 'digit'
  | 'centred'
  | 'middle'
  | 'dash'
  | 'joined-dash'
  | 'ellipsis'
  | 'bullet'

const EM = 1000
/** Where the grid puts the em box of every face: its top and its middle, 1/1000 em above the baseline. */
const EM_BOX_TOP = 880
const EM_BOX_MIDDLE = 380

/** Marks that stand in the middle of the line, whatever the face was drawn for: many have Latin dashes. */
const LEVEL: ReadonlySet<Drawing> = new Set(['middle', 'dash', 'joined-dash', 'ellipsis', 'bullet'])

/** The form of a glyph in a cell of `width`, 1/1000 em. */
export function cellForm(face: Face, id: number, width: number, drawing: Drawing): GlyphForm {
  const natural = face.advance(id)
  const level = LEVEL.has(drawing)
  const ink = width === natural && !level ? null : face.bounds(id)
  if (!ink) return raised({ advance: width, shift: 0, stretch: 1 }, EM_BOX_TOP - face.ascent)
  const form = inkForm(ink, natural, width, drawing)
  if (!level) return raised(form, EM_BOX_TOP - face.ascent)
  return raised(form, EM_BOX_MIDDLE - ((ink.yMin + ink.yMax) / 2) * (form.height ?? 1))
}

/** A face whose em box stands lower or higher than the grid's is moved onto it, so that all share one baseline. */
const raised = (form: GlyphForm, rise: number): GlyphForm =>
  Math.round(rise) === 0 ? form : { ...form, rise: Math.round(rise) }

/** How the ink is brought into the cell sideways. */
function inkForm(ink: GlyphBounds, natural: number, width: number, drawing: Drawing): GlyphForm {
  switch (drawing) {
    case 'joined-dash':
      return barForm(ink, width, -DASH_OVERLAP)
    case 'dash':
      return barForm(ink, width, DASH_BEARING)
    case 'ellipsis':
      return ellipsisForm(ink, width)
    case 'bullet':
      return bulletForm(ink, width)
    case 'digit':
      return { advance: width, shift: 0, stretch: width / natural }
    case 'middle':
    case 'centred':
      return centredForm(ink, width, 1)
    case 'opening':
      return markForm(ink, natural, width, width - EM)
    case 'plain':
      return markForm(ink, natural, width, 0)
  }
}

const centredForm = ({ xMin, xMax }: GlyphBounds, width: number, stretch: number): GlyphForm => ({
  advance: width,
  shift: Math.round((width - (xMin + xMax) * stretch) / 2),
  stretch,
})

/** Least distance of a mark's ink from the edge of its half cell. */
const CLEARANCE = 20

/** A full-width mark loses the blank half of its cell; one that does not fit then, or is of another width, is centred. */
function markForm(ink: GlyphBounds, natural: number, width: number, shift: number): GlyphForm {
  const inside = ink.xMin + shift >= CLEARANCE && ink.xMax + shift <= width - CLEARANCE
  return natural === EM && inside ? { advance: width, shift, stretch: 1 } : centredForm(ink, width, 1)
}

/** The two halves of a dash overlap by this much on each side, so that no hairline shows between them. */
const DASH_OVERLAP = 6
/** A dash by itself keeps this much white on each side: it may stand between letters. */
const DASH_BEARING = 40

/** A glyph that would have to be drawn out farther (the box of a missing one) is not what it should be. */
const MOST_STRETCH = 1.5

/** A bar as long as its cell without `bearing` on either side. */
function barForm(ink: GlyphBounds, width: number, bearing: number): GlyphForm {
  const stretch = Math.min((width - 2 * bearing) / (ink.xMax - ink.xMin), MOST_STRETCH)
  return centredForm(ink, width, stretch)
}

/** A row of dots this near to an even one is left as it was drawn. */
const EVEN = 0.02

/** The three dots spread over their cell, so that the six of two ellipses stand in one even row. */
function ellipsisForm(ink: GlyphBounds, width: number): GlyphForm {
  const dot = ink.yMax - ink.yMin
  const even = ((2 / 3) * width) / (ink.xMax - ink.xMin - dot)
  return centredForm(ink, width, Math.abs(even - 1) < EVEN || even > MOST_STRETCH ? 1 : even)
}

/** Ink of a bullet at most, so that white shows between it and the text, which has no gap of its own there. */
const BULLET_INK = 640

function bulletForm(ink: GlyphBounds, width: number): GlyphForm {
  const scale = Math.min(1, BULLET_INK / (ink.xMax - ink.xMin))
  const form = centredForm(ink, width, scale)
  return scale === 1 ? form : { ...form, height: scale }
}
