import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { MAX_PICTURE_BYTES, readPicture } from '../../src/pictures/read-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'banxin-pictures-'))
const issue = join(folder, 'issue')

beforeAll(() => {
  mkdirSync(join(issue, 'photos'), { recursive: true })
  mkdirSync(join(folder, 'elsewhere'))
  writeFileSync(join(folder, 'secret.jpg'), 'secret')
  writeFileSync(join(folder, 'elsewhere', 'secret.jpg'), 'secret')
  writeFileSync(join(issue, 'photos', 'a.jpg'), 'bytes')
  writeFileSync(join(issue, '..photo.jpg'), 'bytes')
  symlinkSync(join(folder, 'secret.jpg'), join(issue, 'link.jpg'))
  symlinkSync(join(folder, 'elsewhere'), join(issue, 'linked-folder'))
  writeFileSync(join(issue, 'huge.jpg'), '')
  truncateSync(join(issue, 'huge.jpg'), MAX_PICTURE_BYTES + 1)
})

afterAll(() => rmSync(folder, { recursive: true }))

const codesOf = async (file: string) => {
  const { value, diagnostics } = await readPicture(issue, file, null)
  return { codes: diagnostics.map(({ code }) => code), bytes: value && Buffer.from(value.bytes).toString() }
}

test.each([
  ['photos/a.jpg', [], 'bytes'],
  ['photos/../photos/a.jpg', [], 'bytes'],
  ['..photo.jpg', [], 'bytes'],
  ['../secret.jpg', ['issue/path-outside'], null],
  [join(folder, 'secret.jpg'), ['issue/path-outside'], null],
  ['link.jpg', ['issue/path-outside'], null],
  ['linked-folder/secret.jpg', ['issue/path-outside'], null],
  ['photos', ['picture/unreadable'], null],
  ['', ['picture/unreadable'], null],
  ['none.jpg', ['issue/file-missing'], null],
  ['photos/a.jpg/b.jpg', ['issue/file-missing'], null],
  ['with\0nul.jpg', ['picture/unreadable'], null],
  ['huge.jpg', ['picture/file-too-large'], null],
])('%j', async (file, codes, bytes) => {
  expect(await codesOf(file)).toEqual({ codes, bytes })
})
