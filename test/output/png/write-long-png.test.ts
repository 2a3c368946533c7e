import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import sharp from 'sharp'
import { typesetLong } from '../../../src/cli/long-picture.ts'
import { DEFAULT_TYPESET_OPTIONS } from '../../../src/cli/typeset.ts'
import { LONG_WIDTH, writeLongPng } from '../../../src/output/png/write-long-png.ts'
import type { DisplayItem, Page, Publishable } from '../../../src/pages/page.ts'
import { misplacedTexts } from '../../makeup/placed-text.ts'
import { furniture, pageOf, publishable } from '../../support/display.ts'
import { ownWorkshop } from '../../support/typeset-sample.ts'

jest.setTimeout(120_000)

const workshop = ownWorkshop()
const { fonts } = workshop

const first = ({ pages: [page] }: Publishable): Page => {
  if (!page) throw new Error('a document has a page')
  return page
}

const sizeOf = async (png: Uint8Array) => {
  const { width, height } = await sharp(png, { limitInputPixels: false }).metadata()
  return { width, height }
}

describe('the long picture of the sample', () => {
  let document: Publishable
  let lost: readonly unknown[]

  beforeAll(async () => {
    const made = await typesetLong('issues/2024-22.yaml', workshop, DEFAULT_TYPESET_OPTIONS)
    if (!made.document || !made.makeup) throw new Error(JSON.stringify(made.diagnostics))
    document = made.document
    lost = misplacedTexts(made.makeup.issue, document)
  })

  test('holds every text once', () => {
    expect(lost).toEqual([])
  })

  test('ends a margin under its last line', () => {
    const page = first(document)
    const feet = page.items.flatMap((item) => (item.kind === 'glyphs' ? [item.y] : []))
    const under = page.height - Math.max(...feet)
    expect(under).toBeGreaterThan(15)
    expect(under).toBeLessThan(60)
  })

  test('is 1080 pixels wide, and the same bytes twice', async () => {
    const page = first(document)
    const [once, again] = [
      await writeLongPng(page, document, fonts),
      await writeLongPng(page, document, fonts),
    ]
    expect(await sizeOf(once)).toEqual({ width: LONG_WIDTH, height: Math.ceil(page.height * 3) })
    expect(Buffer.compare(once, again)).toBe(0)
  })
})

const bar = (y: number): DisplayItem => ({
  kind: 'box',
  rect: { x: 0, y, width: 100, height: 20 },
  fill: 'black',
  stroke: null,
  belongs: furniture('bar'),
})

/** Slices meet every 8100 pixels. */
test('is drawn without a seam, higher than a drawing can be', async () => {
  const heights = [0, 2690, 5395, 9000, 11_980]
  const page = pageOf(heights.map(bar), { width: 360, height: 12_000 })
  const png = await writeLongPng(page, publishable([page]), fonts)
  expect(await sizeOf(png)).toEqual({ width: 1080, height: 36_000 })
  const { data } = await sharp(png, { limitInputPixels: false })
    .removeAlpha()
    .toColourspace('b-w')
    .extract({ left: 10, top: 0, width: 1, height: 36_000 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const dark = heights.flatMap((y) => Array.from({ length: 60 }, (_, i) => y * 3 + i))
  const shown = [...data].flatMap((level, row) => (level < 128 ? [row] : []))
  expect(shown).toEqual(dark)
})

test.each([350, 375.5, 414])('is 1080 pixels wide from a page of %s pt', async (width) => {
  const page = pageOf([bar(0)], { width, height: 100 })
  expect((await sizeOf(await writeLongPng(page, publishable([page]), fonts))).width).toBe(1080)
})
