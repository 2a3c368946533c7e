import { describe, expect, test } from '@jest/globals'
import { reportLines, runVectors } from './run-vectors.ts'

describe('the vector files', () => {
  const results = runVectors('test/vectors')

  test.each(results.map((result) => [result.name, result] as const))('%s: nothing required fails', (_, result) => {
    expect(result.failed).toEqual([])
    expect(result.passed).toBeGreaterThan(result.total / 3)
  })

  test('are all run, and the policies told by kind', () => {
    expect(results.length).toBeGreaterThanOrEqual(12)
    expect(reportLines(results).join('\n')).toContain('policy')
  })
})
