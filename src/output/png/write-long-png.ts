import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { Page, Publishable } from '../../pages/page.ts'
import { slicePage } from '../../pages/slice-page.ts'
import { loadDecoder } from '../../pictures/decoder.ts'
import { pixelFrame } from '../svg/frame.ts'
import { DEFAULT_SVG_OPTIONS, writeSvg } from '../svg/write-svg.ts'
import { onPixelGrid } from './pixel-grid.ts'

/** What phones show a picture at, pixels. */
export const LONG_WIDTH = 1080

/** cairo draws no picture higher than 32,767 pixels: a long one is drawn in slices, side by side. */
const SLICE = 4050
const CHANNELS = 3
/** 256 colours: letters look the same and photographs nearly, at a third of the bytes; phones refuse heavy pictures. */
const LIGHT = { palette: true, colours: 256 } as const
/** No limit to the picture's own pixels. */
const OWN_PIXELS = { unlimited: true, limitInputPixels: false } as const

/**
 * A page as a PNG exactly 1080 pixels wide and as high as it takes. Throws `PictureDecoderMissing`. Same input, same
 * bytes.
 */
export async function writeLongPng(
  page: Page,
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
): Promise<Uint8Array> {
  const draw = await loadDecoder()
  const dpi = (LONG_WIDTH * 72) / page.width
  const height = Number(pixelFrame(page, dpi).height)
  const standing = onPixelGrid(page, dpi)
  const raw = Buffer.alloc(LONG_WIDTH * height * CHANNELS)
  const tops = Array.from({ length: Math.ceil(height / SLICE) }, (_, i) => i * SLICE)
  const drawSlice = async (top: number): Promise<void> => {
    const rows = Math.min(SLICE, height - top)
    const slice = slicePage(standing, (top * 72) / dpi, (rows * 72) / dpi)
    const svg = writeSvg(slice, document, fonts, {
      ...DEFAULT_SVG_OPTIONS,
      frameOf: (size) => pixelFrame(size, dpi),
    })
    const drawn = await draw(Buffer.from(svg), OWN_PIXELS).removeAlpha().raw().toBuffer()
    drawn.copy(raw, top * LONG_WIDTH * CHANNELS)
  }
  await Promise.all(tops.map(drawSlice))
  const picture = draw(raw, { raw: { width: LONG_WIDTH, height, channels: CHANNELS }, ...OWN_PIXELS })
  return new Uint8Array(await picture.withDensity(dpi).png(LIGHT).toBuffer())
}
