import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { breakColumns } from '../flow/break-columns.ts'
import type { GalleyLine } from '../flow/galley.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Issue, Story } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { DisplayItem, OutlineEntry, Page, Publishable } from '../pages/page.ts'
import { lineFindings } from '../text/line-findings.ts'
import { folio, imprintStrip, masthead, type Teaser, wordsOf } from './furniture.ts'
import { columnLeft, type Grid, rowBaseline, rowTop, spanWidth } from './grid.ts'
import { drawHead } from './head-block.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { linesForRows } from './modules.ts'
import { horizontalRule, placeLine, verticalRule } from './place.ts'
import { type Plan, type PlannedModule, type PlannedPage, plan } from './plan.ts'
import { drawSidebar, setSidebar } from './sidebar.ts'

/** An issue made up into pages, and what was found on the way. */
export interface MadePages {
  readonly document: Publishable
  readonly diagnostics: readonly Diagnostic[]
  /** Body size chosen, pt. */
  readonly bodySize: number
}

interface Making {
  readonly issue: Issue
  readonly layout: Layout
  readonly fonts: FontSet
  readonly plan: Plan
  readonly diagnostics: Diagnostic[]
  readonly outline: OutlineEntry[]
}

/** Makes up an issue in a layout: chooses the body size and arrangement, then draws every page. */
export function makePages(issue: Issue, layout: Layout, fonts: FontSet): MadePages {
  const chosen = plan(issue, layout, fonts)
  const making: Making = { issue, layout, fonts, plan: chosen, diagnostics: [], outline: [] }
  if (chosen.unfit) {
    const { title } = layout.styles
    making.diagnostics.push(finding('makeup/title-too-long', chosen.unfit.title.span, { size: title.least }))
  }
  for (const page of chosen.pages) reportSpare(page, making)
  making.diagnostics.push(...issue.stories.flatMap(notPlaced))
  const pages = chosen.pages.map((page) => drawPage(page, making))
  making.diagnostics.push(...missingGlyphs(pages))
  return { document: publishable(making, pages), diagnostics: making.diagnostics, bodySize: chosen.grid.size }
}

/** What a story holds that make-up has no place for yet. */
function notPlaced({ pictures, body }: Story): readonly Diagnostic[] {
  return [
    ...pictures.map(({ span, file }) => finding('makeup/picture-not-placed', span, { file })),
    ...body.flatMap((block) => {
      if (block.kind === 'table') return [finding('makeup/table-not-placed', block.span)]
      return block.kind === 'quote' ? [finding('makeup/quote-not-placed', block.text.span)] : []
    }),
  ]
}

function reportSpare(page: PlannedPage, { diagnostics, plan: { grid } }: Making): void {
  const last = page.modules.at(-1)
  if (page.spare < 0 && last) {
    const lines = -page.spare * last.module.columns
    const characters = Math.round((lines * grid.columnWidth) / grid.size)
    diagnostics.push(
      finding('makeup/overset', last.module.story.span, { page: page.number, lines, characters }),
    )
  }
  if (page.spare > 2)
    diagnostics.push(finding('makeup/underfull', null, { page: page.number, lines: page.spare }))
}

function drawPage(page: PlannedPage, making: Making): Page {
  const { issue, layout, fonts, plan } = making
  const { grid } = plan
  const setting = { layout, grid, fonts, words: wordsOf(issue, layout.pages.length) }
  const items: DisplayItem[] = []
  if (page.template.head === 'masthead')
    items.push(...masthead(page.topRows, teasers(making, page.number), setting))
  else items.push(...folio(page.number, sectionsOf(page), setting))
  items.push(...drawModules(page, making))
  items.push(...drawSidebarZone(page, making))
  if (page.template.imprint) items.push(...imprintStrip(issue, setting))
  return { number: page.number, label: String(page.number), ...layout.trim, items }
}

const sectionsOf = (page: PlannedPage): readonly string[] =>
  page.modules.flatMap(({ module }) => (module.story.section ? [module.story.section.text] : []))

/** What stands on the other pages, for the ear. */
function teasers({ issue, plan }: Making, page: number): readonly Teaser[] {
  const elsewhere = plan.pages.filter(({ number }) => number !== page)
  const stories = elsewhere.flatMap(({ modules, number }) =>
    modules.map(({ module }) => ({ text: (module.story.teaser ?? module.story.title).text, page: number })),
  )
  const withSidebar = elsewhere.find(({ template }) =>
    template.zones.some(({ accepts }) => accepts === 'sidebar'),
  )
  if (!issue.sidebar || !withSidebar) return stories
  return [...stories, { text: (issue.sidebar.teaser ?? issue.sidebar.title).text, page: withSidebar.number }]
}

function drawModules(page: PlannedPage, making: Making): readonly DisplayItem[] {
  let row = page.topRows
  return page.modules.flatMap((planned, index) => {
    const items = drawModule(withinPage(planned, row, page, making), row, index === 0, page.number, making)
    row += planned.headRows + planned.textRows
    return items
  })
}

/** On a proof of a page that is over, the module keeps only the grid lines there are; the rest is marked. */
function withinPage(planned: PlannedModule, row: number, page: PlannedPage, making: Making): PlannedModule {
  const room = making.plan.grid.rows - page.footRows - row - planned.headRows
  return { ...planned, textRows: Math.min(planned.textRows, room) }
}

function drawModule(
  { module, headRows, textRows }: PlannedModule,
  row: number,
  first: boolean,
  page: number,
  { plan: { grid }, outline, diagnostics }: Making,
): readonly DisplayItem[] {
  if (textRows <= 0) return [oversetMark(grid.left, rowTop(grid, row), spanWidth(grid, module.columns))]
  const top = rowTop(grid, row)
  const width = spanWidth(grid, module.columns)
  const free = headRows * grid.leading - module.head.height
  outline.push({ title: module.story.title.text, page, y: top })
  return [
    ...(first ? [] : [horizontalRule('between', grid.left, top + 0.4 * grid.leading, width, 0.75)]),
    ...drawHead(module.head, grid.left, top + free * (first ? 0.5 : 0.64)),
    ...drawColumns(
      module.story.id,
      reported(linesForRows(module, textRows), diagnostics),
      row + headRows,
      textRows,
      module.columns,
      grid,
    ),
  ]
}

/** Tells of lines that break a rule, as they go to the page. */
function reported(lines: readonly GalleyLine[], diagnostics: Diagnostic[]): readonly GalleyLine[] {
  diagnostics.push(...lineFindings(lines.map(({ line }) => line)))
  return lines
}

/** The story's text in its columns, hairlines between them as long as the text. */
function drawColumns(
  story: string,
  lines: readonly GalleyLine[],
  row: number,
  rows: number,
  columns: number,
  grid: Grid,
): readonly DisplayItem[] {
  const broken = breakColumns(lines, columns, rows)
  const ends =
    broken?.ends ?? Array.from({ length: columns }, (_, i) => Math.min(lines.length, (i + 1) * rows))
  const text = lines.flatMap((line, index) => {
    const column = ends.findIndex((end) => index < end)
    if (column < 0) return []
    const start = column === 0 ? 0 : (ends[column - 1] ?? 0)
    return placeGalleyLine(story, line, columnLeft(grid, column), rowBaseline(grid, row + index - start))
  })
  const top = rowTop(grid, row) + (grid.leading - grid.size) / 2
  const bottom = rowTop(grid, row + rows) - (grid.leading - grid.size) / 2
  const rules = Array.from({ length: columns - 1 }, (_, i) =>
    verticalRule('column', columnLeft(grid, i + 1) - grid.gutter / 2, top, bottom, 0.35),
  )
  const dropped = lines.length - (ends.at(-1) ?? 0)
  if (dropped <= 0) return [...text, ...rules]
  return [...text, ...rules, oversetMark(columnLeft(grid, columns - 1), bottom, grid.columnWidth)]
}

/** A heavy red rule where text of a proof is cut off. */
const oversetMark = (x: number, y: number, width: number): DisplayItem =>
  horizontalRule('overset', x, y, width, 4, 'red')

function placeGalleyLine(story: string, entry: GalleyLine, x: number, y: number): readonly DisplayItem[] {
  return placeLine(
    entry.line,
    { x, y, ink: 'black' },
    {
      kind: 'text',
      story,
      block: entry.block,
      role: entry.role,
      line: entry.index,
      last: entry.index === entry.count - 1,
      span: entry.line.span,
    },
  )
}

function drawSidebarZone(page: PlannedPage, making: Making): readonly DisplayItem[] {
  const { issue, layout, fonts, plan } = making
  const zone = page.template.zones.findIndex(({ accepts }) => accepts === 'sidebar')
  if (zone < 0 || !issue.sidebar) return []
  const column = page.template.zones.slice(0, zone).reduce((sum, { columns }) => sum + columns, 0)
  const from = page.topRows
  const to = plan.grid.rows - page.footRows
  const set = setSidebar(issue.sidebar, layout, plan.grid, to - from, fonts)
  making.diagnostics.push(...set.diagnostics)
  reported(
    set.placed.map(({ line }) => line),
    making.diagnostics,
  )
  making.outline.push({ title: issue.sidebar.title.text, page: page.number, y: rowTop(plan.grid, from) })
  if (set.spare < 0) {
    const lines = -set.spare
    const characters = Math.round((lines * plan.grid.columnWidth) / plan.grid.size)
    making.diagnostics.push(
      finding('makeup/overset', issue.sidebar.span, { page: page.number, lines, characters }),
    )
  }
  return drawSidebar(set, layout, plan.grid, { column, from: from + SIDEBAR_TOP, to }, fonts)
}

/** The sidebar's box begins on the first grid line under the head. */
const SIDEBAR_TOP = 0

function publishable({ issue, plan, outline, diagnostics }: Making, pages: readonly Page[]): Publishable {
  const { year, month, day } = issue.date
  const two = (value: number): string => String(value).padStart(2, '0')
  for (const { modules } of plan.pages) {
    for (const { module } of modules) diagnostics.push(...module.broken.text.diagnostics)
  }
  return {
    title: `${issue.publication.name.text} 第${issue.number}期`,
    publication: issue.publication.name.text,
    number: String(issue.number),
    author: issue.publication.imprint.find(({ key }) => key === 'issuer')?.value.text ?? '',
    subject: issue.stories[0]?.title.text ?? '',
    language: 'zh-CN',
    date: `${year}-${two(month)}-${two(day)}`,
    pages,
    outline,
    stories: publishedStories(issue),
    pictures: {},
  }
}

function publishedStories({ stories, sidebar }: Issue): Publishable['stories'] {
  const told = stories.map(({ id, title, role }) => ({
    id,
    title: title.text,
    kind: role === 'notice' ? ('notice' as const) : ('story' as const),
  }))
  return sidebar ? [...told, { id: 'sidebar', title: sidebar.title.text, kind: 'sidebar' }] : told
}
