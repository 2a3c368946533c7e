import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FlowBlock, Slice } from '../../src/flow/fill-columns.ts'
import { cutModule } from '../../src/makeup/cut-module.ts'
import type { ModuleFrame } from '../../src/makeup/module-frame.ts'
import type { ModuleParts } from '../../src/makeup/module-parts.ts'
import type { FlowText } from '../../src/makeup/story-text.ts'

const frame = (columns: number): ModuleFrame => ({
  kind: 'plain',
  columns,
  textColumns: columns,
  width: columns * 120,
  inset: 0,
  measure: 100,
  gutter: 20,
})

/** Paragraphs of so many lines. */
function textOf(paragraphs: readonly number[]): FlowText {
  const lines = paragraphs.reduce((sum, count) => sum + count, 0)
  const blocks = paragraphs.map(
    (count): FlowBlock => ({ kind: 'text', variants: [{ lines: count, cost: 0, fragment: false }] }),
  )
  return { measure: 100, parts: [], blocks, lines, fewest: lines, most: lines }
}

/** A story in `columns` columns, without a head or pictures. */
const partsOf = (paragraphs: readonly number[], columns: number): ModuleParts => ({
  frame: frame(columns),
  head: null,
  headRows: 1,
  mostExtra: 0,
  floats: [],
  slots: [],
  text: textOf(paragraphs),
  footRows: 0,
})

const linesIn = (slices: readonly Slice[]): number => slices.reduce((sum, { from, to }) => sum + to - from, 0)

const JUMP_ROWS = 1
const scene = fc.record({
  paragraphs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 2, max: 24 }),
})

describe('a story cut at the foot of its page', () => {
  test('fills every column, keeps clear of the jump line, and loses no line', () => {
    let cuts = 0
    fc.assert(
      fc.property(scene, ({ paragraphs, columns, rows }) => {
        const made = cutModule(partsOf(paragraphs, columns), rows, JUMP_ROWS, { done: 0 })
        if (!made) return
        cuts++
        const heights = Array.from(
          { length: columns },
          (_, i) => rows - 1 - (i === columns - 1 ? JUMP_ROWS : 0),
        )
        const { columns: filled } = made.way.filled
        filled.forEach((slices, column) => {
          expect(linesIn(slices)).toBeGreaterThan(0)
          expect(linesIn(slices)).toBeLessThanOrEqual(heights[column] ?? 0)
        })
        const placed = filled.reduce((sum, slices) => sum + linesIn(slices), 0)
        const { block, line } = made.rest
        const before = paragraphs.slice(0, block).reduce((sum, count) => sum + count, 0) + line
        expect(placed).toBe(before)
        expect(before).toBeLessThan(paragraphs.reduce((sum, count) => sum + count, 0))
      }),
      { seed: 7, numRuns: 1500 },
    )
    expect(cuts).toBeGreaterThan(300)
  })

  test('is none where all of it fits', () => {
    expect(cutModule(partsOf([4, 4], 2), 12, JUMP_ROWS, { done: 0 })).toBeNull()
  })
})
