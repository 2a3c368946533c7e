import type sharp from 'sharp'

/** A larger picture than any page can use: 60 million pixels are A3 at 540 dpi. */
export const MAX_PIXELS = 60_000_000

/** What every decoding keeps to: nothing half broken, nothing oversized. */
export const DECODING = { failOn: 'warning', limitInputPixels: MAX_PIXELS, autoOrient: true } as const

/** The picture library cannot run here: a fault of the installation, not of any picture. */
export class PictureDecoderMissing extends Error {
  override readonly name = 'PictureDecoderMissing'
}

/** Loads sharp at the first picture: most issues have none, and loading takes a quarter of a build. */
export async function loadDecoder(): Promise<typeof sharp> {
  try {
    return (await import('sharp')).default
  } catch (error) {
    throw new PictureDecoderMissing('sharp cannot be loaded; reinstall banxin on this machine', {
      cause: error,
    })
  }
}

/** What the decoder objects to, in one line; libvips repeats a fault once per decoder it tried. */
export const faultOf = (error: unknown): string =>
  String(error)
    .replace(/^Error: /, '')
    .split('\n', 1)[0] ?? ''
