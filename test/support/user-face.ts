import { SENTENCES } from '../makeup/sentences.ts'
import { type TinyCffGlyph, type TinyStep, tinyCff } from './tiny-cff.ts'

/** As many as the made-up format holds besides the glyph for missing characters. */
const MOST_GLYPHS = 228

/** A lens, so that there are curves to convert; no two characters have the same. */
const lens = (number: number): readonly TinyStep[] => [
  { to: 'move', x: 100, y: 380 },
  { to: 'curve', points: [200, 780 - number, 700 - number, 780, 900, 380] },
  { to: 'curve', points: [700, number - 20, 200 + number, -20, 100, 380] },
]

/** An OpenType font with CFF outlines for the Han characters and marks that the samples use most. */
export function userFace(): Buffer {
  const glyphs = mostUsed().map(
    (char, index): TinyCffGlyph => ({ chars: char, advance: 1000, path: lens(index) }),
  )
  return tinyCff([{ chars: '', advance: 1000, path: lens(0) }, ...glyphs])
}

function mostUsed(): readonly string[] {
  const times = new Map<string, number>()
  for (const char of SENTENCES.join('').match(/[\p{Script=Han}\u3001\u3002\uff0c\uff08\uff09]/gu) ?? [])
    times.set(char, (times.get(char) ?? 0) + 1)
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_GLYPHS)
    .map(([char]) => char)
}
