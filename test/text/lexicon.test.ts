import { describe, expect, test } from '@jest/globals'
import { gatherLexicon, wordsIn } from '../../src/text/lexicon.ts'
import { sampleBlocks } from '../support/sample.ts'

const texts = sampleBlocks().map(({ t }) => t)
const heads = sampleBlocks()
  .filter(({ kind }) => kind === 'head' || kind === 'deck')
  .map(({ t }) => t)

describe('the lexicon of the sample', () => {
  const { gathered, listed } = gatherLexicon(heads, texts, ['渝见'])

  test.each(['总工会', '重庆市', '蹲点工作', '最美'])('holds %s', (word) => expect(gathered).toContain(word))
  test.each(['总工', '庆市'])('does not hold %s, which only occurs inside a word', (part) =>
    expect(gathered).not.toContain(part),
  )
  test('holds what the editor listed', () => expect([...listed]).toEqual(['渝见']))
})

test('a text is covered by the longest words between seams, without overlap', () => {
  const lexicon = { gathered: new Set(['总工会', '工会', '会干部', '重庆']), listed: new Set(['干部']) }
  expect(wordsIn('重庆总工会干部', lexicon, new Set([0, 2, 3, 5, 7]))).toEqual([
    [0, 2],
    [2, 5],
    [5, 7],
  ])
})
