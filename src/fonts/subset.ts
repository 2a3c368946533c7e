import type { GlyphForm } from '../pages/page.ts'
import type { EmbeddableFace } from './embeddable-face.ts'
import { encodeSubset, type SubsetSlot } from './encode-subset.ts'
import { isAsDrawn, type UnitForm, unitForm } from './form-record.ts'
import { componentsOf } from './glyph-record.ts'

/** The glyphs of one face that a document uses, and what each stands for. */
export interface Subset {
  readonly slots: readonly SubsetSlot[]
  /**
   * The CID of a glyph in a form and with a text. Each combination has its own, so that its width
   * in the PDF is its width in the font and its text is exact. Throws RangeError for a form the
   * font format cannot hold (stretch of 2 or more), or for the 65,536th combination.
   */
  add(glyphId: number, form: GlyphForm, text: string): number
  /** The font file, a TrueType font whatever the face was. Same additions, same bytes. */
  encode(): Uint8Array
}

const MAX_SLOTS = 0xffff

export function createSubset(face: EmbeddableFace): Subset {
  const slots: SubsetSlot[] = []
  const cids = new Map<string, number>()
  /** Slots that hold the outline as drawn, by glyph: bases of forms and components. */
  const drawn = new Map<number, number>()

  const push = (slot: SubsetSlot): number => {
    if (slots.length === MAX_SLOTS) throw new RangeError(`face ${face.id}: too many glyphs for one font`)
    return slots.push(slot) - 1
  }

  const pushDrawn = (glyphId: number, text: string | null): number => {
    const cid = push({ outline: { kind: 'copy', glyphId }, advance: face.metrics.advance(glyphId), text })
    drawn.set(glyphId, cid)
    for (const component of componentsOf(face.record(glyphId))) {
      if (!drawn.has(component)) pushDrawn(component, null)
    }
    return cid
  }

  const pushForm = (glyphId: number, form: UnitForm, advance: number, text: string): number => {
    if (face.record(glyphId).length === 0) return push({ outline: { kind: 'copy', glyphId }, advance, text })
    const isDrawn = advance === face.metrics.advance(glyphId) && isAsDrawn(form)
    const base = drawn.get(glyphId) ?? pushDrawn(glyphId, isDrawn ? text : null)
    const slot = slots[base]
    if (isDrawn && slot && (slot.text ?? text) === text) {
      slots[base] = { ...slot, text }
      return base
    }
    return push({ outline: { kind: 'form', base, glyphId, form }, advance, text })
  }

  pushDrawn(0, null)
  return {
    slots,
    add: (glyphId, form, text) => {
      const { advance, shift, stretch, height = 1, rise = 0 } = form
      const key = `${glyphId} ${advance} ${shift} ${stretch} ${height} ${rise} ${text}`
      const known = cids.get(key)
      if (known !== undefined) return known
      const { unitsPerEm } = face.facts
      const cid = pushForm(
        glyphId,
        unitForm(form, unitsPerEm),
        Math.round((advance * unitsPerEm) / 1000),
        text,
      )
      cids.set(key, cid)
      return cid
    },
    encode: () => encodeSubset(face, slots, (glyphId) => drawn.get(glyphId) ?? 0),
  }
}
