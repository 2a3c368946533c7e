import type { InlineText } from './issue.ts'

const HAN_OR_MARK = /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/
const BLANK = /[ \t\r\n]/
const LINE_END = /[ \t]*\r?\n/y
const BARS: ReadonlySet<string> = new Set(['|', '\uff5c'])

/** What a line end between two characters stands for: nothing beside Chinese, a space between Western words. */
export const joint = (before: string | undefined, after: string | undefined): '' | ' ' =>
  HAN_OR_MARK.test(before ?? '') || HAN_OR_MARK.test(after ?? '') ? '' : ' '

/** A value of one line, however many the author wrote it on. */
export function oneLine(text: InlineText, source: string): InlineText {
  const { breaks: _, ...joined } = joinLines(text, (unit, at) => isLineEnd(unit, at, source))
  return joined
}

/** A headline: `|` and the author's line ends leave the text and stay as wishes where its lines end. */
export function headline(text: InlineText, source: string): InlineText {
  const { breaks, ...joined } = joinLines(text, (unit, at) => BARS.has(unit) || isLineEnd(unit, at, source))
  return breaks.length > 0 ? { ...joined, breaks } : joined
}

/** A folded scalar's space stands on the line end it was folded from. */
function isLineEnd(unit: string, at: number, source: string): boolean {
  if (unit === '\n') return true
  LINE_END.lastIndex = at
  return unit === ' ' && LINE_END.test(source)
}

type Joined = Omit<InlineText, 'breaks'> & { readonly breaks: readonly number[] }

/** Line ends with the blanks around them become joints; blanks at both ends go. */
function joinLines(text: InlineText, ends: (unit: string, at: number) => boolean): Joined {
  let out = ''
  const origins: number[] = []
  const breaks: number[] = []
  let gap = ''
  const gapOrigins: number[] = []
  let ended = false
  for (const [i, unit] of text.text.split('').entries()) {
    const at = text.origins[i] ?? text.span.start
    const end = ends(unit, at)
    if (end || BLANK.test(unit)) {
      gap += unit
      gapOrigins.push(at)
      ended ||= end
      continue
    }
    if (out !== '' && gap !== '') {
      const between = ended ? joint(out.at(-1), unit) : gap
      out += between
      origins.push(...gapOrigins.slice(0, between.length))
      if (ended) breaks.push(out.length)
    }
    out += unit
    origins.push(at)
    gap = ''
    gapOrigins.length = 0
    ended = false
  }
  return { text: out, origins, breaks, styles: [], span: text.span }
}
