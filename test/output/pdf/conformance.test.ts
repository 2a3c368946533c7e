import { beforeAll, describe, expect, test } from '@jest/globals'
import { DEFAULT_PDF_OPTIONS, type PdfOptions, writePdf } from '../../../src/output/pdf/write-pdf.ts'
import { without } from '../../support/damaged-pdf.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { readStructure } from '../../support/read-structure.ts'
import { fontSetOf } from '../../support/tiny-face.ts'
import {
  brokenRules,
  detachedFile,
  drawingComplaints,
  mupdfLines,
  popplerLines,
  qpdfCheck,
  structureText,
  testWith,
} from '../../support/tools.ts'
import { bodyFace, taggedIssue, titleFace } from './tagged-issue.ts'

const SOURCE = {
  name: '第22期.yaml',
  bytes: Buffer.from('title: 工会动态\n'),
  mime: 'text/yaml',
  description: '期次文件',
  relationship: 'Source',
} as const
const LOCK = {
  ...SOURCE,
  name: '排版.lock',
  bytes: Buffer.from('banxin: 1\n'),
  relationship: 'Data',
} as const

const ARCHIVE: PdfOptions = { ...DEFAULT_PDF_OPTIONS, profile: 'archive', attachments: [SOURCE, LOCK] }

const write = async (options: PdfOptions): Promise<Uint8Array> =>
  writePdf(await taggedIssue(), fontSetOf(bodyFace(), titleFace()), options)

let screen: Uint8Array
let archive: Uint8Array

/** Milliseconds for a busy machine. */
const PATIENCE = 60_000

beforeAll(async () => {
  screen = await write(DEFAULT_PDF_OPTIONS)
  archive = await write(ARCHIVE)
}, PATIENCE)

describe('a bulletin with everything in it', () => {
  testWith('verapdf', 'keeps PDF/UA-1, and breaks it where something is missing', () => {
    const untold = without(archive, 'Alt')
    const untagged = without(archive, 'MarkInfo')
    const broken = brokenRules('ua1', { screen, archive, untold, untagged })
    expect(broken).toMatchObject({ screen: [], archive: [], untold: ['7.3-1'] })
    expect(broken.untagged).toContain('6.2-1')
  })

  testWith('verapdf', 'keeps PDF/A-3a for the archive only, and breaks it without an output intent', () => {
    const colourless = without(archive, 'OutputIntents')
    const broken = brokenRules('3a', { archive, colourless, screen })
    expect(broken.archive).toEqual([])
    expect(broken.colourless).toContain('6.2.4.3-2')
    expect(broken.screen).toContain('6.6.4-1')
  })

  testWith('qpdf', 'is sound', () => {
    for (const file of [screen, archive])
      expect(qpdfCheck(file)).toContain('No syntax or stream encoding errors found')
  })

  testWith('pdftoppm', 'is drawn by other programs without complaint', () => {
    expect(drawingComplaints(screen)).toEqual([])
    expect(drawingComplaints(archive)).toEqual([])
  })

  testWith('pdfinfo', 'reads story by story, the jumped one whole', () => {
    const stories = [
      '市总通报 工会头条全长《报道》 工会在第一版，“先进做法”：事迹𠮷林office全长工会接到二版。 小标 图片说明摄影张三 1、要点甲 2、要点乙 引用语录 工会语录',
      '动态要点 见https:/example.org通报。',
      '快讯 □甲工会通报。 □乙工会通报先进事迹。',
      '通知启事 小标 表说明 单位人数企业 甲工会12 乙工会职工会21',
      '导读：通知启事 下转第二版',
    ]
    const read = Array.from(structureText(screen).matchAll(/^ *"(.*)"$/gm), ([, words]) => words).join('')
    expect(read).toBe(stories.join('').replaceAll(' ', ''))
  })

  describe('shows its text story by story on every page', () => {
    const shown = [
      '工会动态导读：通知启事市总通报工会头条全长《报道》工会在第一版，“先进做法”：事迹𠮷林office全长下转第二版',
      '图片说明摄影张三动态要点见https:/example.org通报。',
      '二版工会接到二版。小标1、要点甲2、要点乙引用语录工会语录快讯□甲工会通报。□乙工会通报先进事迹。',
      '通知启事小标单位人数企业甲工会12乙工会21职工会表说明',
    ].join('')
    // Programs set apart what stands apart on a line.
    const letters = (lines: readonly string[]): string => lines.join('').replace(/[\s\u00ad]/g, '')

    test('in pdf.js', async () => {
      expect(letters((await readPdf(screen)).pages.map(({ text }) => text))).toBe(shown)
    })

    testWith('pdftotext', 'in poppler', () => {
      expect(letters(popplerLines(screen))).toBe(shown)
    })

    testWith('mutool', 'in MuPDF', () => {
      expect(letters(mupdfLines(screen))).toBe(shown)
    })
  })

  test('has its tags in pdf.js, page by page', async () => {
    const [first = [], second = []] = await readStructure(screen)
    expect(first.slice(0, 3)).toEqual([
      { types: 'Document Art P', text: '市总通报' },
      { types: 'Document Art H1', text: '工会头条全长《报道》' },
      { types: 'Document Art P', text: '工会在第一版，“先进做法”：事迹𠮷林offi' },
    ])
    expect(first).toContainEqual({ types: 'Document Art P Link', text: 'example.org' })
    expect(first).toContainEqual({ types: 'Document Part P Link', text: '下转第二版' })
    expect(second[0]).toEqual({ types: 'Document Art P', text: '工会接到二版。' })
    expect(second).toContainEqual({ types: 'Document Art Table TR TH', text: '职工会' })
    expect(second).toContainEqual({ types: 'Document Sect L LI Lbl', text: '□' })
  })

  test('has links on their pages, to addresses and to places', async () => {
    const { pages } = await readPdf(screen)
    expect(pages.map(({ links }) => links.length)).toEqual([2, 0])
    expect(pages[0]?.places).toEqual([
      { page: 2, top: 441.89 },
      { page: 2, top: 761.89 },
    ])
  })
})

describe('the archive', () => {
  test('says what it is an issue of, what it was made from, and by which standards', async () => {
    const { xmp } = await readPdf(archive)
    const expected = [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '<pdfuaid:part>1</pdfuaid:part>',
      '<dc:publisher><rdf:Bag><rdf:li>编辑部</rdf:li></rdf:Bag></dc:publisher>',
      '<dc:date><rdf:Seq><rdf:li>2024-06-03</rdf:li></rdf:Seq></dc:date>',
      '<prism:number>22</prism:number>',
      // printf 'title: 工会动态\n' | sha256sum
      '<dc:source>第22期.yaml sha256:88fc67c520693b9c067f8b19611da39224b62e31a6e4a246910501f418933ad8</dc:source>',
    ]
    for (const part of expected) expect(xmp).toContain(part)
  })

  testWith('pdfdetach', 'gives back the files it carries', () => {
    expect(detachedFile(archive, 1)).toBe('title: 工会动态\n')
    expect(detachedFile(archive, 2)).toBe('banxin: 1\n')
  })

  test('is dated by a stamp where one is given, in all places', async () => {
    const stamped = await write({ ...ARCHIVE, stamp: 1_700_000_000 })
    const { info, xmp } = await readPdf(stamped)
    expect(info).toMatchObject({ CreationDate: 'D:20231114221320Z', ModDate: 'D:20231114221320Z' })
    expect(xmp).toContain('<xmp:ModifyDate>2023-11-14T22:13:20Z</xmp:ModifyDate>')
    expect(xmp).toContain('<dc:date><rdf:Seq><rdf:li>2024-06-03</rdf:li></rdf:Seq></dc:date>')
    expect(
      Buffer.from(stamped)
        .toString('latin1')
        .match(/D:20231114221320Z/g),
    ).toHaveLength(6)
  })

  test('is the same bytes in every time zone', async () => {
    const zone = process.env.TZ
    try {
      process.env.TZ = 'America/New_York'
      expect(Buffer.compare(await write(ARCHIVE), archive)).toBe(0)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

test('for the press nothing is tagged', async () => {
  const print = Buffer.from(await write({ ...DEFAULT_PDF_OPTIONS, profile: 'print', compress: false }))
  for (const mark of ['StructTreeRoot', 'MarkInfo', 'BDC', 'pdfuaid'])
    expect(print.includes(mark)).toBe(false)
})
