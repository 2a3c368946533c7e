import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { BlockRole } from '../pages/page.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { trustedSegments } from '../text/word-ends.ts'
import type { Check, SetBlock } from './inspection.ts'
import { type StoryLine, spanOf } from './page-line.ts'

const HEADLINES: ReadonlySet<BlockRole> = new Set(['kicker', 'title', 'deck'])

/** Headlines are parted between words, or where the author asked. */
export const brokenWords: Check = ({ blocks, words }) =>
  blocks
    .filter(({ role, lines }) => HEADLINES.has(role) && lines.length > 1)
    .flatMap((block) => partedWords(block, words))

function partedWords({ lines }: SetBlock, words: Lexicon): readonly Diagnostic[] {
  const text = lines.map((line) => line.text).join('')
  const starts = trustedSegments(text, words)
  let at = 0
  return lines.flatMap((line, i) => {
    at += line.text.length
    const next = lines[i + 1]
    if (!next || starts.has(at) || isTypedBreak(line, next)) return []
    const args = { page: line.page, word: wordAt(text, at, starts) }
    return [finding('preflight/broken-word', spanOf(line), args)]
  })
}

/** Something stands between the two lines in the source: a space, a |, a line end. */
const isTypedBreak = (line: StoryLine, next: StoryLine): boolean =>
  next.belongs.span.start > line.belongs.span.end

function wordAt(text: string, at: number, starts: ReadonlySet<number>): string {
  const places = [...starts, text.length].sort((a, b) => a - b)
  const from = places.findLast((place) => place < at) ?? 0
  return text.slice(
    from,
    places.find((place) => place > at),
  )
}
