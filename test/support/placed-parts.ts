import type { Belonging, Publishable } from '../../src/pages/page.ts'
import { textOf, textRuns } from '../../src/pages/text-runs.ts'

type TextPlace = Extract<Belonging, { kind: 'text' }>

/** What stands of one block of a story on one page; a cell of a table, a caption and a credit are parts of their own. */
export interface PlacedPart {
  readonly story: string
  readonly page: number
  readonly text: string
}

interface PlacedLine {
  readonly page: number
  readonly place: TextPlace
  readonly text: string
}

/** The parts of a document's stories as they are read: story by story, block by block, line by line. */
export function placedParts(document: Publishable): readonly PlacedPart[] {
  const parts: PlacedPart[] = []
  let open = ''
  for (const { page, place, text } of placedLines(document)) {
    const { story, block, role, cell } = place
    const key = [story, page, block, role, cell?.row, cell?.column].join(' ')
    const before = key === open ? parts.pop() : undefined
    parts.push({ story, page, text: (before?.text ?? '') + text })
    open = key
  }
  return parts
}

function placedLines({ pages, stories }: Publishable): readonly PlacedLine[] {
  const rank = new Map(stories.map(({ id }, index) => [id, index]))
  const rankOf = ({ story }: TextPlace): number => rank.get(story) ?? stories.length
  const lines = pages.flatMap(({ items, number }) =>
    textRuns(items).flatMap((runs): readonly PlacedLine[] => {
      const { belongs } = runs[0]
      return belongs.kind === 'text' ? [{ page: number, place: belongs, text: textOf(runs) }] : []
    }),
  )
  const keyOf = ({ place }: PlacedLine): readonly number[] => [
    rankOf(place),
    place.block,
    place.cell?.row ?? -1,
    place.cell?.column ?? -1,
    place.line,
  ]
  return lines.toSorted((a, b) => compare(keyOf(a), keyOf(b)))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
