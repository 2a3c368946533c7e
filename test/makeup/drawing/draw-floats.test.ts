import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from '@jest/globals'
import type { Rect } from '../../../src/geometry/rect.ts'
import type { Picture } from '../../../src/issue/issue.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { parseLayout } from '../../../src/layout/parse-layout.ts'
import { setCaption } from '../../../src/makeup/blocks/caption.ts'
import { drawFloat, type FloatPlace } from '../../../src/makeup/drawing/draw-floats.ts'
import type { Drawing } from '../../../src/makeup/drawing/drawing.ts'
import { makeGrid } from '../../../src/makeup/grid.ts'
import type { Float } from '../../../src/makeup/module-parts.ts'
import { ownText } from '../../../src/makeup/place.ts'
import { blockSetting } from '../../../src/makeup/story-text.ts'
import { projectFonts } from '../../support/paragraphs.ts'

const PICTURE: Picture = {
  file: 'a.jpg',
  caption: null,
  credit: null,
  alt: '',
  columns: null,
  anchor: null,
  focus: 'auto',
  allowLowResolution: false,
  colour: 'colour',
  span: { file: '', start: 0, end: 0 },
}

const PLACED = {
  kind: 'picture',
  picture: PICTURE,
  block: 0,
  caption: null,
  width: 150,
  aspect: null,
} as const
const FLOAT: Float = {
  content: PLACED,
  columns: 1,
  rows: { least: 6, costs: [0] },
}

const bottomOf = ({ y, height }: Rect): number => y + height

let drawing: Drawing
beforeAll(async () => {
  const fonts = await projectFonts()
  const path = 'layouts/weekly.yaml'
  const layout = parseLayout('weekly', { path, text: readFileSync(path, 'utf8') }).value as Layout
  const grid = makeGrid(layout, 9)
  const words = { given: new Set<string>(), learned: new Set<string>(), longest: 0 }
  const setting = { layout, fonts, lexicon: words, grid, breakAt: () => [], blocks: new Map() }
  drawing = { issue: { stories: [] } as never, layout, grid, setting, page: 1, jumps: new Map() }
})

function rectOf(level: FloatPlace['level'], aspect: number | null = null): Rect {
  const content = { ...PLACED, aspect }
  const [picture] = drawFloat(
    { ...FLOAT, content },
    { left: 0, row: 2, rows: 6, level },
    'a',
    drawing,
  ).pictures
  if (!picture) throw new Error('a picture is placed')
  return picture.rect
}

test('a picture that fills its columns is level with those at the head and at the foot beside it', () => {
  const atHead = rectOf({ head: true, foot: false })
  const atFoot = rectOf({ head: false, foot: true })
  const filling = rectOf({ head: true, foot: true })
  expect(filling.y).toBe(atHead.y)
  expect(bottomOf(filling)).toBeCloseTo(bottomOf(atFoot), 6)
  expect(atFoot.y).toBeGreaterThan(atHead.y)
})

test('a picture that keeps its shape is narrower than its column by a tenth of it or more, or not at all', () => {
  const { height } = rectOf({ head: true, foot: false })
  const widths = [0.5, 0.85, 0.95, 1.2].map((share) => {
    const { x, width } = rectOf({ head: true, foot: false }, (share * PLACED.width) / height)
    expect(x).toBeCloseTo((PLACED.width - width) / 2, 6)
    return width / PLACED.width
  })
  expect(widths).toEqual([expect.closeTo(0.5, 6), expect.closeTo(0.85, 6), 1, 1])
})

test('a caption that needs more width than its picture stands in the middle under it, no wider than it must be', () => {
  const picture = { ...PICTURE, caption: ownText('三十位职工围坐在书架下。'), credit: ownText('谭静') }
  const width = 320
  const caption = setCaption(picture, blockSetting(drawing.setting, 'a', 0, width))
  const content = { ...PLACED, picture, caption, width, aspect: 1 }
  const place = { left: 0, row: 2, rows: 10, level: { head: true, foot: false } }
  const { items, pictures } = drawFloat({ ...FLOAT, content }, place, 'a', drawing)
  const words = items.flatMap((item) => (item.kind === 'glyphs' ? [item] : []))
  const left = Math.min(...words.map(({ x }) => x))
  const right = Math.max(...words.map(({ x, glyphs }) => x + (glyphs.at(-1)?.x ?? 0)))
  const [placed] = pictures
  expect(placed?.rect.width).toBeLessThan(width / 2)
  expect(right - left).toBeLessThan(width * 0.75)
  expect(left).toBeGreaterThan(width * 0.125)
  expect(new Set(words.map(({ y }) => y)).size).toBe(1)
})
