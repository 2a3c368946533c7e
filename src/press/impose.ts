import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Page, Publishable } from '../pages/page.ts'
import { type Arrangement, fillScale, type Grid, gridFor, sidesOf } from './arrange.ts'
import { fillSheets, type Marking, trimOf } from './fill-sheets.ts'
import type { PressPages } from './press-pages.ts'
import { marginFor, type Sheet, type SheetSize, sheetAround } from './sheet.ts'

export interface Imposition {
  readonly arrangement: Arrangement
  readonly paper: SheetSize
  /** Beyond the outer edges of the block; 0 for none. */
  readonly bleed: number
}

/** A paper lying or standing, and what of it a block of pages may take. */
interface Room {
  readonly paper: SheetSize
  readonly block: SheetSize
}

/** Pages on sheets of paper, drawn anew from the display list, so that every output can print them. */
export function impose(
  document: Publishable,
  { arrangement, paper, bleed }: Imposition,
  marking: Marking,
): PressPages {
  const page = largest(document.pages)
  const margin = marginFor(bleed, marking.kind)
  const rooms = [paper, { width: paper.height, height: paper.width }].map((way) =>
    roomOn(way, arrangement, margin),
  )
  const blocks = rooms.map(({ block }) => block)
  const grid = gridFor(arrangement, document.pages.length, page, blocks)
  const room = largestFit(rooms, grid, page)
  const scale = scaleOf(arrangement, fillScale(grid, page, room.block))
  const sheet = sheetAround(blockOf(grid, page, scale), room.paper, {
    margin,
    bleed,
    inner: INNER[arrangement.kind],
  })
  const plans = sidesOf(arrangement, document.pages, grid).map((side) => ({ ...side, ...grid, sheet, scale }))
  return {
    document: fillSheets(document, plans, marking),
    diagnostics: [...blanks(arrangement, document.pages), ...scaled(scale), ...grown(sheet, room.paper)],
  }
}

/** What is done between two cells. */
const INNER = { booklet: 'fold', wall: 'whole', 'n-up': 'cut' } as const

/** Paper that marks may not take more of. */
const LEAST_ROOM = 0.1

/** Small pages leave room for marks on the paper; other pages keep their size, and the sheet grows. */
function roomOn(paper: SheetSize, { kind }: Arrangement, margin: number): Room {
  const inside = (side: number): number => Math.max(LEAST_ROOM * side, side - 2 * margin)
  const block = { width: inside(paper.width), height: inside(paper.height) }
  return { paper, block: kind === 'n-up' ? block : paper }
}

const largestFit = (rooms: readonly Room[], grid: Grid, page: SheetSize): Room =>
  rooms.reduce((best, room) =>
    fillScale(grid, page, room.block) > fillScale(grid, page, best.block) ? room : best,
  )

const blockOf = ({ columns, rows }: Grid, page: SheetSize, scale: number) => ({
  width: columns * page.width * scale,
  height: rows * page.height * scale,
  columns,
  rows,
})

function largest(pages: readonly Page[]): SheetSize {
  const trims = pages.map(trimOf)
  return {
    width: Math.max(...trims.map(({ width }) => width)),
    height: Math.max(...trims.map(({ height }) => height)),
  }
}

/** A4 is not exactly half an A3: within this share, pages keep their size. */
const SAME_SIZE = 0.002

/** Only small pages are made to fill the paper; others keep their size where it is large enough. */
function scaleOf({ kind }: Arrangement, fitting: number): number {
  if (Math.abs(fitting - 1) < SAME_SIZE) return 1
  return kind === 'n-up' ? fitting : Math.min(1, fitting)
}

function blanks({ kind }: Arrangement, { length: pages }: readonly Page[]): readonly Diagnostic[] {
  const count = kind === 'booklet' ? (4 - (pages % 4)) % 4 : 0
  return count === 0 ? [] : [finding('press/blank-pages', null, { pages, count })]
}

const scaled = (scale: number): readonly Diagnostic[] =>
  scale === 1 ? [] : [finding('press/scaled', null, { percent: Math.round(scale * 1000) / 10 })]

/** Less than this (pt) is the rounding of named sheets, not growth. */
const SAME_LENGTH = 1

function grown({ size }: Sheet, paper: SheetSize): readonly Diagnostic[] {
  if (size.width - paper.width < SAME_LENGTH && size.height - paper.height < SAME_LENGTH) return []
  const mm = (pt: number): number => Math.round((pt * 25.4) / 72)
  return [finding('press/sheet-grown', null, { width: mm(size.width), height: mm(size.height) })]
}
