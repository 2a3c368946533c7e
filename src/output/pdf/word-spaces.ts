import type { Face, FontSet } from '../../fonts/face.ts'
import type { DisplayItem, Page, Publishable } from '../../pages/page.ts'
import type { GlyphsItem } from './text-lines.ts'

/** The last run of a line met so far, where more of its block may follow on another line, column or page. */
interface LineEnd {
  readonly run: GlyphsItem
  readonly line: number
  readonly spanEnd: number
}

/**
 * The document with a space at the end of every line that parts two Western words. On the page the line's end does
 * that; who follows the tags would read one word (ISO 32000-1, 14.8.2.5).
 */
export function withWordSpaces(document: Publishable, fonts: FontSet): Publishable {
  const ends = wordEnds(document.pages)
  if (ends.size === 0) return document
  const spaced = (item: DisplayItem): DisplayItem =>
    item.kind === 'glyphs' && ends.has(item) ? withSpace(item, fonts.faces.get(item.face)) : item
  const pages = document.pages.map((page) => ({ ...page, items: page.items.map(spaced) }))
  return { ...document, pages }
}

/** The runs after which a space was dropped: the source has something between two words, the page nothing. */
function wordEnds(pages: readonly Page[]): ReadonlySet<DisplayItem> {
  const ends = new Set<DisplayItem>()
  const open = new Map<string, LineEnd>()
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'glyphs' || item.belongs.kind !== 'text' || item.glyphs.length === 0) continue
    const { story, block, role, line, cell, span } = item.belongs
    const key = `${story} ${block} ${role} ${cell?.row} ${cell?.column}`
    const before = open.get(key)
    if (before && line === before.line + 1 && span.start > before.spanEnd && partsWords(before.run, item))
      ends.add(before.run)
    open.set(key, { run: item, line, spanEnd: span.end })
  }
  return ends
}

const WORD_END = /[\p{Script=Latin}\p{Nd},.;:!?)’]$/u
const WORD_START = /^[\p{Script=Latin}\p{Nd}(]/u

const partsWords = (before: GlyphsItem, after: GlyphsItem): boolean =>
  WORD_END.test(before.glyphs.at(-1)?.text ?? '') && WORD_START.test(after.glyphs[0]?.text ?? '')

function withSpace(run: GlyphsItem, face: Face | undefined): GlyphsItem {
  const id = face?.glyphId(0x20) ?? 0
  const last = run.glyphs.at(-1)
  // A face without a space has no other glyph without ink to offer.
  if (!face || !last || id === 0) return run
  const advance = last.form?.advance ?? face.advance(last.id)
  const x = last.x + (advance * run.size) / 1000
  return { ...run, glyphs: [...run.glyphs, { id, x, text: ' ' }] }
}
