import type { Belonging, DisplayItem, Publishable, PublishedStory } from '../../pages/page.ts'

/** A line of a block that is no table, or a row of one: texts that stand side by side. */
export type ReadRow = readonly string[]

/** A story's blocks as they are read, wherever their lines stand on the pages. */
export interface ReadStory {
  readonly id: string
  /** One row a block; a table has as many as it has rows. */
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
  const rows = new Map<string, string[]>()
  for (const { place, text } of pieces.toSorted(byPlace)) {
    const { row, column } = place.cell ?? { row: 0, column: 0 }
    const key = `${place.block} ${row}`
    const texts = rows.get(key) ?? []
    // Cells without text stand in no item.
    while (texts.length <= column) texts.push('')
    texts[column] += text
    rows.set(key, texts)
  }
  return [...rows.values()]
}

/** Pieces of one line keep the order in which they are drawn, for sorting is stable. */
const byPlace = ({ place: a }: Piece, { place: b }: Piece): number =>
  a.block - b.block ||
  (a.cell?.row ?? 0) - (b.cell?.row ?? 0) ||
  (a.cell?.column ?? 0) - (b.cell?.column ?? 0) ||
  a.line - b.line
