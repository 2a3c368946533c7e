/**
 * Whether a font's maker allows what a PDF does: embedding a subset of its outlines
 * (OpenType `OS/2.fsType`). Preview-and-print and editable embedding both allow it.
 */
export type EmbeddingPermission = 'allowed' | 'restricted' | 'no-subsetting' | 'bitmaps-only'

const LEVELS = 0x000e
const RESTRICTED = 0x0002
const NO_SUBSETTING = 0x0100
const BITMAPS_ONLY = 0x0200

export function embeddingPermission(fsType: number): EmbeddingPermission {
  // Fonts before OS/2 version 3 may set several levels; the least restrictive one holds.
  if ((fsType & LEVELS) === RESTRICTED) return 'restricted'
  if (fsType & BITMAPS_ONLY) return 'bitmaps-only'
  return fsType & NO_SUBSETTING ? 'no-subsetting' : 'allowed'
}
