import type { Block, InlineText, Issue } from '../issue/issue.ts'
import { gatherLexicon, type Lexicon } from '../text/lexicon.ts'

/** Words that stay whole in headlines: those the issue uses often, and the publication's own list. */
export function issueLexicon({ stories, sidebar, lexicon }: Issue): Lexicon {
  const headlines = stories.flatMap(({ title, kicker, deck }) => textsOf([title, kicker, deck]))
  const bodies = stories.flatMap(({ body }) => body.flatMap(blockTexts))
  const briefs = sidebar ? sidebar.items.map(({ text }) => text.text) : []
  return gatherLexicon(headlines, [...headlines, ...bodies, ...briefs], lexicon)
}

const blockTexts = (block: Block): readonly string[] =>
  block.kind === 'table' ? block.rows.flatMap(textsOf) : [block.text.text]

const textsOf = (texts: readonly (InlineText | null)[]): readonly string[] =>
  texts.flatMap((text) => (text ? [text.text] : []))
