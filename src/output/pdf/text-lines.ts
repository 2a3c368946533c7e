import type { Belonging, DisplayItem } from '../../pages/page.ts'

export type GlyphsItem = Extract<DisplayItem, { kind: 'glyphs' }>

/** Runs that stand side by side on one baseline and read as one line of text. */
export interface TextLine {
  readonly kind: 'line'
  readonly runs: readonly GlyphsItem[]
  /** Where more of the line follows that is painted apart from it, pt from the page's left; null: nothing follows. */
  readonly end: number | null
}

/** What a page is painted from: text by lines, everything else as it comes. */
export type Paintable = TextLine | Exclude<DisplayItem, GlyphsItem>

/**
 * Joins neighbouring runs of one line; the order of the items is kept. A link between two runs
 * does not part them, for it paints nothing; a rule or a box does, for it may lie under the second.
 */
export function gatherLines(items: readonly DisplayItem[]): readonly Paintable[] {
  const gathered: Paintable[] = []
  let runs: GlyphsItem[] = []
  for (const item of items) {
    if (item.kind === 'glyphs' && item.glyphs.length === 0) continue
    const last = runs.at(-1)
    if (item.kind !== 'glyphs') {
      gathered.push(item)
      if (item.kind !== 'link') runs = []
    } else if (last && continuesLine(last, item)) {
      runs.push(item)
    } else {
      runs = [item]
      gathered.push({ kind: 'line', runs, end: null })
    }
  }
  return gathered
}

/** Farther apart than this, two pieces of furniture are two columns, not one line; in em. */
const FURNITURE_REACH = 1

function continuesLine(before: GlyphsItem, after: GlyphsItem): boolean {
  if (before.y !== after.y || startOf(after) < lastPen(before)) return false
  if (!isSameLine(before.belongs, after.belongs)) return false
  return (
    before.belongs.kind === 'text' || startOf(after) - lastPen(before) <= (1 + FURNITURE_REACH) * before.size
  )
}

export const startOf = (run: GlyphsItem): number => run.x + (run.glyphs[0]?.x ?? 0)

const lastPen = (run: GlyphsItem): number => run.x + (run.glyphs.at(-1)?.x ?? 0)

function isSameLine(before: Belonging, after: Belonging): boolean {
  if (before.kind === 'furniture') return after.kind === 'furniture' && before.name === after.name
  return (
    after.kind === 'text' &&
    before.story === after.story &&
    before.block === after.block &&
    before.role === after.role &&
    before.line === after.line &&
    before.cell?.row === after.cell?.row &&
    before.cell?.column === after.cell?.column
  )
}
