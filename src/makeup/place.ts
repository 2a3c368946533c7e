import type { InlineText } from '../issue/issue.ts'
import type { Belonging, DisplayItem, Ink } from '../pages/page.ts'
import type { Line } from '../text/set-lines.ts'

/** Where a line goes: `x` is its column's left edge, `y` its baseline; pt. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly ink: Ink
  readonly tracking?: number
}

/** Coordinates of the display list have four digits: more would differ between machines. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** A set line as display items, one for every face on it. */
export function placeLine(line: Line, spot: Spot, belongs: Belonging): readonly DisplayItem[] {
  const tracking = (spot.tracking ?? 0) * line.size
  let count = 0
  return line.runs.map(({ face, glyphs }) => ({
    kind: 'glyphs',
    face,
    size: line.size,
    x: rounded(spot.x),
    y: rounded(spot.y),
    ink: spot.ink,
    glyphs:
      tracking === 0
        ? glyphs
        : glyphs.map((glyph) => ({ ...glyph, x: rounded(glyph.x + tracking * count++) })),
    belongs,
  }))
}

export const furniture = (name: string): Belonging => ({ kind: 'furniture', name })

/** Text of the page's own, which stands in no source file. */
export function ownText(text: string): InlineText {
  return { text, styles: [], span: { file: '', start: 0, end: 0 }, origins: Array.from(text, () => 0) }
}

export const horizontalRule = (
  name: string,
  x: number,
  y: number,
  width: number,
  weight: number,
  ink: Ink = 'black',
): DisplayItem => ({
  kind: 'rule',
  x1: rounded(x),
  y1: rounded(y),
  x2: rounded(x + width),
  y2: rounded(y),
  weight,
  dash: null,
  ink,
  belongs: furniture(name),
})

export const verticalRule = (
  name: string,
  x: number,
  y1: number,
  y2: number,
  weight: number,
): DisplayItem => ({
  kind: 'rule',
  x1: rounded(x),
  y1: rounded(y1),
  x2: rounded(x),
  y2: rounded(y2),
  weight,
  dash: null,
  ink: 'black',
  belongs: furniture(name),
})
