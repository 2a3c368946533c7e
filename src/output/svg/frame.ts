import { decimal, points } from './number.ts'
import { attributes, escapeXml } from './xml.ts'

/** A size in pt. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** Size and coordinates of a drawing, as the root element's attributes say them. */
export interface Frame {
  readonly width: string
  readonly height: string
  readonly viewBox: string
}

/** The size on paper; coordinates in pt. */
export function paperFrame({ width, height }: Extent): Frame {
  const [w, h] = [points(width), points(height)]
  return { width: `${w}pt`, height: `${h}pt`, viewBox: `0 0 ${w} ${h}` }
}

/** Whole pixels at a resolution, exactly to scale: the last row and column may reach over the paper's edge. */
export function pixelFrame({ width, height }: Extent, dpi: number): Frame {
  const pixels = (pt: number): number => Math.ceil(Number(points((pt * dpi) / 72)))
  const coordinates = (count: number): string => decimal((count * 72) / dpi, 6)
  const [w, h] = [pixels(width), pixels(height)]
  return {
    width: String(w),
    height: String(h),
    viewBox: `0 0 ${coordinates(w)} ${coordinates(h)}`,
  }
}

/** What a drawing says about itself. */
export interface Caption {
  readonly title: string
  readonly language: string
}

/** The root element around a drawing's content. */
export function drawing(frame: Frame, { title, language }: Caption, content: readonly string[]): string {
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    version: '1.1',
    ...frame,
    'xml:lang': language,
  })
  return `<svg${root}>\n<title>${escapeXml(title)}</title>\n${content.join('\n')}</svg>\n`
}
