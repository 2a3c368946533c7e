import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import sharp from 'sharp'
import { DEFAULT_TYPESET_OPTIONS, typeset } from '../../../src/cli/typeset.ts'
import { writePdf } from '../../../src/output/pdf/write-pdf.ts'
import { writePng } from '../../../src/output/png/write-png.ts'
import type { Page, Publishable } from '../../../src/pages/page.ts'
import { pageOf, publishable } from '../../support/display.ts'
import { picturedDocument } from '../../support/pictured-page.ts'
import { mupdfRaster, rasterOf, shareBeyond } from '../../support/raster.ts'
import { testWith } from '../../support/tools.ts'
import { ownWorkshop, sampleDocument } from '../../support/typeset-sample.ts'

// Making up the sample takes its time.
jest.setTimeout(60_000)

const workshop = ownWorkshop()
const { fonts } = workshop
const song = fonts.chain('song')[0]
let sample: Publishable
let pictured: Publishable

beforeAll(async () => {
  if (!song) throw new Error('no face song')
  sample = await sampleDocument(workshop)
  pictured = await picturedDocument(song)
})

const first = ({ pages: [page] }: Publishable): Page => {
  if (!page) throw new Error('a document has a page')
  return page
}

/** Grey levels of 255: what nobody sees at an edge. */
const TOLERANCE = 32

describe('a PNG of a page', () => {
  const difference = async (document: Publishable, page: Page): Promise<number> => {
    const pdf = await writePdf(document, fonts)
    const theirs = mupdfRaster(pdf, page.number, 150)
    return shareBeyond(await rasterOf(await writePng(page, document, fonts, 150)), theirs, TOLERANCE)
  }

  testWith('mutool', 'shows the sample as its PDF does', async () => {
    for (const page of sample.pages) expect(await difference(sample, page)).toBeLessThan(0.01)
  })

  for (const { name, layout } of [
    { name: '2024-23', layout: null },
    { name: '2024-22', layout: 'large-print' },
    { name: 'jianbao-7', layout: null },
  ])
    testWith('mutool', `shows ${name} as its PDF does in ${layout ?? 'its own layout'}`, async () => {
      const options = { ...DEFAULT_TYPESET_OPTIONS, layout }
      const { document } = await typeset(`issues/${name}.yaml`, workshop, options)
      if (!document) throw new Error(`${name} does not build`)
      for (const page of document.pages) expect(await difference(document, page)).toBeLessThan(0.01)
    })

  testWith('mutool', 'shows pictures, rules, boxes and shapes as the PDF does', async () => {
    expect(await difference(pictured, first(pictured))).toBeLessThan(0.002)
  })

  testWith('mutool', 'would be found out if a glyph stood half a point off', async () => {
    const moved = sample.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.kind === 'glyphs' ? { ...item, x: item.x + 0.5 } : item)),
    }))
    const pdf = await writePdf(sample, fonts)
    const theirs = mupdfRaster(pdf, 1, 150)
    const page = first({ ...sample, pages: moved })
    const ours = await rasterOf(await writePng(page, sample, fonts, 150))
    expect(shareBeyond(ours, theirs, TOLERANCE)).toBeGreaterThan(0.05)
  })

  test.each([
    [72, 596, 842],
    [150, 1241, 1754],
    [300, 2481, 3508],
  ])('has at %i dpi the pixels of its paper and says its resolution', async (dpi, width, height) => {
    const png = await writePng(pageOf([]), publishable([]), fonts, dpi)
    expect(await sharp(png).metadata()).toMatchObject({
      format: 'png',
      width,
      height,
      density: dpi,
      hasAlpha: false,
    })
  })

  test('may be as large as a poster', async () => {
    const page = pageOf([], { width: 2384, height: 3370 })
    const { width, height } = await sharp(await writePng(page, publishable([page]), fonts, 200), {
      limitInputPixels: false,
    }).metadata()
    expect([width, height]).toEqual([6623, 9362])
  })

  test('is the same bytes twice', async () => {
    const [once, again] = [
      await writePng(first(pictured), pictured, fonts),
      await writePng(first(pictured), pictured, fonts),
    ]
    expect(Buffer.compare(once, again)).toBe(0)
  })
})
