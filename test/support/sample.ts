import { readFileSync } from 'node:fs'
import type { Issue } from '../../src/issue/issue.ts'

export interface SampleBlock {
  readonly kind: 'head' | 'deck' | 'para' | 'item'
  readonly t: string
}

export const sampleBlocks = (): readonly SampleBlock[] =>
  JSON.parse(readFileSync('test/vectors/seed-normalise.json', 'utf8')).blocks

/** The customer's text as it was pasted out of a PDF. */
export const sampleRawText = (): string => readFileSync('test/vectors/bulletin-raw.txt', 'utf8')

/** Every block of an issue as plain text, in reading order; briefs as they are printed. */
export function blockTexts(issue: Issue): readonly string[] {
  const stories = issue.stories.flatMap((story) => [
    ...(story.kicker ? [story.kicker.text] : []),
    story.title.text,
    ...story.body.flatMap((block) => (block.kind === 'table' ? [] : [block.text.text])),
  ])
  const sidebar = issue.sidebar
  if (!sidebar) return stories
  const items = sidebar.items.map(({ date, text }) => `□${date ? `${date.text} ` : ''}${text.text}`)
  return [...stories, sidebar.title.text, ...items]
}
