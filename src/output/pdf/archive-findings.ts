import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { Publishable } from '../../pages/page.ts'

const PRIVATE_USE = /\p{Co}/gu

/** What keeps a document from being archived as PDF/A-3a; each character is told once a line. */
export function archiveFindings({ pages }: Publishable): readonly Diagnostic[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'glyphs') return []
      const span = item.belongs.kind === 'text' ? item.belongs.span : null
      const characters = new Set(item.glyphs.flatMap(({ text }) => text.match(PRIVATE_USE) ?? []))
      return [...characters].map((character) => privateUse(character, span))
    }),
  )
}

function privateUse(character: string, span: Diagnostic['span']): Diagnostic {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return finding('archive/private-use-character', span, { character, codePoint: `U+${hex}` })
}
