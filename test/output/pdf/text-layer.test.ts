import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { EmbeddableFace } from '../../../src/fonts/embeddable-face.ts'
import { writePdf } from '../../../src/output/pdf/write-pdf.ts'
import type { DisplayItem, Page } from '../../../src/pages/page.ts'
import { pageOf, publishable } from '../../support/display.ts'
import { type ReadPdf, readPdf, type ShownGlyph } from '../../support/read-pdf.ts'
import { fontSetOf } from '../../support/tiny-face.ts'
import { linesOf, mupdfLines, popplerLines, qpdfCheck, testWith } from '../../support/tools.ts'
import { bodyFace, boldFace, displayOf, randomLines, textOf } from './random-lines.ts'

/** Programs are slow to start: many lines go into one file. */
const LINES = fc.sample(randomLines, { seed: 20240603, numRuns: 1200 })
const PER_PAGE = 30
const LINE_PITCH = 50

let pages: readonly Page[] = []
let pdf: Uint8Array = new Uint8Array()
let read: ReadPdf

/** Milliseconds for a busy machine. */
const PATIENCE = 60_000

beforeAll(async () => {
  const [body, bold] = [bodyFace(), boldFace()]
  const faces: ReadonlyMap<string, EmbeddableFace> = new Map([body, bold].map((face) => [face.id, face]))
  const place = (number: number): number => 60 + (number % PER_PAGE) * LINE_PITCH
  const items = LINES.map((line, number) => displayOf(line, number, place(number), faces))
  pages = Array.from({ length: LINES.length / PER_PAGE }, (_, index) =>
    pageOf(items.slice(index * PER_PAGE, (index + 1) * PER_PAGE).flat(), {
      number: index + 1,
      width: 3000,
      height: 1600,
    }),
  )
  pdf = await writePdf(publishable(pages), fontSetOf(body, bold))
  read = await readPdf(pdf)
}, PATIENCE)

describe('text set in squeezed, spaced and justified cells', () => {
  const expected = LINES.map(textOf)

  test('extracts exactly in pdf.js', () => {
    expect(read.pages.flatMap(({ text }) => linesOf(text))).toEqual(expected)
  })

  testWith('pdftotext', 'extracts exactly in poppler', () => {
    expect(popplerLines(pdf)).toEqual(expected)
  })

  testWith('mutool', 'extracts exactly in MuPDF', () => {
    expect(mupdfLines(pdf)).toEqual(expected)
  })

  testWith('qpdf', 'is a sound file', () => {
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found')
  })

  test('stands where the display list puts it', () => {
    const shown = read.pages.flatMap(({ glyphs }) => glyphs)
    const wanted = pages.flatMap(({ items }) => items.flatMap(glyphsOf))
    expect(shown.map(({ text, size }) => [text, size])).toEqual(wanted.map(({ text, size }) => [text, size]))
    const misses = wanted.map(({ x, y, size }, at) => {
      const glyph = shown[at]
      return Math.max(Math.abs((glyph?.x ?? 0) - x), Math.abs((glyph?.y ?? 0) - y)) / size
    })
    expect(Math.max(...misses)).toBeLessThan(0.001)
  })
})

const glyphsOf = (item: DisplayItem): readonly Omit<ShownGlyph, 'width'>[] =>
  item.kind === 'glyphs'
    ? item.glyphs.map(({ x, text }) => ({ text, x: item.x + x, y: item.y, size: item.size }))
    : []
