import type { Rect } from '../geometry/rect.ts'
import type { Belonging, DisplayItem, LinkTarget, Page, PathCommand, Publishable } from './page.ts'
import { type GlyphsItem, type TextRuns, textOf, textRuns } from './text-runs.ts'

/**
 * A document as text that a reviewer can read and compare: a line for every line of text, in the order of painting,
 * under the story or piece of furniture it belongs to. Figures are pt from the trim box's top left.
 */
export const dump = (document: Publishable): string =>
  [head(document), ...document.pages.map(dumpPage)].join('\n')

const head = ({ title, author, subject, date, stories, outline }: Publishable): string =>
  [
    `document “${title}”  ${author}  ${date}`,
    `  about “${subject}”`,
    ...stories.map(({ id, kind, title: name }) => `  ${kind} ${id} “${name}”`),
    ...outline.map(({ title: entry, page, y }) => `  outline “${entry}” page ${page} at ${pt(y)}`),
    '',
  ].join('\n')

/** One page of `dump`. */
export function dumpPage({ number, label, width, height, items }: Page): string {
  const rows = [`page ${number} (${label})  ${pt(width)} × ${pt(height)}`]
  let group = ''
  for (const { belongs, row } of rowsOf(items)) {
    const name = belongs.kind === 'text' ? `story ${belongs.story}` : belongs.name
    if (name !== group) rows.push(`  ${name}`)
    group = name
    rows.push(`    ${row}`)
  }
  return `${rows.join('\n')}\n`
}

interface Row {
  readonly belongs: Belonging
  readonly row: string
}

/** Runs of one line stand where the first of them is painted. */
function rowsOf(items: readonly DisplayItem[]): readonly Row[] {
  const lines = new Map<DisplayItem, TextRuns>(textRuns(items).map((runs) => [runs[0], runs]))
  return items.flatMap((item): readonly Row[] => {
    if (item.kind !== 'glyphs') return [{ belongs: item.belongs, row: figureRow(item) }]
    const runs = lines.get(item)
    return runs ? [{ belongs: item.belongs, row: textRow(runs) }] : []
  })
}

/** `41.10 … 204.30, 98.20  song 9 black  paragraph 3.1  “…”`: first and last pen, baseline; block and line. */
function textRow(runs: TextRuns): string {
  const [first] = runs
  const last = runs.at(-1) ?? first
  const faces = [...new Set(runs.map(({ face }) => face))].join('+')
  const place = `${pt(firstPen(first))} … ${pt(last.x + (last.glyphs.at(-1)?.x ?? 0))}, ${pt(first.y)}`
  const missing = runs.some(({ glyphs }) => glyphs.some(({ id }) => id === 0)) ? '  MISSING GLYPH' : ''
  const part = partOf(first.belongs)
  return `${place}  ${faces} ${first.size} ${first.ink}  ${part}“${textOf(runs)}”${missing}`
}

const firstPen = ({ x, glyphs }: GlyphsItem): number => x + (glyphs[0]?.x ?? 0)

function partOf(belongs: Belonging): string {
  if (belongs.kind === 'furniture') return ''
  const { role, block, line, last, cell } = belongs
  const where = cell ? ` row ${cell.row} column ${cell.column}` : ''
  return `${role} ${block}.${line}${last ? '.' : ''}${where}  `
}

function figureRow(item: Exclude<DisplayItem, GlyphsItem>): string {
  switch (item.kind) {
    case 'rule': {
      const dash = item.dash ? ` dashed ${item.dash.join(' ')}` : ''
      const ends = `${pt(item.x1)}, ${pt(item.y1)} → ${pt(item.x2)}, ${pt(item.y2)}`
      return `rule ${ends}  ${item.weight} ${item.ink}${dash}`
    }
    case 'box': {
      const stroke = item.stroke ? `  stroke ${item.stroke.weight} ${item.stroke.ink}` : ''
      return `box ${rectangle(item.rect)}${item.fill ? `  fill ${item.fill}` : ''}${stroke}`
    }
    case 'picture':
      return `picture ${rectangle(item.rect)}  ${item.picture} “${item.alt}”`
    case 'shape':
      return `shape ${outline(item.commands)}  fill ${item.fill}`
    case 'link':
      return `link ${rectangle(item.rect)}  ${targetOf(item.target)}`
  }
}

const rectangle = ({ x, y, width, height }: Rect): string =>
  `${pt(x)}, ${pt(y)}  ${pt(width)} × ${pt(height)}`

const targetOf = (target: LinkTarget): string =>
  target.kind === 'address' ? target.href : `page ${target.page} at ${pt(target.y)}`

/** An outline by its first point and its number of segments: the rest is the ornament's own business. */
function outline(commands: readonly PathCommand[]): string {
  const [, x = 0, y = 0] = commands[0] ?? ['Z']
  return `${pt(x)}, ${pt(y)}  ${commands.length} segments`
}

const pt = (value: number): string => value.toFixed(2)
