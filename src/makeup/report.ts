import type { Issue } from '../issue/issue.ts'
import type { FitStep } from '../text/headline-fit.ts'
import type { ModuleParts, ModuleWay } from './module-parts.ts'
import { natural } from './row-costs.ts'
import type { Arranged } from './search/arrange.ts'
import type { PlacedModule, Term } from './search/candidate.ts'
import type { Arrangement } from './search/issue-search.ts'

/** What was done to a story to make it fit, gentlest first; lines and rows are grid lines. */
export type CopyfitStep =
  | { readonly kind: 'head'; readonly steps: readonly FitStep[] }
  | { readonly kind: 'head-space'; readonly rows: number }
  /** Paragraphs set with so many lines more (+) or fewer (−) than at their best. */
  | { readonly kind: 'looseness'; readonly lines: number }
  | { readonly kind: 'picture'; readonly file: string; readonly rows: number }
  | { readonly kind: 'boxed' }
  | { readonly kind: 'inset'; readonly into: string }
  | { readonly kind: 'jump'; readonly to: number }

/** One story's place on a page. */
export interface StoryReport {
  readonly story: string
  readonly part: 'whole' | 'begin' | 'rest'
  readonly column: number
  readonly columns: number
  readonly row: number
  readonly rows: number
  readonly lines: number
  readonly steps: readonly CopyfitStep[]
}

export interface PageReport {
  readonly page: number
  readonly unused: number
  readonly cost: number
  readonly terms: readonly Term[]
  readonly stories: readonly StoryReport[]
}

export interface ArrangementReport {
  readonly bodySize: number
  readonly leading: number
  readonly score: number
  readonly terms: readonly Term[]
  readonly pages: readonly PageReport[]
}

/** Why the pages look as they do: the arrangement chosen, its score, and the next best. */
export interface MakeupReport {
  readonly steps: number
  readonly chosen: ArrangementReport
  readonly runnersUp: readonly ArrangementReport[]
}

export const makeupReport = ({ best, runnersUp, steps }: Arranged, issue: Issue): MakeupReport => ({
  steps,
  chosen: arrangementReport(best, issue),
  runnersUp: runnersUp.map((other) => arrangementReport(other, issue)),
})

function arrangementReport(
  { measure: { grid }, pages, terms, score }: Arrangement,
  issue: Issue,
): ArrangementReport {
  return {
    bodySize: grid.size,
    leading: grid.leading,
    score,
    terms,
    pages: pages.map(({ space, blank, cost, terms: own, placed }) => ({
      page: space.number,
      unused: blank,
      cost,
      terms: own.filter((term) => term.cost !== 0),
      stories: placed.flatMap((module) => storyReports(module, space.number, issue)),
    })),
  }
}

function storyReports(module: PlacedModule, page: number, { stories }: Issue): readonly StoryReport[] {
  const { content, column, columns, row, rows } = module
  const place = { column, columns, row, rows }
  if (content.kind === 'sidebar')
    return [{ story: 'sidebar', part: 'whole', ...place, lines: content.way.text.lines, steps: [] }]
  const name = (index: number): string => stories[index]?.id ?? ''
  const index = content.kind === 'rest' ? content.rest.story : content.story
  const jump: readonly CopyfitStep[] = content.cut ? [{ kind: 'jump', to: page + 1 }] : []
  const boxed: readonly CopyfitStep[] =
    content.parts.frame.kind === 'boxed' && !stories[index]?.boxed && !stories[index]?.tint
      ? [{ kind: 'boxed' }]
      : []
  const own: StoryReport = {
    story: name(index),
    part: content.kind === 'rest' ? 'rest' : content.cut ? 'begin' : 'whole',
    ...place,
    lines: linesIn(content.way),
    steps: [...copyfitSteps(content.parts, content.way), ...boxed, ...jump],
  }
  const insets = content.parts.floats.flatMap(({ content: float }): readonly StoryReport[] =>
    float.kind === 'inset'
      ? [
          {
            story: name(float.story),
            part: 'whole',
            ...place,
            lines: float.module.text.lines,
            steps: [{ kind: 'inset', into: name(index) }],
          },
        ]
      : [],
  )
  return [own, ...insets]
}

const linesIn = ({ filled }: ModuleWay): number =>
  filled.columns.flat().reduce((sum, { from, to }) => sum + to - from, 0)

function copyfitSteps(parts: ModuleParts, way: ModuleWay): readonly CopyfitStep[] {
  const steps: CopyfitStep[] = []
  const head = parts.head?.parts.flatMap((part) => part.steps) ?? []
  if (head.length > 0) steps.push({ kind: 'head', steps: head })
  if (way.extraHead > 0) steps.push({ kind: 'head-space', rows: way.extraHead })
  const looseness = way.filled.rest ? 0 : linesIn(way) - parts.text.lines
  if (looseness !== 0) steps.push({ kind: 'looseness', lines: looseness })
  parts.floats.forEach(({ content, rows }, i) => {
    const change = (way.floatRows[i] ?? 0) - natural(rows)
    if (content.kind === 'picture' && change !== 0)
      steps.push({ kind: 'picture', file: content.picture.file, rows: change })
  })
  return steps
}
