import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Picture } from '../../src/issue/issue.ts'
import { loadPictures } from '../../src/pictures/load-pictures.ts'
import { jpeg } from './some-pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'banxin-pictures-'))

beforeAll(async () => {
  writeFileSync(join(folder, 'wide.jpg'), await jpeg(40, 20))
  writeFileSync(join(folder, 'tall.jpg'), await jpeg(20, 40))
  writeFileSync(join(folder, 'text.jpg'), 'not a picture')
})

afterAll(() => rmSync(folder, { recursive: true }))

const asked = (file: string, start: number): Picture => ({
  file,
  caption: null,
  credit: null,
  alt: '',
  columns: null,
  focus: 'auto',
  allowLowResolution: false,
  colour: null,
  anchor: null,
  span: { file: 'issue.yaml', start, end: start + 1 },
})

test('pictures are loaded in the order of the issue', async () => {
  const { value, diagnostics } = await loadPictures(folder, [asked('tall.jpg', 1), asked('wide.jpg', 2)])
  expect(diagnostics).toEqual([])
  expect(value?.map(({ source, facts }) => [source.file, facts.width, facts.height])).toEqual([
    ['tall.jpg', 20, 40],
    ['wide.jpg', 40, 20],
  ])
})

test('every picture that cannot be used is told of, where the issue asks for it', async () => {
  const { value, diagnostics } = await loadPictures(folder, [
    asked('text.jpg', 1),
    asked('wide.jpg', 2),
    asked('none.jpg', 3),
  ])
  expect(value).toBeNull()
  expect(diagnostics.map(({ code, span }) => [code, span?.start])).toEqual([
    ['picture/not-a-picture', 1],
    ['issue/file-missing', 3],
  ])
})
