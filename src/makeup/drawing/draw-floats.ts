import type { DisplayItem } from '../../pages/page.ts'
import { setCaption } from '../blocks/caption.ts'
import type { SetBlock } from '../blocks/set-block.ts'
import { shifted } from '../blocks/shifted.ts'
import { belowPicture, CAPTION_GAP, SPACE_AROUND_FLOAT } from '../floats.ts'
import { type Grid, rowTop } from '../grid.ts'
import type { Float, FloatContent } from '../module-parts.ts'
import type { Slot } from '../slot.ts'
import { blockSetting } from '../story-text.ts'
import { type Drawing, type Drawn, drawnItems } from './drawing.ts'

/** Where a float stands: left edge in pt, its first grid line and their number. */
export interface FloatPlace {
  readonly left: number
  readonly row: number
  readonly rows: number
  /** Its ends that stand level with text beside them; at the others there is white between it and what follows. */
  readonly level: Readonly<Record<Slot['edge'], boolean>>
}

/** Draws a picture or a table. At a module's head it stands level with the first line of text, at the foot with the last. */
export function drawFloat(float: Float, place: FloatPlace, story: string, { grid, setting }: Drawing): Drawn {
  const { content } = float
  if (content.kind === 'inset') throw new Error('a story in a box is drawn as a module')
  const room = innerHeight(place, grid)
  if (content.kind === 'table') {
    const top = place.level.head ? room.top : room.top + room.height - content.set.height
    return drawnItems(shifted(content.set.items, place.left, top), content.set.diagnostics)
  }
  const { picture, block, caption } = content
  const height = room.height - belowPicture(caption, grid)
  const width = pictureWidth(content, height)
  const rect = { x: place.left + (content.width - width) / 2, y: room.top, width, height }
  const belongs = {
    kind: 'text' as const,
    story,
    block,
    role: 'figure' as const,
    line: 0,
    last: true,
    span: picture.span,
  }
  const key = `${picture.file}#${story}-${block}`
  const item: DisplayItem = { kind: 'picture', rect, picture: key, alt: picture.alt, belongs }
  const below = captionBelow(content, width, (own) => blockSetting(setting, story, block, own))
  const captionTop = rect.y + height + CAPTION_GAP * grid.leading
  const captionLeft = place.left + (content.width - (below?.width ?? 0)) / 2
  return {
    items: [item, ...shifted(below?.items ?? [], captionLeft, captionTop)],
    pictures: [{ key, picture, rect }],
    diagnostics: below?.diagnostics ?? [],
  }
}

/** From this share of its columns' width on a picture fills them, and a little of its height is cut away. */
const ALL_BUT_FULL = 0.9

/** Width of a picture so many pt high: that of its columns, or less where it keeps its shape. */
function pictureWidth({ width, aspect }: Extract<FloatContent, { kind: 'picture' }>, height: number): number {
  const own = aspect === null ? width : aspect * height
  return own < ALL_BUT_FULL * width ? own : width
}

/** Steps in which a caption is made wider than its picture, pt. */
const CAPTION_STEP = 6

/**
 * The caption as wide as a picture that was made narrower than its column, or a little wider, so that it takes no more
 * lines: at the column's width its credit would stand far from the picture.
 */
function captionBelow(
  { picture, caption, width: columnWidth }: Extract<FloatContent, { kind: 'picture' }>,
  width: number,
  settingOf: (width: number) => Parameters<typeof setCaption>[1],
): SetBlock | null {
  if (!caption) return null
  for (let own = width; own < columnWidth; own += CAPTION_STEP) {
    const narrow = setCaption(picture, settingOf(own))
    if (narrow.height <= caption.height) return narrow
  }
  return caption
}

/** The float without the white between it and the text. */
function innerHeight(
  { row, rows, level }: FloatPlace,
  grid: Grid,
): { readonly top: number; readonly height: number } {
  const white = SPACE_AROUND_FLOAT * grid.leading
  const edge = (grid.leading - grid.size) / 2
  const above = level.head ? edge : white
  return { top: rowTop(grid, row) + above, height: rows * grid.leading - above - (level.foot ? edge : white) }
}
