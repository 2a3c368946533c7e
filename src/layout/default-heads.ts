import type { HeadStyle, HeadStyles } from './layout.ts'
import type { HeadInput, LayoutInput } from './schema.ts'

const MOST_LINES = 2

const withDefaults = (head: HeadInput, title: string): HeadStyle => ({
  kicker: head.kicker ?? 'kicker',
  title: head.title ?? title,
  deck: head.deck ?? 'deck',
  byline: head.byline ?? 'byline',
  mostLines: head.mostLines ?? MOST_LINES,
})

const inTurn = (given: readonly HeadInput[] | undefined, titles: readonly string[]): readonly HeadStyle[] =>
  (given ?? titles.map((title) => ({ title }))).map((head, i) =>
    withDefaults(head, titles[i % titles.length] ?? 'title'),
  )

/** Heads as the layout gives them; Song and Hei titles in turn where it gives none. */
export const resolveHeads = ({ lead, story, narrow, notice }: LayoutInput['heads']): HeadStyles => ({
  lead: withDefaults(lead, 'leadTitle'),
  story: inTurn(story, ['title', 'secondTitle']),
  narrow: inTurn(narrow, ['narrowTitle', 'secondNarrowTitle']),
  notice: withDefaults(notice, 'noticeTitle'),
})
