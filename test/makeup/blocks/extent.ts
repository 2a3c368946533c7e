import type { FontSet } from '../../../src/fonts/face.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'

/** What an item covers, pt: of glyphs their cells and the em box, of shapes the hull of their points. */
export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function extentOf(item: DisplayItem, fonts: FontSet): Extent {
  switch (item.kind) {
    case 'glyphs':
      return glyphsExtent(item, fonts)
    case 'rule': {
      const half = item.weight / 2
      const flat = item.y1 === item.y2
      const [x, y] = flat ? [0, half] : [half, 0]
      return { left: item.x1 - x, top: item.y1 - y, right: item.x2 + x, bottom: item.y2 + y }
    }
    case 'shape': {
      const points = item.commands.flatMap(([, ...numbers]) => numbers as readonly number[])
      const xs = points.filter((_, i) => i % 2 === 0)
      const ys = points.filter((_, i) => i % 2 === 1)
      return {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      }
    }
    default: {
      const { x, y, width, height } = item.rect
      return { left: x, top: y, right: x + width, bottom: y + height }
    }
  }
}

function glyphsExtent(item: Extract<DisplayItem, { kind: 'glyphs' }>, fonts: FontSet): Extent {
  const { glyphs, size, x, y } = item
  const last = glyphs.at(-1)
  const advance = last ? (last.form?.advance ?? fonts.faces.get(item.face)?.advance(last.id) ?? 0) : 0
  return {
    left: x + (glyphs[0]?.x ?? 0),
    top: y - 0.88 * size,
    right: x + (last?.x ?? 0) + (advance * size) / 1000,
    bottom: y + 0.12 * size,
  }
}

export function unionOf(extents: readonly Extent[]): Extent {
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  }
}

/** What a block covers, rounded to a hundredth of a point. */
export function covered(items: readonly DisplayItem[], fonts: FontSet): Extent {
  const { left, top, right, bottom } = unionOf(items.map((item) => extentOf(item, fonts)))
  const rounded = (value: number): number => Math.round(value * 100) / 100 + 0
  return { left: rounded(left), top: rounded(top), right: rounded(right), bottom: rounded(bottom) }
}

/** True when two extents share more than a hair. */
export const overlap = (a: Extent, b: Extent): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.02 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.02
