import type { Belonging, DisplayItem } from './page.ts'

export type GlyphsItem = Extract<DisplayItem, { kind: 'glyphs' }>

/** Runs of one set line: one for every face on it, from left to right. */
export type TextRuns = readonly [GlyphsItem, ...GlyphsItem[]]

/** Gathers the runs that were placed as one line; the lines keep the order of painting. */
export function textRuns(items: readonly DisplayItem[]): readonly TextRuns[] {
  const lines: [GlyphsItem, ...GlyphsItem[]][] = []
  for (const item of items) {
    if (item.kind !== 'glyphs' || item.glyphs.length === 0) continue
    const line = lines.at(-1)
    if (line && isSameLine(line[0], item)) line.push(item)
    else lines.push([item])
  }
  return lines
}

/** Runs of one line share the origin their glyphs are counted from. */
const isSameLine = (first: GlyphsItem, item: GlyphsItem): boolean =>
  first.x === item.x && first.y === item.y && isSamePlace(first.belongs, item.belongs)

/** True for two pieces of one line of a story, or of one piece of furniture. */
export function isSamePlace(a: Belonging, b: Belonging): boolean {
  if (a.kind === 'furniture' || b.kind === 'furniture')
    return a.kind === 'furniture' && b.kind === 'furniture' && a.name === b.name
  const samePart = a.story === b.story && a.block === b.block && a.line === b.line
  return samePart && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column
}

export const textOf = (runs: readonly GlyphsItem[]): string =>
  runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join('')
