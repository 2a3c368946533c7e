import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseIssue } from '../../src/issue/parse-issue.ts'
import { readIssue } from '../../src/issue/read-issue.ts'
import { normaliseIssue } from '../../src/normalise/normalise-issue.ts'

const issueOf = (body: string) => {
  const text = `issue: { number: 1, date: 2024-06-03 }\npublication: { name: 简报 }\nstories:\n  - title: 标题\n    body: |\n      ${body}\n`
  const { value } = parseIssue({ path: 'a.yaml', text }, null)
  if (!value) throw new Error('not an issue')
  return { issue: value, text }
}

test('the sample needs nothing', () => {
  const { value } = readIssue('issues/2024-22.yaml')
  if (!value) throw new Error('the sample does not parse')
  const { issue, changes, diagnostics } = normaliseIssue(value)
  expect([issue, changes, diagnostics]).toEqual([value, [], []])
})

test('the sample with half-width marks becomes the sample', () => {
  const text = readFileSync('issues/2024-22.yaml', 'utf8')
  const publication = { path: 'p.yaml', text: readFileSync('issues/publication.yaml', 'utf8') }
  const read = (source: string) => parseIssue({ path: 'a.yaml', text: source }, publication).value
  const [clean, dirty] = [
    read(text),
    read(text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')')),
  ]
  if (!clean || !dirty) throw new Error('the sample does not parse')
  const { issue, diagnostics } = normaliseIssue(dirty)
  const texts = (of: typeof clean) =>
    of.stories.map(({ body }) => body.map((block) => (block.kind === 'table' ? '' : block.text.text)))
  expect(texts(issue)).toEqual(texts(clean))
  expect(diagnostics.map(({ args }) => [args.before, args.after, args.count])).toEqual([
    [',', '，', 129],
    ['(', '（', 2],
    [')', '）', 2],
  ])
})

describe('what a proof-reader should see', () => {
  test.each([
    ['会议指出“新时代。', 'text/unbalanced-mark', '“'],
    ['会议指出新时代”。', 'text/unbalanced-mark', '”'],
    ['会议，，指出', 'text/doubled-mark', '，，'],
    ["会议'指出", 'text/straight-quote', "'"],
    ['会议會员', 'text/mixed-script', '會'],
  ])('%s: %s', (body, code, place) => {
    const { issue, text } = issueOf(body)
    const { diagnostics } = normaliseIssue(issue)
    expect(diagnostics.map((found) => found.code)).toEqual([code])
    const span = diagnostics[0]?.span
    expect(span && text.slice(span.start, span.end)).toBe(place)
  })
})
