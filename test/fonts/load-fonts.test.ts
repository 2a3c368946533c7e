import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadFonts } from '../../src/fonts/load-fonts.ts'
import { verifyFonts } from '../../src/fonts/verify-fonts.ts'
import { writeSfnt } from '../../src/fonts/write-sfnt.ts'
import { square, type TinyGlyph, tinyFont, tinyTables } from '../support/tiny-font.ts'

const GLYPHS: readonly TinyGlyph[] = [
  { chars: '', advance: 500 },
  { chars: '一', advance: 1000, contours: [square(50, 400, 900, 60)] },
]
const GOOD = tinyFont(GLYPHS)
const HASH = createHash('sha256').update(GOOD).digest('hex')

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-fonts-'))
  const files: Readonly<Record<string, Uint8Array>> = {
    'good.ttf': GOOD,
    'restricted.ttf': tinyFont(GLYPHS, { fsType: 0x0002 }),
    'whole-only.ttf': tinyFont(GLYPHS, { fsType: 0x0100 }),
    'bitmaps.ttf': tinyFont(GLYPHS, { fsType: 0x0200 }),
    'variable.ttf': writeSfnt([...tinyTables(GLYPHS), ['fvar', Buffer.alloc(16)]]),
    'short.ttf': GOOD.subarray(0, GOOD.length - 60),
    'page.ttf': Buffer.from('<!doctype html><title>not a font</title>'),
    'web.ttf': Buffer.from('wOF2 compressed'),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Paths of manifests with these contents, in the folder of the fonts. */
const manifests = (...contents: readonly string[]): readonly string[] =>
  contents.map((yaml, index) => {
    const path = join(folder, `manifest-${index}.yaml`)
    writeFileSync(path, yaml)
    return path
  })

describe('loading fonts', () => {
  test('opens the faces of a manifest', () => {
    const { value, diagnostics } = loadFonts(
      manifests(`faces: [{ id: song, file: good.ttf, size: ${GOOD.length}, ascent: 860, descent: -140 }]`),
    )
    expect(diagnostics).toEqual([])
    const song = value?.faces.get('song')
    expect(song).toMatchObject({ id: 'song', ascent: 860, descent: -140 })
    expect(song?.bounds(song.glyphId(0x4e00))).toMatchObject({ xMin: 50, xMax: 950 })
    value?.close()
  })

  test('prefers the later manifest face by face', () => {
    const paths = manifests(
      'faces: [{ id: song, file: good.ttf }, { id: title, file: missing.ttf, fallback: [song] }]',
      'faces: [{ id: title, file: good.ttf }]',
    )
    const { value, diagnostics } = loadFonts(paths)
    expect(diagnostics).toEqual([])
    expect(value?.chain('title').map(({ id }) => id)).toEqual(['title', 'song'])
    value?.close()
  })

  test.each([
    ['missing.ttf', 'font/missing-file'],
    ['page.ttf', 'font/not-a-font'],
    ['web.ttf', 'font/web-font'],
    ['short.ttf', 'font/unreadable'],
    ['variable.ttf', 'font/variable'],
    ['restricted.ttf', 'font/embedding-forbidden'],
    ['whole-only.ttf', 'font/subsetting-forbidden'],
    ['bitmaps.ttf', 'font/outlines-forbidden'],
    ['good.ttf, index: 1', 'font/no-such-face'],
    ['good.ttf, size: 12', 'font/wrong-size'],
    ['good.ttf, fallback: [none]', 'font/unknown-fallback'],
    ['good.ttf, fallback: [song]', 'font/fallback-cycle'],
  ])('refuses %s as %s', (entry, code) => {
    const { value, diagnostics } = loadFonts(manifests(`faces: [{ id: song, file: ${entry} }]`))
    expect(value).toBeNull()
    expect(diagnostics).toMatchObject([{ code, severity: 'error', args: { face: 'song' } }])
  })

  test('reports every face that is wrong, at its place in the manifest', () => {
    const yaml = 'faces:\n  - { id: a, file: page.ttf }\n  - { id: b, file: missing.ttf }\n'
    const { diagnostics } = loadFonts(manifests(yaml))
    expect(diagnostics.map(({ code, span }) => [code, span?.start])).toEqual([
      ['font/not-a-font', yaml.indexOf('{ id: a')],
      ['font/missing-file', yaml.indexOf('{ id: b')],
    ])
  })

  test('reports a manifest that is not there', () => {
    const { diagnostics } = loadFonts([join(folder, 'nowhere.yaml')])
    expect(diagnostics).toMatchObject([{ code: 'font/manifest-missing' }])
  })
})

describe('verifying fonts', () => {
  test('finds nothing where the checksums are right', () => {
    expect(verifyFonts(manifests(`faces: [{ id: song, file: good.ttf, sha256: ${HASH} }]`))).toEqual([])
  })

  test('finds a file that is not the one described', () => {
    const wrong = HASH.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
    const diagnostics = verifyFonts(manifests(`faces: [{ id: song, file: good.ttf, sha256: ${wrong} }]`))
    expect(diagnostics).toMatchObject([{ code: 'font/wrong-hash', args: { face: 'song', actual: HASH } }])
  })
})
