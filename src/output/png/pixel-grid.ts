import type { DisplayItem, Page } from '../../pages/page.ts'

type GlyphsItem = Extract<DisplayItem, { kind: 'glyphs' }>

/**
 * The page with its glyphs on the grid of pixels: every line on a whole row, so that strokes on the baseline come out
 * sharp, and every glyph on a quarter of a pixel, so that a character looks the same wherever it stands. Larger type
 * needs no such finesse: halves from 24 pixels up, whole pixels from 48. MuPDF does likewise (`fz_subpixel_adjust`).
 */
export function onPixelGrid(page: Page, dpi: number): Page {
  const pixel = 72 / dpi
  const items = page.items.map((item) => (item.kind === 'glyphs' ? onGrid(item, pixel) : item))
  return { ...page, items }
}

function onGrid(item: GlyphsItem, pixel: number): GlyphsItem {
  const step = pixel / stepsPerPixel(item.size / pixel)
  const glyphs = item.glyphs.map((glyph) => ({ ...glyph, x: nearest(item.x + glyph.x, step) - item.x }))
  return { ...item, y: nearest(item.y, pixel), glyphs }
}

const stepsPerPixel = (pixels: number): number => (pixels < 24 ? 4 : pixels < 48 ? 2 : 1)

const nearest = (value: number, step: number): number => Math.round(value / step) * step
