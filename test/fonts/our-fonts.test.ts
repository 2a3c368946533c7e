import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type LoadedFonts, loadFonts, readManifests } from '../../src/fonts/load-fonts.ts'
import { createSubset } from '../../src/fonts/subset.ts'
import { glyphOf } from '../support/tiny-face.ts'
import { fontTools, testWith } from '../support/tools.ts'

const MANIFEST = 'fonts/manifest.yaml'
const IDS = ['song', 'xiaobiaosong', 'hei', 'hei-regular', 'kai', 'fangsong'] as const

/** Prints the glyphs of a subset whose outline or advance is not the original's; args: subset, face, pairs. */
const COMPARE = `
import sys
from fontTools.ttLib import TTFont
subset, face = TTFont(sys.argv[1], checkChecksums=2), TTFont(sys.argv[2], lazy=True)
for tag in subset.reader.keys(): subset.reader[tag]
def outline(font, glyph):
    name = font.getGlyphName(glyph)
    points, ends, flags = font['glyf'][name].getCoordinates(font['glyf'])
    return list(points), list(ends), [flag & 1 for flag in flags], font['hmtx'][name]
for pair in sys.argv[3].split(','):
    cid, glyph = map(int, pair.split(':'))
    if outline(subset, cid) != outline(face, glyph): print('differs', cid, glyph)
print('compared')
`

let fonts: LoadedFonts

beforeAll(() => {
  const { value, diagnostics } = loadFonts([MANIFEST])
  if (!value) throw new Error(JSON.stringify(diagnostics))
  fonts = value
})

afterAll(() => fonts.close())

const faceOf = (id: string): ReturnType<LoadedFonts['chain']>[number] => {
  const face = fonts.faces.get(id)
  if (!face) throw new Error(`no face ${id}`)
  return face
}

describe('our faces', () => {
  test('are all there, with licences beside them', () => {
    expect([...fonts.faces.keys()]).toEqual(expect.arrayContaining([...IDS]))
    for (const { file } of readManifests([MANIFEST]).value ?? []) expect(existsSync(file)).toBe(true)
  })

  test.each(IDS)('%s is set in cells of one em and ends its chain with song', (id) => {
    const face = faceOf(id)
    for (const char of '工会简报，。“《') {
      // Quotes of the Latin kind are the typesetter's to widen.
      if (char !== '“') expect([char, face.advance(glyphOf(face, char))]).toEqual([char, 1000])
      expect(glyphOf(face, char)).not.toBe(0)
    }
    expect(fonts.chain(id).at(-1)?.id).toBe('song')
  })

  test.each(IDS)('%s has ink inside its cells', (id) => {
    const face = faceOf(id)
    for (const char of '国工会报') {
      const bounds = face.bounds(glyphOf(face, char))
      if (!bounds) throw new Error(`${char} has no ink`)
      expect(bounds.xMin).toBeGreaterThanOrEqual(0)
      expect(bounds.xMax).toBeLessThanOrEqual(1000)
      expect(bounds.yMax - bounds.yMin).toBeLessThanOrEqual(1000)
    }
  })

  describe.each(IDS)('%s', (id) => {
    testWith('fonttools', 'is subset without a change to any outline', () => {
      const face = faceOf(id)
      const subset = createSubset(face)
      const glyph = fc.integer({ min: 1, max: face.facts.glyphCount - 1 })
      const glyphs = [...new Set(fc.sample(glyph, { seed: 21, numRuns: 300 }))]
      const pairs = glyphs.map((glyphId) => {
        const natural = { advance: face.advance(glyphId), shift: 0, stretch: 1 }
        return `${subset.add(glyphId, natural, String(glyphId))}:${glyphId}`
      })
      const file = (readManifests([MANIFEST]).value ?? []).find((entry) => entry.id === id)?.file ?? ''
      expect(fontTools(COMPARE, subset.encode(), file, pairs.join(','))).toBe('compared\n')
    })
  })
})
