import { describe, expect, test } from '@jest/globals'

type Run = () => string

const { alternate, median, pairedRatio } = (await import(`${'../../bench/alternate.mjs'}`)) as {
  alternate(contenders: Readonly<Record<string, Run>>, rounds: number): Readonly<Record<string, string[]>>
  median(values: readonly number[]): number
  pairedRatio(
    ours: readonly number[],
    theirs: readonly number[],
  ): { median: number; least: number; most: number }
}

test('contenders take turns, every second round backwards', () => {
  const order: string[] = []
  const run = (name: string) => () => `${name}${order.push(name)}`
  expect(alternate({ a: run('a'), b: run('b') }, 3)).toEqual({ a: ['a1', 'a4', 'a5'], b: ['b2', 'b3', 'b6'] })
})

describe('median', () => {
  test('is the middle value of an odd number, in whatever order they come', () => {
    expect(median([30, 1, 200])).toBe(30)
  })

  test('is half way between the two middle values of an even number', () => {
    expect(median([4, 1, 2, 9])).toBe(3)
  })
})

test('a slow round that slows both sides does not change the ratio', () => {
  expect(pairedRatio([50, 500, 55], [100, 1000, 100])).toEqual({ median: 0.5, least: 0.5, most: 0.55 })
})
