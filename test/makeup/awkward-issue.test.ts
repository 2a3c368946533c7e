import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Typeset, typeset } from '../../src/cli/typeset.ts'
import { writePdf } from '../../src/output/pdf/write-pdf.ts'
import { readPdf } from '../support/read-pdf.ts'
import { mupdfLines, popplerLines, testWith } from '../support/tools.ts'
import { ownWorkshop } from '../support/typeset-sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'banxin-awkward-'))
const workshop = ownWorkshop()

const COMMAS = `连续${'\uff0c'.repeat(30)}结束。`
const QUOTES = '\u201c'.repeat(30)
const LATIN = 'x'.repeat(200)
const ADDRESS = '\u8be6\u60c5\u89c1https://www.example.org/notices/2024/06/training.html\u3002'
const TRADITIONAL = '中華全國總工會關於開展活動的通知，請各級組織認真落實。'
const COMBINED = '单独的\u0301符号与国\u0301在一起。'
const VARIANT = '异体葛\u{e0100}城。'

/** Paragraphs as written, and as they must come back from the PDF; readers turn every white into a space. */
const PARAGRAPHS: readonly (readonly [string, string])[] = [
  ['全市各级工会***必须认真***贯彻落实。', '全市各级工会必须认真贯彻落实。'],
  ['制表\t符与\u3000全角空格，零宽\u200b字符\u200d与\ufeff其他。', '制表符与 全角空格，零宽字符与其他。'],
  ...[LATIN, COMMAS, QUOTES, ADDRESS, TRADITIONAL, COMBINED, VARIANT].map((text) => [text, text] as const),
]

/** Texts that are not on the pages exactly as they should be. */
const missingFrom = (pages: string, but = ''): readonly string[] =>
  PARAGRAPHS.map(([, kept]) => kept).filter((kept) => kept !== but && !pages.includes(kept))

function write(name: string, paragraphs: readonly string[]): string {
  const path = join(folder, name)
  copyFileSync('issues/publication.yaml', join(folder, 'publication.yaml'))
  const body = paragraphs.map((text) => `      ${text}\n`).join('\n')
  const head = 'layout: weekly\nissue: { number: 1, total: 1, date: 2024-06-03 }\n'
  writeFileSync(
    path,
    `${head}stories:\n  - id: a\n    role: lead\n    title: 各种难排的内容\n    body: |\n${body}`,
  )
  return path
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('an issue of awkward texts', () => {
  let made: Typeset
  let pdf: Uint8Array
  beforeAll(async () => {
    made = await typeset(
      write(
        'awkward.yaml',
        PARAGRAPHS.map(([written]) => written),
      ),
      workshop,
    )
    if (!made.document) throw new Error(made.diagnostics.map(({ code }) => code).join(' '))
    pdf = await writePdf(made.document, workshop.fonts)
  }, 60_000)

  test('is built, and what had to give is reported', () => {
    const codes = new Set(made.diagnostics.map(({ code }) => code))
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const code of ['parted-word', 'doubled-mark', 'unbalanced-mark', 'normalised'])
      expect(codes).toContain(`text/${code}`)
    // What gives in a run of thirty marks depends on the measure.
    const giving = ['text/third-mark-at-line-start', 'text/forced-break', 'text/loose-line'] as const
    expect(giving.some((code) => codes.has(code))).toBe(true)
  })

  test('reports a run of marks once', () => {
    const count = (wanted: string): number => made.diagnostics.filter(({ code }) => code === wanted).length
    expect([count('text/doubled-mark'), count('text/unbalanced-mark')]).toEqual([1, 1])
  })

  test('comes back from pdf.js character for character', async () => {
    const { pages } = await readPdf(pdf)
    const text = pages.map((page) => page.text.replaceAll('\n', '')).join('')
    expect(missingFrom(text)).toEqual([])
  })

  testWith('pdftotext', 'comes back from pdftotext', () => {
    expect(missingFrom(popplerLines(pdf).join(''))).toEqual([])
  })

  testWith('mutool', 'comes back from mutool', () => {
    // MuPDF splits a variation selector into its surrogates.
    expect(missingFrom(mupdfLines(pdf).join(''), VARIANT)).toEqual([])
  })
})

test.each([
  ['an emoji', '表情\u{1f600}在此。', ['text/missing-glyph']],
  ['a character no face has', '\u{20bb7}野家。', ['text/missing-glyph']],
  [
    'text from right to left',
    '文字\u0633\u0644在此。',
    ['text/right-to-left', 'text/missing-glyph', 'text/missing-glyph'],
  ],
])('%s is an error with its place, and no PDF', async (_, written, codes) => {
  const made = await typeset(write('missing.yaml', [written]), workshop)
  const found = made.diagnostics.filter(({ code }) => code.startsWith('text/'))
  expect([made.document, found.map(({ code }) => code)]).toEqual([null, codes])
  for (const { span } of found) expect(span?.file).toContain('missing.yaml')
})
