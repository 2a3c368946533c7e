import { describe, expect, test } from '@jest/globals'
import { SCREEN_PALETTE } from '../../../src/output/pdf/inks.ts'
import { decimal, fillColour, strokeColour } from '../../../src/output/pdf/operators.ts'
import { pageContent } from '../../../src/output/pdf/page-content.ts'

test.each([
  [1, '1'],
  [0.1 + 0.2, '0.3'],
  [-0.00001, '0'],
  [1e-7, '0'],
  [841.8897637795, '841.89'],
  [-12.4, '-12.4'],
])('the number %d is written %s', (value, written) => {
  expect(decimal(value)).toBe(written)
})

test('text prints with black ink only, the masthead in red', () => {
  expect(fillColour(SCREEN_PALETTE.black)).toBe('0 g')
  expect(fillColour(SCREEN_PALETTE.red)).toBe('0.769 0.086 0.11 rg')
  expect(strokeColour(SCREEN_PALETTE.red)).toBe('0.769 0.086 0.11 RG')
})

describe('the content of a page', () => {
  test('sets a state once', () => {
    const content = pageContent(SCREEN_PALETTE)
    content.fill('black', 'line')
    content.font('F1', 9)
    content.fill('black', 'line')
    content.font('F1', 9)
    content.fill('paper', 'line')
    expect(content.finish()).toBe('0 g\n/F1 9 Tf\n1 g')
  })

  test('keeps stroke and fill apart and takes a dash back', () => {
    const content = pageContent(SCREEN_PALETTE)
    content.stroke('black', 0.4, [2, 1])
    content.stroke('black', 0.4, null)
    expect(content.finish()).toBe('0 G\n0.4 w\n[2 1] 0 d\n[] 0 d')
  })
})
