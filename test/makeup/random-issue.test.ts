import { describe, expect, test } from '@jest/globals'
import { type IssueKind, randomIssues } from './random-issue.ts'

const KIND: IssueKind = {
  layout: 'weekly',
  stories: { least: 1, most: 16 },
  length: { least: 60, most: 3000 },
  floor: 1500,
  pictures: 10,
  body: 'rich',
  sidebar: true,
  pages: 'auto',
}

const issues = randomIssues(KIND, 60, 3)

describe('random issues', () => {
  test('are the same for the same seed and others for another', () => {
    const yaml = (seed: number) => randomIssues(KIND, 3, seed).map((issue) => issue.yaml)
    expect(yaml(5)).toEqual(yaml(5))
    expect(yaml(5)).not.toEqual(yaml(6))
  })

  test('hold everything an issue may hold', () => {
    const stories = issues.flatMap(({ issue }) => issue.stories)
    const blocks = new Set(stories.flatMap(({ body }) => body.map(({ kind }) => kind)))
    expect([...blocks].sort()).toEqual(['item', 'paragraph', 'quote', 'subhead', 'summary', 'table'])
    expect(stories.some(({ pictures }) => pictures.some(({ anchor }) => anchor !== null))).toBe(true)
    expect(stories.some(({ pictures }) => pictures.some(({ anchor }) => anchor === null))).toBe(true)
    for (const key of ['kicker', 'deck', 'byline', 'section', 'pin'] as const)
      expect(stories.some((story) => story[key] !== null)).toBe(true)
    expect(issues.some(({ issue }) => issue.sidebar === null)).toBe(true)
    expect(issues.some(({ issue }) => issue.sidebar !== null)).toBe(true)
  })

  test('have text enough for a page', () => {
    for (const { issue } of issues) {
      const texts = issue.stories.flatMap(({ body }) =>
        body.map((b) => (b.kind === 'table' ? '' : b.text.text)),
      )
      expect(texts.join('').length).toBeGreaterThan(1400)
    }
  })

  test('are of many lengths and know the shape of every picture', () => {
    const counts = issues.map(({ issue }) => issue.stories.length)
    expect(Math.min(...counts)).toBeLessThan(4)
    expect(Math.max(...counts)).toBeGreaterThan(12)
    for (const { issue, pictures } of issues)
      for (const { file } of issue.stories.flatMap((story) => story.pictures))
        expect(pictures.get(file)?.format).toBe('jpeg')
  })
})
