import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { reportLines, runVectors } from './run-vectors.ts'

describe('the vector files', () => {
  const results = runVectors('test/vectors')

  test.each(results.map((result) => [result.name, result] as const))('%s: nothing required fails', (_, result) => {
    expect(result.failed).toEqual([])
    expect(result.passed).toBeGreaterThan(result.total / 3)
  })

  test('are all run', () => {
    const files = readdirSync('test/vectors').filter((file) => file.endsWith('.json'))
    expect(results.map(({ name }) => `${name}.json`)).toEqual(files.sort())
  })

  test('differ by policy in no more cases than are known', () => {
    const differing = results.map(({ name, total, passed }) => [name, total - passed] as const)
    expect(Object.fromEntries(differing.filter(([, count]) => count > 0))).toEqual({
      'linebreak-css-levels': 78,
      'linebreak-icu': 3,
      'linebreak-oracle-icu-pairs': 205,
      'normalise-tools': 1,
      'squeeze-css-trim': 13,
      'squeeze-oracle-pairs': 61,
    })
  })

  test('tell every such difference by its kind', () => {
    const lines = reportLines(results)
    const told = lines.flatMap((line) => /policy, (\d+): \S/.exec(line)?.[1] ?? []).map(Number)
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(78 + 3 + 205 + 1 + 13 + 61)
  })
})
