/** Ink bounds of a glyph in 1/1000 em, y up from the baseline. */
export interface GlyphBounds {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/**
 * One face, ready to be measured. All figures are 1/1000 em whatever the file's units are.
 * Implementations read the file lazily; to the passes a face is an immutable table.
 */
export interface Face {
  /** Id in the manifest, e.g. `song`. */
  readonly id: string
  /** Top and bottom of the em box around the Han characters (880/−120 for most), not the file's hhea figures. */
  readonly ascent: number
  readonly descent: number
  /** Glyph of a code point, 0 when the face has none. */
  glyphId(codePoint: number): number
  advance(glyphId: number): number
  /** Ink box; null for a glyph without ink. */
  bounds(glyphId: number): GlyphBounds | null
}

/**
 * The faces of a build and what stands in for whom. The passes need only measurable faces;
 * an output asks for the kind it can draw with.
 */
export interface FontSet<F extends Face = Face> {
  readonly faces: ReadonlyMap<string, F>
  /** A face and its fallbacks, in order; the first is the face itself. Throws for an unknown id. */
  chain(faceId: string): readonly F[]
}
