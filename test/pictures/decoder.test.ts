import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

test('sharp is loaded by the decoder alone, and only when asked', () => {
  const loading = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /^import (?!type\b).*'sharp'|import\('sharp'\)/m.test(readFileSync(join('src', file), 'utf8')),
    )
  expect(loading).toEqual([join('pictures', 'decoder.ts')])
})
