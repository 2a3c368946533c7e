import { bytesInMemory } from '../../src/fonts/byte-source.ts'
import type { EmbeddableFace } from '../../src/fonts/embeddable-face.ts'
import type { FontSet } from '../../src/fonts/face.ts'
import { createFontSet } from '../../src/fonts/font-set.ts'
import { openFace } from '../../src/fonts/open-face.ts'

/** Opens a made-up font as a face with the em box of ours. */
export const faceOf = (bytes: Uint8Array, id = 'tiny'): EmbeddableFace =>
  openFace(bytesInMemory(bytes), { id, ascent: 880, descent: -120 })

/** A font set of some faces without fallbacks. */
export const fontSetOf = (...faces: readonly EmbeddableFace[]): FontSet<EmbeddableFace> =>
  createFontSet(new Map(faces.map((face) => [face.id, face])), () => [])

/** Glyph of a character. */
export const glyphOf = (face: EmbeddableFace, char: string): number => face.glyphId(char.codePointAt(0) ?? 0)
