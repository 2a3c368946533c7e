import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type LoadedFonts, loadFonts } from '../../src/fonts/load-fonts.ts'
import { ownText } from '../../src/makeup/place.ts'
import {
  type BreakMode,
  breakHeadline,
  type HeadlineWords,
  prepareHeadline,
} from '../../src/text/headline.ts'
import { fitHeadline } from '../../src/text/headline-fit.ts'
import { prepare } from '../../src/text/paragraph.ts'
import { naturalWidth } from '../../src/text/prefix-sums.ts'

const STYLE = {
  face: 'xiaobiaosong',
  strong: 'hei',
  emphasis: 'kai',
  size: 30,
  align: 'centre',
  indent: 0,
  hang: 0,
  digits: 'proportional',
} as const

let fonts: LoadedFonts
beforeAll(async () => {
  const { value } = await loadFonts(['fonts/manifest.yaml'])
  if (!value) throw new Error('the faces do not load')
  fonts = value
})

function broken(
  text: string,
  measure: number,
  lines: number,
  words: HeadlineWords = {},
  mode: BreakMode = 'words',
): readonly string[] | null {
  const headline = prepareHeadline(prepare(ownText(text), STYLE, fonts), words)
  const breaking = breakHeadline(headline, measure, lines, mode)
  const { boxes } = headline.paragraph.items
  return (
    breaking?.ends.map((end, i) =>
      boxes
        .slice(breaking.ends[i - 1] ?? 0, end)
        .map(({ cluster }) => cluster.text)
        .join(''),
    ) ?? null
  )
}

interface Marked {
  readonly lines: number
  /** The headline with a slash wherever a reader accepts a turn. */
  readonly marked: string
}
const HEADLINES: readonly Marked[] = JSON.parse(
  readFileSync(new URL('headlines.json', import.meta.url), 'utf8'),
)

/** Offsets of the slashes in the text without them. */
const turnsIn = (marked: string): readonly number[] =>
  [...marked.matchAll(/\//g)].map(({ index }, before) => index - before)

/** Room for lines that differ by the usual amount. */
const measureFor = (text: string, lines: number): number =>
  (1.5 * naturalWidth(prepare(ownText(text), STYLE, fonts).items)) / 1000 / lines

test.each(HEADLINES)('$marked turns where a reader would', ({ lines, marked }) => {
  const text = marked.replaceAll('/', '')
  const set = broken(text, measureFor(text, lines), lines)
  expect(set).toHaveLength(lines)
  let offset = 0
  const turns = (set ?? []).slice(0, -1).map((line) => {
    offset += line.length
    return offset
  })
  const missed = turns.filter((turn) => !turnsIn(marked).includes(turn))
  expect({ set, missed }).toEqual({ set, missed: [] })
})

describe('a headline', () => {
  test('that fits in no such number of lines has none', () => {
    expect(broken('重庆市工会机关干部赴基层蹲点工作汇报会召开', 8, 2)).toBeNull()
  })

  test('turns at the space the author typed, though the lines are then uneven', () => {
    expect(broken('市总工会举办 重庆工会改革建设专题讲座', 14, 2, {}, 'hinted')).toEqual([
      '市总工会举办',
      '重庆工会改革建设专题讲座',
    ])
  })

  test('never turns inside a number written out', () => {
    expect(broken('出师的徒弟有二百四十一人', 8, 2)).toEqual(['出师的徒弟有', '二百四十一人'])
  })

  test('would rather have a short line than part a word', () => {
    const text = '“最美产业工人”集体1个'
    expect(broken(text, 8, 2)).toBeNull()
    expect(broken(text, 8, 2, {}, 'uneven')).toEqual(['“最美产业工人”', '集体1个'])
    const shaped = prepareHeadline(prepare(ownText(text), STYLE, fonts))
    const fitted = fitHeadline(shaped, 240, { size: 30, least: 24, mostLines: 3 })
    expect(fitted?.steps).toEqual([{ kind: 'turned', lines: 2 }])
  })

  test('turns where a hint stands, even inside a word', () => {
    expect(broken('赛马比拼推动全市工会各项任务', 12, 2, { hints: [5] }, 'hinted')).toEqual([
      '赛马比拼推',
      '动全市工会各项任务',
    ])
  })
})
