import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { type Check, isText } from './inspection.ts'
import { type StoryLine, shownText, spanOf } from './page-line.ts'
import { isBelow, linesByStory } from './reading-order.ts'

/** Lines of text a head keeps after it in its column (9.5). */
const KEPT = 2

/** Heads and subheads are not parted from their text. */
export const strandedHeads: Check = ({ pages }) =>
  [...linesByStory(pages).values()].flatMap((lines) => [...strandedTitle(lines), ...strandedSubheads(lines)])

function strandedSubheads(lines: readonly StoryLine[]): readonly Diagnostic[] {
  return lines.flatMap((line, i) => {
    if (line.belongs.role !== 'subhead' || !line.belongs.last) return []
    const kept = textAfter(lines, i)
    const holds = kept.length > 0 && kept.every((after) => isBelow(line, after))
    return holds ? [] : [stranded('preflight/stranded-subhead', line)]
  })
}

/** The next lines of text in the order of reading, as many as a head keeps; the next head's text is not its own. */
function textAfter(lines: readonly StoryLine[], index: number): readonly StoryLine[] {
  const after: StoryLine[] = []
  for (let i = index + 1; i < lines.length && after.length < KEPT; i++) {
    const line = lines[i]
    if (line?.belongs.role === 'subhead' && after.length > 0) break
    if (line && isText(line.belongs.role)) after.push(line)
  }
  return after
}

/** A title may be wider than the column its text begins in: the lines must follow one another on its page. */
function strandedTitle(lines: readonly StoryLine[]): readonly Diagnostic[] {
  const title = lines.find(({ belongs }) => belongs.role === 'title' && belongs.last)
  const [first, ...rest] = textAfter(lines, -1)
  if (!title || !first) return []
  const kept =
    first.page === title.page && rest.every((line) => isBelow(first, line) || isBeside(first, line))
  return kept ? [] : [stranded('preflight/stranded-head', title)]
}

/** Cells of one row of a table stand beside each other. */
const isBeside = (first: StoryLine, line: StoryLine): boolean =>
  first.belongs.role === 'cell' && line.page === first.page && line.belongs.role === 'cell'

const stranded = (
  code: 'preflight/stranded-head' | 'preflight/stranded-subhead',
  line: StoryLine,
): Diagnostic => finding(code, spanOf(line), { page: line.page, line: shownText(line) })
