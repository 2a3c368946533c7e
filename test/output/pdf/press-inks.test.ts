import { beforeAll, describe, expect, test } from '@jest/globals'
import type { EmbeddableFace } from '../../../src/fonts/embeddable-face.ts'
import { platePalette, pressPalette } from '../../../src/output/pdf/press-inks.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../../../src/output/pdf/write-pdf.ts'
import type { DisplayItem, EncodedPicture, Page } from '../../../src/pages/page.ts'
import { DEFAULT_PRESS } from '../../../src/press/press-settings.ts'
import { furniture, glyphsItem, pageOf, publishable } from '../../support/display.ts'
import { faceOf, fontSetOf, glyphOf } from '../../support/tiny-face.ts'
import { square, tinyFont } from '../../support/tiny-font.ts'

const TWO = pressPalette({ inks: 'two', pictures: 'grey' })
const belongs = furniture('test')
const rect = { x: 40, y: 50, width: 100, height: 20 }

let face: EmbeddableFace
beforeAll(() => {
  face = faceOf(
    tinyFont([
      { chars: '', advance: 500 },
      { chars: '一', advance: 1000, contours: [square(50, 0, 900, 800)] },
    ]),
  )
})

const PICTURE: EncodedPicture = {
  format: 'jpeg',
  bytes: new Uint8Array(4),
  width: 1,
  height: 1,
  colour: 'grey',
}

const written = async (page: Page, palette = TWO, picture = PICTURE): Promise<string> => {
  const options = { ...DEFAULT_PDF_OPTIONS, palette, compress: false }
  const pdf = await writePdf(publishable([page], { pictures: { a: picture } }), fontSetOf(face), options)
  return Buffer.from(pdf).toString('latin1')
}

const operators = (...items: readonly DisplayItem[]): Promise<string> => written(pageOf(items))

const text = (ink: 'black' | 'red' | 'grey' | 'paper'): DisplayItem =>
  glyphsItem([{ id: glyphOf(face, '一'), x: 0, text: '一' }], { ink })

const box = (fill: 'black' | 'red' | 'paper' | 'tint', stroke: 'black' | null = null): DisplayItem => ({
  kind: 'box',
  rect,
  fill,
  stroke: stroke && { ink: stroke, weight: 1 },
  belongs,
})

const rule = (ink: 'black' | 'red' | 'registration'): DisplayItem => ({
  kind: 'rule',
  ...{ x1: 0, y1: 5, x2: 10, y2: 5 },
  weight: 1,
  dash: null,
  ink,
  belongs,
})

const picture: DisplayItem = { kind: 'picture', rect, picture: 'a', alt: '', belongs }

/** The states and colours set, in order. */
const states = (pdf: string): readonly string[] =>
  [
    ...pdf.matchAll(
      /^\/(\w+ gs|\w+ [cC][sS] [\d. ]+ s?[cC][nN]|\w+ CS [\d. ]+ SCN)$|^([\d.]+ [gG])$|^(.* Do Q)$/gm,
    ),
  ].map((match) => (match[1] ?? match[2] ?? (match[3] ? 'picture' : '')).trim())

describe('two inks', () => {
  test('are the process black and a spot red that looks like magenta and yellow', async () => {
    const pdf = await operators(text('red'))
    expect(pdf).toMatch(/\[\/Separation \/TaoHong \/DeviceCMYK \d+ 0 R\]/)
    expect(pdf).toMatch(/\[\/Separation \/Black \/DeviceGray \d+ 0 R\]/)
    expect(pdf).toContain('/C1 [0 1 1 0]')
    expect(pdf).toContain('\n/PlateSpot cs 1 scn\n')
  })

  test('let black text and rules overprint, and nothing else', async () => {
    expect(
      states(await operators(text('black'), rule('black'), text('red'), text('grey'), rule('red'))),
    ).toEqual([
      'OverprintFill gs',
      'PlateBlack cs 1 scn',
      'OverprintAll gs',
      'PlateBlack CS 1 SCN',
      'OverprintStroke gs',
      'PlateSpot cs 1 scn',
      'PlateBlack cs 0.55 scn',
      'KnockOut gs',
      'PlateSpot CS 1 SCN',
    ])
  })

  test('let areas and pictures hide what lies below', async () => {
    expect(
      states(await operators(text('black'), box('black', 'black'), text('black'), picture, box('paper'))),
    ).toEqual([
      'OverprintFill gs',
      'PlateBlack cs 1 scn',
      'KnockOut gs',
      'OverprintStroke gs',
      'PlateBlack CS 1 SCN',
      'OverprintAll gs',
      'OverprintStroke gs',
      'picture',
      '1 g',
    ])
  })

  test('have overprint states for filling and stroking apart', async () => {
    const pdf = await operators()
    const state = (stroke: boolean, fill: boolean): string => `/OP ${stroke}\n/op ${fill}\n/OPM 1`
    for (const [stroke, fill] of [
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ] as const)
      expect(pdf).toContain(state(stroke, fill))
  })

  test('both print registration marks; with process inks every plate does', async () => {
    expect(await operators(rule('registration'))).toContain('/PlatesBoth CS 1 1 SCN')
    const all = await written(pageOf([rule('registration')]), pressPalette({ inks: 'two', pictures: 'cmyk' }))
    expect(all).toContain('/PlatesAll CS 1 SCN')
    expect(all).toMatch(/\[\/Separation \/All \/DeviceCMYK \d+ 0 R\]/)
  })
})

describe('one ink', () => {
  test('needs no plates, and red is black', async () => {
    const pdf = await written(
      pageOf([text('red'), box('tint')]),
      pressPalette({ inks: 'one', pictures: 'grey' }),
    )
    expect(states(pdf)).toEqual(['0 g', '0.9 g'])
    expect(pdf).not.toContain('/Separation')
    expect(pdf).not.toContain('/ExtGState')
  })
})

test('a page for the screen has neither plates nor overprint', async () => {
  const pdf = await written(pageOf([text('black')]), DEFAULT_PDF_OPTIONS.palette)
  expect(pdf).not.toMatch(/Separation|ExtGState| gs\n/)
})

test('there is no palette for a plate the job has not', () => {
  expect(() => platePalette('Cyan', DEFAULT_PRESS)).toThrow('Cyan')
})

test('boxes of a page are measured from its foot, and there is no ArtBox beside the TrimBox', async () => {
  const boxes = {
    trim: { x: 30, y: 20, width: 100, height: 200 },
    bleed: { x: 20, y: 10, width: 120, height: 220 },
  }
  const pdf = await written(pageOf([], { width: 160, height: 250, boxes }))
  expect(pdf).toContain('/MediaBox [0 0 160 250]')
  expect(pdf).toContain('/TrimBox [30 30 130 230]')
  expect(pdf).toContain('/BleedBox [20 20 140 240]')
  expect(pdf).not.toContain('/ArtBox')
})

test('pictures in CMYK count from full ink, as Adobe has it', async () => {
  const pdf = await written(pageOf([picture]), TWO, { ...PICTURE, colour: 'cmyk' })
  expect(pdf).toContain('/ColorSpace /DeviceCMYK\n/Decode [1 0 1 0 1 0 1 0]')
})
