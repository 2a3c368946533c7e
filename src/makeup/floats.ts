import type { Size } from '../geometry/rect.ts'
import type { Picture, Story, Table } from '../issue/issue.ts'
import { setCaption } from './blocks/caption.ts'
import type { SetBlock } from './blocks/set-block.ts'
import { naturalTableWidth, setTable } from './blocks/table.ts'
import type { Grid } from './grid.ts'
import { type ModuleFrame, textSpan } from './module-frame.ts'
import type { Float } from './module-parts.ts'
import { once } from './once.ts'
import type { RowCosts } from './row-costs.ts'
import { blockSetting, type ShapedStory, type TextSetting } from './story-text.ts'

/** Upright pixels of every picture file of the issue. */
export type PictureSizes = Readonly<Record<string, Size>>

/** White between a float and the text, as a share of the leading. */
export const SPACE_AROUND_FLOAT = 0.6
/** Between a picture and its caption, likewise. */
export const CAPTION_GAP = 0.25
/** Pictures are cut rather than printed taller or flatter than this (width over height). */
const MOST_UPRIGHT = 0.72
const MOST_FLAT = 2.6
/** A picture takes at most this share of the page's height: then it is set narrower than its columns, then cut. */
const MOST_OF_PAGE = 0.5
const LEAST_OF_WIDTH = 0.6
/** A landscape picture is worth more than one column. */
const LANDSCAPE = 1.15
/** How far copyfit may change a picture's height, and what the square of the change costs. */
interface HeightRange {
  readonly least: number
  readonly most: number
  readonly cost: number
}
/** Between columns of text a picture keeps its width: more or less of it is cut away. */
const CUT_TO_HEIGHT: HeightRange = { least: 0.6, most: 1.5, cost: 400 }
/** In the middle of a page of one column it is made smaller as a whole: nothing of it is lost. */
const SCALED_TO_HEIGHT: HeightRange = { least: 0.5, most: 1.25, cost: 200 }
/** Pixels per inch under which a picture is rather printed over fewer columns. */
const WANTED_DPI = 200

/** Pictures as wide as their author wished, over all text columns, or one column wide. */
export type PictureWidth = 'wanted' | 'wide' | 'narrow'

/** A story's floats for a module. */
export function storyFloats(
  shaped: ShapedStory,
  frame: ModuleFrame,
  pictures: PictureSizes,
  width: PictureWidth,
  setting: TextSetting,
  known: FloatCache,
): readonly Float[] {
  const { story, order } = shaped
  const floats = story.pictures.map((picture, index) => {
    const columns = columnsOf(picture, width, frame, pictures, setting.grid)
    const block = order.pictures[index] ?? 0
    return once(known, `${story.id} ${block} ${columns} ${frame.measure} ${frame.gutter}`, () =>
      pictureFloat(picture, block, columns, { story, frame, pictures, setting }),
    )
  })
  const tables = story.body.flatMap((table, place) => {
    if (table.kind !== 'table') return []
    const block = order.body[place] ?? place
    const key = `${story.id} ${block} ${frame.textColumns} ${frame.measure} ${frame.gutter}`
    return [once(known, key, () => tableFloat(table, block, { story, frame, setting }))]
  })
  return [...floats, ...tables]
}

/** Floats of one grid, each set once. */
export type FloatCache = Map<string, Float>

function columnsOf(
  picture: Picture,
  width: PictureWidth,
  frame: ModuleFrame,
  pictures: PictureSizes,
  grid: Grid,
): number {
  if (width === 'narrow') return 1
  let columns = width === 'wide' ? frame.textColumns : pictureColumns(picture, frame, pictures)
  const shape = shapeOf(picture, pictures)
  // Rather narrower than with much of it cut away.
  while (columns > 1 && textSpan(frame, columns) / shape > tallestPicture(grid) * MOST_CUT) columns--
  return columns
}

/** Width over height a picture is printed in, before it is made to fit. */
function shapeOf(picture: Picture, pictures: PictureSizes): number {
  const { width, height } = pictures[picture.file] ?? UNKNOWN
  return Math.min(MOST_FLAT, Math.max(MOST_UPRIGHT, width / height))
}

const UNKNOWN: Size = { width: 3, height: 2 }
/** A picture may be so many times too tall for its place before it is set narrower. */
const MOST_CUT = 1.4

const tallestPicture = ({ rows, leading }: Grid): number => MOST_OF_PAGE * rows * leading

/** Columns a picture spans: as its author wished, else by its shape and its pixels. */
function pictureColumns(picture: Picture, frame: ModuleFrame, pictures: PictureSizes): number {
  if (picture.columns !== null) return Math.min(picture.columns, frame.textColumns)
  const size = pictures[picture.file]
  if (!size || size.width / size.height < LANDSCAPE || frame.textColumns < 3) return 1
  const dots = (size.width / textSpan(frame, 2)) * 72
  return dots < WANTED_DPI ? 1 : 2
}

interface FloatSetting {
  readonly story: Story
  readonly frame: ModuleFrame
  readonly setting: TextSetting
}

function pictureFloat(
  picture: Picture,
  block: number,
  columns: number,
  { story, frame, pictures, setting }: FloatSetting & { readonly pictures: PictureSizes },
): Float {
  const width = textSpan(frame, columns)
  const caption =
    picture.caption || picture.credit
      ? once(setting.blocks, `caption ${story.id} ${block} ${width}`, () =>
          setCaption(picture, blockSetting(setting, story.id, block, width)),
        )
      : null
  const shape = shapeOf(picture, pictures)
  const { grid } = setting
  const tallest = tallestPicture(grid)
  // On a page of a single column there is no narrower place: the picture stands in its middle.
  const isAlone = grid.columns === 1
  const own = isAlone ? Math.min(width, Math.max(LEAST_OF_WIDTH * width, tallest * shape)) : width
  const height = Math.min(own / shape, tallest)
  return {
    content: { kind: 'picture', picture, block, caption, width, aspect: isAlone ? own / height : null },
    columns,
    rows: pictureRows(height, isAlone ? SCALED_TO_HEIGHT : CUT_TO_HEIGHT, caption, grid),
  }
}

/** Height of everything a picture's float holds besides the picture itself, pt. */
const besidePicture = (caption: SetBlock | null, grid: Grid): number =>
  belowPicture(caption, grid) + (grid.leading - grid.size) / 2 + SPACE_AROUND_FLOAT * grid.leading

/** Height of the caption and the white above it, pt. */
export const belowPicture = (caption: SetBlock | null, { leading }: Grid): number =>
  caption ? caption.height + CAPTION_GAP * leading : 0

function pictureRows(height: number, range: HeightRange, caption: SetBlock | null, grid: Grid): RowCosts {
  const rows = (share: number): number => (height * share + besidePicture(caption, grid)) / grid.leading
  const least = Math.ceil(rows(range.least))
  const last = Math.max(least, Math.floor(rows(range.most)))
  const change = (count: number): number =>
    ((count * grid.leading - besidePicture(caption, grid)) / height - 1) ** 2 * range.cost
  return { least, costs: Array.from({ length: last - least + 1 }, (_, i) => change(least + i)) }
}

function tableFloat(table: Table, block: number, { story, frame, setting }: FloatSetting): Float {
  const { layout, grid } = setting
  const wanted = naturalTableWidth(table, layout.styles, blockSetting(setting, story.id, block, 0))
  let columns = 1
  while (columns < frame.textColumns && textSpan(frame, columns) < wanted) columns++
  const width = textSpan(frame, columns)
  const set = once(setting.blocks, `table ${story.id} ${block} ${width}`, () =>
    setTable(table, blockSetting(setting, story.id, block, width)),
  )
  const rows = Math.ceil((set.height + (grid.leading - grid.size) / 2) / grid.leading + SPACE_AROUND_FLOAT)
  return { content: { kind: 'table', table, block, set }, columns, rows: { least: rows, costs: [0] } }
}
