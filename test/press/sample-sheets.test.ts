import { beforeAll, describe, expect, test } from '@jest/globals'
import { impose } from '../../src/cli/commands/impose.ts'
import { type ImposeFlags, readImposeOptions } from '../../src/cli/impose-options.ts'
import type { Typeset } from '../../src/cli/typeset.ts'
import { writePdf } from '../../src/output/pdf/write-pdf.ts'
import { readPdf } from '../support/read-pdf.ts'
import { mupdfLines, popplerLines, qpdfCheck, testWith } from '../support/tools.ts'
import { ownWorkshop, typesetSample } from '../support/typeset-sample.ts'

const workshop = ownWorkshop()
let made: Typeset
let whole: Uint8Array

beforeAll(async () => {
  made = await typesetSample(workshop)
  if (!made.document) throw new Error('the sample does not build')
  whole = await writePdf(made.document, workshop.fonts)
})

async function sheets(flags: ImposeFlags): Promise<Uint8Array> {
  const { value } = readImposeOptions(flags)
  if (!value || !made.document) throw new Error('good flags and a sample')
  return writePdf(impose(made.document, workshop.fonts, value).document, workshop.fonts)
}

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort()

const JOBS: readonly [string, ImposeFlags][] = [
  ['a booklet', { booklet: true }],
  ['wall sheets', { wall: true }],
  ['four up', { nUp: '4', paper: 'A4' }],
  ['nine up', { nUp: '9', paper: 'A4' }],
]

describe.each(JOBS)('the sample as %s', (_, flags) => {
  testWith('pdftotext', 'has the lines it has as pages, in poppler', async () => {
    expect(sorted(popplerLines(await sheets(flags)))).toEqual(sorted(popplerLines(whole)))
  })

  testWith('mutool', 'has the lines it has as pages, in MuPDF', async () => {
    const text = (lines: readonly string[]): string => sorted(lines.join('').split('')).join('')
    expect(text(mupdfLines(await sheets(flags)))).toBe(text(mupdfLines(whole)))
  })

  testWith('qpdf', 'is sound', async () => {
    expect(qpdfCheck(await sheets(flags))).toContain('No syntax or stream encoding errors found')
  })

  test('has every entry of the outline, on a sheet', async () => {
    const { outline, pages } = await readPdf(await sheets(flags))
    expect(outline.map(({ title }) => title)).toEqual(made.document?.outline.map(({ title }) => title))
    for (const { page, top } of outline) {
      expect(page).toBeLessThanOrEqual(pages.length)
      expect(top > 0 && top < (pages[page - 1]?.height ?? 0)).toBe(true)
    }
  })
})
