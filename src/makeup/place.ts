import type { InlineText } from '../issue/issue.ts'
import type { Belonging, DisplayItem, Ink, PathCommand } from '../pages/page.ts'
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

/** A set line as display items: one for every face on it, then its emphasis dots. */
export function placeLine(line: Line, spot: Spot, belongs: Belonging): readonly DisplayItem[] {
  const tracking = (spot.tracking ?? 0) * line.size
  let count = 0
  const runs: readonly DisplayItem[] = line.runs.map(({ face, glyphs }) => ({
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
  return line.dots.length === 0 ? runs : [...runs, emphasisDots(line, spot, tracking)]
}

/**
 * Emphasis dots (着重号, GB/T 15834) stand under the em box, nearer to their own line than to the next one: middle and
 * radius in em of the type, downwards from the baseline. They are ink only: the text layer has no character for them.
 */
const DOT_DROP = 0.245
const DOT_RADIUS = 0.07

function emphasisDots({ dots, runs, size }: Line, { x, y, ink }: Spot, tracking: number): DisplayItem {
  const glyphs = runs.flatMap((run) => run.glyphs)
  const middles = dots.map((dot) => dot + tracking * (glyphs.filter((glyph) => glyph.x < dot).length - 1))
  return {
    kind: 'shape',
    commands: middles.flatMap((middle) => circle(x + middle, y + DOT_DROP * size, DOT_RADIUS * size)),
    fill: ink,
    belongs: furniture('dots'),
  }
}

/** Distance of the handles of a quarter circle drawn as one cubic, of radius 1. */
const HANDLE = 0.5523

function circle(x: number, y: number, radius: number): readonly PathCommand[] {
  const at = (right: number, down: number): [number, number] => [
    rounded(x + right * radius),
    rounded(y + down * radius),
  ]
  return [
    ['M', ...at(-1, 0)],
    ['C', ...at(-1, -HANDLE), ...at(-HANDLE, -1), ...at(0, -1)],
    ['C', ...at(HANDLE, -1), ...at(1, -HANDLE), ...at(1, 0)],
    ['C', ...at(1, HANDLE), ...at(HANDLE, 1), ...at(0, 1)],
    ['C', ...at(-HANDLE, 1), ...at(-1, HANDLE), ...at(-1, 0)],
    ['Z'],
  ]
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
