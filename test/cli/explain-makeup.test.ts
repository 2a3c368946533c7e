import { expect, test } from '@jest/globals'
import { explainMakeup } from '../../src/cli/explain-makeup.ts'
import type { ArrangementReport, StoryReport } from '../../src/makeup/report.ts'

const story: StoryReport = {
  story: 'a',
  part: 'begin',
  column: 1,
  columns: 1,
  row: 4,
  rows: 10,
  lines: 8,
  steps: [
    { kind: 'head', steps: [{ kind: 'reduced', from: 20, to: 18.5 }] },
    { kind: 'looseness', lines: -1 },
    { kind: 'picture', file: 'p.jpg', rows: 2 },
    { kind: 'jump', to: 2 },
  ],
}
const chosen: ArrangementReport = {
  bodySize: 9,
  leading: 13.5,
  score: 12,
  terms: [],
  pages: [
    {
      page: 1,
      unused: 1,
      cost: 12,
      terms: [
        { name: 'fit', cost: 2 },
        { name: 'unused', cost: 6 },
        { name: 'fit', cost: 4.04 },
      ],
      stories: [story],
    },
  ],
}
const runnersUp = [{ ...chosen, bodySize: 8.75, score: 20 }]

test('an explanation gives places, changes with their signs, terms summed, and the next best', () => {
  expect(explainMakeup({ steps: 7, chosen, runnersUp }, 'en').split('\n')).toEqual([
    'body 9 pt, leading 13.5 pt; 7 steps searched; cost 12 (less is better)',
    'page 1: 1 lines empty, cost 12',
    '  stretching 6 \u00b7 empty lines 6',
    '  a: beginning, col. 2, grid lines 4\u201313, 8 lines of text',
    '    title reduced from 20 to 18.5 pt \u00b7 paragraphs \u22121 lines \u00b7 picture p.jpg +2 lines \u00b7 continued on page 2',
    'next best 1: body 8.75 pt, leading 13.5 pt, cost 20; 1: a',
    '',
  ])
})
