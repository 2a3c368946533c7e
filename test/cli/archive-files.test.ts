import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { archiveFiles } from '../../src/cli/archive-files.ts'

const LOCK = { version: '0.1.0', layout: 'weekly', faces: [] }
// A byte order mark and a Windows line end: what is archived is the file, not what was read out of it.
const SOURCE = '\ufefftitle: \u5de5\u4f1a\r\n'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  mkdirSync(join(folder, 'issues', 'photos'), { recursive: true })
  writeFileSync(join(folder, 'issues', '2024-22.yaml'), SOURCE)
  writeFileSync(join(folder, 'issues', 'photos', 'a.JPG'), Buffer.from([0xff, 0xd8]))
  writeFileSync(join(folder, 'words.lexicon'), '')
})

afterAll(() => rmSync(folder, { recursive: true }))

test('an archive carries its sources byte for byte, and the lock', () => {
  const issue = join(folder, 'issues', '2024-22.yaml')
  const others = [join(folder, 'issues', 'photos', 'a.JPG'), join(folder, 'words.lexicon')]
  const files = archiveFiles(issue, others, LOCK)
  expect(files.map(({ name, mime, relationship }) => [name, mime, relationship])).toEqual([
    ['2024-22.yaml', 'text/yaml', 'Source'],
    ['photos_a.JPG', 'image/jpeg', 'Source'],
    ['words.lexicon', 'application/octet-stream', 'Source'],
    ['2024-22.lock.yaml', 'text/yaml', 'Supplement'],
  ])
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe(SOURCE)
  expect(Buffer.from(files[3]?.bytes ?? []).toString()).toContain('layout: "weekly"')
})

test('a source that is not there is an error, not an empty file', () => {
  expect(() => archiveFiles(join(folder, 'none.yaml'), [], LOCK)).toThrow('ENOENT')
})
