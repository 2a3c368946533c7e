import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parseLayout } from '../../src/layout/parse-layout.ts'
import { drawHead, headBlock } from '../../src/makeup/head-block.ts'
import { projectFonts } from '../support/paragraphs.ts'
import { writtenIssue } from './written-issue.ts'

test('the lines of a kicker stand closer to each other than to the title', async () => {
  const path = 'layouts/weekly.yaml'
  const { value: layout } = parseLayout('weekly', { path, text: readFileSync(path, 'utf8') })
  const kicker = '全市基层工会干部示范培训班举办|首批学员走进课堂'
  const { issue } = writtenIssue([{ id: 'a', length: 400, kicker }])
  const [story] = issue.stories
  if (!layout || !story) throw new Error('the issue is not read')
  const heads = {
    layout,
    fonts: await projectFonts(),
    lexicon: { given: new Set<string>(), learned: new Set<string>(), longest: 0 },
    ornaments: {},
  }
  const style = layout.heads.lead
  const head = headBlock(story, { style, width: 480, tag: 'beside' }, heads)
  if (!head) throw new Error('the head fits')
  const baselines = new Set(drawHead(head, 0, 0).flatMap((item) => (item.kind === 'glyphs' ? [item.y] : [])))
  const [first = 0, second = 0, title = 0] = baselines
  expect(baselines.size).toBeGreaterThanOrEqual(3)
  expect(second - first).toBeLessThan(title - second)
})
