import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { insideWords, lexicon } from '../../src/text/lexicon.ts'

/** Other text, against which a word can stand out: how likely characters meet by chance depends on it. */
const OTHERS =
  '春眠不觉晓处闻啼鸟夜来风雨声花落知多少白依山尽黄河入海流欲穷千里目更上层楼床前明月光疑是地霜举头望低思故乡'

const TEXTS = [
  OTHERS,
  '沙坪坝区总工会举办讲座，江津区总工会开展培训。',
  '市总工会要求，各级工会学习；区县总工会参会。',
  '永川区总工会到场，有总工会代表发言。',
]

describe('the words of a document', () => {
  test('are the strings that come back beside varying neighbours', () => {
    expect(lexicon(TEXTS).learned).toContain('总工会')
  })

  test('are no parts of longer words', () => {
    const { learned } = lexicon([OTHERS, '甲巴渝工匠乙，丙巴渝工匠丁。戊巴渝工匠己'])
    expect([...learned]).toEqual(['巴渝工匠'])
  })

  test('include the words given by the user', () => {
    expect(lexicon([], ['蹲点']).given).toContain('蹲点')
  })

  test('neither begin nor end with a particle', () => {
    const han = fc.constantFrom(...'工会的和市总了与')
    fc.assert(
      fc.property(fc.array(han, { maxLength: 200 }), (characters) => {
        for (const word of lexicon([characters.join('')]).learned)
          expect(word).not.toMatch(/^[的和了与]|[的和了与]$/)
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  test('do not depend on the order in which the texts come', () => {
    expect([...lexicon([...TEXTS].reverse()).learned]).toEqual([...lexicon(TEXTS).learned])
  })

  test('the longest is kept whole', () => {
    expect([...insideWords('在总工会里', lexicon([], ['工会', '总工会']), () => true)]).toEqual([2, 3])
  })

  test('hold only where the segmenter has a boundary on both sides, unless the user gave them', () => {
    const none = () => false
    expect([...insideWords('产业工人', lexicon([OTHERS, '甲业工。乙业工。丙业工丁']), none)]).toEqual([])
    expect([...insideWords('产业工人', lexicon([], ['业工']), none)]).toEqual([2])
  })
})
