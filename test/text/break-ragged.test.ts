import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FontSet } from '../../src/fonts/face.ts'
import { ownText } from '../../src/makeup/place.ts'
import { breakRagged } from '../../src/text/break-ragged.ts'
import { givenWords, NO_WORDS } from '../../src/text/lexicon.ts'
import { type PreparedParagraph, prepare, setParagraph } from '../../src/text/paragraph.ts'
import { fewestLines, narrowestMeasures, raggedWidths } from '../../src/text/ragged-measures.ts'
import type { Line } from '../../src/text/set-lines.ts'
import { BODY, projectFonts } from '../support/paragraphs.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

const RAGGED = { ...BODY, align: 'left', indent: 0 } as const

const prepared = (text: string): PreparedParagraph => prepare(ownText(text), RAGGED, fonts)

function linesAt(text: string, em: number, words = NO_WORDS): readonly Line[] {
  const paragraph = prepared(text)
  return setParagraph(paragraph, breakRagged(paragraph, em, words), em * RAGGED.size)
}

const shown = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('/')

describe('ragged lines', () => {
  test.each([
    [5, '机器人操作员', '机器人/操作员'],
    [6, '两江汽车配件公司', '两江汽车/配件公司'],
    [10, '隐患最怕的不是大，是大家都看惯了。', '隐患最怕的不是大，/是大家都看惯了。'],
    [10, '我们不缺方案，缺的是写了就能照着做的方案。', '我们不缺方案，/缺的是写了/就能照着做的方案。'],
    [5, '市总工会宣教部', '市总工会/宣教部'],
    [20, '短', '短'],
    [20, '', ''],
  ])('at %s em turn between words and are even: %s', (em, text, expected) => {
    expect(shown(linesAt(text, em))).toBe(expected)
  })

  test('keep the words of the lexicon whole', () => {
    expect(shown(linesAt('甲乙丙丁戊己庚辛', 5))).toBe('甲乙丙丁/戊己庚辛')
    expect(shown(linesAt('甲乙丙丁戊己庚辛', 5, givenWords(['丁戊'])))).toMatch(/^甲乙丙\/?丁戊\/?己庚辛$/)
  })

  test('never part a number unless nothing else is possible, and then say so', () => {
    expect(shown(linesAt('共1234567890人次', 6))).toContain('1234567890')
    const [cut] = linesAt('12345678901234567890', 4).filter(({ fault }) => fault !== null)
    expect(cut?.fault).toBe('word')
  })

  test('come one box each where there is no room at all', () => {
    for (const em of [0, -1]) expect(shown(linesAt('工会干部', em))).toBe('工/会/干/部')
  })

  const word = fc.constantFrom(
    ...'职工会员参加的和了在',
    '96.5',
    'GB/T',
    'Wi-Fi',
    '\uff0c',
    '\u3002',
    '\u201c技能\u201d',
  )
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(''))

  test('hold the whole text and stay inside the measure', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 25 }), (words, em) => {
        const lines = linesAt(words, em)
        expect(lines.map((line) => line.text).join('')).toBe(words)
        for (const { right, fault } of lines) {
          if (fault !== 'overfull') expect(right).toBeLessThanOrEqual(em * RAGGED.size + 0.01)
        }
      }),
      { seed: 3, numRuns: 100 },
    )
  })

  test('need one line at the natural width, and no fault at the least width or above', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (words, share) => {
        const { least, natural } = raggedWidths(prepared(words))
        const lines = linesAt(words, least + share * (natural - least))
        expect(lines.filter(({ fault }) => fault === 'word' || fault === 'overfull')).toEqual([])
        expect(fewestLines(prepared(words), natural)).toBe(1)
      }),
      { seed: 4, numRuns: 100 },
    )
  })

  test('are never fewer than the fewest, which falls with the measure', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 20 }), (words, em) => {
        const fewest = fewestLines(prepared(words), em)
        expect(linesAt(words, em).length).toBeGreaterThanOrEqual(fewest)
        expect(fewestLines(prepared(words), em + 1)).toBeLessThanOrEqual(fewest)
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  test('take so many lines at the narrowest measures, and one more where it is narrower', () => {
    fc.assert(
      fc.property(text, (words) => {
        const paragraph = prepared(words)
        const measures = narrowestMeasures(paragraph, 4)
        measures.forEach((measure, i) => {
          expect(fewestLines(paragraph, measure)).toBeLessThanOrEqual(i + 1)
          const narrower = measures[i + 1]
          if (narrower === undefined) return
          expect(narrower).toBeLessThan(measure)
          expect(fewestLines(paragraph, measure - 0.02)).toBeGreaterThan(i + 1)
        })
      }),
      { seed: 6, numRuns: 60 },
    )
  })
})
