import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { PictureSource, Size } from './picture.ts'

/** Below this a picture looks soft in print. */
export const GOOD_DPI = 200

/** Below this single pixels show at reading distance. */
export const LEAST_DPI = 100

/** Whether the author insists on a picture of too few pixels (an old archive photograph). */
export type LowResolution = 'refused' | 'allowed'

/**
 * Pixels per inch on paper, of the side that has fewer. The density written in the file says nothing:
 * only pixels and the place (pt) count.
 */
export const effectiveResolution = (crop: Size, placed: Size): number =>
  Math.min((crop.width / placed.width) * 72, (crop.height / placed.height) * 72)

/** Tells of too few pixels for the place. */
export function checkResolution(
  { file, span }: PictureSource,
  dpi: number,
  policy: LowResolution,
): readonly Diagnostic[] {
  if (dpi >= GOOD_DPI) return []
  // Rounded down: “199.6” must not read as the 200 that is asked for.
  const shown = { file, dpi: Math.floor(dpi) }
  return dpi < LEAST_DPI && policy === 'refused'
    ? [finding('picture/too-low-resolution', span, { ...shown, limit: LEAST_DPI })]
    : [finding('picture/low-resolution', span, { ...shown, wanted: GOOD_DPI })]
}
