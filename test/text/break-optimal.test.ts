import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FontSet } from '../../src/fonts/face.ts'
import { joined, projectFonts, setAt } from '../support/paragraphs.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

const PIECES = [
  ...'国会工一二的新三年月日元人各级组织要认真学习贯彻落实推动高质量发展',
  ...['，', '。', '、', '；', '：', '！', '？', '“', '”', '《', '》', '（', '）', '·', '——', '……', '％'],
  ...['abc', 'GDP', ' of ', '12', '3.5', '1,600', '10:30', '95%', '第5', '5月20日', '2024年', '25℃', 'A4'],
]

/** Any mixture of Han, marks, words and numbers, with Han often enough that lines can be found. */
const mixture = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('会', '国会', '各级工会', '')), {
    minLength: 10,
    maxLength: 120,
  })
  .map((pieces) => `会议强调${pieces.flat().join('')}。`.trim())

/** What editors write: clauses of Han with marks between them. */
const prose = fc
  .array(
    fc.tuple(
      fc.array(fc.constantFrom(...'国会工一二的新三年各级组织要认真学习贯彻落实推动高质量发展'), {
        minLength: 3,
        maxLength: 18,
      }),
      fc.constantFrom('，', '。', '、', '；', '：“', '”，', '（', '）', '2024年', '12名', '《', '》'),
    ),
    { minLength: 4, maxLength: 24 },
  )
  .map((clauses) => `${clauses.map(([han, mark]) => han.join('') + mark).join('')}了工作。`)

const measure = fc.integer({ min: 11, max: 36 })
const RUN = { seed: 20241, numRuns: 400 }

describe('laws of any paragraph', () => {
  test('its lines joined are the text', () => {
    fc.assert(
      fc.property(mixture, measure, (text, em) =>
        expect(joined(setAt(fonts, text, em).lines)).toBe(withoutTurnedSpaces(text, em)),
      ),
      RUN,
    )
  })

  test('no line begins or ends against the rules unless it says so', () => {
    fc.assert(
      fc.property(mixture, measure, (text, em) => {
        const lines = setAt(fonts, text, em).lines
        lines.forEach((line, i) => {
          if (i > 0 && !lines[i - 1]?.fault) expect(line.text).not.toMatch(/^[，。、；：！？”》）·％%℃]/)
          if (i < lines.length - 1 && !line.fault) expect(line.text).not.toMatch(/[“《（]$/)
        })
      }),
      RUN,
    )
  })

  test('no word, number, dash or ellipsis is parted unless the line says so', () => {
    fc.assert(
      fc.property(mixture, measure, (text, em) => {
        const { lines } = setAt(fonts, text, em)
        lines.slice(1).forEach((line, i) => {
          const turn = `${lines[i]?.text.at(-1)}${line.text[0]}`
          if (!lines[i]?.fault) expect(turn).not.toMatch(/^(?:\d\d|[a-zA-Z]{2}|——|……|\d[.,:%]|[.,:]\d)$/)
        })
      }),
      RUN,
    )
  })

  test('every justified line ends within 0.02 em of the measure unless it says so', () => {
    fc.assert(
      fc.property(mixture, measure, (text, em) => {
        for (const line of setAt(fonts, text, em).lines.slice(0, -1))
          if (!line.fault) expect(Math.abs(line.right / 10 - em)).toBeLessThan(0.02)
      }),
      RUN,
    )
  })

  test('in prose of 13 em or more nothing gives but the bond of a number with its unit', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 13, max: 36 }), (text, em) => {
        expect(['', 'text/parted-unit', 'text/closed-autospace']).toContain(
          setAt(fonts, text, em).codes.join(),
        )
      }),
      RUN,
    )
  })

  test('a wider measure never needs more lines', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 13, max: 35 }), (text, em) => {
        expect(setAt(fonts, text, em + 1).lines.length).toBeLessThanOrEqual(
          setAt(fonts, text, em).lines.length,
        )
      }),
      RUN,
    )
  })

  test('the same input gives the same lines', () => {
    fc.assert(
      fc.property(mixture, measure, (text, em) =>
        expect(setAt(fonts, text, em)).toEqual(setAt(fonts, text, em)),
      ),
      { ...RUN, numRuns: 40 },
    )
  })
})

/** A typed space at the turn of a line is not part of either line. */
function withoutTurnedSpaces(text: string, em: number): string {
  let rest = text
  let kept = ''
  for (const line of setAt(fonts, text, em).lines) {
    const at = rest.indexOf(line.text)
    expect(rest.slice(0, at).trim()).toBe('')
    kept += line.text
    rest = rest.slice(at + line.text.length)
  }
  expect(rest.trim()).toBe('')
  return kept
}
