import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import { UNSTRETCHED, unitForm } from '../../fonts/form-record.ts'
import type { DisplayItem, Glyph, GlyphForm } from '../../pages/page.ts'
import type { SvgColours } from './colours.ts'
import type { GlyphDefs } from './glyph-defs.ts'
import { decimal, points } from './number.ts'
import { attributes, element } from './xml.ts'

type GlyphsItem = Extract<DisplayItem, { kind: 'glyphs' }>

/** Decimals of a scale: over an em of 2048 units less than 1/1000 pt. */
const SCALE_DECIMALS = 7

/** A run of glyphs: a group in font units, y up, with a `<use>` for every glyph that has ink. */
export function paintGlyphs(item: GlyphsItem, defs: GlyphDefs, colours: SvgColours): string {
  const face = defs.face(item.face)
  const uses = item.glyphs.map((glyph) => paintGlyph(glyph, item.size, face, defs)).join('')
  if (uses === '') return ''
  const scale = decimal(item.size / face.facts.unitsPerEm, SCALE_DECIMALS)
  const transform = `translate(${points(item.x)} ${points(item.y)}) scale(${scale} -${scale})`
  return `<g${attributes({ fill: colours[item.ink], transform })}>${uses}</g>\n`
}

/** A cell without a form: the outline as the face draws it. */
const AS_DRAWN: GlyphForm = { advance: 0, shift: 0, stretch: 1 }

function paintGlyph({ id, x, form }: Glyph, size: number, face: EmbeddableFace, defs: GlyphDefs): string {
  const outline = defs.outline(face, id)
  if (outline === null) return ''
  const { unitsPerEm } = face.facts
  // Moved by whole font units and scaled in the same steps as in the fonts of a PDF.
  const { shift, rise, stretch, height } = unitForm(form ?? AS_DRAWN, unitsPerEm)
  const left = decimal((x * unitsPerEm) / size + shift, 1)
  const values = { 'xlink:href': `#${outline}` }
  if (stretch === UNSTRETCHED && height === UNSTRETCHED)
    return element('use', { ...values, x: unlessZero(left), y: unlessZero(String(rise)) })
  const scales = [stretch, height].map((scale) => decimal(scale / UNSTRETCHED, 5))
  return element('use', { ...values, transform: `matrix(${scales[0]} 0 0 ${scales[1]} ${left} ${rise})` })
}

const unlessZero = (value: string): string | undefined => (value === '0' ? undefined : value)
