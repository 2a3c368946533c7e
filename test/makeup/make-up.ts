import { readFileSync } from 'node:fs'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { FontSet } from '../../src/fonts/face.ts'
import type { Issue } from '../../src/issue/issue.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { parseLayout } from '../../src/layout/parse-layout.ts'
import { issueLexicon } from '../../src/makeup/issue-lexicon.ts'
import { DEFAULT_STEPS, makePages } from '../../src/makeup/make-pages.ts'
import type { MakeupReport } from '../../src/makeup/report.ts'
import { normaliseIssue } from '../../src/normalise/normalise-issue.ts'
import type { Publishable } from '../../src/pages/page.ts'
import type { PageFrame } from '../../src/pages/page-frame.ts'
import type { CheckSetting } from '../../src/preflight/inspection.ts'
import type { RandomIssue } from './random-issue.ts'

/** An issue made up, with all that is needed to check its pages. */
export interface MadeUp {
  readonly issue: Issue
  readonly layout: Layout
  readonly document: Publishable
  readonly frame: PageFrame
  readonly report: MakeupReport
  readonly diagnostics: readonly Diagnostic[]
  readonly setting: CheckSetting
}

/** Everything between a parsed issue and its pages. */
export function makeUp(
  { issue: parsed, pictures: facts }: Omit<RandomIssue, 'yaml'>,
  fonts: FontSet,
  steps: number = DEFAULT_STEPS,
): MadeUp {
  const pictures = Object.fromEntries(facts)
  const { issue } = normaliseIssue(parsed, { name: parsed.normalise, without: [] })
  const layout = layoutNamed(issue.layout)
  const { document, diagnostics, frame, report } = makePages(issue, layout, {
    fonts,
    pictures,
    fingerprint: '',
    steps,
    posting: null,
    ornaments: {},
  })
  return {
    issue,
    layout,
    document,
    frame,
    report,
    diagnostics,
    setting: { fonts, words: issueLexicon(issue) },
  }
}

function layoutNamed(name: string): Layout {
  const path = `layouts/${name}.yaml`
  const { value } = parseLayout(name, { path, text: readFileSync(path, 'utf8') })
  if (!value) throw new Error(`${path} is no layout`)
  return value
}
