import { describe, expect, test } from '@jest/globals'
import { displayListText, readDisplayList } from '../../src/cli/read-display-list.ts'
import { writeJson } from '../../src/output/json/write-json.ts'
import type { DisplayItem, EncodedPicture, Publishable } from '../../src/pages/page.ts'
import { furniture, glyphsItem, pageOf, publishable } from '../support/display.ts'

const PICTURE: EncodedPicture = {
  format: 'jpeg',
  bytes: Uint8Array.of(255, 0, 7),
  width: 1,
  height: 1,
  colour: 'grey',
}
const belongs = furniture('test')
const rect = { x: 0, y: 0, width: 9, height: 9 }
const picture: DisplayItem = { kind: 'picture', rect, picture: 'a', alt: '', belongs }
const linkTo = (page: number): DisplayItem => ({
  kind: 'link',
  rect,
  target: { kind: 'place', page, y: 0 },
  belongs,
})
const text = glyphsItem([{ id: 1, x: 0, text: '一', form: { advance: 500, shift: 0, stretch: 1 } }])

const DOCUMENT = publishable(
  [pageOf([text, picture, linkTo(2)]), pageOf([], { number: 2, boxes: { trim: rect, bleed: rect } })],
  { outline: [{ title: '一', page: 2, y: 5 }], pictures: { a: PICTURE } },
)

const read = (json: string) => readDisplayList('folder/a.json', json, new Set(['tiny']))
const embedded = (document: Publishable): string => writeJson(document, { pictures: 'embedded' })
const found = (json: string) => read(json).diagnostics.map(({ code, args }) => [code, args.detail])

describe('a display list', () => {
  test('comes back as the document it was', () => {
    expect(read(embedded(DOCUMENT))).toEqual({ value: DOCUMENT, diagnostics: [] })
  })

  test('must hold its pictures', () => {
    expect(found(writeJson(DOCUMENT))).toEqual([['output/pictures-missing', undefined]])
  })

  test('is refused with the place of its first fault', () => {
    const broken = (changes: Partial<Publishable>) => found(embedded({ ...DOCUMENT, ...changes }))[0]?.[1]
    expect(found('{"version":1,')[0]).toEqual(['output/not-a-display-list', 'JSON'])
    expect(found('{"version":2}')[0]?.[1]).toMatch(/^version: /)
    expect(broken({ pages: [] })).toBe('pages.0.number')
    expect(broken({ pages: [pageOf([], { number: 2 })], outline: [] })).toBe('pages.0.number')
    expect(broken({ outline: [{ title: '', page: 3, y: 0 }] })).toBe('outline.0.page')
    expect(broken({ pictures: {} })).toBe('pages.0.items.1')
    expect(broken({ pages: [pageOf([linkTo(1), linkTo(9)])], outline: [] })).toBe('pages.0.items.1')
    expect(broken({ pages: [pageOf([{ ...text, face: 'kai' }])], outline: [] })).toBe('pages.0.items.0')
  })

  test('is told from an issue', () => {
    expect(displayListText('issues/2024-22.yaml')).toBe(null)
    expect(displayListText('package.json')).toBe(null)
    expect(displayListText('no/such/file.json')).toBe(null)
  })
})
