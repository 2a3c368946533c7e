import { readFileSync } from 'node:fs'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { FontSet } from '../../src/fonts/face.ts'
import type { Issue } from '../../src/issue/issue.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { parseLayout } from '../../src/layout/parse-layout.ts'
import { columnLeft, type Grid, rowBaseline, rowTop, spanWidth } from '../../src/makeup/grid.ts'
import { issueLexicon } from '../../src/makeup/issue-lexicon.ts'
import { makePages } from '../../src/makeup/make-pages.ts'
import { type PlannedPage, plan } from '../../src/makeup/plan.ts'
import { normaliseIssue } from '../../src/normalise/normalise-issue.ts'
import type { Publishable } from '../../src/pages/page.ts'
import type { FramedModule, FramedPage, PageFrame } from '../../src/pages/page-frame.ts'
import type { CheckSetting } from '../../src/preflight/inspection.ts'
import type { RandomIssue } from './random-issue.ts'

/** An issue made up, with all that is needed to check its pages. */
export interface MadeUp {
  readonly issue: Issue
  readonly document: Publishable
  readonly frame: PageFrame
  readonly diagnostics: readonly Diagnostic[]
  readonly setting: CheckSetting
}

/** Everything between a parsed issue and its pages. */
export function makeUp({ issue: parsed }: Omit<RandomIssue, 'yaml'>, fonts: FontSet): MadeUp {
  const { issue } = normaliseIssue(parsed, { name: parsed.normalise, without: [] })
  const layout = layoutNamed(issue.layout)
  const { document, diagnostics } = makePages(issue, layout, fonts)
  const frame = frameOf(issue, layout, fonts)
  return { issue, document, frame, diagnostics, setting: { fonts, words: issueLexicon(issue) } }
}

function layoutNamed(name: string): Layout {
  const path = `layouts/${name}.yaml`
  const { value } = parseLayout(name, { path, text: readFileSync(path, 'utf8') })
  if (!value) throw new Error(`${path} is no layout`)
  return value
}

function frameOf(issue: Issue, layout: Layout, fonts: FontSet): PageFrame {
  const { grid, pages } = plan(issue, layout, fonts)
  const columns = Array.from({ length: layout.columns }, (_, i) => ({
    x: columnLeft(grid, i),
    width: grid.columnWidth,
  }))
  return {
    typeArea: layout.typeArea,
    columns,
    rows: { top: grid.top, leading: grid.leading, count: grid.rows },
    baseline: rowBaseline(grid, 0),
    bodySize: grid.size,
    perPage: pages.map((page) => framedPage(page, grid, issue)),
  }
}

function framedPage(page: PlannedPage, grid: Grid, issue: Issue): FramedPage {
  const [from, to] = [page.topRows, grid.rows - page.footRows]
  const rows = (first: number, end: number) => ({
    y: rowTop(grid, first),
    height: (end - first) * grid.leading,
  })
  let column = 0
  const zones = page.template.zones.map(({ columns, accepts }) => {
    const left = columnLeft(grid, column) - (accepts === 'sidebar' ? 6 : 0)
    const width = spanWidth(grid, columns) + (accepts === 'sidebar' ? 6 : 0)
    column += columns
    return { accepts, rect: { x: left, width, ...rows(from, to) } }
  })
  const modules: FramedModule[] = []
  let row = from
  for (const { module, headRows, textRows } of page.modules) {
    const end = Math.min(to, row + headRows + textRows)
    const rect = { x: grid.left, width: spanWidth(grid, module.columns), ...rows(row, end) }
    modules.push({ story: module.story.id, rect, boxed: false })
    row = end
  }
  const sidebar = zones.find(({ accepts }) => accepts === 'sidebar')
  if (sidebar && issue.sidebar) modules.push({ story: 'sidebar', rect: sidebar.rect, boxed: true })
  return {
    headRows: page.topRows,
    footRows: page.footRows,
    zones: zones.map(({ rect }) => rect),
    modules,
  }
}
