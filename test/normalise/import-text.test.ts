import { describe, expect, test } from '@jest/globals'
import { importText } from '../../src/normalise/import-text.ts'
import { joinDecision } from '../../src/normalise/rejoin.ts'
import { sampleBlocks, sampleRawText } from '../support/sample.ts'

describe('the sample as it was pasted', () => {
  const imported = importText(sampleRawText())

  test('comes to its blocks', () => {
    const expected = sampleBlocks().reduce((sum, { t }) => sum + t.length, 1)
    const kinds = ['head', 'deck', 'para', 'item'].map(
      (kind) => imported.blocks.filter((b) => b.kind === kind).length,
    )
    expect(kinds).toEqual([5, 1, 23, 8])
    expect(imported.blocks.reduce((sum, { text }) => sum + text.length, 0)).toBe(expected)
  })

  test('is joined where a page end had cut it, and only there', () => {
    expect(imported.joins).toEqual([
      [13, 15],
      [31, 33],
      [57, 59],
    ])
  })

  test('reports the paragraph that may belong to the one before', () => {
    expect(imported.suspects).toEqual([[43, 45]])
  })

  test('keeps the editor’s own line break in the headline', () => {
    expect(imported.blocks[0]?.text).toContain('党组书记 和部门')
  })
})

test('an open quote or bracket always goes on', () => {
  expect(joinDecision('会议指出“新时代', '新征程”的意义')).toBe('join')
})
