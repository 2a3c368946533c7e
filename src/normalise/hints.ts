import type { Diagnostic, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding, type RuleCode } from '../diagnostics/rules.ts'
import type { InlineText } from '../issue/issue.ts'

const CLOSING: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  '》': '《',
  '】': '【',
  '』': '『',
  '」': '「',
}
const OPENING = new Set(Object.values(CLOSING))

/** What a proof-reader would mark in a text and no program can put right. */
export function textHints(text: InlineText): readonly Diagnostic[] {
  return [
    ...unbalanced(text),
    ...matches(text, DOUBLED, 'text/doubled-mark'),
    ...straight(text),
    ...mixedScript(text),
  ]
}

/** A run of stops is one fault, however long; three full stops are an ellipsis and have a rule of their own. */
const DOUBLED = /(?!。{3,}(?![，、；：]))[，。、；：]{2,}/g
const STRAIGHT = /(?<=\p{Script=Han})["']|["'](?=\p{Script=Han})/gu

function matches(text: InlineText, pattern: RegExp, code: RuleCode): readonly Diagnostic[] {
  return [...text.text.matchAll(pattern)].map(({ 0: found, index }) =>
    finding(code, spanOf(text, index, index + found.length), { marks: found }),
  )
}

const straight = (text: InlineText): readonly Diagnostic[] =>
  /["']/.test(text.text) ? matches(text, STRAIGHT, 'text/straight-quote') : []

function spanOf({ origins, span }: InlineText, start: number, end: number): SourceSpan {
  const from = origins[start] ?? span.start
  return { file: span.file, start: from, end: (origins[end - 1] ?? from) + 1 }
}

/** Quotes and brackets that are opened or closed alone. A quote left open at the end may go on in the next paragraph. */
function unbalanced(text: InlineText): readonly Diagnostic[] {
  const open: LoneMark[] = []
  const alone: LoneMark[] = []
  for (let at = 0; at < text.text.length; at++) {
    const mark = text.text[at] ?? ''
    if (OPENING.has(mark)) open.push({ mark, at })
    else if (mark in CLOSING && !isApostrophe(text.text, at)) {
      const partner = open.findLastIndex((entry) => entry.mark === CLOSING[mark])
      if (partner < 0) alone.push({ mark, at })
      else alone.push(...open.splice(partner).slice(1))
    }
  }
  return joined([...alone, ...open].sort((a, b) => a.at - b.at)).map(({ mark, at }) =>
    finding('text/unbalanced-mark', spanOf(text, at, at + mark.length), { mark }),
  )
}

interface LoneMark {
  readonly mark: string
  readonly at: number
}

/** The same mark again and again is one finding. */
function joined(marks: readonly LoneMark[]): readonly LoneMark[] {
  const runs: LoneMark[] = []
  for (const { mark, at } of marks) {
    const last = runs.at(-1)
    if (last?.mark.endsWith(mark) && last.at + last.mark.length === at)
      runs[runs.length - 1] = { mark: last.mark + mark, at: last.at }
    else runs.push({ mark, at })
  }
  return runs
}

const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')

/** Very common characters that exist in one script only: enough to notice a mixture, not to convert it. */
const TRADITIONAL = /[會這個們來說對時過還後學國發員動務產業實現關點總與進開應機體戰黨區長設廣東話經濟際級]/
const SIMPLIFIED = /[会这个们来说对时过还后学国发员动务产业实现关点总与进开应机体战党区长设广东话经济际级]/

function mixedScript(text: InlineText): readonly Diagnostic[] {
  const traditional = TRADITIONAL.exec(text.text)
  if (!traditional || !SIMPLIFIED.test(text.text)) return []
  const at = traditional.index
  return [finding('text/mixed-script', spanOf(text, at, at + 1), { character: traditional[0] })]
}
