import type { InlineText } from '../../src/issue/issue.ts'
import { charClass } from '../../src/text/char-class.ts'
import { bodyWidth } from '../../src/text/glyph-cell.ts'
import { BODY_SPACING, EM, type SpacingRules } from '../../src/text/junction.ts'
import { type Sequence, sequence } from '../../src/text/sequence.ts'

export const plainText = (text: string): InlineText => ({
  text,
  styles: [],
  span: { file: '', start: 0, end: text.length },
  origins: Array.from({ length: text.length }, (_, i) => i),
})

export const sequenceOf = (text: string, rules: Partial<SpacingRules> = {}): Sequence =>
  sequence(plainText(text), { ...BODY_SPACING, ...rules })

/** What the engine says of a line ending before UTF-16 offset `at`: its penalty, Infinity when it may not. */
export function penaltyBefore({ clusters, junctions }: Sequence, at: number): number {
  const right = clusters.findIndex(({ start }) => start === at)
  return right > 0 ? (junctions[right - 1]?.penalty ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
}

export const opensBefore = (found: Sequence, at: number): boolean => Number.isFinite(penaltyBefore(found, at))

/** Natural width of a text in em: imposed bodies, a full em for the rest, and the junctions between. */
export function naturalEms({ clusters, junctions }: Sequence): number {
  const bodies = clusters.reduce((sum, { text, cls }) => {
    const letters = [...text]
    return sum + letters.reduce((width, letter) => width + (bodyWidth(cls, letter) ?? EM), 0)
  }, 0)
  return (bodies + junctions.reduce((sum, { glue }) => sum + glue, 0)) / EM
}

export const holds = (text: string, cls: ReturnType<typeof charClass>): boolean =>
  [...text].some((character) => charClass(character) === cls)
