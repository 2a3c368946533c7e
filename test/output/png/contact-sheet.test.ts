import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { contactSheet, writeContactSheet } from '../../../src/output/png/contact-sheet.ts'
import type { Page } from '../../../src/pages/page.ts'
import { furniture, glyphsItem, pageOf, publishable } from '../../support/display.ts'
import { descendants, readXml } from '../../support/read-xml.ts'
import { faceOf, fontSetOf, glyphOf } from '../../support/tiny-face.ts'
import { square, tinyFont } from '../../support/tiny-font.ts'

const face = faceOf(
  tinyFont([
    { chars: '', advance: 500 },
    { chars: '1234567890', advance: 600, contours: [square(50, 0, 500, 700)] },
    { chars: '一', advance: 1000, contours: [square(0, 0, 1000, 800)] },
  ]),
)
const fonts = fontSetOf(face)

const pages = (count: number, label = (number: number): string => String(number)): readonly Page[] =>
  Array.from({ length: count }, (_, index) =>
    pageOf([glyphsItem([{ id: glyphOf(face, '一'), x: 0, text: '一' }])], {
      number: index + 1,
      label: label(index + 1),
      width: 300,
      height: 400,
    }),
  )

const sheetOf = (count: number) => readXml(contactSheet(publishable(pages(count)), fonts))

describe('a contact sheet', () => {
  test.each([
    [1, 1, 1],
    [2, 2, 1],
    [4, 4, 1],
    [7, 7, 1],
    [8, 4, 2],
    [30, 6, 5],
    [64, 8, 8],
  ])('of %i pages has %i columns and %i rows', (count, columns, rows) => {
    const { attributes } = sheetOf(count)
    expect(attributes).toMatchObject({ width: String(24 + columns * 324), height: String(24 + rows * 444) })
  })

  test('has two A3 sheets in a row', () => {
    const sheets = Array.from({ length: 3 }, () => pageOf([], { width: 1190.55, height: 841.89 }))
    const { attributes } = readXml(contactSheet(publishable(sheets), fonts))
    expect([attributes.width, attributes.height]).toEqual([
      String(Math.ceil(24 + 2 * 1214.55)),
      String(Math.ceil(24 + 2 * 885.89)),
    ])
  })

  test('shows every page inside its edges and its label under it', () => {
    const sheet = sheetOf(3)
    const framed = sheet.children.filter(({ name }) => name === 'svg')
    expect(framed.map(({ attributes: { x, y, width, height } }) => [x, y, width, height])).toEqual([
      ['24', '24', '300', '400'],
      ['348', '24', '300', '400'],
      ['672', '24', '300', '400'],
    ])
    const labels = sheet.children.filter(({ name }) => name === 'g')
    expect(labels.map(({ attributes }) => attributes.transform?.split(')')[0])).toEqual([
      'translate(170.4 440',
      'translate(494.4 440',
      'translate(818.4 440',
    ])
  })

  test('keeps each outline once for all pages', () => {
    const ids = descendants(sheetOf(9)).flatMap(({ attributes: { id } }) => id ?? [])
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
    expect(ids).toHaveLength(2)
  })

  test('numbers pages whose label no face can show', () => {
    const sheet = readXml(contactSheet(publishable(pages(1, () => '甲')), fonts))
    expect(sheet.children.filter(({ name }) => name === 'g')).toHaveLength(1)
  })

  test('is a PNG of a pixel to the point, the same bytes twice', async () => {
    const document = publishable([
      ...pages(2),
      pageOf(
        [
          {
            kind: 'box',
            rect: { x: 10, y: 10, width: 50, height: 50 },
            fill: 'red',
            stroke: null,
            belongs: furniture('a'),
          },
        ],
        {
          number: 3,
          width: 400,
          height: 200,
        },
      ),
    ])
    const png = await writeContactSheet(document, fonts)
    expect(await sharp(png).metadata()).toMatchObject({ width: 24 + 3 * 424, height: 468, density: 72 })
    expect(Buffer.compare(png, await writeContactSheet(document, fonts))).toBe(0)
  })
})
