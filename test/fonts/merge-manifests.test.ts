import { describe, expect, test } from '@jest/globals'
import { type ManifestFace, parseManifest } from '../../src/fonts/manifest.ts'
import { type FaceEntry, mergeManifests } from '../../src/fonts/merge-manifests.ts'

const faces = (yaml: string): readonly ManifestFace[] =>
  parseManifest('/fonts/manifest.yaml', yaml).value ?? []

const merged = (...manifests: readonly string[]): readonly FaceEntry[] =>
  mergeManifests(manifests.map(faces)).value ?? []

const OURS = `faces: [{ id: song, name: Song, file: song.ttf, size: 10 },
  { id: title, name: Title, file: title.ttf, size: 20, ascent: 900, fallback: [song] }]`

describe('manifests over one another', () => {
  test('replace a face by its id and keep the others', () => {
    const [song, title] = merged(OURS, 'faces: [{ id: title, file: /own/fzxbs.ttf }]')
    expect(song).toMatchObject({ id: 'song', file: '/fonts/song.ttf' })
    expect(title).toMatchObject({ file: '/own/fzxbs.ttf', name: 'Title', fallback: ['song'] })
  })

  test('drop em box, size and checksum with the file they belong to', () => {
    const [, title] = merged(OURS, 'faces: [{ id: title, file: own.ttf }]')
    expect(title).toMatchObject({ ascent: 880, descent: -120, size: null, sha256: null, index: 0 })
  })

  test('keep the file where only the fallback changes', () => {
    const [, title] = merged(OURS, 'faces: [{ id: title, fallback: [] }]')
    expect(title).toMatchObject({ file: '/fonts/title.ttf', size: 20, ascent: 900, fallback: [] })
  })

  test('add faces of their own, with the em box of Chinese type', () => {
    const own = merged(OURS, 'faces: [{ id: own, file: own.ttf }]').at(-1)
    expect(own).toMatchObject({ id: 'own', name: 'own', ascent: 880, descent: -120, fallback: [] })
  })

  test('report a face nobody gave a file', () => {
    const { value, diagnostics } = mergeManifests([faces('faces: [{ id: own }]')])
    expect(value).toBeNull()
    expect(diagnostics).toMatchObject([{ code: 'font/no-file', args: { face: 'own' } }])
  })
})
