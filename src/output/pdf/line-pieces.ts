import type { Belonging, DisplayItem, Glyph } from '../../pages/page.ts'
import { type GlyphsItem, startOf, type TextLine } from './text-lines.ts'

export type LinkItem = Extract<DisplayItem, { kind: 'link' }>

/** A part of a line that is one thing to a reader: text, text of a link, or an item's label. */
export interface LinePiece {
  readonly line: TextLine
  /** Index of the page's link the piece belongs to; null: none. */
  readonly link: number | null
  readonly isLabel: boolean
}

/** A line cut at the edges of links and after a label of `label` UTF-16 units. */
export function piecesOf(line: TextLine, links: readonly LinkItem[], label: number): readonly LinePiece[] {
  const near = links.flatMap((link, index) => (mayCover(link, line) ? [{ link, index }] : []))
  if (near.length === 0 && label === 0) return [{ line, link: null, isLabel: false }]
  const pieces: { runs: GlyphsItem[]; readonly link: number | null; readonly isLabel: boolean }[] = []
  let length = 0
  for (const run of line.runs) {
    let glyphs: Glyph[] = []
    for (const glyph of run.glyphs) {
      const link = near.find((candidate) => covers(candidate.link, run, glyph))?.index ?? null
      const isLabel = length < label
      const last = pieces.at(-1)
      const goesOn = last?.link === link && last.isLabel === isLabel
      if (!goesOn) pieces.push({ runs: [], link, isLabel })
      if (!goesOn || glyphs.length === 0) {
        glyphs = []
        pieces.at(-1)?.runs.push({ ...run, glyphs })
      }
      glyphs.push(glyph)
      length += glyph.text.length
    }
  }
  return pieces.map(({ runs, link, isLabel }, at) => {
    const next = pieces[at + 1]?.runs[0]
    return { line: { kind: 'line', runs, end: next ? startOf(next) : line.end }, link, isLabel }
  })
}

export function lineText({ runs }: TextLine): string {
  let text = ''
  for (const { glyphs } of runs) for (const glyph of glyphs) text += glyph.text
  return text
}

/** Whether the line is of the link's block and has its baseline within the link's height. */
function mayCover({ rect, belongs }: LinkItem, { runs }: TextLine): boolean {
  const [run] = runs
  return (
    run !== undefined && run.y >= rect.y && run.y <= rect.y + rect.height && isSameBlock(belongs, run.belongs)
  )
}

function isSameBlock(link: Belonging, text: Belonging): boolean {
  if (link.kind === 'furniture' || text.kind === 'furniture') return link.kind === text.kind
  return link.story === text.story && link.block === text.block
}

/** A link may miss the edges of its text by this much, em. */
const EDGE = 0.1

function covers({ rect }: LinkItem, run: GlyphsItem, glyph: Glyph): boolean {
  const pen = run.x + glyph.x
  const edge = EDGE * run.size
  return pen >= rect.x - edge && pen < rect.x + rect.width - edge
}
