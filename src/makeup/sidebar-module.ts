import { type FilledColumns, type FlowBlock, fillColumns } from '../flow/fill-columns.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Sidebar } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { Hyphenator } from '../text/hyphenation.ts'
import { boxedFrame, type ModuleFrame } from './module-frame.ts'
import type { RowCosts } from './row-costs.ts'
import { briefsText, type RunningText } from './story-galley.ts'
import { type FlowText, runningFlow, type TextSetting } from './story-text.ts'

/** One way to set the sidebar at a height: its type size, and blank grid lines shared among the items. */
export interface SidebarWay {
  /** At this way's size. */
  readonly frame: ModuleFrame
  readonly text: FlowText
  readonly size: number
  readonly textRows: number
  readonly gaps: number
  readonly filled: FilledColumns
  readonly cost: number
}

/** The weekly brief as a rectangle of the grid, with every height it can take. */
export interface SidebarModule {
  readonly sidebar: Sidebar
  readonly frame: ModuleFrame
  readonly rows: RowCosts
  /** Parallel to `rows.costs`. */
  readonly ways: readonly (SidebarWay | null)[]
}

/** Grid lines of the title, and of the white at the foot. */
export const SIDEBAR_TITLE_ROWS = 3
export const SIDEBAR_FOOT_ROWS = 1
/** Each quarter point less than the wished size costs so much. */
const SMALLER = 12
const SIZE_STEP = 0.25
/** A missing blank line between two items costs this, a blank line at the foot that. */
const MISSING_GAP = 4
const BLANK_FOOT = 6
const MOST_BLANK_FOOT = 3

/** Shapes the briefs once. */
export const shapeSidebar = (
  sidebar: Sidebar,
  layout: Layout,
  fonts: FontSet,
  hyphenator?: Hyphenator,
): RunningText => briefsText(sidebar.items, layout, fonts, hyphenator)

/** Measures the sidebar over `columns` base columns; null where it cannot stand. */
export function sidebarModule(
  sidebar: Sidebar,
  shaped: RunningText,
  columns: number,
  setting: TextSetting,
): SidebarModule | null {
  const ways = new Map<number, SidebarWay>()
  let frame: ModuleFrame | null = null
  for (const size of sizes(setting)) {
    const own = boxedFrame({ ...setting.grid, size }, columns)
    if (!own) continue
    frame ??= own
    const text = runningFlow(shaped, size, own.measure, setting)
    for (const way of columns === 1
      ? singleColumn(text, size, own, setting)
      : severalColumns(text, size, own)) {
      const rows = SIDEBAR_TITLE_ROWS + way.textRows + SIDEBAR_FOOT_ROWS
      const known = ways.get(rows)
      if (!known || way.cost < known.cost) ways.set(rows, way)
    }
  }
  if (!frame || ways.size === 0) return null
  const least = Math.min(...ways.keys())
  const all = Array.from(
    { length: Math.max(...ways.keys()) - least + 1 },
    (_, i) => ways.get(least + i) ?? null,
  )
  return {
    sidebar,
    frame,
    ways: all,
    rows: { least, costs: all.map((way) => way?.cost ?? Number.POSITIVE_INFINITY) },
  }
}

/** From the wished size down; never larger than the body. */
function sizes({ layout, grid }: TextSetting): readonly number[] {
  const { size, least } = layout.styles.brief
  const first = Math.min(grid.size, size)
  const count = Math.max(1, Math.floor((first - least) / SIZE_STEP + 1e-6) + 1)
  return Array.from({ length: count }, (_, i) => first - i * SIZE_STEP)
}

const smallerCost = (size: number, { layout, grid }: TextSetting): number =>
  ((Math.min(grid.size, layout.styles.brief.size) - size) / SIZE_STEP) * SMALLER

/** One column under the title: blank lines between the items take up what is left. */
function* singleColumn(
  text: FlowText,
  size: number,
  frame: ModuleFrame,
  setting: TextSetting,
): Generator<SidebarWay> {
  const places = text.blocks.length - 1
  const blocks = text.blocks.map(best)
  const lines = text.lines
  const filled = fillColumns(blocks, [lines])
  if (!filled) return
  for (let extra = 0; extra <= places + MOST_BLANK_FOOT; extra++) {
    const gaps = Math.min(extra, places)
    const cost = smallerCost(size, setting) + MISSING_GAP * (places - gaps) + BLANK_FOOT * (extra - gaps) ** 2
    yield { frame, text: { ...text, blocks }, size, textRows: lines + extra, gaps, filled, cost }
  }
}

const best = ({ kind, variants }: FlowBlock): FlowBlock => ({ kind, variants: variants.slice(0, 1) })

/** Several columns balanced, without blank lines. */
function* severalColumns(text: FlowText, size: number, frame: ModuleFrame): Generator<SidebarWay> {
  const count = frame.textColumns
  for (let rows = Math.ceil(text.fewest / count); rows <= Math.ceil(text.most / count) + 1; rows++) {
    const filled = fillColumns(text.blocks, new Array<number>(count).fill(rows))
    if (filled) yield { frame, text, size, textRows: rows, gaps: 0, filled, cost: filled.cost }
  }
}
