import { beforeAll, describe, expect, test } from '@jest/globals'
import type { EmbeddableFace } from '../../../src/fonts/embeddable-face.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../../../src/output/pdf/write-pdf.ts'
import type { DisplayItem, Glyph, Publishable } from '../../../src/pages/page.ts'
import { furniture, glyphsItem, inStory, pageOf, publishable } from '../../support/display.ts'
import { type ReadPdf, readPdf } from '../../support/read-pdf.ts'
import { faceOf, fontSetOf, glyphOf } from '../../support/tiny-face.ts'
import { square, tinyFont } from '../../support/tiny-font.ts'
import { linesOf, qpdfCheck, testWith } from '../../support/tools.ts'

let face: EmbeddableFace
let other: EmbeddableFace

beforeAll(() => {
  const ink = [square(50, 0, 900, 800)]
  const font = tinyFont([
    { chars: '', advance: 500 },
    { chars: '一⼀', advance: 1000, contours: ink },
    { chars: 'ﬁ', advance: 600, contours: ink },
  ])
  face = faceOf(font)
  // The same file under a second id, as a user's manifest may have it.
  other = faceOf(font, 'other')
})

const glyphs = (text: string, step = 10): readonly Glyph[] =>
  Array.from(text, (char, index) => ({ id: glyphOf(face, char), x: index * step, text: char }))

const write = (document: Publishable): Promise<Uint8Array> => writePdf(document, fontSetOf(face, other))

const readBack = async (document: Publishable): Promise<ReadPdf> => readPdf(await write(document))

/** The operators of one page, uncompressed. */
const operators = async (...items: readonly DisplayItem[]): Promise<string> => {
  const options = { ...DEFAULT_PDF_OPTIONS, compress: false }
  const pdf = await writePdf(publishable([pageOf(items)]), fontSetOf(face, other), options)
  return Buffer.from(pdf).toString('latin1')
}

describe('a written PDF', () => {
  test('has the size of its pages and their printed labels', async () => {
    const pages = [
      pageOf([], { label: '第1版' }),
      pageOf([], { number: 2, label: '第2版', width: 300, height: 400 }),
    ]
    const read = await readBack(publishable(pages))
    expect(read.pages).toMatchObject([
      { width: 595.28, height: 841.89 },
      { width: 300, height: 400 },
    ])
    expect(read.labels).toEqual(['第1版', '第2版'])
  })

  test('says what it is, dated by the issue in China', async () => {
    const { info, xmp, language } = await readBack(
      publishable([pageOf([])], { title: '工会 & <简报>', subject: '第22期' }),
    )
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: '工会 & <简报>',
      Author: '编辑部',
      Subject: '第22期',
      Creator: 'banxin',
      Producer: 'banxin',
      CreationDate: "D:20240603000000+08'00'",
      ModDate: "D:20240603000000+08'00'",
    })
    expect(language).toBe('zh-CN')
    expect(xmp).toContain('工会 &amp; &lt;简报&gt;')
    expect(xmp).toContain('<xmp:CreateDate>2024-06-03T00:00:00+08:00</xmp:CreateDate>')
  })

  test('leaves out what is empty', async () => {
    const { info, xmp } = await readBack(publishable([pageOf([])], { author: '', subject: '' }))
    expect(info).not.toHaveProperty('Author')
    expect(info).not.toHaveProperty('Subject')
    expect(xmp).not.toContain('dc:creator')
  })

  test('leads from its outline to the stories', async () => {
    const outline = [
      { title: '头条：例会', page: 1, y: 100 },
      { title: '一周动态', page: 2, y: 41.89 },
    ]
    const read = await readBack(publishable([pageOf([]), pageOf([], { number: 2, label: '2' })], { outline }))
    expect(read.outline).toEqual([
      { title: '头条：例会', page: 1, top: 741.89 },
      { title: '一周动态', page: 2, top: 800 },
    ])
  })

  test('has the same bytes again, and another identifier for another text', async () => {
    const document = publishable([pageOf([glyphsItem(glyphs('一一'))])])
    const [once, again] = [await write(document), await write(document)]
    expect(Buffer.compare(once, again)).toBe(0)
    const changed = publishable([pageOf([glyphsItem(glyphs('一⼀'))])])
    expect((await readBack(changed)).fingerprint).not.toBe((await readPdf(once)).fingerprint)
  })

  test('keeps characters apart that share a glyph, and ligatures together', async () => {
    const ligature: Glyph = { id: glyphOf(face, 'ﬁ'), x: 20, text: 'fi' }
    const read = await readBack(publishable([pageOf([glyphsItem([...glyphs('一⼀'), ligature])])]))
    expect(linesOf(read.pages[0]?.text ?? '')).toEqual(['一⼀fi'])
  })

  test('joins runs of one line, even when they use one file under two names', async () => {
    const line = [
      glyphsItem(glyphs('一一'), { face: 'other' }),
      glyphsItem(glyphs('一一', 13), { x: 24.7, size: 12, ink: 'red' }),
      glyphsItem(glyphs('⼀'), { y: 114, belongs: inStory(1) }),
    ]
    const read = await readBack(publishable([pageOf(line)]))
    expect(linesOf(read.pages[0]?.text ?? '')).toEqual(['一一一一', '⼀'])
  })

  testWith('qpdf', 'is sound with everything in it', async () => {
    const rect = { x: 40, y: 700, width: 100, height: 40 }
    const belongs = furniture('test')
    const document = publishable(
      [
        pageOf([
          { kind: 'box', rect, fill: 'tint', stroke: { ink: 'red', weight: 1 }, belongs },
          { kind: 'rule', x1: 0, y1: 5, x2: 100, y2: 5, weight: 0.4, dash: [1, 1], ink: 'grey', belongs },
          { kind: 'link', rect, target: { kind: 'address', href: 'https://example.org' }, belongs },
          glyphsItem(glyphs('一⼀')),
        ]),
      ],
      { outline: [{ title: '一', page: 1, y: 0 }] },
    )
    expect(qpdfCheck(await write(document))).toContain('No syntax or stream encoding errors found')
  })

  test('needs every face it shows', async () => {
    const document = publishable([pageOf([glyphsItem(glyphs('一'), { face: 'kai' })])])
    await expect(write(document)).rejects.toThrow('kai')
  })
})

describe('painting', () => {
  const rect = { x: 40, y: 50, width: 100, height: 20.5 }
  const belongs = furniture('test')

  test('fills and strokes boxes', async () => {
    const both = await operators({
      kind: 'box',
      rect,
      fill: 'tint',
      stroke: { ink: 'black', weight: 1 },
      belongs,
    })
    expect(both).toContain('0.984 0.953 0.918 rg\n0 G\n1 w\n[] 0 d\n40 50 100 20.5 re B\n')
    expect(await operators({ kind: 'box', rect, fill: 'black', stroke: null, belongs })).toContain(
      '0 g\n40 50 100 20.5 re f\n',
    )
    expect(await operators({ kind: 'box', rect, fill: null, stroke: null, belongs })).not.toContain(' re ')
  })

  test('draws rules from end to end', async () => {
    const rule: DisplayItem = {
      kind: 'rule',
      x1: 1,
      y1: 2,
      x2: 3,
      y2: 2,
      weight: 0.25,
      dash: [2, 1],
      ink: 'red',
      belongs,
    }
    expect(await operators(rule)).toContain('0.769 0.086 0.11 RG\n0.25 w\n[2 1] 0 d\n1 2 m 3 2 l S\n')
  })

  test('shows glyphs upright at the baseline, with jumps only where cells do not meet', async () => {
    const [first, second, third] = glyphs('一一一')
    if (!first || !second || !third) throw new Error('three glyphs')
    const item = glyphsItem([first, { ...second, x: 10.2 }, { ...third, x: 20.2 }], { x: 40, y: 60 })
    expect(await operators(item)).toContain(
      'BT\n0 g\n/F1 10 Tf\n1 0 0 -1 40 60 Tm\n[<0001>-20<00010001>] TJ\nET\n',
    )
  })
})
