import { beforeAll, describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import type { Workshop } from '../../src/cli/workshop.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../../src/output/pdf/write-pdf.ts'
import { writeText } from '../../src/output/text/write-text.ts'
import { textOf, textRuns } from '../../src/pages/text-runs.ts'
import { type Bulletin, bulletinOf, randomBulletins, sampleBulletins } from '../support/bulletins.ts'
import { type PlacedPart, placedParts } from '../support/placed-parts.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { mupdfPages, popplerPages, structureText, testWith } from '../support/tools.ts'
import { ownWorkshop } from '../support/typeset-sample.ts'
import { letters, lettersOf, type WrittenStory, writtenStories } from '../support/written-text.ts'

const RANDOM = 24
const SEED = 57
/** Milliseconds for a busy machine. */
const PATIENCE = 300_000

/** A bulletin with its PDF and what there is to read in it. */
interface Printed extends Bulletin {
  readonly pdf: Uint8Array
}

let printed: readonly Printed[] = []
let whole: readonly Printed[] = []

beforeAll(async () => {
  const workshop = ownWorkshop()
  const awkward = await bulletinOf('awkward text', awkwardIssue(), workshop)
  const bulletins = [...(await sampleBulletins(workshop)), ...(await randomOnes(workshop)), awkward]
  const made: Printed[] = []
  for (const bulletin of bulletins) {
    const pdf = await writePdf(bulletin.source.document, workshop.fonts, DEFAULT_PDF_OPTIONS)
    made.push({ ...bulletin, pdf })
  }
  printed = made
  whole = made.filter(({ isWhole }) => isWhole)
}, PATIENCE)

async function randomOnes(workshop: Workshop): Promise<readonly Bulletin[]> {
  const bulletins: Bulletin[] = []
  for await (const bulletin of randomBulletins(RANDOM, SEED, workshop)) bulletins.push(bulletin)
  return bulletins
}

/** Outside the basic plane, two UTF-16 units and one glyph each: one in 宋, and one in 楷, the face of emphasis. */
const RARE = '\u{20087}*\u{20bb7}*'

/** Text that is easily read wrongly: marks in a row, letters that faces join, words that may be parted, rare Han. */
function awkwardIssue(): string {
  const sentences = [
    `\u201c\u300a${RARE}\u5bb6\u300b\uff08\u7b2c\u4e00\u7248\uff09\uff0c\u2018\u5de5\u4f1a\u2019\uff01\u201d\u2014\u2014\u2026\u2026\u3002`,
    'The office of\u00ad ficers\u2019 af\u00adfluent af\u00adfairs flow first; trade union\u00adists file fifty.',
    '\u5de5\u4f1aAI\u8f85\u52a9\uff08AIGC\uff09\u3001GB/T\u00a022239\u20142019\uff1b12\u00a0kg\u30013\u22361\u300195%\u3002',
  ]
  const paragraph = (times: number): string => sentences.join('').repeat(times)
  return stringify({
    layout: 'weekly',
    issue: { number: 1, date: '2024-06-03' },
    stories: [1, 2, 3].map((id) => ({
      id: `story-${id}`,
      title: '\u5de5\u4f1a\u201c\u4e09\u4e2a\u76ee\u6807\u201d',
      body: [3, 4, 5, 6].map(paragraph).join('\n\n'),
    })),
  })
}

test('the issues at hand have room, and stories that jump', () => {
  expect(whole.length).toBeGreaterThanOrEqual(26)
  const pagesOf = (parts: readonly PlacedPart[], id: string): number =>
    new Set(parts.filter(({ story }) => story === id).map(({ page }) => page)).size
  const jumped = whole.flatMap(({ issue, source }) => {
    const parts = placedParts(source.document)
    return issue.stories.filter(({ id }) => pagesOf(parts, id) > 1)
  })
  expect(jumped.length).toBeGreaterThanOrEqual(5)
})

describe('what was written is what is read, story by story,', () => {
  // Stories that are read last are last in plain text; tags keep the order of the issue.
  test('in plain text', () => {
    for (const { name, issue, source } of whole) {
      const read = writeText(source.document).split('\n\n').map(rowsOf)
      const written = noticesLast(issue).map(({ rows }) => rows.map((cells) => cells.map(letters)))
      expect([name, ...read]).toEqual([name, ...written])
    }
  })

  testWith(
    'pdfinfo',
    'in the tags as poppler has them',
    () => {
      for (const { name, issue, pdf } of whole) {
        const written = writtenStories(issue).map(lettersOf)
        expect([name, ...articles(structureText(pdf)).slice(0, written.length)]).toEqual([name, ...written])
      }
    },
    PATIENCE,
  )

  test(
    'in the tags as pdf.js has them, page by page',
    async () => {
      for (const { name, source, pdf } of printed) {
        const pages = await readStructure(pdf)
        const read = pages.map((texts) =>
          texts
            .filter(({ types }) => /^Document (?:Art|Sect|Aside)/.test(types))
            // pdf.js drops some blanks at the ends of lines.
            .map(({ text }) => bare(text))
            .join(''),
        )
        const parts = placedParts(source.document)
        const wanted = pages.map((_, index) =>
          parts
            .filter(({ page }) => page === index + 1)
            .map(({ text }) => bare(text))
            .join(''),
        )
        expect([name, ...read]).toEqual([name, ...wanted])
      }
    },
    PATIENCE,
  )
})

const rowsOf = (story: string): readonly (readonly string[])[] =>
  story
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t').map(letters))

function noticesLast(issue: Issue): readonly WrittenStory[] {
  const isNotice = ({ id }: WrittenStory): boolean =>
    issue.stories.some((story) => story.id === id && story.role === 'notice')
  const written = writtenStories(issue)
  const rest = written.filter((story) => !isNotice(story) && story.id !== 'sidebar')
  return [...rest, ...written.filter((story) => isNotice(story) || story.id === 'sidebar')]
}

/** The letters of each story in a structure tree that poppler has printed. */
function articles(tree: string): readonly string[] {
  return tree
    .split(/^ {2}(?=\S)/m)
    .slice(1)
    .map((part) => letters(Array.from(part.matchAll(/^ *"(.*)"$/gm), ([, words]) => words ?? '').join('')))
}

/** The text of each page, from programs that follow the content and not the tags. */
type PageReader = (pdf: Uint8Array) => readonly string[] | Promise<readonly string[]>

const inPdfjs: PageReader = async (pdf) => (await readPdf(pdf)).pages.map(({ text }) => text)

/** Letters of a page without all blanks: programs put some where text stands apart, and none at the end of a line. */
const bare = (text: string): string => text.replace(/[\s\u00ad]/gu, '')

const sorted = (text: string): string => Array.from(text).sort().join('')

/** What every such reader must find: each letter once, every block of every story in one piece, stories in order. */
async function expectReadable(reader: PageReader): Promise<void> {
  for (const { name, source, pdf } of printed) {
    const pages = (await reader(pdf)).map(bare)
    const drawn = source.document.pages.map(({ items }) => bare(textRuns(items).map(textOf).join('')))
    expect([name, ...pages.map(sorted)]).toEqual([name, ...drawn.map(sorted)])
    const torn = placedParts(source.document).filter(
      ({ page, text }) => !pages[page - 1]?.includes(bare(text)),
    )
    expect([name, ...torn]).toEqual([name])
    for (const [index, text] of pages.entries()) {
      const found = occurrences(text, SEARCHED)
      expect([name, found]).toEqual([name, occurrences(drawn[index] ?? '', SEARCHED)])
    }
  }
}

const SEARCHED = '\u5de5\u4f1a'
const occurrences = (text: string, word: string): number => text.split(word).length - 1

describe('every letter is found once, every paragraph whole, and 工会 wherever it stands,', () => {
  test('in pdf.js', () => expectReadable(inPdfjs), PATIENCE)
  testWith('pdftotext', 'in poppler', () => expectReadable(popplerPages), PATIENCE)
  testWith('mutool', 'in MuPDF', () => expectReadable(mupdfPages), PATIENCE)
})
