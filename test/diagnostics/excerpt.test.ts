import { describe, expect, test } from '@jest/globals'
import { displayWidth, excerpt } from '../../src/diagnostics/excerpt.ts'

const at = (text: string, part: string) => {
  const start = text.indexOf(part)
  return excerpt({ path: 'a.yaml', text }, { file: 'a.yaml', start, end: start + part.length })
}

describe('the caret', () => {
  test('stands under double-width characters', () => {
    expect(at('标题: 工会\n', '工会')).toBe('1 | 标题: 工会\n  |       ^^^^')
  })

  test('is where the word is on a long line', () => {
    const [line = '', carets = ''] = at(`正文: ${'甲'.repeat(60)}乙${'丙'.repeat(60)}`, '乙').split('\n')
    const before = line.slice(0, line.indexOf('乙'))
    expect(displayWidth(before)).toBe(carets.indexOf('^'))
  })
})
