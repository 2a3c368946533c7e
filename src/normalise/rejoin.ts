/**
 * Whether two blocks of pasted text are one paragraph that a page or column end cut in two: `suspect` blocks are not
 * joined but reported.
 */
export type JoinDecision = 'join' | 'keep' | 'suspect'

const CLOSERS = /[”’）》】」』]+$/
const STOPS = new Set('。！？；：…')
const COMMAS = /[，、,]$/
const ANY_MARK = /[，。；,;]/
const LABEL =
  /^(?:[□■◆●○◇★☆※▪•]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|\d+[.、．]|[①-⑳])/
const DATELINE = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|近日|日前|今日|昨日|今天|昨天|连日来|据悉|本报讯|记者)/
/** Words a paragraph seldom begins with: its subject stands in the block before. */
const LEANING = /^(?:要(?!闻|点)|并(?!非)|也|还(?=要|是|应)|又|同时还)/
const LONGEST_HEAD = 40
const SHORTEST_CUT = 12

export const isLabelled = (text: string): boolean => LABEL.test(text)

/** A headline carries no comma and no stop and is short. */
export const looksLikeHead = (text: string): boolean =>
  text.length <= LONGEST_HEAD && !ANY_MARK.test(text) && !endsSentence(text) && !isLabelled(text)

export const startsDateline = (text: string): boolean => DATELINE.test(text)

/** The mark that decides is the last one before closing quotes and brackets. */
function endsSentence(text: string): boolean {
  const decisive = text.replace(CLOSERS, '').at(-1)
  return decisive !== undefined && STOPS.has(decisive)
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
]

const countOf = (text: string, mark: string): number => text.split(mark).length - 1

/** True when a quote or bracket that was opened is still open at the end of the text. */
export const leavesOpen = (text: string): boolean =>
  PAIRS.some(
    ([open, close]) =>
      countOf(text, open) > countOf(text, close) && text.lastIndexOf(open) > text.lastIndexOf(close),
  )

/** Decides on two neighbouring blocks, trimmed; `next` must follow `previous` directly. */
export function joinDecision(previous: string, next: string): JoinDecision {
  if (previous === '' || next === '' || isLabelled(next)) return 'keep'
  if (COMMAS.test(previous)) return 'join'
  if (endsSentence(previous)) return LEANING.test(next) && !leavesOpen(previous) ? 'suspect' : 'keep'
  if (leavesOpen(previous)) return 'join'
  if (looksLikeHead(previous) && (startsDateline(next) || looksLikeHead(next))) return 'keep'
  return previous.length > SHORTEST_CUT || ANY_MARK.test(previous) ? 'join' : 'keep'
}
