import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Face, FontSet } from '../../src/fonts/face.ts'
import type { Rect } from '../../src/geometry/rect.ts'
import type { Belonging, DisplayItem } from '../../src/pages/page.ts'
import type { FramedPage, PageFrame } from '../../src/pages/page-frame.ts'
import { checkPages } from '../../src/preflight/check-pages.ts'
import type { CheckSetting } from '../../src/preflight/inspection.ts'
import { NO_WORDS } from '../../src/text/lexicon.ts'
import { pageOf, publishable } from '../support/display.ts'

/** A face whose every cell is one em. */
const SQUARE: Face = {
  id: 'square',
  ascent: 880,
  descent: -120,
  glyphId: (codePoint) => codePoint,
  advance: () => 1000,
  bounds: () => null,
}

const FONTS: FontSet = { faces: new Map([['square', SQUARE]]), chain: () => [SQUARE] }

/** Three columns of ten 10 pt em and twenty grid lines of 15 pt. */
export const SIZE = 10
export const LEADING = 15
export const ROWS = 20
export const COLUMNS = [0, 130, 260].map((x) => ({ x, width: 100 }))
export const AREA: Rect = { x: 0, y: 0, width: 360, height: ROWS * LEADING }

/** Rectangle over base columns `from` to `to` and grid lines `top` up to `end`. */
export const cells = (from: number, to: number, top: number, end: number): Rect => ({
  x: COLUMNS[from]?.x ?? 0,
  y: top * LEADING,
  width: (to - from) * 130 + 100,
  height: (end - top) * LEADING,
})

export const baselineOf = (row: number): number => row * LEADING + 2.5 + 8.8

type InStory = Extract<Belonging, { kind: 'text' }>
export type TextItem = Extract<DisplayItem, { kind: 'glyphs' }> & { readonly belongs: InStory }

/** Where a line stands: in a column on a grid line, 10 pt, unless told otherwise. */
interface Spot {
  readonly column?: number
  readonly row?: number
  readonly x?: number
  readonly y?: number
  readonly size?: number
}

const glyphsOf = (text: string, size: number) =>
  [...text].map((character, i) => ({ id: character.codePointAt(0) ?? 0, x: i * size, text: character }))

const atSpot = (text: string, { column = 0, row = 0, x, y, size = SIZE }: Spot) => ({
  kind: 'glyphs' as const,
  face: 'square',
  size,
  x: x ?? COLUMNS[column]?.x ?? 0,
  y: y ?? baselineOf(row),
  ink: 'black' as const,
  glyphs: glyphsOf(text, size),
})

/** A line of a story, all of its paragraph unless told otherwise. */
export const storyLine = (text: string, spot: Spot, belongs: Partial<InStory> = {}): TextItem => ({
  ...atSpot(text, spot),
  belongs: {
    kind: 'text',
    story: 'a',
    block: 0,
    role: 'paragraph',
    line: 0,
    last: true,
    span: { file: 'issue.yaml', start: 0, end: 0 },
    ...belongs,
  },
})

export const titleLine = (text: string, spot: Spot, belongs: Partial<InStory> = {}): TextItem =>
  storyLine(text, { size: 20, y: 21.3, ...spot }, { role: 'title', block: -1, ...belongs })

export const furnitureLine = (text: string, spot: Spot, name = 'folio'): DisplayItem => ({
  ...atSpot(text, spot),
  belongs: { kind: 'furniture', name },
})

export const picture = (rect: Rect, belongs: Partial<InStory> = {}): DisplayItem => ({
  kind: 'picture',
  rect,
  picture: 'p',
  alt: '',
  belongs: storyLine('', {}, { role: 'figure', block: 90, ...belongs }).belongs,
})

export const box = (rect: Rect, name = 'box'): DisplayItem => ({
  kind: 'box',
  rect,
  fill: 'tint',
  stroke: null,
  belongs: { kind: 'furniture', name },
})

export const rule = (x1: number, y1: number, x2: number, y2: number): DisplayItem => ({
  kind: 'rule',
  x1,
  y1,
  x2,
  y2,
  weight: 0.5,
  dash: null,
  ink: 'black',
  belongs: { kind: 'furniture', name: 'rule' },
})

/** Ten Han without a mark among them. */
export const TEN = '工会职工服务站点建设'
const HEAD_ROWS = 2
const PARAGRAPH = 9

/** A page without a fault: a title over three full columns, each of two paragraphs of nine lines. */
export const fullPage = (): readonly TextItem[] => [
  titleLine('职工服务站点建设使用调查表', {}),
  ...COLUMNS.flatMap((_, column) =>
    Array.from({ length: ROWS - HEAD_ROWS }, (_, i) => {
      const line = i % PARAGRAPH
      const block = column * 2 + Math.floor(i / PARAGRAPH)
      const last = line === PARAGRAPH - 1
      return storyLine(TEN, { column, row: HEAD_ROWS + i }, { block, line, last })
    }),
  ),
]

/** The page with the lines that stand in a column on a grid line changed, or taken out by null. */
export const changed = (
  items: readonly TextItem[],
  column: number,
  rows: readonly number[],
  change: (item: TextItem) => TextItem | null,
): readonly TextItem[] =>
  items.flatMap((item) => {
    const isMeant =
      item.size === SIZE &&
      item.x === COLUMNS[column]?.x &&
      rows.includes(Math.round((item.y - baselineOf(0)) / LEADING))
    const next = isMeant ? change(item) : item
    return next ? [next] : []
  })

export const retold = (item: TextItem, belongs: Partial<InStory>): TextItem => ({
  ...item,
  belongs: { ...item.belongs, ...belongs },
})

export const reworded = (item: TextItem, text: string): TextItem => ({
  ...item,
  glyphs: glyphsOf(text, item.size),
})

const PAGE: FramedPage = {
  headRows: 0,
  footRows: 0,
  zones: [AREA],
  modules: [{ story: 'a', rect: AREA, boxed: false }],
}

export const frameOf = (...pages: readonly Partial<FramedPage>[]): PageFrame => ({
  typeArea: AREA,
  columns: COLUMNS,
  rows: { top: 0, leading: LEADING, count: ROWS },
  baseline: baselineOf(0),
  bodySize: SIZE,
  ending: 'full',
  perPage: pages.map((page) => ({ ...PAGE, ...page })),
})

export const SETTING: CheckSetting = { fonts: FONTS, words: NO_WORDS }

/** Findings on pages that stand in the frames told, or in one whole module. */
export function findingsOn(
  pages: readonly (readonly DisplayItem[])[],
  framed: readonly Partial<FramedPage>[] = pages.map(() => ({})),
  setting: CheckSetting = SETTING,
): readonly Diagnostic[] {
  const document = publishable(pages.map((items, i) => pageOf(items, { number: i + 1 })))
  return checkPages(document, frameOf(...framed), setting)
}

/** Codes of the findings on one page, without the stage's name. */
export const codesOn = (items: readonly DisplayItem[], framed: Partial<FramedPage> = {}): readonly string[] =>
  findingsOn([items], [framed]).map(({ code }) => code.replace('preflight/', ''))
