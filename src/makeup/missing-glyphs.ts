import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Belonging, BlockRole, Page } from '../pages/page.ts'

/** What reports its own characters one by one, with their places; heads and furniture are looked over here. */
const REPORTING: ReadonlySet<BlockRole> = new Set([
  'paragraph',
  'item',
  'subhead',
  'summary',
  'quote',
  'cell',
  'caption',
  'credit',
])

const reportsItself = (belongs: Belonging): boolean => belongs.kind === 'text' && REPORTING.has(belongs.role)

/** Characters of heads and furniture that no face has: nothing on a page may be drawn as an empty box. */
export function missingGlyphs(pages: readonly Page[]): readonly Diagnostic[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'glyphs' || reportsItself(item.belongs)) return []
      const { belongs } = item
      const span = belongs.span ?? null
      return item.glyphs.filter(({ id }) => id === 0).map(({ text }) => missing(text, span))
    }),
  )
}

function missing(text: string, span: Diagnostic['span']): Diagnostic {
  const codePoint = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return finding('text/missing-glyph', span, { character: text, codePoint: `U+${codePoint}` })
}
