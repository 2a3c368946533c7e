import { describe, expect, test } from '@jest/globals'
import { parseManifest } from '../../src/fonts/manifest.ts'

const FILE = '/press/fonts/manifest.yaml'

const codesOf = (yaml: string): readonly string[] =>
  parseManifest(FILE, yaml).diagnostics.map(({ code }) => code)

describe('a font manifest', () => {
  test('names files relative to itself', () => {
    const { value } = parseManifest(
      FILE,
      'faces: [{ id: song, file: a/song.ttf }, { id: kai, file: /b/kai.ttf }]',
    )
    expect(value?.map(({ file }) => file)).toEqual(['/press/fonts/a/song.ttf', '/b/kai.ttf'])
  })

  test('may describe licence, source and coverage as it likes', () => {
    const yaml =
      'faces: [{ id: song, file: a.ttf, licence: OFL-1.1, source: { npm: x }, coverage: [GBK, 20902] }]'
    expect(codesOf(yaml)).toEqual([])
  })

  test.each([
    ['faces: [', 'font/manifest-syntax'],
    ['faces: [{ id: Song!, file: a.ttf }]', 'font/manifest-shape'],
    ['faces: [{ id: song, file: a.ttf, sha256: abc }]', 'font/manifest-shape'],
    ['faces: [{ id: song, file: a.ttf, weight: 400 }]', 'font/manifest-shape'],
    ['fonts: []', 'font/manifest-shape'],
    ['', 'font/manifest-shape'],
    ['faces: [{ id: song, file: a.ttf }, { id: song, file: b.ttf }]', 'font/duplicate-id'],
  ])('%s is %s', (yaml, code) => {
    expect(codesOf(yaml)).toContain(code)
    expect(parseManifest(FILE, yaml).value).toBeNull()
  })

  test('is pointed at where it is wrong', () => {
    const yaml = 'faces:\n  - id: song\n    file: a.ttf\n    ascent: high\n'
    const [finding] = parseManifest(FILE, yaml).diagnostics
    expect(finding).toMatchObject({
      span: { file: FILE, start: yaml.indexOf('high') },
      args: { path: 'faces.0.ascent' },
    })
  })
})
