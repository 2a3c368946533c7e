import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Belonging, BlockRole, DisplayItem, Page, Publishable } from '../pages/page.ts'
import type { FramedPage, PageFrame } from '../pages/page-frame.ts'
import { textRuns } from '../pages/text-runs.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { pathExtent } from './extents.ts'
import { grouped } from './grouped.ts'
import { isStoryLine, type PageLine, pageLine, type StoryLine } from './page-line.ts'

/** What the checks are told besides the pages. */
export interface CheckSetting {
  readonly fonts: FontSet
  /** Words no line of a headline may part. */
  readonly words: Lexicon
}

/** A picture or ornament and the room it takes. */
export interface Solid {
  readonly rect: Rect
  readonly belongs: Belonging
}

export type BoxItem = Extract<DisplayItem, { kind: 'box' }>
export type RuleItem = Extract<DisplayItem, { kind: 'rule' }>

/** One page, measured. */
export interface PageView {
  readonly number: number
  readonly framed: FramedPage
  readonly lines: readonly PageLine[]
  readonly solids: readonly Solid[]
  readonly boxes: readonly BoxItem[]
  readonly rules: readonly RuleItem[]
}

/** The lines of one paragraph (title, table cell …) in order, wherever they stand. */
export interface SetBlock {
  readonly story: string
  readonly role: BlockRole
  readonly lines: readonly [StoryLine, ...StoryLine[]]
}

/** Finished pages as every check reads them. */
export interface Inspection {
  readonly frame: PageFrame
  readonly words: Lexicon
  readonly pages: readonly PageView[]
  readonly blocks: readonly SetBlock[]
}

export type Check = (inspection: Inspection) => readonly Diagnostic[]

const NOTHING_FRAMED: FramedPage = { headRows: 0, footRows: 0, zones: [], modules: [] }

export function inspect(document: Publishable, frame: PageFrame, { fonts, words }: CheckSetting): Inspection {
  const pages = document.pages.map((page, i) => pageView(page, frame.perPage[i] ?? NOTHING_FRAMED, fonts))
  return { frame, words, pages, blocks: setBlocks(pages.flatMap(({ lines }) => lines.filter(isStoryLine))) }
}

function pageView({ number, items }: Page, framed: FramedPage, fonts: FontSet): PageView {
  return {
    number,
    framed,
    lines: textRuns(items).map((runs) => pageLine(number, runs, fonts)),
    solids: items.flatMap(solidOf),
    boxes: items.filter((item): item is BoxItem => item.kind === 'box'),
    rules: items.filter((item): item is RuleItem => item.kind === 'rule'),
  }
}

function solidOf(item: DisplayItem): readonly Solid[] {
  if (item.kind === 'picture') return [{ rect: item.rect, belongs: item.belongs }]
  if (item.kind !== 'shape' || item.commands.length === 0) return []
  return [{ rect: pathExtent(item.commands), belongs: item.belongs }]
}

function setBlocks(lines: readonly StoryLine[]): readonly SetBlock[] {
  return [...grouped(lines, blockKey).values()].flatMap((group) => {
    const [first, ...rest] = group.toSorted((a, b) => a.belongs.line - b.belongs.line)
    return first ? [{ story: first.belongs.story, role: first.belongs.role, lines: [first, ...rest] }] : []
  })
}

const blockKey = ({ belongs: { story, block, role, cell } }: StoryLine): string =>
  [story, block, role, cell?.row ?? '', cell?.column ?? ''].join('\n')

const HEAD_ROLES: ReadonlySet<BlockRole> = new Set(['kicker', 'title', 'deck', 'byline', 'section'])
const PARAGRAPH_ROLES: ReadonlySet<BlockRole> = new Set(['paragraph', 'item', 'summary'])
const TEXT_ROLES: ReadonlySet<BlockRole> = new Set(['paragraph', 'item', 'summary', 'quote', 'cell'])

export const isHead = (role: BlockRole): boolean => HEAD_ROLES.has(role)

/** Running text that is set justified on the grid. */
export const isParagraph = (role: BlockRole): boolean => PARAGRAPH_ROLES.has(role)

/** What a head stands over. */
export const isText = (role: BlockRole): boolean => TEXT_ROLES.has(role)

/** Story id of the weekly brief. */
export const SIDEBAR = 'sidebar'
