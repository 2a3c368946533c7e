import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

interface SampleIssue {
  readonly stories: readonly {
    readonly id: string
    readonly role: string
    readonly title: string
    readonly body: string
  }[]
  readonly sidebar: { readonly items: readonly { readonly text: string }[] }
}

const { alteredIssue, longerIssue } = (await import(`${'../../bench/altered-issues.mjs'}`)) as {
  alteredIssue(source: string, seed: number): string
  longerIssue(source: string, times: number): string
}

const source = readFileSync(new URL('../../issues/2024-22.yaml', import.meta.url), 'utf8')

function texts(yaml: string): readonly string[] {
  const issue = parse(yaml) as SampleIssue
  const stories = issue.stories.flatMap(({ title, body }) => [title, ...body.split('\n\n')])
  return [...stories, ...issue.sidebar.items.map(({ text }) => text)]
}

const withoutHan = (text: string) => text.replace(/\p{Script=Han}/gu, '')
const stories = (yaml: string) => (parse(yaml) as SampleIssue).stories

describe('an altered issue', () => {
  test('is the same for the same seed', () => {
    expect(alteredIssue(source, 7)).toBe(alteredIssue(source, 7))
  })

  test('shares no title, paragraph or brief with the sample or another seed', () => {
    const all = [source, ...[1, 2, 3, 4, 5].map((seed) => alteredIssue(source, seed))].flatMap(texts)
    expect(new Set(all).size).toBe(all.length)
  })

  test('keeps punctuation, digits and Latin, and nearly the length', () => {
    const altered = texts(alteredIssue(source, 1))
    expect(altered.map(withoutHan)).toEqual(texts(source).map(withoutHan))
    for (const [at, text] of texts(source).entries()) {
      const lost = text.length - (altered[at]?.length ?? 0)
      expect(lost).toBeGreaterThanOrEqual(0)
      expect(lost).toBeLessThanOrEqual(text.length / 60)
    }
  })
})

describe('a longer issue', () => {
  test('once over has the sample’s stories as written', () => {
    expect(stories(longerIssue(source, 1))).toEqual(stories(source))
  })

  test('has one lead and no id twice', () => {
    const tenfold = stories(longerIssue(source, 10))
    expect(tenfold).toHaveLength(40)
    expect(tenfold.filter(({ role }) => role === 'lead')).toHaveLength(1)
    expect(new Set(tenfold.map(({ id }) => id)).size).toBe(40)
  })
})
