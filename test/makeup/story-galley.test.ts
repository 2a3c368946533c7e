import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../src/fonts/face.ts'
import type { Block, Story } from '../../src/issue/issue.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { parseLayout } from '../../src/layout/parse-layout.ts'
import { ownText } from '../../src/makeup/place.ts'
import { briefsText, storyText } from '../../src/makeup/story-galley.ts'
import { englishHyphenator } from '../../src/text/hyphenation.ts'
import { breakings, resized, setParagraph } from '../../src/text/paragraph.ts'
import type { Line } from '../../src/text/set-lines.ts'
import { projectFonts } from '../support/paragraphs.ts'

let fonts: FontSet
let layout: Layout
beforeAll(async () => {
  fonts = await projectFonts()
  const path = 'layouts/weekly.yaml'
  const { value } = parseLayout('weekly', { path, text: readFileSync(path, 'utf8') })
  if (!value) throw new Error('the layout is not valid')
  layout = value
})

const SIZE = 9
const ITEM = '全市各级工会认真贯彻落实会议精神，推动各项工作再上新台阶，不断开创新局面。'

const item = (label: string, text = ITEM): Block => ({ kind: 'item', label, text: ownText(text) })
const story = (...body: readonly Block[]): Story => ({
  id: 'a',
  role: 'story',
  section: null,
  kicker: null,
  title: ownText('题'),
  deck: null,
  byline: null,
  teaser: null,
  body,
  jump: false,
  boxed: false,
  tint: false,
  ornament: null,
  pictures: [],
  pin: null,
  span: { file: '', start: 0, end: 0 },
})

/** Lines of each block at a measure of 18 em. */
function linesOf(
  body: Story,
  changed: Partial<Layout> = {},
  ...more: readonly Parameters<typeof storyText>[3][]
) {
  const text = storyText(body, { ...layout, ...changed }, fonts, ...more)
  return text.blocks.map(({ paragraph }) => {
    const [best] = breakings(resized(paragraph, SIZE), 18 * SIZE)
    return best ? setParagraph(resized(paragraph, SIZE), best, 18 * SIZE) : []
  })
}

/** Where the text begins on an item's lines, in em: behind its label, and on a turned line. */
function hangs([first, second]: readonly Line[], label: string): readonly number[] {
  const glyphs = (line: Line | undefined) => line?.runs.flatMap((run) => run.glyphs) ?? []
  return [glyphs(first)[label.length]?.x, glyphs(second)[0]?.x].map((x) => (x ?? Number.NaN) / SIZE)
}

describe('the items of a list', () => {
  test.each([
    ['□', 1],
    ['①', 1],
    ['1.', 1],
    ['10.', 1.5],
    ['1、', 1.5],
    ['（一）', 2.5],
    ['（十二）', 3.5],
  ])('hang behind %s by %d em', (label, width) => {
    const [lines = []] = linesOf(story(item(label)))
    for (const x of hangs(lines, label)) expect(x).toBeCloseTo(width, 3)
  })

  test('hang alike, behind the widest label of their list only', () => {
    const paragraph: Block = { kind: 'paragraph', text: ownText(ITEM) }
    const blocks = linesOf(story(item('9.'), item('10.'), paragraph, item('1.')))
    const [nine = [], ten = [], , one = []] = blocks
    expect([hangs(nine, '9.'), hangs(ten, '10.'), hangs(one, '1.')]).toEqual(
      [1.5, 1.5, 1].map((x) => [expect.closeTo(x, 3), expect.closeTo(x, 3)]),
    )
  })

  test('hang by kind: marks and numbers that follow each other are two lists', () => {
    const [numbered = [], marked = [], another = []] = linesOf(story(item('（一）'), item('□'), item('●')))
    expect([hangs(numbered, '（一）'), hangs(marked, '□'), hangs(another, '●')]).toEqual(
      [2.5, 1, 1].map((x) => [expect.closeTo(x, 3), expect.closeTo(x, 3)]),
    )
  })

  test('keep their label apart from a number that follows', () => {
    const [lines = []] = linesOf(story(item('1.', `2024年${ITEM}`)))
    expect(hangs(lines, '1.')[0]).toBeCloseTo(1, 3)
  })
})

describe('running text', () => {
  const MARKS = '会议强调“一老一小”（试点）、“三个目标”（推广），要持续抓好落实。'

  test('takes its punctuation rules from the layout', () => {
    const natural = (style: 'quanjiao' | 'banjiao'): number => {
      const changed = { spacing: { ...layout.spacing, style } }
      const body = story({ kind: 'paragraph', text: ownText(MARKS) })
      const lines = linesOf(body, changed).flat()
      return lines.reduce((sum, { right, left }) => sum + right - left, 0)
    }
    expect(natural('quanjiao') - natural('banjiao')).toBeGreaterThan(2 * SIZE)
  })

  test('of the sidebar too', () => {
    const brief = { date: null, text: ownText(MARKS), span: { file: '', start: 0, end: 0 } }
    const changed = { ...layout, spacing: { ...layout.spacing, style: 'banjiao' as const } }
    const [wide, narrow] = [layout, changed].map((each) => briefsText([brief], each, fonts))
    const glue = (text: typeof wide): number =>
      text?.blocks[0]?.paragraph.items.junctions.reduce((sum, junction) => sum + junction.glue, 0) ?? 0
    expect(glue(wide)).toBeGreaterThan(glue(narrow))
  })

  test('is hyphenated where it is handed a hyphenator', async () => {
    const text =
      '工会开展responsibility和understanding以及international培训，internationalisation合作。'.repeat(4)
    const body = story({ kind: 'paragraph', text: ownText(text) })
    const drawn = (lines: readonly (readonly Line[])[]): string =>
      lines
        .flat()
        .flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)))
        .join('')
    expect(drawn(linesOf(body))).not.toContain('\u00ad')
    expect(drawn(linesOf(body, {}, await englishHyphenator()))).toContain('\u00ad')
  })
})
