import type { FontSet } from '../fonts/face.ts'
import type { ImprintKey, Issue } from '../issue/issue.ts'
import type { Layout, TextStyle } from '../layout/layout.ts'
import type { DisplayItem } from '../pages/page.ts'
import { columnLeft, type Grid, rowTop } from './grid.ts'
import { ownLine } from './head-block.ts'
import { furniture, horizontalRule, placeLine } from './place.ts'

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

/** What the furniture says: words of the layout filled from the issue. */
export type Words = Readonly<Record<string, string | number>>

export function wordsOf(issue: Issue, pages: number): Words {
  const { year, month, day } = issue.date
  const imprint = Object.fromEntries(issue.publication.imprint.map(({ key, value }) => [key, value.text]))
  return {
    ...imprint,
    date: `${year}年${month}月${day}日`,
    weekday: WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '',
    number: issue.number,
    total: issue.total ?? '',
    name: issue.publication.name.text,
    pages,
  }
}

const fill = (pattern: string, words: Words): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''))

/** A teaser of the ear: what stands on a later page. */
export interface Teaser {
  readonly text: string
  readonly page: number
}

interface Setting {
  readonly layout: Layout
  readonly grid: Grid
  readonly fonts: FontSet
  readonly words: Words
}

const THICK = 2
const THIN = 0.5
const BAR_HEIGHT = 17

/** Masthead, permit line, ear and bar over the first `rows` grid lines. */
export function masthead(rows: number, teasers: readonly Teaser[], setting: Setting): readonly DisplayItem[] {
  const { layout, grid, fonts, words } = setting
  const { styles } = layout
  const bottom = rowTop(grid, rows) - 0.2 * grid.leading
  const barTop = bottom - BAR_HEIGHT
  const name = ownLine(String(words.name), styles.masthead, fonts)
  const permit = ownLine(
    layout.words.permit.map((part) => fill(part, words)).join('　'),
    styles.permit,
    fonts,
  )
  const block = name.size * 1.02 + permit.size * 1.7
  const top = grid.top + Math.max(0, (barTop - grid.top - block) * 0.4)
  const permitBaseline = top + name.size * 1.02 + permit.size * 1.25
  return [
    ...placeLine(
      name,
      {
        x: grid.left,
        y: top + 0.88 * name.size,
        ink: styles.masthead.ink,
        tracking: styles.masthead.tracking,
      },
      furniture('masthead'),
    ),
    ...placeLine(
      permit,
      { x: grid.left + 2, y: permitBaseline, ink: styles.permit.ink },
      furniture('permit'),
    ),
    ...ear(teasers, { top: grid.top, bottom: barTop - 7 }, setting),
    horizontalRule('bar', grid.left, barTop, grid.width, THICK, 'red'),
    ...spread(
      layout.words.bar.map((part) => fill(part, words)),
      styles.bar,
      barTop,
      BAR_HEIGHT,
      'bar',
      setting,
    ),
    horizontalRule('bar', grid.left, barTop + BAR_HEIGHT, grid.width, THIN, 'red'),
  ]
}

/** Pieces spread over the full measure, first flush left, last flush right, on the middle of a strip. */
function spread(
  pieces: readonly string[],
  style: TextStyle,
  top: number,
  height: number,
  name: string,
  { grid, fonts }: Setting,
): readonly DisplayItem[] {
  const lines = pieces.filter((piece) => piece !== '').map((piece) => ownLine(piece, style, fonts))
  const free = grid.width - 4 - lines.reduce((sum, line) => sum + line.right, 0)
  const gap = lines.length > 1 ? free / (lines.length - 1) : 0
  const y = top + (height - style.size) / 2 + 0.88 * style.size
  let x = grid.left + 2
  return lines.flatMap((line) => {
    const items = placeLine(line, { x, y, ink: style.ink }, furniture(name))
    x += line.right + gap
    return items
  })
}

/** The ear (报眼): a box over the last column with the teasers and their pages. */
function ear(
  teasers: readonly Teaser[],
  { top, bottom }: { top: number; bottom: number },
  { layout, grid, fonts }: Setting,
): readonly DisplayItem[] {
  const { ear: style, earTitle } = layout.styles
  const left = columnLeft(grid, layout.columns - 1)
  const width = grid.columnWidth
  const inset = 8
  const title = ownLine(layout.words.teasers, earTitle, fonts)
  const rows = teasers.length + 1
  const pitch = Math.min(style.size * 1.9, (bottom - top - 8) / rows)
  const height = Math.min(bottom - top, pitch * rows + 10)
  const first = top + 5 + pitch / 2 + 0.38 * earTitle.size
  const items: DisplayItem[] = [
    {
      kind: 'box',
      rect: { x: left, y: top, width, height },
      fill: null,
      stroke: { ink: 'red', weight: 0.75 },
      belongs: furniture('ear'),
    },
    ...placeLine(title, { x: left + inset, y: first, ink: earTitle.ink }, furniture('ear')),
  ]
  teasers.forEach((teaser, i) => {
    const y = first + (i + 1) * pitch
    const text = ownLine(teaser.text, style, fonts)
    const page = ownLine(fill(layout.words.teaserPage, { page: teaser.page }), style, fonts)
    const pageLeft = left + width - inset - page.right
    items.push(
      ...placeLine(text, { x: left + inset, y, ink: style.ink }, furniture('ear')),
      ...placeLine(page, { x: pageLeft, y, ink: style.ink }, furniture('ear')),
    )
    const from = left + inset + text.right + 4
    if (pageLeft - 4 > from) items.push(leader(from, pageLeft - 4, y - 0.1 * style.size))
  })
  return items
}

const leader = (x1: number, x2: number, y: number): DisplayItem => ({
  kind: 'rule',
  x1,
  y1: y,
  x2,
  y2: y,
  weight: 0.5,
  dash: [0.75, 2],
  ink: 'grey',
  belongs: furniture('ear'),
})

/** The folio line (报眉) with its double rule, over the first two grid lines of an inner page. */
export function folio(page: number, sections: readonly string[], setting: Setting): readonly DisplayItem[] {
  const { layout, grid, fonts } = setting
  const words = { ...setting.words, page, sections: sections.join('　') }
  const [left = '', middle = '', right = ''] = layout.words.folio.map((part) => fill(part, words))
  const { folio: style, folioTitle } = layout.styles
  const y = grid.top + 10
  const rightLine = ownLine(right, style, fonts)
  const items = [
    ...placeLine(ownLine(left, style, fonts), { x: grid.left, y, ink: style.ink }, furniture('folio')),
    ...placeLine(
      rightLine,
      { x: grid.left + grid.width - rightLine.right, y, ink: style.ink },
      furniture('folio'),
    ),
    horizontalRule('folio', grid.left, grid.top + 17, grid.width, THICK),
    horizontalRule('folio', grid.left, grid.top + 19.6, grid.width, THIN),
  ]
  if (middle === '') return items
  const title = ownLine(middle, folioTitle, fonts)
  const x = grid.left + (grid.width - title.right) / 2
  return [...items, ...placeLine(title, { x, y, ink: folioTitle.ink }, furniture('folio'))]
}

const FOOT_KEYS: readonly ImprintKey[] = [
  'issuer',
  'recipients',
  'printer',
  'printDate',
  'printRun',
  'editor',
  'contact',
  'extra',
]

/** The imprint strip (印记) over the last two grid lines. */
export function imprintStrip(issue: Issue, setting: Setting): readonly DisplayItem[] {
  const { layout, grid, fonts, words } = setting
  const style = layout.styles.imprint
  const entries = imprintEntries(issue, words)
  const top = rowTop(grid, grid.rows - 2) + 0.25 * grid.leading
  const perLine = 3
  const items: DisplayItem[] = [
    horizontalRule('imprint', grid.left, top, grid.width, THIN, 'red'),
    horizontalRule('imprint', grid.left, grid.top + layout.typeArea.height, grid.width, THICK, 'red'),
  ]
  entries.forEach((entry, i) => {
    const line = ownLine(entry, style, fonts)
    const place = i % perLine
    const free = grid.width - line.right
    const y = top + 10 + Math.floor(i / perLine) * style.size * 1.35
    items.push(
      ...placeLine(
        line,
        { x: grid.left + (free * place) / (perLine - 1), y, ink: style.ink },
        furniture('imprint'),
      ),
    )
  })
  return items
}

function imprintEntries(issue: Issue, words: Words): readonly string[] {
  const given = issue.publication.imprint.filter(({ key }) => FOOT_KEYS.includes(key))
  const entries = given.map(({ label, value }) => (label === '' ? value.text : `${label}：${value.text}`))
  const dated = given.some(({ key }) => key === 'printDate') ? [] : [`印刷日期：${words.date}`]
  return [...entries.slice(0, 3), ...dated, ...entries.slice(3), `期号：第${words.number}期`]
}
