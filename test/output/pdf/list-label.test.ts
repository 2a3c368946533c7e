import { expect, test } from '@jest/globals'
import { listLabel } from '../../../src/output/pdf/list-label.ts'

test.each([
  ['□甲工会', 1, 'Square'],
  ['●甲工会', 1, 'Disc'],
  ['◎甲工会', 1, 'Circle'],
  ['※甲工会', 1, 'None'],
  ['12、甲工会', 3, 'Decimal'],
  ['3.甲工会', 2, 'Decimal'],
  ['（12）甲工会', 4, 'Decimal'],
  ['①甲工会', 1, 'Decimal'],
  ['（十二）甲工会', 4, 'None'],
])('the label of %s', (line, length, numbering) => {
  expect(listLabel(line)).toEqual({ length, numbering })
})

test.each(['甲工会', '5月28日，甲工会', '2024、甲', ''])('“%s” has no label', (line) => {
  expect(listLabel(line)).toBeNull()
})
