import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import sharp from 'sharp'
import { markingFor, type PressFile, pressFiles } from '../../../src/cli/press-files.ts'
import type { Typeset } from '../../../src/cli/typeset.ts'
import type { EmbeddableFace } from '../../../src/fonts/embeddable-face.ts'
import { platePalette } from '../../../src/output/pdf/press-inks.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../../../src/output/pdf/write-pdf.ts'
import type { DisplayItem, EncodedPicture, Ink, Publishable } from '../../../src/pages/page.ts'
import { pressPictures } from '../../../src/pictures/press-pictures.ts'
import { pressPages } from '../../../src/press/press-pages.ts'
import {
  CUSTOMARY_BLEED,
  DEFAULT_PRESS,
  type PressSettings,
  SPOT,
} from '../../../src/press/press-settings.ts'
import { furniture, glyphsItem, pageOf, publishable } from '../../support/display.ts'
import { difference, hasInk, inGrey, inked, type Raster, separate } from '../../support/separations.ts'
import { faceOf, fontSetOf, glyphOf } from '../../support/tiny-face.ts'
import { square, tinyFont } from '../../support/tiny-font.ts'
import { testWith } from '../../support/tools.ts'
import { ownWorkshop, typesetSample } from '../../support/typeset-sample.ts'

/** Ghostscript separates a page in a second; a busy machine takes several. */
jest.setTimeout(60_000)

const DPI = 72
/** Of 255: screens are rounded once in the composite and once in the separation. */
const ROUNDING = 2
const FULL: PressSettings = { ...DEFAULT_PRESS, bleed: CUSTOMARY_BLEED, marks: 'all' }

const fileOf = (files: readonly PressFile[]): Uint8Array => files[0]?.bytes ?? new Uint8Array()

let face: EmbeddableFace
let rgb: EncodedPicture

beforeAll(async () => {
  const ink = [square(50, 0, 900, 800)]
  face = faceOf(
    tinyFont([
      { chars: '', advance: 1000, contours: ink },
      { chars: '一', advance: 1000, contours: ink },
    ]),
  )
  const [width, height] = [40, 30]
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i % 3 === 0 ? 230 : (i * 7) % 200))
  const bytes = new Uint8Array(
    await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer(),
  )
  rgb = { format: 'png', bytes, width, height, colour: 'rgb' }
})

const belongs = furniture('test')

const boxAt = (x: number, y: number, fill: Ink, stroke: Ink | null = null): DisplayItem => ({
  kind: 'box',
  rect: { x, y, width: 80, height: 40 },
  fill,
  stroke: stroke && { ink: stroke, weight: 4 },
  belongs,
})

const textAt = (x: number, y: number, ink: Ink): DisplayItem =>
  glyphsItem([{ id: glyphOf(face, '一'), x: 0, text: '一' }], { x, y, ink, size: 20 })

const ruleAt = (x: number, y: number, ink: Ink): DisplayItem => ({
  kind: 'rule',
  ...{ x1: x - 10, y1: y, x2: x + 90, y2: y },
  weight: 3,
  dash: null,
  ink,
  belongs,
})

const INKS: readonly Ink[] = ['black', 'red', 'paper', 'tint', 'grey']

/** Text, a rule, a stroked box and a picture in every ink upon every ink. */
const everything = (): Publishable => {
  const items = INKS.flatMap((below, row) =>
    INKS.flatMap((above, column) => {
      const [x, y] = [20 + column * 110, 20 + row * 100]
      return [
        boxAt(x, y, below, above),
        textAt(x + 10, y + 30, above),
        ruleAt(x, y + 35, above),
        boxAt(x + 50, y + 25, above),
      ]
    }),
  )
  const picture: DisplayItem = {
    kind: 'picture',
    rect: { x: 60, y: 500, width: 120, height: 60 },
    picture: 'a',
    alt: '',
    belongs,
  }
  return publishable([pageOf([...items, boxAt(20, 520, 'red'), picture, textAt(80, 540, 'black')])], {
    pictures: { a: rgb },
  })
}

const settingsOf = (changes: Partial<PressSettings>): PressSettings => ({ ...FULL, ...changes })

async function composite(settings: PressSettings): Promise<Uint8Array> {
  return fileOf((await pressFiles(everything(), fontSetOf(face), settings)).files)
}

async function separated(settings: PressSettings): Promise<readonly PressFile[]> {
  return (await pressFiles(everything(), fontSetOf(face), { ...settings, files: 'separations' })).files
}

describe('the plates of a job', () => {
  test.each<[string, Partial<PressSettings>, readonly string[]]>([
    ['two inks', {}, ['Black', 'TaoHong']],
    ['one ink', { inks: 'one' }, ['Black']],
    ['pictures in four inks', { pictures: 'cmyk' }, ['Cyan', 'Magenta', 'Yellow', 'Black', 'TaoHong']],
  ])('are a file each: %s', async (_, changes, plates) => {
    expect((await separated(settingsOf(changes))).map(({ plate }) => plate)).toEqual(plates)
  })

  for (const changes of [{}, { inks: 'one' }, { pictures: 'cmyk' }] as const) {
    const settings = settingsOf(changes)
    testWith(
      'gs',
      `are what a printer separates from the composite: ${JSON.stringify(changes)}`,
      async () => {
        const plates = await separate(await composite(settings), DPI)
        const files = await separated(settings)
        expect(inked(plates)).toEqual(files.map(({ plate }) => plate).sort())
        for (const { plate, bytes } of files) {
          const [own, other] = [plates.get(plate ?? ''), await inGrey(bytes, DPI)]
          if (!own) throw new Error(`no plate ${plate}`)
          expect([plate, hasInk(own), difference(own, other, ROUNDING)]).toEqual([plate, true, 0])
        }
      },
    )
  }

  testWith('gs', 'would not be, were black to knock out red', async () => {
    const fonts = fontSetOf(face)
    const { document } = pressPages(everything(), FULL, markingFor(FULL, fonts))
    const options = { ...DEFAULT_PDF_OPTIONS, palette: platePalette(SPOT, FULL) }
    const knockedOut = await writePdf(
      { ...document, pictures: await pressPictures({ a: rgb }, 'grey') },
      fonts,
      options,
    )
    const red = (await separate(await composite(FULL), DPI)).get(SPOT)
    expect(red && difference(red, await inGrey(knockedOut, DPI), ROUNDING)).toBeGreaterThan(100)
  })
})

describe('marks', () => {
  /** 5 pixels a millimetre. */
  const FINE = 127
  const PER_MM = 5

  testWith('gs', 'leave the bleed as it is, and stand only outside it', async () => {
    const [bare, marked] = [await composite({ ...FULL, marks: 'none' }), await composite(FULL)]
    const [inside, sheet] = [await inGrey(bare, FINE), await inGrey(marked, FINE)]
    // 3 mm of bleed against 10 mm of marks and bleed.
    const margin = 7 * PER_MM
    const within = cut(sheet, margin, inside)
    // Positions are written to 1/1000 pt: a pixel at an edge may fall the other way.
    expect(difference(within, inside, ROUNDING)).toBeLessThan(0.001 * inside.data.length)
    const top = cut(sheet, 0, { width: sheet.width, height: margin })
    expect(hasInk(top)).toBe(true)
    // Ghostscript paints every pixel that is touched: half of the millimetre between is bare for sure.
    const beside = cut(sheet, margin - 2, { width: inside.width + 4, height: 2 })
    expect(hasInk(beside)).toBe(false)
  })

  /** A window from the same distance to the left and the top. */
  const cut = ({ data, width }: Raster, from: number, size: Pick<Raster, 'width' | 'height'>): Raster => ({
    ...size,
    data: Uint8Array.from(
      { length: size.width * size.height },
      (_, i) => data[(from + Math.floor(i / size.width)) * width + from + (i % size.width)] ?? 0,
    ),
  })
})

describe('the sample bulletin', () => {
  const workshop = ownWorkshop()
  let made: Typeset
  const print = async (changes: Partial<PressSettings>): Promise<Uint8Array> => {
    if (!made.document) throw new Error('the sample does not build')
    return fileOf((await pressFiles(made.document, workshop.fonts, settingsOf(changes))).files)
  }

  beforeAll(async () => {
    made = await typesetSample(workshop)
  })

  testWith('gs', 'takes exactly two inks, marks and all', async () => {
    expect(inked(await separate(await print({}), DPI))).toEqual(['Black', 'TaoHong'])
    expect(inked(await separate(await print({ marks: 'none', bleed: 0 }), DPI))).toEqual(['Black', 'TaoHong'])
  })

  test('needs no process plates, for it has no pictures', async () => {
    const settings = settingsOf({ pictures: 'cmyk', files: 'separations' })
    if (!made.document) throw new Error('the sample does not build')
    const { files } = await pressFiles(made.document, workshop.fonts, settings)
    expect(files.map(({ plate }) => plate)).toEqual(['Black', 'TaoHong'])
  })

  testWith('gs', 'takes one ink in mono', async () => {
    expect(inked(await separate(await print({ inks: 'one' }), DPI))).toEqual(['Black'])
  })

  test('is the same bytes twice', async () => {
    expect(Buffer.compare(await print({}), await print({}))).toBe(0)
  })
})
