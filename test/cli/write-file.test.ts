import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { writeSafely } from '../../src/cli/write-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'banxin-'))

test('a file replaces the one before it, in folders that are made', () => {
  const path = join(folder, 'a', 'b', 'c.txt')
  writeSafely(path, Buffer.from('one'))
  writeSafely(path, Buffer.from('two'))
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['c.txt'])
})

test('a file that cannot be put into its place leaves nothing behind', () => {
  mkdirSync(join(folder, 'taken', 'inside'), { recursive: true })
  expect(() => writeSafely(join(folder, 'taken'), Buffer.from('one'))).toThrow()
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
