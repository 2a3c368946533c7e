import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { PictureSource, Size } from './picture.ts'

/**
 * What must stay in the picture when it is cut: a point as shares of width and height (0..1 from the
 * top left), or `auto`, what catches the eye.
 */
export type Focus = { readonly x: number; readonly y: number } | 'auto'

/** The part of an upright picture that is shown; pixels. */
export interface CropWindow extends Size {
  /** Where the part's top left stands; `attention`: found when the picture is decoded. */
  readonly position: { readonly left: number; readonly top: number } | 'attention'
}

/** The largest window of shape `aspect` (width / height) in a picture, around `focus` as far as the edges let it. */
export function cropWindow(picture: Size, aspect: number, focus: Focus): CropWindow {
  const width = pixels(picture.height * aspect, picture.width)
  const height = pixels(picture.width / aspect, picture.height)
  if (focus === 'auto' && (width < picture.width || height < picture.height))
    return { width, height, position: 'attention' }
  const at = focus === 'auto' ? { x: 0.5, y: 0.5 } : focus
  const left = windowStart(at.x, width, picture.width)
  return { width, height, position: { left, top: windowStart(at.y, height, picture.height) } }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

const pixels = (wanted: number, available: number): number => clamp(Math.round(wanted), 1, available)

/** Start of a window of `length` centred on `share` of `whole`, moved inside. */
const windowStart = (share: number, length: number, whole: number): number =>
  clamp(Math.round(share * whole - length / 2), 0, whole - length)

export const isWhole = (crop: Size, picture: Size): boolean =>
  crop.width === picture.width && crop.height === picture.height

/** How much of either side may be cut away without a word: more often takes a person out of a group. */
const SILENT_CUT = 0.4

/** Tells of a cut that takes much of the picture. */
export function checkCut({ file, span }: PictureSource, picture: Size, crop: Size): readonly Diagnostic[] {
  const lost = [
    { code: 'picture/cut-width', share: 1 - crop.width / picture.width },
    { code: 'picture/cut-height', share: 1 - crop.height / picture.height },
  ] as const
  return lost
    .filter(({ share }) => share > SILENT_CUT)
    .map(({ code, share }) => finding(code, span, { file, percent: Math.round(share * 100) }))
}
