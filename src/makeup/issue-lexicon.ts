import type { Block, InlineText, Issue } from '../issue/issue.ts'
import { type Lexicon, lexicon } from '../text/lexicon.ts'

/** Words that stay whole in headlines: those the issue uses often, and the publication's own list. */
export function issueLexicon({ stories, sidebar, lexicon: listed }: Issue): Lexicon {
  const headlines = stories.flatMap(({ title, kicker, deck }) => textsOf([title, kicker, deck]))
  const bodies = stories.flatMap(({ body }) => body.flatMap(blockTexts))
  const briefs = sidebar ? sidebar.items.map(({ text }) => text.text) : []
  return lexicon([...headlines, ...bodies, ...briefs], listed)
}

const blockTexts = (block: Block): readonly string[] =>
  block.kind === 'table' ? block.rows.flatMap(textsOf) : [block.text.text]

const textsOf = (texts: readonly (InlineText | null)[]): readonly string[] =>
  texts.flatMap((text) => (text ? [text.text] : []))
