import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Issue, Pin, Story } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { Grid } from './grid.ts'
import type { ModuleParts, ModuleWay } from './module-parts.ts'
import type { PlacedContent } from './search/candidate.ts'
import type { Arrangement } from './search/issue-search.ts'

/** What an editor must hear of an arrangement: what found no place, what stays empty, which wishes do not hold. */
export function arrangementFindings(
  arrangement: Arrangement,
  issue: Issue,
  layout: Layout,
): readonly Diagnostic[] {
  return [
    ...unplaceable(arrangement, issue, layout),
    ...oversetText(arrangement, issue),
    ...(layout.foot === 'rises' ? [] : underfullPages(arrangement, layout)),
    // Where pages have no height of their own, wishes for pages mean another edition.
    ...(layout.foot === 'rises' ? [] : pinFindings(arrangement, issue)),
    ...(layout.makeup.jumps === 'flow' ? [] : jumpFindings(arrangement, issue)),
    ...narrowPictures(arrangement, layout),
  ]
}

function unplaceable(
  { unplaceable }: Arrangement,
  { stories }: Issue,
  { styles, heads }: Layout,
): readonly Diagnostic[] {
  return unplaceable.flatMap((index) => {
    const story = stories[index]
    const style = styles[story?.role === 'lead' ? heads.lead.title : (heads.story[0] ?? heads.lead).title]
    return story ? [finding('makeup/title-too-long', story.title.span, { size: style?.least ?? 0 })] : []
  })
}

/** Text of so many lines is worth so many characters: last lines are not full. */
const FULLNESS = 0.93

const charactersIn = (lines: number, grid: Grid): number =>
  Math.round((lines * grid.columnWidth * FULLNESS) / grid.size)

/** Lines of the base column that found no place, by what they belong to. */
interface Overset {
  readonly name: string
  readonly lines: number
  readonly span: Diagnostic['span']
}

/** Titles named as candidates for a cut. */
const MOST_NAMED = 3

function oversetText({ pending, measure, pages }: Arrangement, issue: Issue): readonly Diagnostic[] {
  const left = oversetParts({ pending, measure }, issue)
  const [first] = left
  if (!first) return []
  const lines = left.reduce((sum, part) => sum + part.lines, 0)
  const candidates = left.slice(0, MOST_NAMED).map(({ name, lines: own }) => `${name}（${own}）`)
  return [
    finding('makeup/overset', first.span, {
      pages: pages.length,
      lines,
      characters: charactersIn(lines, measure.grid),
      candidates: candidates.join('、'),
    }),
  ]
}

function oversetParts(
  { pending, measure }: Pick<Arrangement, 'pending' | 'measure'>,
  { stories, sidebar }: Issue,
): readonly Overset[] {
  const cut = pending.rest ? stories[pending.rest.story] : undefined
  const rest = cut && pending.rest ? [overset(cut, pending.rest.text.lines)] : []
  const whole = pending.stories.flatMap((index) => {
    const story = stories[index]
    const look = { columns: 1, frame: 'plain', pictures: 'wanted', inset: null } as const
    const parts = measure.parts(index, look)
    const pictures = parts?.floats.reduce((sum, { rows, columns }) => sum + rows.least * columns, 0) ?? 0
    return story ? [overset(story, (parts?.text.lines ?? 0) + pictures + (parts?.headRows ?? 0))] : []
  })
  const briefs = measure.sidebar(1)
  const aside =
    pending.sidebar && sidebar
      ? [{ name: sidebar.title.text, lines: briefs?.rows.least ?? 0, span: sidebar.span }]
      : []
  return [...rest, ...whole, ...aside]
}

const overset = ({ title, span }: Story, lines: number): Overset => ({ name: title.text, lines, span })

/** Fewer blank lines than this nobody sees, at the foot of a page; holes are seen from this share of it on. */
const SEEN_BLANK = 2
const SEEN_HOLES = 0.05

/** Pages with blank lines at their foot or holes in their stories. A report may end where its text ends. */
function underfullPages({ pages, measure: { grid } }: Arrangement, layout: Layout): readonly Diagnostic[] {
  const { body, makeup } = layout
  const full = makeup.jumps === 'flow' ? pages.slice(0, -1) : pages
  return full.flatMap(({ space, blank, placed }) => {
    const cells = blank * grid.columns + placed.reduce((sum, { content }) => sum + holesIn(content), 0)
    if (blank < SEEN_BLANK && cells < SEEN_HOLES * space.rows * grid.columns) return []
    const lines = Math.max(blank, Math.round(cells / grid.columns))
    const characters = charactersIn(cells, grid)
    return [finding('makeup/underfull', null, { page: space.number, lines, characters, size: body.most })]
  })
}

/** White that is more than a head's due: grid lines of it, over every column. */
const DUE_EXTRA = 1

/** Cells (column × line) of a module that hold neither text nor picture. */
function holesIn(content: PlacedContent): number {
  if (content.kind === 'sidebar') {
    const { text, textRows, gaps, frame } = content.way
    return textRows * frame.textColumns - text.lines - gaps
  }
  return storyHoles(content.parts, content.way)
}

function storyHoles(parts: ModuleParts, way: ModuleWay): number {
  const columns = parts.frame.textColumns
  const text = way.filled.columns.flat().reduce((sum, { from, to }) => sum + to - from, 0)
  const taken = way.slots.head.reduce((sum, head, column) => sum + head + (way.slots.foot[column] ?? 0), 0)
  const loose = Math.max(0, way.extraHead - DUE_EXTRA) * columns
  const boxed = parts.floats.map(({ content }, index) => {
    if (content.kind !== 'inset') return 0
    const own = content.module.ways[(way.floatRows[index] ?? 0) - content.module.rows.least]
    return own ? storyHoles(content.module, own) : 0
  })
  return boxed.reduce((sum, holes) => sum + holes, way.textRows * columns - taken - text + loose)
}

/** Where a story begins. */
interface Standing {
  readonly page: number
  readonly columns: number
  readonly top: boolean
}

function pinFindings(arrangement: Arrangement, { stories }: Issue): readonly Diagnostic[] {
  return stories.flatMap(({ pin, span }, index) => {
    const standing = standingOf(index, arrangement)
    if (!pin || !standing) return []
    return brokenWishes(pin, standing).map(([wish, got]) =>
      finding('makeup/pin-not-held', span, { wish, got }),
    )
  })
}

function standingOf(story: number, { pages }: Arrangement): Standing | null {
  for (const { space, stretched, placed } of pages) {
    const module = placed.find(({ content }) => content.kind === 'story' && content.story === story)
    if (module)
      return { page: space.number, columns: module.columns, top: module.row === space.top + stretched }
  }
  return null
}

function brokenWishes(pin: Pin, { page, columns, top }: Standing): readonly (readonly [string, string])[] {
  const wishes: (readonly [string, string])[] = []
  if (pin.page !== undefined && pin.page !== page) wishes.push([`page: ${pin.page}`, `page: ${page}`])
  if (pin.top === true && !top) wishes.push(['top: true', 'top: false'])
  if (pin.columns !== undefined && pin.columns !== columns)
    wishes.push([`columns: ${pin.columns}`, `columns: ${columns}`])
  return wishes
}

/** Stories continued elsewhere that should not have been: they are longer than a page, or one would have stayed empty. */
const jumpFindings = ({ pages }: Arrangement, { stories }: Issue): readonly Diagnostic[] =>
  pages.flatMap(({ placed }) =>
    placed.flatMap(({ content }) => {
      const story = content.kind === 'story' && content.cut ? stories[content.story] : undefined
      return story?.jump === false
        ? [finding('makeup/pin-not-held', story.span, { wish: 'jump: false', got: 'jump: true' })]
        : []
    }),
  )

/** Pictures that stand narrower than their author wished: their story has no more columns, or copyfit took some. */
function narrowPictures({ pages }: Arrangement, layout: Layout): readonly Diagnostic[] {
  return pages.flatMap(({ placed }) =>
    placed.flatMap(({ content }) => (content.kind === 'sidebar' ? [] : narrowIn(content.parts, layout))),
  )
}

/** Those of one module, and of the stories boxed into it. */
function narrowIn({ floats, frame }: ModuleParts, layout: Layout): readonly Diagnostic[] {
  return floats.flatMap(({ content, columns }) => {
    if (content.kind === 'inset') return narrowIn(content.module, layout)
    if (content.kind !== 'picture') return []
    const { file, span, columns: wished } = content.picture
    const wish = Math.min(wished ?? 0, layout.columns)
    if (wish <= columns) return []
    const code = wish > frame.textColumns ? 'makeup/picture-too-wide' : 'makeup/picture-narrowed'
    return [finding(code, span, { file, wish, columns })]
  })
}
