import type { ByteSource } from './byte-source.ts'
import { cffFace } from './cff-face.ts'
import type { EmbeddableFace, FaceSpec } from './embeddable-face.ts'
import { readFontFacts } from './font-facts.ts'
import { openSfnt } from './sfnt.ts'
import { trueTypeFace } from './truetype-face.ts'

/**
 * Opens a face whatever its outlines are. Throws FontFileError when the file cannot serve;
 * what the small tables say is checked here, records are read when they are used.
 */
export function openFace(source: ByteSource, spec: FaceSpec, index = 0): EmbeddableFace {
  const sfnt = openSfnt(source, index)
  const facts = readFontFacts(sfnt)
  return sfnt.outlines === 'cff' ? cffFace(sfnt, facts, spec) : trueTypeFace(sfnt, facts, spec)
}
