import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { messageOf } from '../../src/diagnostics/render.ts'
import type { FontSet } from '../../src/fonts/face.ts'
import { checkPages } from '../../src/preflight/check-pages.ts'
import { gridUse } from '../../src/preflight/unused-lines.ts'
import { projectFonts } from '../support/paragraphs.ts'
import { type MadeUp, makeUp } from './make-up.ts'
import { misplacedTexts } from './placed-text.ts'
import { type IssueKind, type RandomIssue, randomIssues } from './random-issue.ts'

/** Random issues of one layout and what is asked of them. */
export interface LawCase {
  readonly kind: IssueKind
  readonly count: number
  readonly seed: number
  /**
   * Most unused share of a page's grid: of the middle page and of the nineteenth in twenty. Where text flows the last
   * page is left out: it ends where the text ends.
   */
  readonly unused: { readonly median: number; readonly p95: number }
}

/** What an office sends in a year of weeks: one short notice, or sixteen stories with tables and pictures. */
const ISSUES = {
  stories: { least: 1, most: 16 },
  length: { least: 60, most: 3000 },
  floor: 60,
  pictures: 10,
  body: 'rich',
  sidebar: true,
  pages: 'auto',
} as const satisfies Omit<IssueKind, 'layout'>

/** Any issue in a layout of pages with a fixed height. */
export const pagedCase = (layout: string, seed: number, others: Partial<IssueKind> = {}): LawCase => ({
  kind: { ...ISSUES, layout, ...others },
  count: 75,
  seed,
  unused: { median: 0.02, p95: 0.08 },
})

/** What was found on one issue's pages. */
interface Result {
  readonly index: number
  readonly milliseconds: number
  readonly findings: readonly Diagnostic[]
  readonly lost: readonly string[]
  readonly isOverset: boolean
  readonly isRepeatable: boolean
  /** Whether text runs on without a word, and ends anywhere on the last page. */
  readonly flows: boolean
  /** Unused share of every page. */
  readonly unused: readonly number[]
  /** Pages that stay emptier than make-up says. */
  readonly untold: readonly number[]
  readonly unusedInAll: number
}

/** No page may show these, whatever the issue. */
const NEVER: readonly string[] = [
  'missing-glyph',
  'text-over-text',
  'text-over-picture',
  'text-over-box',
  'text-over-rule',
  'pictures-overlap',
  'outside-area',
  'outside-zone',
  'off-grid',
  'stranded-head',
].map((name) => `preflight/${name}`)

const MINUTES = 60_000

/** `BANXIN_LAW=weekly:17` prints the issue that broke a law, to be looked at. */
function showAsked(layout: string, issues: readonly RandomIssue[]): void {
  const [name, index] = (process.env.BANXIN_LAW ?? '').split(':')
  if (name === layout) process.stdout.write(issues[Number(index)]?.yaml ?? '')
}

/** Declares the law tests of a layout. */
export function lawsOf({ kind, count, seed, unused }: LawCase): void {
  describe(`${count} random issues in ${kind.layout} (seed ${seed})`, () => {
    let results: readonly Result[] = []
    const broken = (isBroken: (result: Result) => boolean): readonly Result[] => results.filter(isBroken)

    beforeAll(async () => {
      const fonts = await projectFonts()
      const issues = randomIssues(kind, count, seed)
      showAsked(kind.layout, issues)
      results = issues.map((issue, index) => resultOf(issue, index, fonts))
    }, 15 * MINUTES)

    afterAll(() => {
      process.stdout.write(report(kind.layout, results))
    })

    test('place every character once, or tell that there is no room', () => {
      expect(broken(({ lost }) => lost.length > 0).map(({ index, lost }) => ({ index, lost }))).toEqual([])
    })

    test.each(NEVER)('are never guilty of %s', (code) => {
      const guilty = results.flatMap(({ index, findings }) => {
        const first = findings.find((found) => found.code === code)
        return first ? [`${index}: ${messageOf(first, 'en')}`] : []
      })
      expect(guilty).toEqual([])
    })

    test('come out the same twice', () => {
      expect(broken(({ isRepeatable }) => !isRepeatable).map(({ index }) => index)).toEqual([])
    })

    test(`leave at most ${unused.median * 100} % of a page unused, ${unused.p95 * 100} % one time in twenty`, () => {
      const shares = results
        .filter(({ isOverset }) => !isOverset)
        .flatMap(({ unused, flows }) => (flows ? unused.slice(0, -1) : unused))
      expect(shares.length).toBeGreaterThan(0)
      expect(quantile(shares, 0.5)).toBeLessThanOrEqual(unused.median)
      expect(quantile(shares, 0.95)).toBeLessThanOrEqual(unused.p95)
    })

    test('tell of every page that stays much emptier', () => {
      expect(
        broken(({ untold }) => untold.length > 0).map(({ index, untold }) => ({ index, untold })),
      ).toEqual([])
    })
  })
}

/** From this unused share on an editor must hear of a page; less may be the white that belongs to heads and boxes. */
const TOLD = 0.15

/** Numbers of the pages that are much emptier than make-up says. Text that flows may end anywhere on its last page. */
function untoldPages({ diagnostics, layout }: MadeUp, unused: readonly number[]): readonly number[] {
  const told = diagnostics
    .filter(({ code }) => code === 'makeup/underfull')
    .map(({ args }) => Number(args.page))
  const full = layout.makeup.jumps === 'flow' ? unused.slice(0, -1) : unused
  return full.flatMap((part, i) => (part > TOLD && !told.includes(i + 1) ? [i + 1] : []))
}

function resultOf(random: RandomIssue, index: number, fonts: FontSet): Result {
  const started = performance.now()
  const made = makeUp(random, fonts)
  const milliseconds = performance.now() - started
  const isOverset = made.diagnostics.some(
    ({ code, severity }) => severity === 'error' && code.startsWith('makeup/'),
  )
  const use = gridUse(made.document, made.frame, made.setting)
  const unused = use.map(({ used, total }) => share(total - used, total))
  return {
    index,
    milliseconds,
    findings: checkPages(made.document, made.frame, made.setting),
    lost: misplacedTexts(made.issue, made.document)
      .filter(({ fault }) => fault === 'wrong' || !isOverset)
      .map(({ where, fault }) => `${where} (${fault})`),
    isOverset,
    isRepeatable: printed(made) === printed(makeUp(random, fonts)),
    flows: made.layout.makeup.jumps === 'flow',
    unused,
    untold: isOverset ? [] : untoldPages(made, unused),
    unusedInAll: share(
      use.reduce((sum, { used, total }) => sum + total - used, 0),
      use.reduce((sum, { total }) => sum + total, 0),
    ),
  }
}

/** Everything an output is made from. */
const printed = ({ document }: MadeUp): string => JSON.stringify(document)

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** The value below which `part` of all values lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

/** What a reader of the test's output wants to know of a run. */
function report(layout: string, results: readonly Result[]): string {
  const placed = results.filter(({ isOverset }) => !isOverset)
  const spread = (values: readonly number[], digits: number, factor = 1): string =>
    [0.5, 0.75, 0.9, 0.95, 1].map((part) => (quantile(values, part) * factor).toFixed(digits)).join(' / ')
  const counts = new Map<string, number>()
  for (const { code } of results.flatMap(({ findings }) => findings))
    counts.set(code, (counts.get(code) ?? 0) + 1)
  const rows = [
    `${layout}: ${results.length} issues, ${results.length - placed.length} overset, ${placed.flatMap(({ unused }) => unused).length} pages placed`,
    `  unused % of an issue, 50/75/90/95/100: ${spread(
      placed.map(({ unusedInAll }) => unusedInAll),
      1,
      100,
    )}`,
    `  unused % of a page:                    ${spread(
      placed.flatMap(({ unused }) => unused),
      1,
      100,
    )}`,
    `  … but the last:                        ${spread(
      placed.flatMap(({ unused }) => unused.slice(0, -1)),
      1,
      100,
    )}`,
    `  milliseconds an issue:                 ${spread(
      results.map(({ milliseconds }) => milliseconds),
      0,
    )}`,
    ...[...counts].sort().map(([code, times]) => `  ${code}: ${times}`),
  ]
  return `${rows.join('\n')}\n`
}
