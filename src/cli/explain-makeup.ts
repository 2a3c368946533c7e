import { fill, type Language } from '../diagnostics/render.ts'
import type { Bilingual } from '../diagnostics/rule.ts'
import type {
  ArrangementReport,
  CopyfitStep,
  MakeupReport,
  PageReport,
  StoryReport,
} from '../makeup/report.ts'
import type { Term, TermName } from '../makeup/search/candidate.ts'
import type { FitStep } from '../text/headline-fit.ts'
import { CHANGES, FIT_WORDS, LINE_WORDS, PART_WORDS, STEP_WORDS, TERM_WORDS } from './makeup-words.ts'

/** Says something in the language of the explanation. */
type Say = (words: Bilingual, args?: Readonly<Record<string, string | number>>) => string

/** Why the pages look as they do, for people: the arrangement chosen page by page, then the next best in short. */
export function explainMakeup({ steps, chosen, runnersUp }: MakeupReport, language: Language): string {
  const say: Say = (words, args = {}) => fill(words[language], args)
  const lines = [
    say(LINE_WORDS.chosen, { ...figuresOf(chosen), steps }),
    ...termLine(chosen.terms, '  ', say),
    ...chosen.pages.flatMap((page) => pageLines(page, say)),
    ...runnersUp.map((other, index) => runnerUpLine(other, index + 1, say)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

const figuresOf = ({ bodySize, leading, score }: ArrangementReport) => ({
  size: figure(bodySize),
  leading: figure(leading),
  score: points(score),
})

function pageLines({ page, unused, cost, terms, stories }: PageReport, say: Say): readonly string[] {
  return [
    say(LINE_WORDS.page, { page, unused, cost: points(cost) }),
    ...termLine(terms, '  ', say),
    ...stories.flatMap((story) => storyLines(story, say)),
  ]
}

function storyLines(story: StoryReport, say: Say): readonly string[] {
  const { part, column, columns, row, rows, lines, steps } = story
  const place = say(LINE_WORDS.story, {
    story: nameOf(story, say),
    part: say(PART_WORDS[part]),
    columns: range(column + 1, column + columns),
    rows: range(row, row + rows - 1),
    lines,
  })
  const done = steps.flatMap((step) => stepWords(step, say))
  return done.length > 0 ? [place, `    ${done.join(' · ')}`] : [place]
}

const nameOf = ({ story }: StoryReport, say: Say): string =>
  story === 'sidebar' ? say(LINE_WORDS.sidebar) : story

const stepWords = (step: CopyfitStep, say: Say): readonly string[] =>
  step.kind === 'head'
    ? step.steps.map((fit) => say(FIT_WORDS[fit.kind], argsOf(fit)))
    : [say(STEP_WORDS[step.kind], argsOf(step))]

const argsOf = ({ kind, ...values }: FitStep | Exclude<CopyfitStep, { kind: 'head' }>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? (CHANGES.has(kind) ? signed(value) : figure(value)) : value,
    ]),
  )

/** What a cost comes from, the heaviest first; a line only when there is more than nothing to tell. */
function termLine(terms: readonly Term[], indent: string, say: Say): readonly string[] {
  const sums = new Map<TermName, number>()
  for (const { name, cost } of terms) sums.set(name, (sums.get(name) ?? 0) + cost)
  const told = [...sums].filter(([, cost]) => cost >= LEAST_POINTS).sort(([, a], [, b]) => b - a)
  if (told.length === 0) return []
  return [`${indent}${told.map(([name, cost]) => `${say(TERM_WORDS[name])} ${points(cost)}`).join(' · ')}`]
}

/** `1: a, b · 2: c`: which stories stand on which page. */
function runnerUpLine(other: ArrangementReport, number: number, say: Say): string {
  const pages = other.pages.map(
    ({ page, stories }) => `${page}: ${stories.map((story) => nameOf(story, say)).join(', ')}`,
  )
  return say(LINE_WORDS.runnerUp, { ...figuresOf(other), number, pages: pages.join(' · ') })
}

const range = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`)

/** Points below this are written 0. */
const LEAST_POINTS = 0.05

const points = (cost: number): string => String(Number(cost.toFixed(1)))
const figure = (value: number): string => String(Number(value.toFixed(3)))
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`
