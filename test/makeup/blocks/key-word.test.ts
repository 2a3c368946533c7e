import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { keyWord } from '../../../src/makeup/blocks/key-word.ts'
import { lexicon } from '../../../src/text/lexicon.ts'
import { inlineOf } from '../../support/body.ts'

const WORDS = lexicon([], ['工会干部', '技能竞赛', '职工书屋', '法律援助', '补齐短板'])

describe('the key word of a title', () => {
  test.each([
    ['把课堂搬到一线让工会干部会干能干', '工会干部'],
    ['齿轮咬合之间见真功夫', '齿轮咬合'],
    ['安全生产月里，班组长先上一课', '安全生产月'],
    ['跑起来，风就来了', '跑起来'],
    ['三百对师徒和一本交接簿', '三百对师徒'],
    ['法律援助日：把“怎么办”一次说清', '法律援助日'],
    ['一间书屋，三种打开方式', '一间书屋'],
    ['一份食堂问卷，问出六件小事', '一份食堂问卷'],
    ['征集“劳动的样子”摄影作品', '摄影作品'],
    ['赛马比拼推动全市工会各项任务要求高质高效落实落地', '赛马比拼'],
    ['市总工会召开党组理论学习中心组（扩大）学习会', '学习会'],
    ['“最美产业工人”先进事迹发布会在渝举行', '最美产业工人'],
    ['《重庆市工会劳动法律监督条例》6月1日起施行', '法律监督条例'],
    ['江津区德感工业园总工会打造一站式职工服务中心', '职工服务中心'],
    ['重庆市总工会与重庆市人社局签署战略合作协议', '战略合作协议'],
    ['市能源工会举办第十二届职工羽毛球比赛', '羽毛球比赛'],
    ['让货车司机有个温暖的家：綦江区司机之家见闻', '货车司机'],
    ['送清凉、送健康、送保障，夏日关爱行动启动', '送清凉'],
    ['渝中区总工会为户外劳动者建起126个爱心驿站', '户外劳动者'],
    ['荣昌区总工会携手职业院校培养陶艺技能人才', '职业院校'],
    ['以高质量党建引领工会工作高质量发展', '高质量党建'],
    ['补齐短板，工会经费审查工作再发力', '补齐短板'],
    ['全市新建工会组织144家', '全市新建工会'],
    ['困难职工帮扶站点82个', '帮扶站点'],
    ['2024年', '2024年'],
  ])('%s → %s', (title, expected) => {
    expect(keyWord(inlineOf(title), WORDS)).toBe(expected)
  })

  test('is a piece of the title of at most six characters, whatever the title is', () => {
    const piece = fc.constantFrom(...'的和把在会议工会举行召开第一届，：“”（）', '2024年', 'GB/T')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const title = pieces.join('')
        const word = keyWord(inlineOf(title), WORDS)
        expect(title).toContain(word)
        expect(word.length).toBeGreaterThan(0)
        expect(word.length).toBeLessThanOrEqual(6)
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})
