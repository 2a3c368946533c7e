import type { Belonging, DisplayItem, Publishable, PublishedStory } from '../../pages/page.ts'

/** A paragraph, or a row of a table: texts that stand side by side. */
export type ReadRow = readonly string[]

/** A story's blocks as they are read, wherever their lines stand on the pages. */
export interface ReadStory {
  readonly id: string
  readonly rows: readonly ReadRow[]
}

type TextPlace = Extract<Belonging, { kind: 'text' }>

interface Piece {
  readonly place: TextPlace
  readonly text: string
}

/** What a hyphen drawn at a line's end stands for, and what a typed soft hyphen is: no text. */
const SOFT_HYPHENS = /\u00ad/g

/** The stories of a document with all their text: stories in their order, then notices and the sidebar. */
export function inReadingOrder(document: Publishable): readonly ReadStory[] {
  const pieces = piecesByStory(document)
  // A story nobody announced is read last rather than lost.
  const ids = new Set([...document.stories.toSorted(mainFirst).map(({ id }) => id), ...pieces.keys()])
  return [...ids].flatMap((id) => {
    const found = pieces.get(id)
    return found ? [{ id, rows: rowsOf(found) }] : []
  })
}

const mainFirst = (a: PublishedStory, b: PublishedStory): number =>
  Number(a.kind !== 'story') - Number(b.kind !== 'story')

function piecesByStory({ pages }: Publishable): ReadonlyMap<string, readonly Piece[]> {
  const stories = new Map<string, Piece[]>()
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'glyphs' || item.belongs.kind !== 'text') continue
    const pieces = stories.get(item.belongs.story) ?? []
    pieces.push({ place: item.belongs, text: textOf(item) })
    stories.set(item.belongs.story, pieces)
  }
  return stories
}

const textOf = ({ glyphs }: Extract<DisplayItem, { kind: 'glyphs' }>): string =>
  glyphs
    .map(({ text }) => text)
    .join('')
    .replace(SOFT_HYPHENS, '')

function rowsOf(pieces: readonly Piece[]): readonly ReadRow[] {
  const rows: string[][] = []
  let before: TextPlace | null = null
  for (const { place, text } of pieces.toSorted(byPlace)) {
    if (!before || startsRow(before, place)) rows.push([])
    before = place
    const row = rows.at(-1) ?? []
    const column = place.cell?.column ?? 0
    // Cells without text stand in no item.
    while (row.length <= column) row.push('')
    row[column] += text
  }
  return rows
}

/** A block may hold several paragraphs: a picture's caption and credit, a quote and who said it. */
function startsRow(before: TextPlace, place: TextPlace): boolean {
  if (before.block !== place.block || before.role !== place.role) return true
  if (before.cell && place.cell) return before.cell.row !== place.cell.row
  return before.last && before.line !== place.line
}

/** Pieces of one line keep the order in which they are drawn, for sorting is stable. */
function byPlace({ place: a }: Piece, { place: b }: Piece): number {
  if (a.block !== b.block || !a.cell || !b.cell) return a.block - b.block || a.line - b.line
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column || a.line - b.line
}
