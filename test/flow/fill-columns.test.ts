import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type BlockVariant,
  type FilledColumns,
  type FlowBlock,
  fillColumns,
  type Slice,
} from '../../src/flow/fill-columns.ts'
import { FAULTS, type Fault, faultsOf, leastCost, type Task } from './reference-filling.ts'

const SEED = { seed: 2024, numRuns: 1000 } as const

const variant: fc.Arbitrary<BlockVariant> = fc.record({
  lines: fc.integer({ min: 1, max: 9 }),
  cost: fc.constantFrom(0, 3, 15),
  fragment: fc.boolean(),
})

const block: fc.Arbitrary<FlowBlock> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), variants: variants(3) }) },
  { weight: 2, arbitrary: fc.constant(head(1)) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('whole' as const), variants: variants(1) }) },
)

function variants(most: number): fc.Arbitrary<readonly BlockVariant[]> {
  return fc.array(variant, { minLength: 1, maxLength: most })
}

function head(lines: number): FlowBlock {
  return { kind: 'head', variants: [{ lines, cost: 0, fragment: false }] }
}

const task = (ending: Task['ending']): fc.Arbitrary<Task> =>
  fc.record({
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    heights: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
    ending: fc.constant(ending),
  })
const anyTask = fc.oneof(task('whole'), task('cut'))

const filledBy = ({ blocks, heights, ending }: Task): FilledColumns | null =>
  fillColumns(blocks, heights, ending)
const linesOf = ({ blocks }: Task, slice: Slice): number =>
  blocks[slice.block]?.variants[slice.variant]?.lines ?? 0
const count = (slices: readonly Slice[]): number => slices.reduce((sum, { from, to }) => sum + to - from, 0)

/** Every line as `block:line`, in the order of the columns. */
const placedLines = ({ columns }: FilledColumns): readonly string[] =>
  columns.flat().flatMap((slice) => lineNames(slice.block, slice.from, slice.to))
const lineNames = (owner: number, from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => `${owner}:${from + i}`)

/** The variants a filling chose, and the first for what it did not place. */
function allLines({ blocks }: Task, { columns, rest }: FilledColumns): readonly string[] {
  const chosen = new Map(columns.flat().map((slice) => [slice.block, slice.variant]))
  if (rest && rest.line > 0) chosen.set(rest.block, rest.variant)
  return blocks.flatMap(({ variants: ways }, index) =>
    lineNames(index, 0, ways[chosen.get(index) ?? 0]?.lines ?? 0),
  )
}

function restLines({ blocks }: Task, { rest }: FilledColumns): readonly string[] {
  if (!rest) return []
  return blocks.flatMap(({ variants: ways }, index) => {
    if (index < rest.block) return []
    const isCut = index === rest.block
    return lineNames(index, isCut ? rest.line : 0, ways[isCut ? rest.variant : 0]?.lines ?? 0)
  })
}

/** What is wrong at the columns' ends of a filling, read off its slices. */
function faultsIn(filling: Task, { columns, rest }: FilledColumns): readonly Fault[] {
  const ends = columns.flatMap((slices) => slices.slice(-1))
  const last = rest ? null : ends.at(-1)
  return ends
    .filter((slice) => slice !== last)
    .flatMap((slice): readonly Fault[] => {
      const { blocks } = filling
      const way = blocks[slice.block]?.variants[slice.variant]
      if (!way) throw new Error('a slice is of a block')
      if (slice.to < way.lines) return faultsOf(way, slice.to, blocks[slice.block - 1]?.kind === 'head')
      return blocks[slice.block]?.kind === 'head' ? ['stranded head'] : []
    })
}

/** Cost from which a rule is broken. */
const BROKEN = Math.min(...Object.values(FAULTS))

describe('columns filled with random blocks', () => {
  test('hold every line once and in order, and with the rest the whole text', () => {
    fc.assert(
      fc.property(anyTask, (filling) => {
        const filled = filledBy(filling)
        if (!filled) return
        expect([...placedLines(filled), ...restLines(filling, filled)]).toEqual(allLines(filling, filled))
        if (filling.ending === 'whole') expect(filled.rest).toBeNull()
      }),
      SEED,
    )
  })

  test('are never filled above their heights, and only text is divided', () => {
    fc.assert(
      fc.property(anyTask, (filling) => {
        const filled = filledBy(filling)
        filled?.columns.forEach((slices, column) => {
          expect(count(slices)).toBeLessThanOrEqual(filling.heights[column] ?? 0)
          for (const slice of slices)
            if (filling.blocks[slice.block]?.kind !== 'text')
              expect([slice.from, slice.to]).toEqual([0, linesOf(filling, slice)])
        })
      }),
      SEED,
    )
  })

  test.each(['whole', 'cut'] as const)('cost as little as any filling (%s)', (ending) => {
    fc.assert(
      fc.property(task(ending), (filling) => {
        expect(filledBy(filling)?.cost ?? Number.POSITIVE_INFINITY).toBe(leastCost(filling))
      }),
      SEED,
    )
  })

  test('break no rule where a filling without a fault costs less than one', () => {
    let faultless = 0
    fc.assert(
      fc.property(anyTask, (filling) => {
        if (leastCost(filling, () => false) >= BROKEN) return
        faultless++
        const filled = filledBy(filling)
        expect(filled && faultsIn(filling, filled)).toEqual([])
      }),
      SEED,
    )
    expect(faultless).toBeGreaterThan(SEED.numRuns / 4)
  })

  test('are found below a limit exactly when they cost less, and are then the same', () => {
    fc.assert(
      fc.property(anyTask, fc.integer({ min: 1, max: 3000 }), ({ blocks, heights, ending }, limit) => {
        const best = fillColumns(blocks, heights, ending)
        const below = best && best.cost < limit ? best : null
        expect(fillColumns(blocks, heights, ending, limit)).toEqual(below)
      }),
      SEED,
    )
  })

  test('are the same when others were filled in between', () => {
    fc.assert(
      fc.property(anyTask, anyTask, (first, second) => {
        const before = filledBy(first)
        filledBy(second)
        expect(filledBy(first)).toEqual(before)
      }),
      { ...SEED, numRuns: 300 },
    )
  })
})

/** `p12` is a paragraph of 12 lines, `p3!` one that ends in a fragment, `p5/4` may be set in 4, `h1` a head, `w6` whole. */
function written(text: string): readonly FlowBlock[] {
  const kinds = { p: 'text', h: 'head', w: 'whole' } as const
  return text.split(' ').map((word) => {
    const kind = kinds[word[0] as keyof typeof kinds]
    const ways = word
      .slice(1)
      .split('/')
      .map((way, i) => ({ lines: Number.parseInt(way, 10), cost: 5 * i, fragment: way.endsWith('!') }))
    return { kind, variants: ways }
  })
}

/** Columns as a reader notes them: `0` for all of block 0, `1:0-3` for its first three lines, `|` between columns. */
function drawn(blocks: readonly FlowBlock[], filled: FilledColumns | null): string {
  if (!filled) return 'no room'
  const name = (slice: Slice): string => {
    const whole = linesOf({ blocks, heights: [], ending: 'whole' }, slice)
    const isAll = slice.from === 0 && slice.to === whole
    return isAll ? `${slice.block}` : `${slice.block}:${slice.from}-${slice.to}`
  }
  const columns = filled.columns.map((slices) => slices.map(name).join(' ')).join(' | ')
  return filled.rest ? `${columns} → ${filled.rest.block}:${filled.rest.line}` : columns
}

describe('columns of a hand-made text', () => {
  test.each([
    ['are balanced', 'p6 p6', [6, 6], '0 | 1'],
    ['divide a paragraph where it crosses the foot', 'p4 p8', [6, 6], '0 1:0-2 | 1:2-8'],
    ['run a long paragraph through all of them', 'p12', [4, 4, 4], '0:0-4 | 0:4-8 | 0:8-12'],
    ['end a line early rather than leave a widow', 'p4 p5', [8, 4], '0 1:0-3 | 1:3-5'],
    ['end a line early rather than begin with an orphan', 'p5 p5', [6, 6], '0 | 1'],
    ['set a paragraph tighter rather than leave a widow', 'p7/6 p4', [6, 4], '0 | 1'],
    ['do not leave a head at the foot', 'p4 h1 p6', [6, 7], '0 | 1 2'],
    ['keep two lines with a head', 'p3 h1 p6', [6, 6], '0 1 2:0-2 | 2:2-6'],
    ['keep a quotation whole', 'p3 w4 p3', [6, 8], '0 | 1 2'],
    ['may part two lines', 'p5 p2 p5', [6, 6], '0 1:0-1 | 1:1-2 2'],
    ['do not begin with a fragment', 'p5 p2! p5', [6, 7], '0 | 1 2'],
    ['pass over a column that has no room', 'p6', [3, 0, 3], '0:0-3 |  | 0:3-6'],
    ['are not filled with more than they hold', 'p6 p7', [6, 6], 'no room'],
    ['do not take what is whole and too high', 'w7', [6, 6], 'no room'],
  ])('%s', (_, text, heights, expected) => {
    const blocks = written(text)
    expect(drawn(blocks, fillColumns(blocks, heights))).toBe(expected)
  })

  test.each([
    ['between paragraphs, when one ends at the foot', 'p6 p6 p6', [6, 6], '0 | 1 → 2:0'],
    ['inside a paragraph', 'p8 p8', [6, 6], '0:0-6 | 0:6-8 1:0-4 → 1:4'],
    ['but not after a head', 'p5 h1 p6', [6], '0 → 1:0'],
    ['nor where only one line is left over', 'p3 p4', [6], '0 1:0-2 → 1:2'],
    ['nowhere when all goes in', 'p3 p3', [6], '0 1'],
    ['nowhere when not a line goes in', 'w7', [6], 'no room'],
  ])('are cut %s', (_, text, heights, expected) => {
    const blocks = written(text)
    expect(drawn(blocks, fillColumns(blocks, heights, 'cut'))).toBe(expected)
  })
})
