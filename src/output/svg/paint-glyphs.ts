import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { DisplayItem, Glyph } from '../../pages/page.ts'
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

function paintGlyph({ id, x, form }: Glyph, size: number, face: EmbeddableFace, defs: GlyphDefs): string {
  const outline = defs.outline(face, id)
  if (outline === null) return ''
  const { unitsPerEm } = face.facts
  const href = `#${outline}`
  // Shifts are whole font units, as they are in the fonts of a PDF.
  const shift = Math.round(((form?.shift ?? 0) * unitsPerEm) / 1000)
  const left = decimal((x * unitsPerEm) / size + shift, 1)
  const stretch = decimal(form?.stretch ?? 1, 5)
  if (stretch !== '1')
    return element('use', { 'xlink:href': href, transform: `matrix(${stretch} 0 0 1 ${left} 0)` })
  return element('use', { 'xlink:href': href, x: left === '0' ? undefined : left })
}
