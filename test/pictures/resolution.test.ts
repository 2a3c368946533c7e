import { expect, test } from '@jest/globals'
import { checkResolution, effectiveResolution } from '../../src/pictures/resolution.ts'
import { sourceOf } from './some-pictures.ts'

test('resolution counts pixels per inch of paper, of the poorer side', () => {
  expect(effectiveResolution({ width: 600, height: 400 }, { width: 144, height: 96 })).toBe(300)
  expect(effectiveResolution({ width: 600, height: 200 }, { width: 144, height: 96 })).toBe(150)
})

test.each([
  [200, 'refused', []],
  [199.9, 'refused', [['picture/low-resolution', 'warning', 199]]],
  [100, 'refused', [['picture/low-resolution', 'warning', 100]]],
  [99, 'refused', [['picture/too-low-resolution', 'error', 99]]],
  [99, 'allowed', [['picture/low-resolution', 'warning', 99]]],
] as const)('%d dpi, %s', (dpi, policy, expected) => {
  const found = checkResolution(sourceOf(new Uint8Array()), dpi, policy)
  expect(found.map(({ code, severity, args }) => [code, severity, args.dpi])).toEqual(expected)
  expect(found.every(({ span }) => span?.start === 10)).toBe(true)
})
