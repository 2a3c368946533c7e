import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ownText } from '../../src/makeup/place.ts'
import { NEWS, normaliseInline, normaliseText } from '../../src/normalise/normalise-inline.ts'
import { sampleBlocks } from '../support/sample.ts'

describe('what is set right', () => {
  test.each([
    ['会议强调,要抓好落实.', '会议强调，要抓好落实。'],
    ['重庆广播电视集团(总台)相关', '重庆广播电视集团（总台）相关'],
    ['他说:"好!"', '他说：“好！”'],
    ['１６：３２开始，占２０％', '16:32开始，占20%'],
    ['工 会 工 作', '工会工作'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['以后再说...', '以后再说……'],
    ['活动--重返童年', '活动——重返童年'],
    ['<<劳动法>>', '《劳动法》'],
    ['\ufeff\u3000\u3000工会\u200b工作', '工会工作'],
    ['⼯会', '工会'],
    ['你好, 世界', '你好，世界'],
    ['他\u0301', '他\u0301'],
    ['cafe\u0301', 'café'],
  ])('%s → %s', (from, to) => expect(normaliseText(from)).toBe(to))
})

describe('what is left alone', () => {
  test.each([
    '共1,600元，3.5%，比分3:2，10:30开始，电话023-6358',
    '见https://www.example.org/a,b?c=1;d',
    "It's a test, isn't it? Yes: really.",
    'GB/T 9704-2012规定',
    '升级了macOS 10.9',
    '北京—上海',
    '工\u3000会',
    '两点一线1—3号',
    '文件a.b-c.txt',
  ])('%s', (text) => expect(normaliseText(text)).toBe(text))

  test('all of the sample', () => {
    for (const { t } of sampleBlocks()) expect(normaliseText(t, 'item')).toBe(t)
  })

  test('a space between Han in a headline or after an item’s date', () => {
    expect(normaliseText('书记 和部门', 'headline')).toBe('书记 和部门')
    expect(normaliseText('□5月28日 巴南区', 'item')).toBe('□5月28日 巴南区')
  })

  test('everything, when the issue says so', () => {
    expect(normaliseText('会议,', 'body', { ...NEWS, name: 'keep' })).toBe('会议,')
  })
})

test('a single rule can be switched off', () => {
  expect(normaliseText('会议,(总台)', 'body', { ...NEWS, without: ['half-width-brackets'] })).toBe(
    '会议，(总台)',
  )
})

const dirty = fc.string({
  unit: fc.constantFrom(...'工会国务 ,.;:!?()"\'-~…。，“”ab12\u3000\u200b％：１'),
  maxLength: 60,
})
const run = { seed: 20240522, numRuns: 500 }

describe('laws', () => {
  test('clean text stays as it is', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
      }),
      run,
    )
  })

  test('no Han character, letter or digit is lost', () => {
    const kept = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{Script=Han}a-z\d]/gu, '')
    fc.assert(
      fc.property(dirty, (text) => expect(kept(normaliseText(text))).toBe(kept(text))),
      run,
    )
  })

  test('every character knows where it came from, in order', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        const source = { ...ownText(text), origins: Array.from(text, (_, i) => i) }
        const { text: clean, changes } = normaliseInline(source, 'body')
        expect(clean.origins).toHaveLength(clean.text.length)
        for (const [i, origin] of clean.origins.entries()) {
          expect(origin).toBeGreaterThanOrEqual(clean.origins[i - 1] ?? 0)
          if (/[工会国务ab2]/.test(clean.text[i] ?? '')) expect(text[origin]).toBe(clean.text[i])
        }
        expect(changes.length > 0).toBe(clean.text !== text)
      }),
      run,
    )
  })
})
