import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { balance, breakColumns } from '../../src/flow/break-columns.ts'
import type { GalleyLine } from '../../src/flow/galley.ts'
import type { Line } from '../../src/text/set-lines.ts'

const LINE = { right: 100, size: 10 } as unknown as Line

/** Paragraphs by their number of lines; 0 stands for a subhead of one line. */
const galley = (paragraphs: readonly number[]): readonly GalleyLine[] =>
  paragraphs.flatMap((count, block) =>
    Array.from({ length: Math.max(1, count) }, (_, index) => ({
      line: LINE,
      block,
      role: count === 0 ? ('subhead' as const) : ('paragraph' as const),
      index,
      count: Math.max(1, count),
      rows: 1,
      drop: 0,
    })),
  )

describe('columns', () => {
  test('hold every line once and balance within one line where no break is bad', () => {
    const paragraphs = fc.array(fc.integer({ min: 4, max: 9 }), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 2, max: 4 }), (counts, columns) => {
        const lines = galley(counts)
        const { height, columns: broken } = balance(lines, columns)
        expect(broken.ends.at(-1)).toBe(lines.length)
        expect(broken.rows.reduce((a, b) => a + b, 0)).toBe(lines.length)
        expect(Math.max(...broken.rows)).toBeLessThanOrEqual(height)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('never end on a subhead or leave one line of a paragraph behind', () => {
    const { columns } = balance(galley([5, 0, 6, 5]), 2)
    const [first = 0] = columns.ends
    expect([6, 7, 11, 13]).not.toContain(first)
  })

  test('that are too low are refused', () => {
    expect(breakColumns(galley([10]), 2, 4)).toBeNull()
  })
})
