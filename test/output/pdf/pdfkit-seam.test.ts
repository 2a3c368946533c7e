import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import PDFDocument from 'pdfkit'
import { createPdf, PDFKIT_VERSION } from '../../../src/output/pdf/pdfkit-seam.ts'
import { publishable } from '../../support/display.ts'
import { readPdf } from '../../support/read-pdf.ts'

const LOOK =
  'pdfkit changed: go through every member in src/output/pdf/pdfkit-seam.ts before raising PDFKIT_VERSION'

/** A document in the state in which the seam touches it. */
const openDocument = (): Record<string, unknown> =>
  new PDFDocument({ autoFirstPage: false, font: null } as object) as unknown as Record<string, unknown>

const FONT = {
  postscriptName: 'Probe',
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  lineGap: 0,
  xHeight: 500,
  capHeight: 700,
  bbox: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
  getGlyph: () => ({ advanceWidth: 500 }),
  createSubset: () => ({ encode: () => new Uint8Array() }),
  layout: () => ({}),
}

describe('pdfkit', () => {
  test('is the version the seam was written for', () => {
    const manifest: { readonly version: string } = JSON.parse(
      readFileSync(join('node_modules', 'pdfkit', 'package.json'), 'utf8'),
    )
    const ours: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    )
    expect([LOOK, manifest.version]).toEqual([LOOK, PDFKIT_VERSION])
    expect([LOOK, ours.dependencies.pdfkit]).toEqual([LOOK, PDFKIT_VERSION])
  })

  test('is touched by the modules named after it and by no other', () => {
    const folder = join('src', 'output', 'pdf')
    const others = readdirSync(folder).filter((name) => !name.startsWith('pdfkit-'))
    const touching = others.filter((name) =>
      /'pdfkit'|pdfkit-document|\b_(?:root|font|id|addInfo)\b/.test(readFileSync(join(folder, name), 'utf8')),
    )
    expect(touching).toEqual([])
  })

  test('has the members of a document the seam uses', () => {
    const document = openDocument()
    const methods = [
      'addPage',
      'addContent',
      'file',
      'registerFont',
      'font',
      'ref',
      'appendXML',
      '_addInfo',
      'on',
      'end',
    ]
    for (const name of methods) expect([LOOK, name, typeof document[name]]).toEqual([LOOK, name, 'function'])
    for (const name of ['info', 'outline', '_root', '_id']) {
      expect([LOOK, name, typeof document[name]]).toEqual([LOOK, name, 'object'])
    }
    expect([LOOK, document._root]).toMatchObject([LOOK, { data: { Type: 'Catalog' } }])
    expect([LOOK, document._root]).toMatchObject([LOOK, { data: { Names: { data: {} } } }])
    expect([LOOK, document.outline]).toMatchObject([LOOK, { outlineData: {}, dictionary: {} }])
  })

  test('keeps of a font what the seam writes to', () => {
    const document = new PDFDocument({ font: null } as object)
    document.registerFont('probe', FONT as unknown as string)
    document.font('probe')
    const { _font: font } = document as unknown as { readonly _font: Record<string, unknown> }
    expect([LOOK, font]).toMatchObject([LOOK, { id: 'F1', widths: [500], unicode: [[0]] }])
    expect([LOOK, typeof font.ref]).toEqual([LOOK, 'function'])
  })

  test('keeps of a page what the seam writes to', () => {
    const { page } = new PDFDocument({ font: null, size: [100, 200] } as object) as unknown as {
      page: object
    }
    expect([LOOK, page]).toMatchObject([
      LOOK,
      {
        height: 200,
        fonts: {},
        annotations: [],
        colorSpaces: {},
        ext_gstates: {},
        dictionary: { data: { Type: 'Page' } },
      },
    ])
  })
})

const FILE = { compress: false, conformance: 'none' } as const
const META = { ...publishable([]), stamp: null, fingerprint: '', source: '' }

describe('the seam', () => {
  test('refuses an outline entry without a page', async () => {
    const pdf = await createPdf(META, FILE)
    pdf.addPage(100, 100)
    expect(() => pdf.setOutline([{ title: '头条', page: 2, y: 0 }])).toThrow('page 2 of 1')
  })

  test('refuses a link to a page that does not exist', async () => {
    const pdf = await createPdf(META, FILE)
    pdf.addPage(100, 100)
    const target = { kind: 'place', page: 3, y: 0 } as const
    pdf.addLink({ rect: { x: 0, y: 0, width: 10, height: 10 }, target, contents: '下转' })
    expect(() => pdf.finish()).toThrow('page 3 of 1')
  })

  test('writes addresses in ASCII and leaves what is encoded alone', async () => {
    const pdf = await createPdf(META, FILE)
    pdf.addPage(100, 100)
    pdf.addLink({
      rect: { x: 0, y: 0, width: 10, height: 10 },
      target: { kind: 'address', href: 'https://example.org/简报?a=1%20b' },
      contents: '简报',
    })
    const [page] = (await readPdf(await pdf.finish())).pages
    expect(page?.links).toEqual(['https://example.org/%E7%AE%80%E6%8A%A5?a=1%20b'])
  })
})
