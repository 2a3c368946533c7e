import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Typeset, typeset } from '../../src/cli/typeset.ts'
import { writePdf } from '../../src/output/pdf/write-pdf.ts'
import type { DisplayItem, Page } from '../../src/pages/page.ts'
import { readPdf } from '../support/read-pdf.ts'
import { sampleBlocks } from '../support/sample.ts'
import { mupdfLines, popplerLines, testWith } from '../support/tools.ts'
import { ownWorkshop, sampleDocument, typesetSample } from '../support/typeset-sample.ts'

const workshop = ownWorkshop()
let made: Typeset
let pdf: Uint8Array

beforeAll(async () => {
  made = await typesetSample(workshop)
  if (!made.document) throw new Error('the sample does not build')
  pdf = await writePdf(made.document, workshop.fonts)
})

const withoutLineEnds = (text: string): string => text.replace(/[\n\r\f]/g, '')

/** Blocks that are not in the text exactly as often as in the bulletin; two titles also occur inside a sentence. */
function misplaced(text: string): readonly string[] {
  const flat = withoutLineEnds(text)
  const whole = sampleBlocks()
    .map(({ t }) => t)
    .join('\n')
  const times = (haystack: string, needle: string): number => haystack.split(needle).length - 1
  return sampleBlocks()
    .filter(({ t }) => times(flat, t) !== times(whole, t))
    .map(({ t }) => t)
}

type TextGlyphs = Extract<DisplayItem, { kind: 'glyphs' }>
const bodyLines = (page: Page): readonly TextGlyphs[] =>
  page.items.filter(
    (item): item is TextGlyphs =>
      item.kind === 'glyphs' && item.belongs.kind === 'text' && item.belongs.role === 'paragraph',
  )

describe('the sample bulletin', () => {
  test('has no findings and two A4 pages', async () => {
    expect(made.diagnostics).toEqual([])
    const { pages, labels, outline, info, language } = await readPdf(pdf)
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ])
    expect(labels).toEqual(['1', '2'])
    expect(outline.map(({ page }) => page)).toEqual([1, 1, 2, 2, 2])
    expect(info.Title).toBe('工会一周 第22期')
    expect(language).toBe('zh-CN')
  })

  test('comes back from pdf.js character for character', async () => {
    const { pages } = await readPdf(pdf)
    expect(misplaced(pages.map(({ text }) => text).join('\n'))).toEqual([])
  })

  testWith('pdftotext', 'comes back from pdftotext -raw', () => {
    expect(misplaced(popplerLines(pdf).join('\n'))).toEqual([])
  })

  testWith('mutool', 'comes back from mutool', () => {
    expect(misplaced(mupdfLines(pdf).join('\n'))).toEqual([])
  })

  test('is the same bytes twice', async () => {
    const again = await writePdf(await sampleDocument(workshop), workshop.fonts)
    expect(Buffer.compare(Buffer.from(again), Buffer.from(pdf))).toBe(0)
  })

  test('stands on one baseline grid', () => {
    for (const page of made.document?.pages ?? []) {
      const baselines = [...new Set(bodyLines(page).map(({ y }) => y))].sort((a, b) => a - b)
      const [first = 0] = baselines
      const off = baselines.filter(
        (y) => Math.abs((((y - first) / 13.5) % 1) - Math.round(((y - first) / 13.5) % 1)) * 13.5 > 0.05,
      )
      expect(off).toEqual([])
    }
  })

  test('ends the columns of each story within one line', () => {
    for (const page of made.document?.pages ?? []) {
      const feet = new Map<string, number>()
      for (const { x, y, belongs } of bodyLines(page)) {
        const key = `${belongs.kind === 'text' ? belongs.story : ''} ${x}`
        feet.set(key, Math.max(feet.get(key) ?? 0, y))
      }
      const stories = new Set([...feet.keys()].map((key) => key.split(' ')[0]))
      for (const story of stories) {
        const ends = [...feet].filter(([key]) => key.startsWith(`${story} `)).map(([, y]) => y)
        expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(13.6)
      }
    }
  })

  test('leaves nothing outside the page and no text over other text', () => {
    for (const page of made.document?.pages ?? []) {
      const lines = page.items.filter((item): item is TextGlyphs => item.kind === 'glyphs')
      for (const { x, y } of lines) {
        expect(x).toBeGreaterThan(30)
        expect(y).toBeLessThan(page.height - 30)
      }
      const places = lines.map(({ x, y, glyphs }) => `${x + (glyphs[0]?.x ?? 0)} ${y}`)
      expect(new Set(places).size).toBe(places.length)
    }
  })
})

test('the weekly with pictures fills four pages, and its lead goes on on the second', async () => {
  const { document } = await typeset('issues/2024-23.yaml', workshop)
  const words = (page: Page): string =>
    page.items
      .map((item) => (item.kind === 'glyphs' ? item.glyphs.map(({ text }) => text).join('') : ''))
      .join('\n')
  const pages = document?.pages.map(words) ?? []
  expect(pages).toHaveLength(4)
  expect(pages[0]).toContain('\uff08\u4e0b\u8f6c\u7b2c2\u7248')
  expect(pages[1]).toContain('\uff08\u4e0a\u63a5\u7b2c1\u7248')
})
