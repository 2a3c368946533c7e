import type { Rect } from '../../geometry/rect.ts'
import type { Story } from '../../issue/issue.ts'
import type { DisplayItem } from '../../pages/page.ts'
import { framed } from '../blocks/frame.ts'
import { setJump } from '../blocks/jump-line.ts'
import { keyWord } from '../blocks/key-word.ts'
import { shifted } from '../blocks/shifted.ts'
import { type Grid, rowTop } from '../grid.ts'
import { drawHead } from '../head-block.ts'
import { textColumnLeft } from '../module-frame.ts'
import type { ModuleParts, ModuleWay } from '../module-parts.ts'
import { horizontalRule, verticalRule } from '../place.ts'
import type { Slot } from '../slot.ts'
import { drawFloat, type FloatPlace } from './draw-floats.ts'
import { drawColumn } from './draw-text.ts'
import { type Drawing, type Drawn, drawnItems, type JumpTarget, NOTHING_DRAWN, together } from './drawing.ts'

/** A story's rectangle on the page: left edge in pt, grid lines from `row` on. */
export interface ModulePlace {
  readonly left: number
  readonly row: number
  readonly rows: number
  /** Whether it stands first on its page, under the furniture. */
  readonly first: boolean
  /** What comes right under it: `text` where it stands in another story's columns. */
  readonly followedBy: 'text' | 'other'
}

/** Where its own colours and rules put a module apart from its neighbours, pt. */
const STORY_RULE = 0.75
const COLUMN_RULE = 0.35
/** The rule above a story stands this far down its first grid line. */
const RULE_DROP = 0.4
/** White above a head, as a share of what it has: more above than below (typography 9.4, 2:1). */
const ABOVE_HEAD = { first: 0.5, other: 0.64, boxed: 0.6 } as const
/** Outside a box, as shares of the leading: the box keeps off the lines above and below it. */
const BOX_TOP = 0.25
const BOX_FOOT = { text: 0.4, other: 0.15 } as const

/** Draws a story (or the rest of one) in its place. */
export function drawStory(
  story: Story,
  index: number,
  parts: ModuleParts,
  way: ModuleWay,
  place: ModulePlace,
  ending: 'whole' | 'cut',
  drawing: Drawing,
): Drawn {
  const textRow = place.row + parts.headRows + way.extraHead
  const scene: Scene = { story, parts, way, place, textRow, drawing }
  const jump = drawing.jumps.get(index)
  return together([
    drawnItems(surround(scene)),
    drawnItems(drawHeadOf(scene)),
    parts.head === null && jump?.from ? jumpFrom(scene, jump.from) : NOTHING_DRAWN,
    ...drawFloats(scene),
    ...drawColumns(scene),
    drawnItems(columnRules(scene)),
    ending === 'cut' && jump?.to ? jumpTo(scene, jump.to) : NOTHING_DRAWN,
  ])
}

interface Scene {
  readonly story: Story
  readonly parts: ModuleParts
  readonly way: ModuleWay
  readonly place: ModulePlace
  readonly textRow: number
  readonly drawing: Drawing
}

/** A frame, a tint, or the rule above. */
function surround({ story, parts: { frame, headRows }, place, drawing }: Scene): readonly DisplayItem[] {
  const { grid, layout } = drawing
  if (frame.kind === 'boxed') {
    const kind = story.tint ? (story.boxed ? 'both' : 'tint') : 'boxed'
    return framed(boxRect(place, frame.width, grid), kind)
  }
  if (place.first || headRows === 0 || !layout.makeup.storyRules) return []
  const y = rowTop(grid, place.row) + RULE_DROP * grid.leading
  return [horizontalRule('between', place.left, y, frame.width, STORY_RULE)]
}

/** The box of a boxed story, a little inside its grid lines. */
function boxRect({ left, row, rows, first, followedBy }: ModulePlace, width: number, grid: Grid): Rect {
  const y = rowTop(grid, row) + (first ? (grid.leading - grid.size) / 2 : BOX_TOP * grid.leading)
  const foot = rowTop(grid, row + rows) - BOX_FOOT[followedBy] * grid.leading
  return { x: left, y, width, height: foot - y }
}

function drawHeadOf({ parts, way, place, drawing: { grid } }: Scene): readonly DisplayItem[] {
  const { head, frame } = parts
  if (!head) return []
  const free = (parts.headRows + way.extraHead) * grid.leading - head.height
  const share = frame.kind === 'boxed' ? ABOVE_HEAD.boxed : place.first ? ABOVE_HEAD.first : ABOVE_HEAD.other
  return drawHead(head, place.left + frame.inset, rowTop(grid, place.row) + free * share)
}

const columnAt = ({ place, parts: { frame } }: Scene, column: number): number =>
  place.left + textColumnLeft(frame, column)

function drawColumns(scene: Scene): readonly Drawn[] {
  const { parts, way, story, textRow, drawing } = scene
  return way.filled.columns.map((slices, column) =>
    drawColumn(
      slices,
      { left: columnAt(scene, column), row: textRow + (way.slots.head[column] ?? 0) },
      { story: story.id, text: parts.text, grid: drawing.grid, ink: drawing.layout.styles.body.ink },
    ),
  )
}

/** First grid line of a float, and the number of its lines. */
function floatRows(
  { way, textRow }: Scene,
  slot: Slot,
  index: number,
): { readonly row: number; readonly rows: number } {
  const rows = way.floatRows[slot.float] ?? 0
  const offset = way.slots.offsets[index] ?? 0
  return { row: slot.edge === 'head' ? textRow + offset : textRow + way.textRows - offset - rows, rows }
}

/** A float that fills its columns stands level at both ends. */
const levelEnds = (
  { textRow, way }: Scene,
  { edge }: Slot,
  row: number,
  rows: number,
): FloatPlace['level'] => ({
  head: edge === 'head' || row === textRow,
  foot: edge === 'foot' || row + rows === textRow + way.textRows,
})

function drawFloats(scene: Scene): readonly Drawn[] {
  const { parts, story, drawing } = scene
  return parts.slots.map((slot, index) => {
    const float = parts.floats[slot.float]
    if (!float) return NOTHING_DRAWN
    const { row, rows } = floatRows(scene, slot, index)
    const left = columnAt(scene, slot.column)
    if (float.content.kind !== 'inset')
      return drawFloat(
        float,
        { left, row, rows, level: levelEnds(scene, slot, row, rows) },
        story.id,
        drawing,
      )
    const { story: inset, module } = float.content
    const way = module.ways[rows - module.rows.least]
    const boxed = drawing.issue.stories[inset]
    if (!way || !boxed) return NOTHING_DRAWN
    return drawStory(
      boxed,
      inset,
      module,
      way,
      { left, row, rows, first: false, followedBy: slot.edge === 'head' ? 'text' : 'other' },
      'whole',
      drawing,
    )
  })
}

/** Hairlines between text columns, as long as the text, broken where a float spans both. */
function columnRules(scene: Scene): readonly DisplayItem[] {
  const { parts, way, textRow, drawing } = scene
  const { grid, layout } = drawing
  if (!layout.makeup.columnRules) return []
  const level = (grid.leading - grid.size) / 2
  return Array.from({ length: parts.frame.textColumns - 1 }, (_, column) => {
    const across = parts.slots.flatMap((slot, index) =>
      slot.column <= column && slot.column + slot.columns > column + 1
        ? [{ ...floatRows(scene, slot, index), slot }]
        : [],
    )
    const headed = across.filter(({ slot }) => slot.edge === 'head').map(({ row, rows }) => row + rows)
    const footed = across.filter(({ slot }) => slot.edge === 'foot').map(({ row }) => row)
    const from = Math.max(textRow, ...headed)
    const to = Math.min(textRow + usedRows(way), ...footed)
    const x = columnAt(scene, column + 1) - parts.frame.gutter / 2
    return to > from
      ? [verticalRule('column', x, rowTop(grid, from) + level, rowTop(grid, to) - level, COLUMN_RULE)]
      : []
  }).flat()
}

/** Grid lines down to the foot of the longest column. */
function usedRows({ filled, slots, textRows }: ModuleWay): number {
  const used = filled.columns.map((slices, column) => {
    const lines = slices.reduce((sum, { from, to }) => sum + to - from, 0)
    return (slots.foot[column] ?? 0) > 0 ? textRows : (slots.head[column] ?? 0) + lines
  })
  return Math.max(...used)
}

/** 下转第×版 on the last grid line of the last column. */
function jumpTo(scene: Scene, target: JumpTarget): Drawn {
  const { parts, textRow, way } = scene
  const row = textRow + way.textRows - (way.slots.foot.at(-1) ?? 0) - 1
  return jumpLine('to', scene, columnAt(scene, parts.frame.textColumns - 1), row, target)
}

/** 上接第×版 above the rest of a story. */
const jumpFrom = (scene: Scene, target: JumpTarget): Drawn =>
  jumpLine('from', scene, columnAt(scene, 0), scene.place.row + scene.parts.headRows - 1, target)

function jumpLine(
  direction: 'to' | 'from',
  { story, parts, drawing }: Scene,
  left: number,
  row: number,
  target: JumpTarget,
): Drawn {
  const { layout, setting, grid } = drawing
  const set = setJump(direction, {
    word: keyWord(story.title, setting.lexicon),
    page: target.page,
    width: parts.frame.measure,
    styles: layout.styles,
    words: layout.words,
    fonts: setting.fonts,
    spacing: layout.spacing,
    lexicon: setting.lexicon,
    target: { kind: 'place', page: target.page, y: target.y },
  })
  return drawnItems(
    shifted(set.items, left, rowTop(grid, row) + (grid.leading - set.height) / 2),
    set.diagnostics,
  )
}
