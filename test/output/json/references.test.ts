import { expect, test } from '@jest/globals'
import { missingReference } from '../../../src/output/json/references.ts'
import type { DisplayItem, EncodedPicture, Publishable } from '../../../src/pages/page.ts'
import { furniture, glyphsItem, pageOf, publishable } from '../../support/display.ts'

const belongs = furniture('test')
const rect = { x: 0, y: 0, width: 9, height: 9 }
const picture: DisplayItem = { kind: 'picture', rect, picture: 'a', alt: '', belongs }
const linkTo = (page: number): DisplayItem => ({
  kind: 'link',
  rect,
  target: { kind: 'place', page, y: 0 },
  belongs,
})
const PICTURE: EncodedPicture = {
  format: 'jpeg',
  bytes: new Uint8Array(1),
  width: 1,
  height: 1,
  colour: 'grey',
}

const DOCUMENT = publishable([pageOf([glyphsItem([]), picture, linkTo(2)]), pageOf([], { number: 2 })], {
  outline: [{ title: '一', page: 2, y: 5 }],
  pictures: { a: PICTURE },
})

const missing = (changes: Partial<Publishable>): string | null =>
  missingReference({ ...DOCUMENT, ...changes }, new Set(['tiny']))

test('what a document speaks of must be there: pages, faces, pictures', () => {
  expect(missing({})).toBe(null)
  expect(missing({ pages: [] })).toBe('pages.0.number')
  expect(missing({ pages: [pageOf([], { number: 2 })], outline: [] })).toBe('pages.0.number')
  expect(missing({ outline: [{ title: '', page: 3, y: 0 }] })).toBe('outline.0.page')
  expect(missing({ pictures: {} })).toBe('pages.0.items.1')
  expect(missing({ pages: [pageOf([linkTo(1), linkTo(9)])], outline: [] })).toBe('pages.0.items.1')
  expect(missing({ pages: [pageOf([glyphsItem([], { face: 'kai' })])], outline: [] })).toBe('pages.0.items.0')
})
