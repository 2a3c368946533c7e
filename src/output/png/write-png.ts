import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import type { Page, Publishable } from '../../pages/page.ts'
import { pixelFrame } from '../svg/frame.ts'
import { DEFAULT_SVG_OPTIONS, type SvgOptions, writeSvg } from '../svg/write-svg.ts'
import { onPixelGrid } from './pixel-grid.ts'
import { rasterise } from './rasterise.ts'

/** Enough to read body text on a screen. */
export const DEFAULT_DPI = 150

/** One page as a PNG of `dpi` pixels per inch of paper. Throws `PictureDecoderMissing`. Same input, same bytes. */
export function writePng(
  page: Page,
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  dpi: number = DEFAULT_DPI,
): Promise<Uint8Array> {
  const options: SvgOptions = { ...DEFAULT_SVG_OPTIONS, frameOf: (size) => pixelFrame(size, dpi) }
  return rasterise(writeSvg(onPixelGrid(page, dpi), document, fonts, options), dpi)
}
