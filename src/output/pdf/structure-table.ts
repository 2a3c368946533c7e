import type { TableCell } from '../../pages/page.ts'
import type { StoryLeaf } from './story-blocks.ts'
import { element, type StructureElement } from './structure.ts'
import { linkedKids } from './structure-links.ts'

/** A table from the leaves of its cells; every row gets as many cells as the widest, empty ones have no leaf. */
export function table(leaves: readonly StoryLeaf[]): StructureElement {
  const captions = leaves.filter(({ belongs }) => !belongs.cell)
  const cells = leaves.flatMap((leaf) => (leaf.belongs.cell ? [{ cell: leaf.belongs.cell, leaf }] : []))
  const columns = 1 + Math.max(...cells.map(({ cell }) => cell.column))
  const rows = 1 + Math.max(...cells.map(({ cell }) => cell.row))
  const body = Array.from({ length: rows }, (_, row) => {
    const inRow = cells.filter(({ cell }) => cell.row === row)
    const isHead = inRow.length > 0 && inRow.every(({ cell }) => cell.header)
    const made = Array.from({ length: columns }, (_, column) => {
      const found = inRow.filter(({ cell }) => cell.column === column)
      return tableCell(
        found.map(({ leaf }) => leaf),
        found[0]?.cell ?? { row, column, header: isHead },
        isHead,
      )
    })
    return element('TR', made)
  })
  return element('Table', captions.length > 0 ? [element('Caption', linkedKids(captions)), ...body] : body)
}

/** A header heads its column when its whole row is headers, otherwise its row. */
function tableCell(leaves: readonly StoryLeaf[], { header }: TableCell, isHead: boolean): StructureElement {
  const kids = linkedKids(leaves)
  if (!header) return element('TD', kids)
  return element('TH', kids, { attributes: { owner: 'Table', scope: isHead ? 'Column' : 'Row' } })
}
