import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { Issue } from '../../src/issue/issue.ts'
import { readIssue } from '../../src/issue/read-issue.ts'
import { textsOf } from '../support/body.ts'

const NAMES = ['2024-22', '2024-23', 'jianbao-7']
const read = (name: string) => readIssue(`issues/${name}.yaml`)
const issueOf = (name: string): Issue => {
  const { value } = read(name)
  if (!value) throw new Error(`${name} has errors`)
  return value
}

/** Every text of an issue that is printed. */
const printed = ({ stories, sidebar }: Issue): readonly string[] =>
  [
    ...stories.flatMap(({ kicker, title, deck, body, pictures }) => [
      kicker,
      title,
      deck,
      ...body.flatMap(textsOf),
      ...pictures.flatMap(({ caption, credit }) => [caption, credit]),
    ]),
    ...(sidebar?.items.flatMap(({ date, text }) => [date, text]) ?? []),
  ].flatMap((text) => (text ? [text.text] : []))

describe.each(NAMES)('the sample %s', (name) => {
  test('has nothing to complain about', () => {
    expect(read(name).diagnostics).toEqual([])
  })

  test('has no half-width mark next to a Chinese character', () => {
    const half = /\p{Script=Han}[!"'(),:;?[\]]|[!"'(),:;?[\]]\p{Script=Han}|\p{Script=Han}\.(?!\w)/u
    expect(printed(issueOf(name)).filter((text) => half.test(text))).toEqual([])
  })

  test('has paired full-width quotes and no blank between Chinese characters', () => {
    const unpaired = (text: string): boolean => text.replace(/[^“”]/g, '').replaceAll('“”', '') !== ''
    const blank = /\p{Script=Han} +\p{Script=Han}/u
    expect(printed(issueOf(name)).filter((text) => unpaired(text) || blank.test(text))).toEqual([])
  })
})

describe('the weekly with pictures', () => {
  const issue = issueOf('2024-23')
  const pictures = issue.stories.flatMap((story) => story.pictures)

  test('fills about four pages', () => {
    const characters = printed(issue).join('').length
    expect(characters).toBeGreaterThan(5500)
    expect(characters).toBeLessThan(6500)
  })

  test('uses what the language has', () => {
    const kinds = new Set(issue.stories.flatMap(({ body }) => body.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(['item', 'paragraph', 'quote', 'subhead', 'summary', 'table'])
    expect(issue.stories.filter(({ role }) => role === 'notice')).toHaveLength(2)
    expect(issue.stories[0]?.title.breaks).toEqual([7])
    expect(issue.publication.staff.map(({ duty }) => duty.text)).toEqual(['编委会', '责任编辑', '摄影'])
  })

  test('says of every picture what it shows', () => {
    expect(pictures.filter(({ alt, caption }) => alt === '' || !caption)).toEqual([])
  })

  test('has every picture of its folder, large enough for print and small enough for mail', async () => {
    const files = readdirSync('issues/photos').filter((file) => file.endsWith('.jpg'))
    expect(pictures.map(({ file }) => file.replace('photos/', '')).sort()).toEqual(files.sort())
    for (const file of files) {
      const bytes = readFileSync(`issues/photos/${file}`)
      const { width, height } = await sharp(bytes).metadata()
      expect(Math.max(width, height)).toBe(1800)
      expect(bytes.length).toBeGreaterThan(150_000)
      expect(bytes.length).toBeLessThan(300_000)
    }
  })
})

test('the official report keeps its numbers and its recipients', () => {
  const { distribution, secrecy, serial } = issueOf('jianbao-7')
  expect([secrecy?.text, serial?.text, distribution?.copies]).toEqual(['内部', '000001', 80])
  expect(distribution?.report.map(({ text }) => text)).toEqual([
    '中华全国总工会办公厅',
    '市委办公厅',
    '市总工会领导',
  ])
})
