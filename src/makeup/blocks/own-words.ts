import type { InlineText } from '../../issue/issue.ts'

/** An author's text with words of the page's own before and after it; these point at the text's ends. */
export function withOwnWords(before: string, text: InlineText, after: string): InlineText {
  const { span, origins, styles } = text
  const shift = before.length
  const first = origins[0] ?? span.start
  const last = origins.at(-1) ?? span.start
  return {
    text: before + text.text + after,
    origins: [...filled(before, first), ...origins, ...filled(after, last)],
    styles: styles.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift })),
    span,
  }
}

const filled = (words: string, origin: number): readonly number[] =>
  Array.from({ length: words.length }, () => origin)
