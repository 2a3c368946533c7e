import type { Page } from '../pages/page.ts'
import type { FilledCell } from './fill-sheets.ts'
import { saddleOrder } from './saddle-order.ts'
import type { SheetSize } from './sheet.ts'

/** How pages share sheets. */
export type Arrangement =
  /** Folded and stitched; `creep` is how far each sheet pushes out the one inside it, pt. */
  | { readonly kind: 'booklet'; readonly creep: number }
  /** For a wall: two pages side by side in reading order, printed on one side. */
  | { readonly kind: 'wall' }
  /** Many small pages on a sheet, in reading order. */
  | { readonly kind: 'n-up'; readonly count: number }

/** One side of a sheet by its cells. */
export interface SheetSideCells {
  readonly label: string
  readonly cells: readonly FilledCell[]
}

export interface Grid {
  readonly columns: number
  readonly rows: number
}

/** Cells of a sheet, such that pages come out largest on the paper, which may lie or stand. */
export function gridFor(
  arrangement: Arrangement,
  pages: number,
  page: SheetSize,
  papers: readonly SheetSize[],
): Grid {
  if (arrangement.kind === 'booklet') return { columns: 2, rows: 1 }
  if (arrangement.kind === 'wall') return { columns: Math.min(2, pages), rows: 1 }
  const grids = Array.from({ length: arrangement.count }, (_, i) => ({
    columns: i + 1,
    rows: Math.ceil(arrangement.count / (i + 1)),
  }))
  const size = (grid: Grid): number => Math.max(...papers.map((paper) => fillScale(grid, page, paper)))
  const [first = { columns: 1, rows: 1 }, ...others] = grids
  return others.reduce((best, grid) => (size(grid) > size(best) ? grid : best), first)
}

/** The scale at which a grid of pages fills a paper. */
export const fillScale = ({ columns, rows }: Grid, page: SheetSize, paper: SheetSize): number =>
  Math.min(paper.width / (columns * page.width), paper.height / (rows * page.height))

/** The sides to be printed, in the order of printing. */
export function sidesOf(
  arrangement: Arrangement,
  pages: readonly Page[],
  grid: Grid,
): readonly SheetSideCells[] {
  return arrangement.kind === 'booklet'
    ? bookletSides(pages, arrangement.creep)
    : sequentialSides(pages, grid, arrangement.kind === 'n-up' ? arrangement.count : grid.columns)
}

function bookletSides(pages: readonly Page[], creep: number): readonly SheetSideCells[] {
  return saddleOrder(pages.length).map(({ sheet, face, left, right }) => {
    const shift = creep * (sheet - 1)
    const at = (number: number | null): Page | null => (number === null ? null : (pages[number - 1] ?? null))
    const [leftPage, rightPage] = [at(left), at(right)]
    return {
      label: `${sheet}${face === 'front' ? '正' : '反'} ${labelsOf([leftPage, rightPage])}`,
      cells: [
        // Towards the fold: what creep pushes out at the fore-edge is cut off there.
        ...(leftPage ? [{ page: leftPage, column: 0, row: 0, shift }] : []),
        ...(rightPage ? [{ page: rightPage, column: 1, row: 0, shift: -shift }] : []),
      ],
    }
  })
}

function sequentialSides(
  pages: readonly Page[],
  { columns }: Grid,
  perSheet: number,
): readonly SheetSideCells[] {
  return Array.from({ length: Math.ceil(pages.length / perSheet) }, (_, i) => {
    const own = pages.slice(i * perSheet, (i + 1) * perSheet)
    return {
      label: labelsOf(own),
      cells: own.map((page, k) => ({ page, column: k % columns, row: Math.floor(k / columns), shift: 0 })),
    }
  })
}

/** `4·1`; a blank page is `–`. */
const labelsOf = (pages: readonly (Page | null)[]): string =>
  pages.map((page) => page?.label ?? '–').join('·')
