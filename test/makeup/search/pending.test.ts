import { describe, expect, test } from '@jest/globals'
import type { StoryRest } from '../../../src/makeup/measure.ts'
import { keyOf, type Pending } from '../../../src/makeup/search/pending.ts'
import type { FlowText, TextPart } from '../../../src/makeup/story-text.ts'

/** Ten lines of a text, the first of them in the middle of a paragraph of `lines` lines. */
function textFrom(block: number, from: number, lines: number): FlowText {
  const ways = [{ ends: Array.from({ length: lines }, (_, i) => 20 * (i + 1)), demerits: 0 }]
  const part = { kind: 'lines', role: 'paragraph', block, paragraph: {}, ways, from } as unknown as TextPart
  return { measure: 100, parts: [part], blocks: [], lines: 10, fewest: 10, most: 10 }
}

const restOf = (text: FlowText, others: Partial<StoryRest> = {}): StoryRest => ({
  story: 0,
  text,
  floats: 0,
  floatCells: 0,
  from: 1,
  ...others,
})

const keyWith = (rest: StoryRest): string => {
  const pending: Pending = { rest, stories: [1, 2], sidebar: false }
  return keyOf(pending)
}

describe('what is pending', () => {
  const rest = restOf(textFrom(3, 4, 9))

  test('is the same when the same rest is', () => {
    expect(keyWith(restOf(textFrom(3, 4, 9)))).toBe(keyWith(rest))
  })

  test.each([
    ['begins in another paragraph', restOf(textFrom(2, 4, 9))],
    ['begins a line later', restOf(textFrom(3, 5, 9))],
    ['is of a paragraph broken in another way', restOf(textFrom(3, 4, 8))],
    ['has another picture left', restOf(textFrom(3, 4, 9), { floats: 1 })],
    ['was cut on another page', restOf(textFrom(3, 4, 9), { from: 2 })],
  ])('is another when a rest of as many lines %s', (_, other) => {
    expect(keyWith(other)).not.toBe(keyWith(rest))
  })
})
