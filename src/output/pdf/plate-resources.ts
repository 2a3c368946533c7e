import type { Palette, PlateSpace } from './inks.ts'
import { OVERPRINT_STATES, type OverprintState } from './overprint.ts'

/** What a page's operators name. */
export interface PageResources {
  readonly spaces: readonly PlateSpace[]
  readonly states: readonly OverprintState[]
}

/** What a page painted in a palette needs; nothing for colours without plates. */
export function paletteResources(palette: Palette): PageResources {
  const spaces = new Map<string, PlateSpace>()
  for (const colour of Object.values(palette))
    if (colour.space === 'plates') spaces.set(colour.plates.resource, colour.plates)
  return { spaces: [...spaces.values()], states: spaces.size > 0 ? OVERPRINT_STATES : [] }
}
