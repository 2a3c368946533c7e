import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Float } from '../../src/makeup/module-parts.ts'
import { ownText } from '../../src/makeup/place.ts'
import { LEAST_TEXT, placeFloats, settleSlots, textHeights } from '../../src/makeup/slots.ts'

const SEED = { seed: 11, numRuns: 500 } as const

/** A float of so many columns; what is in it does not matter here. */
const float = (columns: number): Float => ({
  content: {
    kind: 'picture',
    picture: {
      file: 'a.jpg',
      caption: null,
      credit: null,
      alt: '',
      columns: null,
      focus: 'auto',
      allowLowResolution: true,
      colour: null,
      anchor: null,
      span: ownText('').span,
    },
    block: 0,
    caption: null,
    aspect: null,
    width: 100,
  },
  columns,
  rows: { least: 1, costs: [0] },
})

interface Scene {
  readonly columns: number
  /** Columns and grid lines of every float. */
  readonly floats: readonly { readonly columns: number; readonly rows: number }[]
}

const scene: fc.Arbitrary<Scene> = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    floats: fc.array(
      fc.record({ columns: fc.integer({ min: 1, max: columns }), rows: fc.integer({ min: 1, max: 12 }) }),
      { maxLength: 7 },
    ),
  }),
)

function placed({ columns, floats }: Scene) {
  const slots = placeFloats(
    floats.map((each) => float(each.columns)),
    columns,
  )
  return {
    slots,
    settled: settleSlots(
      slots,
      floats.map(({ rows }) => rows),
      columns,
    ),
  }
}

/** Grid cells `column:row` each float covers in a module of `rows` lines. */
function cellsOf(all: Scene, rows: number): readonly (readonly string[])[] {
  const { slots, settled } = placed(all)
  return slots.map(({ float: index, column, columns, edge }, i) => {
    const own = all.floats[index]?.rows ?? 0
    const offset = settled.offsets[i] ?? 0
    const top = edge === 'head' ? offset : rows - offset - own
    return Array.from(
      { length: own * columns },
      (_, n) => `${column + (n % columns)}:${top + Math.floor(n / columns)}`,
    )
  })
}

describe('floats in a module', () => {
  test('all get a place over as many columns as they span, or over all', () => {
    fc.assert(
      fc.property(scene, (all) => {
        const { slots } = placed(all)
        expect(slots.map((slot) => slot.float).toSorted((a, b) => a - b)).toEqual(
          all.floats.map((_, index) => index),
        )
        for (const { float: index, column, columns } of slots) {
          expect([all.floats[index]?.columns, all.columns]).toContain(columns)
          expect(column).toBeGreaterThanOrEqual(0)
          expect(column + columns).toBeLessThanOrEqual(all.columns)
        }
      }),
      SEED,
    )
  })

  test('never overlap, stand inside, and leave each column no text or two lines of it', () => {
    let withRoom = 0
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 40 }), (all, rows) => {
        const heights = textHeights(rows, placed(all).settled)
        if (!heights) return
        withRoom++
        const cells = cellsOf(all, rows).flat()
        expect(new Set(cells).size).toBe(cells.length)
        const outside = cells
          .map((cell) => Number(cell.split(':')[1]))
          .filter((row) => row < 0 || row >= rows)
        expect(outside).toEqual([])
        heights.forEach((height, column) => {
          const taken = cells.filter((cell) => cell.startsWith(`${column}:`)).length
          expect(height).toBeLessThanOrEqual(rows - taken)
          expect(height === rows || height === 0 || height >= LEAST_TEXT).toBe(true)
        })
      }),
      SEED,
    )
    expect(withRoom).toBeGreaterThan(SEED.numRuns / 3)
  })

  test('refuse a height that one of them exceeds', () => {
    const tall: Scene = { columns: 2, floats: [{ columns: 1, rows: 9 }] }
    expect(textHeights(8, placed(tall).settled)).toBeNull()
  })

  test.each([
    ['one in the upper right corner', [1], ['head 2+1']],
    ['the second in the lower left', [1, 1], ['head 2+1', 'foot 0+1']],
    ['a wide one over two columns', [2], ['head 1+2']],
    ['one over all columns at the head', [3], ['head 0+3']],
    ['a second over all columns at the foot', [3, 3], ['head 0+3', 'foot 0+3']],
  ])('stand as an editor puts them: %s', (_, columns, expected) => {
    const { slots } = placed({ columns: 3, floats: columns.map((each) => ({ columns: each, rows: 5 })) })
    expect(slots.map(({ edge, column, columns: span }) => `${edge} ${column}+${span}`)).toEqual(expected)
  })
})
