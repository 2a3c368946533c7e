import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { readJson } from '../../../src/output/json/read-json.ts'
import {
  type DisplayList,
  displayListJsonSchema,
  displayListSchema,
} from '../../../src/output/json/schema.ts'
import { writeJson } from '../../../src/output/json/write-json.ts'
import type { Publishable } from '../../../src/pages/page.ts'
import { furniture, inStory, pageOf, publishable } from '../../support/display.ts'
import { picturedDocument } from '../../support/pictured-page.ts'
import { ownWorkshop, sampleDocument } from '../../support/typeset-sample.ts'

// Making up the sample takes its time.
jest.setTimeout(60_000)

const workshop = ownWorkshop()
let sample: Publishable
let pictured: Publishable

beforeAll(async () => {
  const [song] = workshop.fonts.chain('song')
  if (!song) throw new Error('no face song')
  sample = await sampleDocument(workshop)
  pictured = await picturedDocument(song)
})

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> }

/** Holds when the compiler finds a place in the schema for everything a document may hold. */
const fitting = (document: Omit<Publishable, 'pictures'>): Omit<DisplayList, 'version' | 'pictures'> =>
  document as Mutable<typeof document>

/** As the sample would be, were its files to stand where the program is run. */
const withoutFolders = ({ pages, ...document }: Publishable): Publishable => ({
  ...document,
  pages: JSON.parse(JSON.stringify(pages).replaceAll('"file":"issues/', '"file":"')),
})

describe('the display list in JSON', () => {
  test('is what its schema says', () => {
    for (const document of [sample, pictured]) {
      expect(displayListSchema.safeParse(JSON.parse(writeJson(document))).error).toBeUndefined()
      expect(
        displayListSchema.safeParse(JSON.parse(writeJson(document, { pictures: 'embedded' }))).error,
      ).toBeUndefined()
    }
  })

  test('has a version and describes pictures without carrying them', () => {
    const { version, pages, pictures } = JSON.parse(writeJson(pictured))
    expect(version).toBe(1)
    expect(pages).toEqual(pictured.pages)
    expect(pictures.jpeg).toEqual({ format: 'jpeg', width: 600, height: 400, colour: 'rgb' })
  })

  test('comes back whole with its pictures', () => {
    for (const document of [sample, pictured])
      expect(readJson('a.json', writeJson(document, { pictures: 'embedded' }))).toEqual({
        value: withoutFolders(document),
        diagnostics: [],
      })
  })

  test('names files without their folders, which are another on every machine', () => {
    expect(JSON.stringify(sample.pages)).toContain('"file":"issues/2024-22.yaml"')
    expect(writeJson(sample)).toContain('"file":"2024-22.yaml"')
    expect(writeJson(sample)).not.toContain('issues/')
  })

  test('has room for what is seldom there', () => {
    const rect = { x: 1, y: 2, width: 3, height: 4 }
    const place = inStory(0)
    const cell = { row: 0, column: 1, header: true }
    const document = publishable([
      pageOf([
        {
          kind: 'link',
          rect,
          target: { kind: 'place', page: 2, y: 10.5 },
          belongs: place.kind === 'text' ? { ...place, cell } : place,
        },
        { kind: 'box', rect, fill: null, stroke: null, belongs: furniture('a') },
      ]),
    ])
    expect(readJson('a.json', writeJson(document)).value).toEqual(document)
    expect(fitting(document)).toBe(document)
  })

  test('is the same text twice', () => {
    expect(writeJson(pictured)).toBe(writeJson(pictured))
  })
})

describe('a file that is read as a display list', () => {
  test.each([
    ['no JSON', '%PDF-1.7', 'JSON'],
    ['another JSON', '{"version":2}', 'version'],
    ['a key nobody knows', JSON.stringify({ ...publishable([]), version: 1, extra: 1 }), 'extra'],
  ])('is refused when it is %s', (_, text, detail) => {
    const { value, diagnostics } = readJson('a.json', text)
    expect(value).toBeNull()
    expect(diagnostics).toMatchObject([{ code: 'output/not-a-display-list', args: { file: 'a.json' } }])
    expect(String(diagnostics[0]?.args.detail)).toContain(detail)
  })

  test('is refused when its pictures are only described', () => {
    expect(readJson('a.json', writeJson(pictured)).diagnostics).toMatchObject([
      { code: 'output/pictures-missing', args: { count: 3 } },
    ])
  })
})

test('the JSON Schema of the display list allows nothing it does not name', () => {
  expect(displayListJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    properties: { version: { const: 1 }, pages: { type: 'array' } },
  })
})
