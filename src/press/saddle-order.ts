/** One side of a folded sheet: the pages left and right of the fold; null is blank. */
export interface SheetSide {
  readonly sheet: number
  readonly face: 'front' | 'back'
  readonly left: number | null
  readonly right: number | null
}

/**
 * Sheets of a saddle-stitched booklet (骑马订), outermost first, each folded once and laid into the one
 * before. Blank pages at the end make the number a multiple of 4. Facing pages sum to that number + 1.
 */
export function saddleOrder(pages: number): readonly SheetSide[] {
  const total = 4 * Math.ceil(pages / 4)
  const page = (number: number): number | null => (number <= pages ? number : null)
  return Array.from({ length: total / 4 }, (_, i): readonly SheetSide[] => {
    const [low, high] = [2 * i + 1, total - 2 * i]
    return [
      { sheet: i + 1, face: 'front', left: page(high), right: page(low) },
      { sheet: i + 1, face: 'back', left: page(low + 1), right: page(high - 1) },
    ]
  }).flat()
}
