import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../src/fonts/face.ts'
import { ownText } from '../../src/makeup/place.ts'
import { breakHeadline, prepareHeadline } from '../../src/text/headline.ts'
import { gatherLexicon } from '../../src/text/lexicon.ts'
import { prepare } from '../../src/text/paragraph.ts'
import { BODY, projectFonts } from '../support/paragraphs.ts'
import { sampleBlocks } from '../support/sample.ts'

const STYLE = { ...BODY, face: 'xiaobiaosong', size: 30, align: 'centre', indent: 0 } as const

interface Headline {
  readonly text: string
  readonly lines: number
  readonly accept: readonly string[]
}

const { cases } = JSON.parse(readFileSync('test/text/headlines.json', 'utf8')) as {
  readonly cases: readonly Headline[]
}
const LEXICON = gatherLexicon(
  cases.map(({ text }) => text),
  sampleBlocks().map(({ t }) => t),
  ['五一劳动奖章', '产业工人', '总工会', '工匠精神', '单身职工'],
)

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

function broken(text: string, measure: number, lines: number): string | null {
  const headline = prepareHeadline(prepare(ownText(text), STYLE, fonts), LEXICON)
  const breaking = breakHeadline(headline, measure, lines)
  const { boxes } = headline.paragraph.items
  const parts = breaking?.ends.map((end, i) =>
    text.slice(boxes[breaking.ends[i - 1] ?? 0]?.cluster.start, boxes[end - 1]?.cluster.end),
  )
  return parts?.join('/') ?? null
}

describe('a headline breaks where an editor would accept it', () => {
  test.each(cases)('$text', ({ text, lines, accept }) => {
    const roomy = [...text].length
    expect(accept).toContain(broken(text, roomy, lines))
  })
})

test('a headline that fits in no such number of lines has none', () => {
  expect(broken('重庆市工会机关干部赴基层蹲点工作汇报会召开', 8, 2)).toBeNull()
})

test('tracking counts when it is asked whether a line fits', () => {
  const headline = prepareHeadline(prepare(ownText('市总工会召开会议'), STYLE, fonts))
  expect(breakHeadline(headline, 8, 1, 0)).not.toBeNull()
  expect(breakHeadline(headline, 8, 1, 0.05)).toBeNull()
  expect(breakHeadline(headline, 7.9, 1, -0.02)).not.toBeNull()
})
