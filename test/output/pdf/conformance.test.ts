import { beforeAll, describe, expect } from '@jest/globals'
import { DEFAULT_PDF_OPTIONS, type PdfOptions, writePdf } from '../../../src/output/pdf/write-pdf.ts'
import { fontSetOf } from '../../support/tiny-face.ts'
import { brokenRules, drawingComplaints, qpdfCheck, testWith } from '../../support/tools.ts'
import { bodyFace, taggedIssue, titleFace } from './tagged-issue.ts'

const SOURCE = {
  name: '第22期.yaml',
  bytes: Buffer.from('title: 工会动态\n'),
  mime: 'text/yaml',
  description: '期次文件',
  relationship: 'Source',
} as const

const ARCHIVE: PdfOptions = { ...DEFAULT_PDF_OPTIONS, profile: 'archive', attachments: [SOURCE] }

const write = async (options: PdfOptions): Promise<Uint8Array> =>
  writePdf(await taggedIssue(), fontSetOf(bodyFace(), titleFace()), options)

let screen: Uint8Array
let archive: Uint8Array

beforeAll(async () => {
  screen = await write(DEFAULT_PDF_OPTIONS)
  archive = await write(ARCHIVE)
})

describe('a bulletin with everything in it', () => {
  testWith('verapdf', 'keeps PDF/UA-1 for the screen', () => {
    expect(brokenRules(screen, 'ua1')).toEqual([])
  })

  testWith('verapdf', 'keeps PDF/UA-1 and PDF/A-3a for the archive', () => {
    expect(brokenRules(archive, 'ua1')).toEqual([])
    expect(brokenRules(archive, '3a')).toEqual([])
  })

  testWith(
    'verapdf',
    'does not keep PDF/A-3a for the screen, for it has no output intent and does not say so',
    () => {
      expect(brokenRules(screen, '3a')).toEqual(expect.arrayContaining(['6.6.4-1']))
    },
  )

  testWith('qpdf', 'is sound', () => {
    for (const file of [screen, archive])
      expect(qpdfCheck(file)).toContain('No syntax or stream encoding errors found')
  })

  testWith('pdftoppm', 'is drawn by other programs without complaint', () => {
    expect(drawingComplaints(screen)).toEqual([])
    expect(drawingComplaints(archive)).toEqual([])
  })
})
