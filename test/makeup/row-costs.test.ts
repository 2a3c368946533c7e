import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { above, beside, costAt, most, natural, type RowCosts, share } from '../../src/makeup/row-costs.ts'

const SEED = { seed: 7, numRuns: 500 } as const

/** Costs of a few heights, some of them impossible; at least one is not. */
const rowCosts: fc.Arbitrary<RowCosts> = fc
  .record({
    least: fc.integer({ min: 0, max: 6 }),
    costs: fc.array(fc.constantFrom(0, 1, 2, 5, 30, Number.POSITIVE_INFINITY), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .filter(({ costs }) => costs.some(Number.isFinite))

const pieces = fc.array(rowCosts, { minLength: 1, maxLength: 4 })
const heightsOf = ({ least, costs }: RowCosts): readonly number[] => costs.map((_, i) => least + i)

/** Every way to give each piece one of its heights. */
const everyShare = (all: readonly RowCosts[]): readonly (readonly number[])[] =>
  all.reduce<readonly (readonly number[])[]>(
    (known, piece) => known.flatMap((heights) => heightsOf(piece).map((height) => [...heights, height])),
    [[]],
  )

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const costOf = (all: readonly RowCosts[], heights: readonly number[]): number =>
  sum(all.map((piece, i) => costAt(piece, heights[i] ?? -1)))

/** The least cost of sharing `rows`, tried out. */
const leastOf = (all: readonly RowCosts[], rows: number): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...everyShare(all)
      .filter((heights) => sum(heights) === rows)
      .map((heights) => costOf(all, heights)),
  )

/** Heights to ask for: all that there are, and one more at either end. */
const asked = (rows: RowCosts): readonly number[] => [rows.least - 1, ...heightsOf(rows), most(rows) + 1]

describe('pieces above each other', () => {
  test('cost what the cheapest share of their rows costs', () => {
    fc.assert(
      fc.property(rowCosts, rowCosts, (first, second) => {
        const both = above(first, second)
        for (const rows of asked(both)) expect(costAt(both, rows)).toBe(leastOf([first, second], rows))
      }),
      SEED,
    )
  })

  test('are given shares that make up the rows at that cost', () => {
    fc.assert(
      fc.property(pieces, fc.nat(40), (all, rows) => {
        const shares = share(all, rows)
        const least = leastOf(all, rows)
        if (!shares) return expect(least).toBe(Number.POSITIVE_INFINITY)
        expect([sum(shares), costOf(all, shares)]).toEqual([rows, least])
      }),
      SEED,
    )
  })
})

describe('pieces side by side', () => {
  test('cost what both cost at one height, and null when none suits both', () => {
    fc.assert(
      fc.property(rowCosts, rowCosts, (first, second) => {
        const both = beside(first, second)
        for (const rows of [...asked(first), ...asked(second)])
          expect(both ? costAt(both, rows) : Number.POSITIVE_INFINITY).toBe(
            costAt(first, rows) + costAt(second, rows),
          )
      }),
      SEED,
    )
  })
})

test('a piece likes its cheapest height, the least of equals', () => {
  expect(natural({ least: 4, costs: [9, 2, 7, 2] })).toBe(5)
})
