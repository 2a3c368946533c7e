import { outlineOf } from '../../fonts/decode-outline.ts'
import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import { pathData } from './glyph-path.ts'
import { element } from './xml.ts'

/** The outlines a drawing uses, each kept once, in the order they are first asked for. */
export interface GlyphDefs {
  face(id: string): EmbeddableFace
  /** Id of a glyph's outline, drawn in font units with y up; null for a glyph without ink. */
  outline(face: EmbeddableFace, glyphId: number): string | null
  /** Content of `<defs>`. */
  finish(): string
}

export function glyphDefs(fonts: FontSet<EmbeddableFace>): GlyphDefs {
  const paths = new Map<string, string>()
  return {
    face: (id) => {
      const face = fonts.faces.get(id)
      if (!face) throw new Error(`no face “${id}” in the font set`)
      return face
    },
    outline: (face, glyphId) => {
      // The same glyph has the same id on every page, so that pages can stand in one HTML document.
      const id = `${face.id}-${glyphId}`
      const data = paths.get(id) ?? pathData(outlineOf(face, glyphId))
      paths.set(id, data)
      return data === '' ? null : id
    },
    finish: () =>
      [...paths].flatMap(([id, d]) => (d === '' ? [] : `${element('path', { id, d })}\n`)).join(''),
  }
}
