import { balance } from '../flow/break-columns.ts'
import type { GalleyLine } from '../flow/galley.ts'
import type { Story } from '../issue/issue.ts'
import type { Layout } from '../layout/layout.ts'
import { type Grid, spanWidth } from './grid.ts'
import { type HeadBlock, type HeadSetting, headBlock } from './head-block.ts'
import {
  type BrokenText,
  breakText,
  galleyWith,
  naturalLines,
  type RunningText,
  textAt,
} from './story-galley.ts'

/** A story as a rectangle of the grid: `columns` base columns wide, so and so many rows high. */
export interface StoryModule {
  readonly story: Story
  readonly columns: number
  readonly head: HeadBlock
  readonly broken: BrokenText
  /** Least grid lines of the head with its space, and of the balanced text. */
  readonly headRows: number
  readonly textRows: number
}

/** A story with its body shaped once for every size and measure. */
export interface ShapedStory {
  readonly story: Story
  readonly text: RunningText
}

/** Space above and below a head, as a share of the leading. */
const SPACE_AROUND_HEAD = 0.9

/** Measures a story at a width; null when its title fits at no size. */
export function storyModule(
  { story, text }: ShapedStory,
  columns: number,
  rank: number,
  layout: Layout,
  grid: Grid,
  setting: HeadSetting,
): StoryModule | null {
  const head = headBlock(story, layout, rank, spanWidth(grid, columns), setting)
  if (!head) return null
  const broken = breakText(textAt(text, grid.size), grid.columnWidth)
  const headRows = Math.ceil(head.height / grid.leading + SPACE_AROUND_HEAD)
  return { story, columns, head, broken, headRows, textRows: balance(linesOf(broken, 0), columns).height }
}

/** The text's lines with `change` more or fewer than natural; natural when it cannot give. */
export function linesOf(broken: BrokenText, change: number): readonly GalleyLine[] {
  const galley = galleyWith(broken, change) ?? galleyWith(broken, 0)
  if (!galley) throw new Error('a text has its natural lines')
  return galley.lines
}

/** The module's lines cut to exactly `rows` grid lines a column, by looseness where that helps. */
export function linesForRows(module: StoryModule, rows: number): readonly GalleyLine[] {
  const spare = rows * module.columns - naturalLines(module.broken)
  if (spare >= 0 && spare < module.columns) return linesOf(module.broken, 0)
  const wanted = spare < 0 ? spare : spare - module.columns + 1
  for (let change = wanted; change !== 0; change -= Math.sign(change)) {
    const galley = galleyWith(module.broken, change)
    if (galley) return galley.lines
  }
  return linesOf(module.broken, 0)
}

/** True when paragraph looseness can bring the module to `rows` grid lines. */
export function reaches(module: StoryModule, rows: number): boolean {
  const capacity = rows * module.columns
  const natural = naturalLines(module.broken)
  if (natural <= capacity)
    return (
      capacity - natural < module.columns ||
      galleyWith(module.broken, capacity - natural - module.columns + 1) !== null
    )
  return galleyWith(module.broken, capacity - natural) !== null
}
