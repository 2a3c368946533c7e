import fc from 'fast-check'
import type { EmbeddableFace } from '../../../src/fonts/embeddable-face.ts'
import type { DisplayItem, Glyph, GlyphForm } from '../../../src/pages/page.ts'
import { inStory } from '../../support/display.ts'
import { faceOf, glyphOf } from '../../support/tiny-face.ts'
import { square, type TinyGlyph, tinyFont } from '../../support/tiny-font.ts'

const HAN = '一丁七万三上下工会市总职'
const OPENING = '“‘（《'
const CLOSING = '”’）》，。、：；！？'
const DIGITS = '0123456789'
const LETTERS = 'ABCabcxyz'

const cellsOf = (chars: string, advance: number, x: number, width: number): readonly TinyGlyph[] =>
  Array.from(chars, (char) => ({ chars: char, advance, contours: [square(x, 0, width, 700)] }))

/** A face with the advances of Noto Serif SC, `—` and `·` narrower than the engine sets them. */
const GLYPHS: readonly TinyGlyph[] = [
  { chars: '', advance: 1000 },
  ...cellsOf(HAN, 1000, 40, 920),
  ...cellsOf(OPENING, 1000, 560, 380),
  ...cellsOf(CLOSING, 1000, 60, 380),
  ...cellsOf(DIGITS, 557, 40, 470),
  ...cellsOf(LETTERS, 600, 20, 560),
  ...cellsOf('—', 890, 0, 890),
  ...cellsOf('…', 1000, 100, 800),
  ...cellsOf('·', 327, 100, 120),
  { chars: ' ', advance: 250 },
]

/** Two faces of the same cells, as body and bold. */
export const bodyFace = (): EmbeddableFace => faceOf(tinyFont(GLYPHS, { name: 'Body' }), 'body')
export const boldFace = (): EmbeddableFace => faceOf(tinyFont(GLYPHS, { name: 'Bold' }), 'bold')

/** A character as the typesetter sets it: its form and the space it puts behind it, in 1/1000 em. */
interface SetChar {
  readonly char: string
  readonly form: GlyphForm | null
  readonly after: number
}

const plain = (chars: string): fc.Arbitrary<SetChar> =>
  fc.record({ char: fc.constantFrom(...chars), form: fc.constant(null), after: fc.constant(0) })

const formed = (char: fc.Arbitrary<string>, form: GlyphForm): fc.Arbitrary<SetChar> =>
  fc.record({ char, form: fc.constant(form), after: fc.constant(0) })

/** The last character of a stretch with a space behind it that is not a character. */
const spaced = (chars: readonly SetChar[], after: number): readonly SetChar[] =>
  chars.map((set, index) => (index === chars.length - 1 ? { ...set, after } : set))

/** Autospace and squeezed marks: everything from a twelfth to half an em. */
const gap = fc.integer({ min: 0, max: 500 })

const stretches: fc.Arbitrary<readonly SetChar[]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(plain(HAN), { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(plain(OPENING + CLOSING), { minLength: 1, maxLength: 2 }) },
  {
    weight: 2,
    arbitrary: fc.array(formed(fc.constantFrom(...OPENING), { advance: 500, shift: -500, stretch: 1 }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.array(formed(fc.constantFrom(...CLOSING), { advance: 500, shift: 0, stretch: 1 }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  // Partly squeezed in a tight line.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...CLOSING), fc.integer({ min: 500, max: 1000 }))
      .map(([char, advance]) => [{ char, form: { advance, shift: 0, stretch: 1 }, after: 0 }]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.array(plain(DIGITS), { minLength: 1, maxLength: 6 }), gap)
      .map(([chars, after]) => spaced(chars, after)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(plain(LETTERS), { minLength: 1, maxLength: 5 }),
        fc.array(plain(LETTERS), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 200, max: 500 }),
        gap,
      )
      .map(([one, two, width, after]) => [
        ...one,
        { char: ' ', form: { advance: width, shift: 0, stretch: 1 }, after: 0 },
        ...spaced(two, after),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      Array.from('——', (char) => ({
        char,
        form: { advance: 1000, shift: 0, stretch: 1000 / 890 },
        after: 0,
      })),
    ),
  },
  { weight: 1, arbitrary: fc.constant(Array.from('……', (char) => ({ char, form: null, after: 0 }))) },
  {
    weight: 1,
    arbitrary: fc.constant([{ char: '·', form: { advance: 500, shift: 87, stretch: 1 }, after: 0 }]),
  },
)

/** A line of text in several runs. */
export interface RandomLine {
  readonly runs: readonly {
    readonly face: 'body' | 'bold'
    readonly size: number
    readonly chars: readonly SetChar[]
  }[]
  /** What justification adds behind every character, in 1/1000 em. */
  readonly letterspace: number
}

const runs = (sizes: fc.Arbitrary<number>): fc.Arbitrary<RandomLine['runs'][number]> =>
  fc.record({
    face: fc.constantFrom('body', 'bold'),
    size: sizes,
    chars: fc.array(stretches, { minLength: 1, maxLength: 5 }).map((found) => found.flat()),
  })

/** Lines of body text at one size, and headlines whose runs differ in size. */
export const randomLines: fc.Arbitrary<RandomLine> = fc
  .record({
    sizes: fc.oneof(
      fc.constantFrom(9, 10.5, 12, 16, 22, 30).map((size) => fc.constant(size)),
      fc.constant(fc.constantFrom(9, 12, 18, 30)),
    ),
    letterspace: fc.oneof(fc.integer({ min: -30, max: 250 }), fc.constantFrom(0, 500, 1000, 2000)),
  })
  .chain(({ sizes, letterspace }) =>
    fc.record({
      runs: fc.array(runs(sizes), { minLength: 1, maxLength: 3 }),
      letterspace: fc.constant(letterspace),
    }),
  )

export const textOf = (line: RandomLine): string =>
  line.runs.map(({ chars }) => chars.map(({ char }) => char).join('')).join('')

type GlyphsItem = Extract<DisplayItem, { kind: 'glyphs' }>

/** The line as the typesetter would hand it over. */
export function displayOf(
  line: RandomLine,
  number: number,
  y: number,
  faces: ReadonlyMap<string, EmbeddableFace>,
): readonly GlyphsItem[] {
  let pen = 40
  return line.runs.map(({ face, size, chars }) => {
    const x = pen
    const measured = faces.get(face)
    if (!measured) throw new Error(`no face ${face}`)
    const glyphs = chars.map(({ char, form, after }): Glyph => {
      const id = glyphOf(measured, char)
      const glyph = { id, x: pen - x, text: char, ...(form ? { form } : {}) }
      pen += (((form?.advance ?? measured.advance(id)) + after + line.letterspace) * size) / 1000
      return glyph
    })
    return { kind: 'glyphs', face, size, x, y, ink: 'black', glyphs, belongs: inStory(number) }
  })
}
