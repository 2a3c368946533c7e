import { expect, test } from '@jest/globals'
import { PAPER_NAMES, parsePaper } from '../../src/press/paper.ts'

const mm = (name: string): readonly number[] | null => {
  const size = parsePaper(name)
  return size && [size.width, size.height].map((side) => Math.round((side * 25.4) / 72))
}

test('paper is known by its name or by its sides', () => {
  expect(mm('A3')).toEqual([297, 420])
  expect(mm('sra3')).toEqual([320, 450])
  expect(mm('8k')).toEqual([260, 370])
  expect(mm('320mmx450mm')).toEqual([320, 450])
  expect(mm('10in × 20in')).toEqual([254, 508])
  for (const name of PAPER_NAMES) expect(mm(name)).not.toBe(null)
})

test.each(['', 'A9', 'x', '0mmx10mm', '-1mmx10mm', '10mm', '1mmx2mmx3mm', 'toString'])(
  '%p is no paper',
  (name) => {
    expect(parsePaper(name)).toBe(null)
  },
)
