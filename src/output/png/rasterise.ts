import { loadDecoder } from '../../pictures/decoder.ts'

/** A drawing is our own: it may be as large as a page takes. */
const OWN_DRAWING = { unlimited: true, limitInputPixels: false } as const

/**
 * A drawing sized in pixels as PNG, opaque, with its resolution told. librsvg covers each pixel by the share of it
 * that lies inside an outline, so nothing is gained by drawing larger and reducing. Throws `PictureDecoderMissing`.
 */
export async function rasterise(svg: string, dpi: number): Promise<Uint8Array> {
  const draw = await loadDecoder()
  const png = await draw(Buffer.from(svg), OWN_DRAWING).removeAlpha().withDensity(dpi).png().toBuffer()
  return new Uint8Array(png)
}
