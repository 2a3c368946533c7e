import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Typeset } from '../../../src/cli/typeset.ts'
import { readIssue } from '../../../src/issue/read-issue.ts'
import { normaliseIssue } from '../../../src/normalise/normalise-issue.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../../../src/output/pdf/write-pdf.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { blockTexts } from '../../support/sample.ts'
import {
  brokenRules,
  drawingComplaints,
  mupdfLines,
  popplerLines,
  structureText,
  testWith,
} from '../../support/tools.ts'
import { ownWorkshop, typesetSample } from '../../support/typeset-sample.ts'

const ISSUE = 'issues/2024-22.yaml'
const workshop = ownWorkshop()
let made: Typeset
let screen: Uint8Array
let archive: Uint8Array
/** Each story from its title to its end, then the weekly brief, in reading order. */
let written: readonly string[] = []

async function write(profile: 'screen' | 'archive'): Promise<Uint8Array> {
  if (!made.document) throw new Error('the sample does not build')
  return writePdf(made.document, workshop.fonts, { ...DEFAULT_PDF_OPTIONS, profile })
}

/** Milliseconds for a busy machine. */
const PATIENCE = 60_000

beforeAll(async () => {
  made = await typesetSample(workshop)
  screen = await write('screen')
  archive = await write('archive')
  const { value } = readIssue(ISSUE)
  if (!value) throw new Error('the sample does not parse')
  const { issue } = normaliseIssue(value, { name: value.normalise, without: [] })
  const { stories, sidebar } = issue
  const bare = stories.map((story) => ({ ...issue, stories: [{ ...story, kicker: null }], sidebar: null }))
  written = [...bare, { ...issue, stories: [], sidebar }].map((part) => blockTexts(part).join(''))
}, PATIENCE)

/** What poppler quotes of the structure tree, a line for each marked sequence. */
const quoted = (tree: string): string =>
  Array.from(tree.matchAll(/^ *"(.*)"$/gm), ([, words]) => words ?? '').join('')

const occurrences = (text: string, word: string): number => text.split(word).length - 1

/** Text of the pages without the ends of lines, which a reader does not search for. */
const flat = (lines: readonly string[]): string => lines.join('')

describe('the tagged sample', () => {
  testWith('pdfinfo', 'reads in its structure as the issue was written, character for character', () => {
    const read = quoted(structureText(screen))
    const starts = written.map((story) => read.indexOf(story))
    expect(starts).not.toContain(-1)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(written.map((story) => read.split(story).length)).toEqual(written.map(() => 2))
  })

  testWith('verapdf', 'keeps PDF/UA-1, and PDF/A-3a in the archive', () => {
    expect(brokenRules('ua1', { screen, archive })).toEqual({ screen: [], archive: [] })
    expect(brokenRules('3a', { archive })).toEqual({ archive: [] })
  })

  test('is small', () => {
    expect(screen.length).toBeLessThan(260_000)
    expect(archive.length).toBeLessThan(330_000)
  })

  testWith('pdftoppm', 'is drawn by other programs without complaint', () => {
    expect(drawingComplaints(archive)).toEqual([])
  })
})

describe('a search in the sample', () => {
  const WORDS = ['工会', '“三个目标”', '2024年重庆', '12家', '——'] as const
  let shown = ''

  beforeAll(() => {
    const items = made.document?.pages.flatMap((page) => page.items) ?? []
    shown = items
      .map((item) => (item.kind === 'glyphs' ? item.glyphs.map(({ text }) => text).join('') : ''))
      .join('')
  })

  const found = (text: string): readonly number[] => WORDS.map((word) => occurrences(text, word))

  test('finds every occurrence in pdf.js', async () => {
    const { pages } = await readPdf(screen)
    expect(found(pages.map(({ text }) => text.replaceAll('\n', '')).join(''))).toEqual(found(shown))
    expect(occurrences(shown, '工会')).toBeGreaterThan(50)
  })

  testWith('pdftotext', 'finds every occurrence in poppler', () => {
    expect(found(flat(popplerLines(screen)))).toEqual(found(shown))
  })

  testWith('mutool', 'finds every occurrence in MuPDF', () => {
    expect(found(flat(mupdfLines(screen)))).toEqual(found(shown))
  })
})
