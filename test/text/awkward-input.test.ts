import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../src/fonts/face.ts'
import { englishHyphenator } from '../../src/text/hyphenation.ts'
import { BODY_SPACING } from '../../src/text/junction.ts'
import { drawn, joined, projectFonts, setAt } from '../support/paragraphs.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

const MEASURE = 13
const right = (text: string): number =>
  Math.max(...setAt(fonts, text, MEASURE).lines.map((line) => line.right / 10))

describe('awkward input is set, and what had to give is reported', () => {
  test.each([
    ['an empty paragraph', '', 0, []],
    ['a paragraph of spaces', '  \t ', 0, []],
    ['200 letters without a break', 'x'.repeat(200), 9, ['text/parted-word']],
    ['100 digits', '8'.repeat(100), 5, ['text/parted-word']],
    ['30 commas', '，'.repeat(30), 2, ['text/third-mark-at-line-start']],
    ['30 opening quotes', '“'.repeat(30), 2, ['text/forced-break']],
    ['15 ellipses', '……'.repeat(15), 3, ['text/forced-break']],
    ['15 dashes', '——'.repeat(15), 3, ['text/loose-line']],
    ['a lone combining mark', '\u0301', 1, []],
    ['a variation selector', '葛\u{e0100}城', 1, []],
    ['Traditional characters', '中華全國總工會關於開展活動的通知，請各級組織認真貫徹落實。', 3, []],
    ['Arabic', '工会\u0633\u0644', 1, ['text/right-to-left', 'text/missing-glyph']],
    ['an emoji of three characters', '\u{1f469}\u200d\u{1f3ed}工会', 1, ['text/missing-glyph']],
    ['a rare character no face has', '\u{20bb7}野家', 1, ['text/missing-glyph']],
  ])('%s', (_, text, lines, codes) => {
    const set = setAt(fonts, text, MEASURE)
    expect([set.lines.length, set.codes]).toEqual([lines, codes])
    if (lines > 0) expect(joined(set.lines)).toBe(text)
  })

  test.each(['x'.repeat(200), '8'.repeat(100), '，'.repeat(30), '“'.repeat(30), '……'.repeat(15)])(
    'no line of %.10s… sticks out of the measure',
    (text) => expect(right(text)).toBeLessThanOrEqual(MEASURE + 0.02),
  )

  test('a mark rides on its base, also over a line end', () => {
    const text = '国\u0301'.repeat(20)
    for (const { text: line } of setAt(fonts, text, MEASURE).lines) expect(line).toMatch(/^(?:国\u0301)+$/)
  })

  test('tabs and runs of spaces between Han are autospaces of nothing, an ideographic space stays an em', () => {
    const [tabs] = setAt(fonts, '工\t \t会', MEASURE).lines
    const [wide] = setAt(fonts, '工\u3000会', MEASURE).lines
    const [plain] = setAt(fonts, '工会', MEASURE).lines
    expect((wide?.right ?? 0) - (plain?.right ?? 0)).toBeCloseTo(10, 6)
    expect(tabs?.right).toBeGreaterThan(plain?.right ?? 0)
    expect(drawn(wide ? [wide] : [])).toBe('工\u3000会')
  })

  test('zero-width characters take no room and stay in the text', () => {
    const { lines } = setAt(fonts, '工\u200d会\ufe0e员', MEASURE)
    expect([lines[0]?.right, drawn(lines)]).toEqual([50, '工\u200d会\ufe0e员'])
  })

  test('an address breaks after its slashes and stays as typed', () => {
    const { lines } = setAt(
      fonts,
      '详情见https://www.example.org/notices/2024/06/training.html，欢迎报名。',
      MEASURE,
    )
    expect(joined(lines)).toContain('https://www.example.org/notices/2024/06/training.html')
    for (const line of lines.slice(0, -1)) expect(line.text).toMatch(/[/.\-=&?_\p{Script=Han}]$/u)
  })
})

describe('hyphenation', () => {
  const WORDS = '工会开展responsibility和understanding培训，international合作。'

  test('a typed soft hyphen shows only where a line ends', () => {
    const { lines } = setAt(fonts, '工会会会会会super\u00adcalifragi\u00adlistic工会', MEASURE)
    expect(drawn(lines)).toBe('工会会会会会super\u00adcalifragi\u00adlistic工会')
    expect(lines.map(({ text }) => text.endsWith('\u00ad'))).toContain(true)
  })

  test('words are parted only when the layout asks, and a hyphen is drawn', async () => {
    const hyphenator = await englishHyphenator()
    const measures = [8, 9, 10, 11, 12, 13, 14]
    const hyphens = measures.filter((em) => {
      const parted = setAt(fonts, WORDS, em, { hyphenator })
      expect(drawn(parted.lines).replaceAll('\u00ad', '')).toBe(WORDS)
      for (const line of parted.lines.slice(0, -1))
        if (!line.fault) expect(line.right / 10).toBeCloseTo(em, 1)
      expect(drawn(setAt(fonts, WORDS, em).lines)).not.toContain('\u00ad')
      return drawn(parted.lines).includes('\u00ad')
    })
    expect(hyphens.length).toBeGreaterThan(3)
  })
})

test('a stop may hang outside the measure where the style asks', () => {
  const spacing = { ...BODY_SPACING, hangingStops: true }
  const text = '全市工会系统要认真贯彻，各级都要抓好落实，真抓实干见成效，不断开创新局面，再上新台阶。'
  const hung = [10, 11, 12, 13, 14, 15].flatMap((em) =>
    setAt(fonts, text, em, { spacing }).lines.filter(
      (line) => line.right / 10 <= em + 0.02 && /[，。]$/.test(line.text),
    ),
  )
  expect(hung.length).toBeGreaterThan(0)
  const outside = hung.filter((line) => {
    const last = line.runs.at(-1)?.glyphs.at(-1)
    return last && last.x >= line.right - 0.01
  })
  expect(outside.length).toBeGreaterThan(0)
})
