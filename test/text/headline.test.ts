import { beforeAll, describe, expect, test } from '@jest/globals'
import { type LoadedFonts, loadFonts } from '../../src/fonts/load-fonts.ts'
import { ownText } from '../../src/makeup/place.ts'
import { breakHeadline, prepareHeadline } from '../../src/text/headline.ts'
import { prepare } from '../../src/text/paragraph.ts'

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

function broken(text: string, measure: number, lines: number): readonly string[] | null {
  const headline = prepareHeadline(prepare(ownText(text), STYLE, fonts))
  const breaking = breakHeadline(headline, measure, lines)
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

describe('a headline', () => {
  test('breaks before the words its noun leans on', () => {
    expect(broken('赛马比拼推动全市工会各项任务要求高质高效落实落地', 15, 2)).toEqual([
      '赛马比拼推动全市工会',
      '各项任务要求高质高效落实落地',
    ])
  })

  test('does not end a line with a verb of going', () => {
    expect(broken('重庆市工会机关干部赴基层蹲点工作汇报会召开', 14, 2)).toEqual([
      '重庆市工会机关干部',
      '赴基层蹲点工作汇报会召开',
    ])
  })

  test('that fits in no such number of lines has none', () => {
    expect(broken('重庆市工会机关干部赴基层蹲点工作汇报会召开', 8, 2)).toBeNull()
  })
})
