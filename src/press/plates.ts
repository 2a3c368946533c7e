import type { DisplayItem, Publishable } from '../pages/page.ts'
import { type PlateName, SPOT } from './press-settings.ts'

/**
 * What one plate carries of a document, to be painted in the plate's palette: black text and rules are
 * missing from the other plates, for they overprint; pictures leave the spot plate bare.
 */
export function plateOf(document: Publishable, plate: PlateName): Publishable {
  if (plate === 'Black') return { ...document, title: titleOf(document, plate) }
  const pages = document.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => onPlate(item, plate)),
  }))
  return { ...document, title: titleOf(document, plate), pages }
}

const titleOf = ({ title }: Publishable, plate: PlateName): string => `${title} ${plate}`

function onPlate(item: DisplayItem, plate: Exclude<PlateName, 'Black'>): readonly DisplayItem[] {
  switch (item.kind) {
    case 'glyphs':
    case 'rule':
      return item.ink === 'black' ? [] : [item]
    case 'box':
      return [item.stroke?.ink === 'black' ? { ...item, stroke: null } : item]
    case 'picture':
      return plate === SPOT
        ? [{ kind: 'box', rect: item.rect, fill: 'paper', stroke: null, belongs: item.belongs }]
        : [item]
    default:
      return [item]
  }
}
