import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type LoadedFonts, loadFonts, readManifests } from '../../src/fonts/load-fonts.ts'
import { lockFaces } from '../../src/fonts/lock-faces.ts'
import type { FaceEntry } from '../../src/fonts/merge-manifests.ts'
import { tinyFont } from '../support/tiny-font.ts'

const FONT = tinyFont([{ chars: '', advance: 500 }], { name: 'Tiny-Bold' })

let folder: string
let fonts: LoadedFonts
let entries: readonly FaceEntry[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  writeFileSync(join(folder, 'tiny.ttf'), FONT)
  const manifest = join(folder, 'manifest.yaml')
  writeFileSync(
    manifest,
    'faces:\n  - { id: b, name: 乙, file: tiny.ttf, sha256: "' +
      '0'.repeat(64) +
      '" }\n  - { id: a, name: 甲, file: tiny.ttf }\n',
  )
  const loaded = loadFonts([manifest]).value
  if (!loaded) throw new Error('the tiny fonts do not load')
  fonts = loaded
  entries = readManifests([manifest]).value ?? []
})

afterAll(() => {
  fonts.close()
  rmSync(folder, { recursive: true })
})

test('faces are locked by what is in their files, whatever the manifest says', () => {
  const sha256 = createHash('sha256').update(FONT).digest('hex')
  expect(lockFaces(fonts, entries, ['b', 'a'])).toEqual([
    { id: 'a', name: '甲', postscriptName: 'Tiny-Bold', revision: 1.5, sha256 },
    { id: 'b', name: '乙', postscriptName: 'Tiny-Bold', revision: 1.5, sha256 },
  ])
})

test('a face that was not loaded cannot be locked', () => {
  expect(() => lockFaces(fonts, entries, ['kai'])).toThrow('kai')
})
