import { stringify } from 'yaml'
import { parseIssue } from '../../src/issue/parse-issue.ts'
import type { PictureFacts } from '../../src/pictures/picture.ts'
import type { RandomIssue } from './random-issue.ts'
import { writerFrom } from './random-text.ts'

/** A story of so many characters, with whatever else a test says of it. */
export interface WrittenStory {
  readonly id: string
  readonly length: number
  readonly [key: string]: unknown
}

const PUBLICATION = { path: 'publication.yaml', text: stringify({ name: '工会一周' }) }

/** A landscape picture of many pixels. */
const FACTS: PictureFacts = {
  format: 'jpeg',
  width: 3000,
  height: 2000,
  orientation: 1,
  colour: 'rgb',
  profile: 'srgb',
  bitsPerSample: 8,
  alpha: false,
}

/** An issue of paragraphs out of real sentences, always the same ones. */
export function writtenIssue(
  stories: readonly WrittenStory[],
  others: Readonly<Record<string, unknown>> = {},
): RandomIssue {
  const yaml = stringify({
    layout: 'weekly',
    issue: { number: 22, total: 1024, date: '2024-06-03' },
    stories: stories.map(({ length, ...story }, index) => ({
      title: `第${'一二三四五六七八九'[index]}篇报道的题目`,
      body: writerFrom(index + 1)
        .paragraphs(length)
        .join('\n\n'),
      ...story,
    })),
    ...others,
  })
  const { value, diagnostics } = parseIssue({ path: 'written.yaml', text: yaml }, PUBLICATION)
  if (!value) throw new Error(`${JSON.stringify(diagnostics)}\n${yaml}`)
  const files = value.stories.flatMap(({ pictures }) => pictures.map(({ file }) => file))
  return { yaml, issue: value, pictures: new Map(files.map((file) => [file, FACTS])) }
}
