import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bodyOf, shown, textsOf } from '../support/body.ts'

const blocks = (...lines: readonly string[]): readonly string[] => bodyOf(...lines).blocks.map(shown)
const found = (...lines: readonly string[]): readonly string[] =>
  bodyOf(...lines).diagnostics.map(({ code, span }) => {
    const stretch = lines.join('\n').slice(span?.start, span?.end)
    return `${code} ${stretch}`
  })

describe('a quoted paragraph', () => {
  test('is the summary at the start of a story and a pull quote after it', () => {
    expect(blocks('> 提要', '', '正文', '', '> 引语')).toEqual([
      'summary 提要',
      'paragraph 正文',
      'quote 引语',
    ])
  })

  test('is signed by a line that begins with a dash', () => {
    expect(blocks('正文', '', '> 安全是干出来的，', '> 也是管出来的。', '> —— 班长 赵磊')).toEqual([
      'paragraph 正文',
      'quote 安全是干出来的，也是管出来的。 — 班长 赵磊',
    ])
  })

  test('with a signature is a quote at the start, too, and the signature may be a paragraph', () => {
    expect(blocks('> 引语', '>', '> ——某某')).toEqual(['quote 引语 — 某某'])
  })

  test('cannot be two paragraphs', () => {
    expect(found('正文', '', '> 一', '>', '> 二')).toEqual(['issue/quote-paragraphs > 一\n>\n> 二'])
  })
})

describe('an item', () => {
  test.each([
    [
      ['- 甲', '- 乙'],
      ['item □ 甲', 'item □ 乙'],
    ],
    [
      ['1. 甲', '2. 乙'],
      ['item 1. 甲', 'item 2. 乙'],
    ],
    [['3) 丙'], ['item 3) 丙']],
    [['■ 甲'], ['item ■ 甲']],
    [['- ○ 甲'], ['item ○ 甲']],
    [['（一）甲'], ['item （一） 甲']],
    [['⑩甲'], ['item ⑩ 甲']],
    [['2、甲'], ['item 2、 甲']],
  ])('%j keeps its label', (lines, expected) => {
    expect(blocks(...lines)).toEqual(expected)
  })

  test('begins with each labelled line of a paragraph', () => {
    expect(blocks('安排如下：', '① 甲，', '还是甲', '② 乙')).toEqual([
      'paragraph 安排如下：',
      'item ① 甲，还是甲',
      'item ② 乙',
    ])
  })

  test.each(['5、6月', '一、总体要求', '2024年', '10%以上'])('%s begins a paragraph', (text) => {
    expect(blocks(text)).toEqual([`paragraph ${text}`])
  })

  test('of an inner list stands on the outer level, and the author is told', () => {
    const lines = ['- 甲', '  1. 子', '- 乙']
    expect(blocks(...lines)).toEqual(['item □ 甲', 'item 1. 子', 'item □ 乙'])
    expect(found(...lines)).toEqual(['issue/list-nested 1. 子'])
  })

  test('may have a second paragraph', () => {
    expect(blocks('- 甲', '', '  乙')).toEqual(['item □ 甲', 'paragraph 乙'])
  })
})

describe('a pipe table', () => {
  test('has a header, rows, alignments and the caption before it', () => {
    expect(blocks('表：成绩', '', '| 姓名 | 分 |', '| :-: | -: |', '| **甲** | 98 |', '| 乙 | |')).toEqual([
      'table 成绩[centre,right] 姓名/分 | 甲/98 | 乙/',
    ])
  })

  test('keeps a numbered caption whole', () => {
    expect(blocks('表1　成绩', '', '| 甲 |', '| - |', '| 乙 |')).toEqual(['table 表1　成绩[left] 甲 | 乙'])
  })

  test('leaves any other paragraph before it alone', () => {
    expect(blocks('成绩如下。', '', '| 甲 |', '| - |')).toEqual(['paragraph 成绩如下。', 'table [left] 甲'])
  })

  test('reports rows that do not fit the header', () => {
    expect(found('| 甲 | 乙 |', '| - | - |', '| 1 | 2 | 3 |', '| 4 |')).toEqual([
      'issue/table-cells | 1 | 2 | 3 |',
      'issue/table-cells | 4 |',
    ])
  })
})

describe('marked words', () => {
  test.each([
    ['**黑**', 'strong'],
    ['*楷*', 'emphasis'],
    ['***点***', 'dots'],
  ])('%s', (source, style) => {
    expect(bodyOf(`前${source}后`).blocks[0]).toMatchObject({
      text: { text: `前${source.replaceAll('*', '')}后`, styles: [{ start: 1, end: 2, style }] },
    })
  })

  test.each([
    ['**“赛马”**', 'strong'],
    ['*（赛马）*', 'emphasis'],
    ['***《赛马》***', 'dots'],
  ])('may begin and end with full-width marks: %s', (source, style) => {
    expect(bodyOf(`前${source}后`).blocks[0]).toMatchObject({
      text: { text: `前${source.replaceAll('*', '')}后`, styles: [{ start: 1, end: 5, style }] },
    })
  })

  test('that are not closed are reported where they stand', () => {
    expect(found('前**“赛马”推动')).toEqual(['issue/stray-markup **'])
    expect(found('5 \\*\\* 6')).toEqual([])
  })

  test('in code are not supported', () => {
    expect(found('`a`')).toEqual(['issue/markup-unsupported `a`'])
  })
})

describe('a picture in the body', () => {
  test('belongs before the block it stands before', () => {
    const { pictures, blocks: around } = bodyOf('一', '', '![会场](photos/a.jpg "会场**一**角")', '', '二')
    expect(around.map(shown)).toEqual(['paragraph 一', 'paragraph 二'])
    expect(pictures).toMatchObject([
      { file: 'photos/a.jpg', alt: '会场', caption: { text: '会场**一**角' }, anchor: 1, focus: 'auto' },
    ])
  })

  test('within a paragraph leaves its text whole', () => {
    const { pictures, blocks: around } = bodyOf('一![图](a.jpg)二')
    expect(around.map(shown)).toEqual(['paragraph 一二'])
    expect(pictures.map(({ anchor }) => anchor)).toEqual([0])
  })

  test.each([
    ['\u5f00\u73ed\u3002\uff08\u5434\u4e00\u821f\u6444\uff09', '\u5f00\u73ed\u3002', '\u5434\u4e00\u821f'],
    [
      '\u5f00\u73ed (\u5e02\u603b\u5de5\u4f1a\u4f9b\u56fe)',
      '\u5f00\u73ed',
      '\u5e02\u603b\u5de5\u4f1a\u4f9b\u56fe',
    ],
    ['\u5f00\u73ed\uff08\u4e0a\u5348\uff09', '\u5f00\u73ed\uff08\u4e0a\u5348\uff09', null],
  ])('parts the credit from the caption: %s', (title, caption, credit) => {
    const [picture] = bodyOf(`![\u56fe](a.jpg "${title}")`).pictures
    expect([picture?.caption?.text ?? null, picture?.credit?.text ?? null]).toEqual([caption, credit])
  })

  test('without words for it is reported', () => {
    expect(found('![](a.jpg)')).toEqual(['issue/alt-missing ![](a.jpg)'])
  })
})

describe('every body', () => {
  const line = fc.oneof(
    ...[
      '> 引',
      '> —— 某',
      '- 甲',
      '  - 乙',
      '1. 丙',
      '□ 丁',
      '| a | b |',
      '| - | - |',
      '',
      '## 题',
      '正**文**',
    ]
      .concat([
        '![图](a.jpg "名")',
        '    代码',
        '---',
        '[链](http://a.cn)',
        '<b>',
        '表：名',
        'two words',
        '***点***',
      ])
      .map((text) => fc.constant(text)),
  )
  const bodies = fc.array(line, { maxLength: 12 })

  test('knows the place of every character', () => {
    fc.assert(
      fc.property(bodies, (lines) => {
        const source = lines.join('\n')
        const { blocks: made, pictures } = bodyOf(...lines)
        const texts = [...made.flatMap(textsOf), ...pictures.flatMap(({ caption }) => caption ?? [])]
        for (const { text, origins } of texts) {
          expect(origins.map((at) => source[at]?.replace('\n', ' ')).join('')).toBe(text)
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('loses no Chinese character', () => {
    const han = (text: string): string => [...text.matchAll(/\p{Script=Han}/gu)].map(String).sort().join('')
    fc.assert(
      fc.property(bodies, (lines) => {
        const { blocks: made, pictures } = bodyOf(...lines)
        const told = [
          ...made.flatMap(textsOf).map(({ text }) => text),
          ...pictures.flatMap(({ alt, caption }) => [alt, caption?.text ?? '']),
        ]
        const marks = /^表：/gm
        expect(han(told.join('').replace(/表/g, ''))).toBe(
          han(lines.join('\n').replace(marks, '').replace(/表/g, '')),
        )
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})
