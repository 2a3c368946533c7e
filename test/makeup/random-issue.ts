import fc from 'fast-check'
import { stringify } from 'yaml'
import type { Issue } from '../../src/issue/issue.ts'
import { parseIssue } from '../../src/issue/parse-issue.ts'
import type { PictureFacts } from '../../src/pictures/picture.ts'
import { type Writer, writerFrom } from './random-text.ts'

/** An issue as an author might have written it, and the shapes of the pictures it names. */
export interface RandomIssue {
  readonly yaml: string
  readonly issue: Issue
  readonly pictures: ReadonlyMap<string, PictureFacts>
}

/** What random issues of a test are like. */
export interface IssueKind {
  readonly layout: string
  readonly stories: { readonly least: number; readonly most: number }
  /** Characters of one story. */
  readonly length: { readonly least: number; readonly most: number }
  /** Characters of all stories at least: where there are fewer, the first story is longer. */
  readonly floor: number
  readonly pictures: number
  /** Everything the body markup knows, or paragraphs only. */
  readonly body: 'rich' | 'plain'
  readonly sidebar: boolean
  readonly pages: number | 'even' | 'auto' | null
}

interface PictureSpec {
  readonly width: number
  readonly height: number
  readonly story: number
  readonly caption: boolean
  readonly credit: boolean
  readonly columns: number | null
  readonly place: 'list' | 'body'
}

const PARTS = ['subheads', 'items', 'labels', 'summary', 'quote', 'table', 'styles'] as const
type Part = (typeof PARTS)[number]

interface StorySpec {
  readonly seed: number
  readonly length: number
  readonly parts: readonly Part[]
  readonly kicker: boolean
  readonly deck: boolean
  readonly byline: boolean
  readonly section: boolean
  readonly notice: boolean
  readonly dress: 'boxed' | 'tint' | null
  readonly jump: boolean
  readonly pin: { readonly page?: number; readonly top?: boolean; readonly columns?: number } | null
}

interface IssueSpec {
  readonly stories: readonly StorySpec[]
  readonly pictures: readonly PictureSpec[]
  readonly briefs: number
  readonly seed: number
}

/** True once in `times`. */
const once = (times: number): fc.Arbitrary<boolean> => fc.nat({ max: times - 1 }).map((n) => n === 0)

const storySpec = ({ length, body }: IssueKind): fc.Arbitrary<StorySpec> =>
  fc.record({
    seed: fc.nat(),
    // Most stories of a bulletin are short.
    length: fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => {
      const share = (a * b) / 1e6
      return Math.round(length.least + share * (length.most - length.least))
    }),
    parts: body === 'rich' ? fc.subarray([...PARTS]) : fc.constant([]),
    kicker: once(3),
    deck: once(4),
    byline: once(4),
    section: once(2),
    notice: once(8),
    dress: fc.constantFrom(null, null, null, null, null, 'boxed' as const, 'tint' as const),
    jump: once(2),
    pin: fc.constantFrom(null, null, null, null, null, null, { page: 1 }, { top: true }, { columns: 2 }),
  })

const pictureSpec = (stories: number): fc.Arbitrary<PictureSpec> =>
  fc.record({
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 300, max: 3000 }),
    story: fc.nat({ max: stories - 1 }),
    caption: once(2),
    credit: once(2),
    columns: fc.constantFrom(null, null, null, 1, 2, 3),
    place: fc.constantFrom('list' as const, 'body' as const),
  })

const issueSpec = (kind: IssueKind): fc.Arbitrary<IssueSpec> =>
  fc
    .array(storySpec(kind), { minLength: kind.stories.least, maxLength: kind.stories.most, size: 'max' })
    .chain((stories) =>
      fc.record({
        stories: fc.constant(filledUp(stories, kind.floor)),
        pictures: fc.array(pictureSpec(stories.length), { maxLength: kind.pictures, size: 'max' }),
        briefs: kind.sidebar ? fc.constantFrom(0, 3, 6, 8, 10, 12) : fc.constant(0),
        seed: fc.nat(),
      }),
    )

/** Nobody makes a page of five lines: no engine could fill it. */
function filledUp(stories: readonly StorySpec[], floor: number): readonly StorySpec[] {
  const lacking = floor - stories.reduce((sum, { length }) => sum + length, 0)
  return stories.map((story, i) =>
    i === 0 && lacking > 0 ? { ...story, length: story.length + lacking } : story,
  )
}

/** Random issues of one kind; they shrink to fewer and shorter stories. */
export const randomIssue = (kind: IssueKind): fc.Arbitrary<RandomIssue> =>
  issueSpec(kind).map((spec) => written(spec, kind))

/** `count` issues that are the same on every run. */
export const randomIssues = (kind: IssueKind, count: number, seed: number): readonly RandomIssue[] =>
  fc.sample(randomIssue(kind), { numRuns: count, seed })

export const PUBLICATION = {
  path: 'publication.yaml',
  text: stringify({
    name: '工会一周',
    imprint: {
      permit: '渝内字第0123号',
      notice: '内部资料，免费交流',
      issuer: '重庆市总工会办公室',
      recipients: '本系统各级工会组织',
      printer: '示例印务有限公司',
      printRun: '500份',
    },
  }),
}

function written(spec: IssueSpec, kind: IssueKind): RandomIssue {
  const yaml = stringify(
    {
      layout: kind.layout,
      issue: { number: 22, total: 1024, date: '2024-06-03' },
      ...(kind.pages === null ? {} : { pages: kind.pages }),
      stories: spec.stories.map((story, i) => storyInput(story, i, spec.pictures)),
      ...(spec.briefs === 0 ? {} : { sidebar: sidebarInput(spec) }),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  )
  const { value, diagnostics } = parseIssue({ path: 'random.yaml', text: yaml }, PUBLICATION)
  if (!value) throw new Error(`a random issue is wrong: ${JSON.stringify(diagnostics)}\n${yaml}`)
  return {
    yaml,
    issue: value,
    pictures: new Map(spec.pictures.map((picture, i) => [fileOf(i), facts(picture)])),
  }
}

const fileOf = (index: number): string => `photos/${index}.jpg`

const facts = ({ width, height }: PictureSpec): PictureFacts => ({
  format: 'jpeg',
  width,
  height,
  orientation: 1,
  colour: 'rgb',
  profile: 'srgb',
  bitsPerSample: 8,
  alpha: false,
})

function sidebarInput({ briefs, seed }: IssueSpec): object {
  const writer = writerFrom(seed)
  const items = Array.from({ length: briefs }, (_, i) => ({
    ...(writer.below(5) === 0 ? {} : { date: `6月${i + 1}日` }),
    text: writer.paragraphs(30 + writer.below(90)).join(''),
  }))
  return { title: '一周动态', items }
}

function storyInput(story: StorySpec, index: number, pictures: readonly PictureSpec[]): object {
  const writer = writerFrom(story.seed)
  const own = pictures.flatMap((picture, i) =>
    picture.story === index ? [{ picture, file: fileOf(i) }] : [],
  )
  const inList = own.filter(({ picture }) => picture.place === 'list')
  const inBody = own.filter(({ picture }) => picture.place === 'body')
  return {
    id: `story-${index + 1}`,
    ...(story.notice && index > 0 ? { role: 'notice' } : {}),
    ...(story.section ? { section: ['要闻', '基层', '维权', '文体'][index % 4] } : {}),
    ...(story.kicker ? { kicker: writer.title() } : {}),
    title: writer.title(),
    ...(story.deck ? { deck: writer.title() } : {}),
    ...(story.byline ? { byline: '本系统通讯员 周明远' } : {}),
    ...(story.dress ? { [story.dress]: true } : {}),
    ...(story.jump ? {} : { jump: false }),
    ...(story.pin ? { pin: story.pin } : {}),
    ...(inList.length > 0 ? { images: inList.map((entry) => imageInput(entry, writer)) } : {}),
    body: bodyText(story, inBody, writer),
  }
}

interface NamedPicture {
  readonly picture: PictureSpec
  readonly file: string
}

const imageInput = ({ picture, file }: NamedPicture, writer: Writer): object => ({
  file,
  ...(picture.caption ? { caption: `${writer.title()}。` } : {}),
  ...(picture.credit ? { credit: '谭静' } : {}),
  alt: '会场',
  ...(picture.columns === null ? {} : { columns: picture.columns }),
  allowLowResolution: true,
})

/** Paragraphs with the wanted parts among them, each in its place. */
function bodyText({ length, parts }: StorySpec, pictures: readonly NamedPicture[], writer: Writer): string {
  const has = (part: Part): boolean => parts.includes(part) && length > 200
  const blocks = [...writer.paragraphs(length)]
  const insert = (block: string): void => {
    blocks.splice(1 + writer.below(blocks.length), 0, block)
  }
  if (has('styles')) blocks.push(`${writer.subhead()}：**${writer.subhead()}**，*${writer.subhead()}*。`)
  if (has('items')) insert(Array.from({ length: 3 }, () => `- ${writer.sentence()}`).join('\n'))
  if (has('labels')) for (const label of ['（一）', '（二）']) insert(`${label}${writer.sentence()}`)
  if (has('quote')) insert(`> ${writer.sentence()}\n> —— 退休职工唐国梁`)
  if (has('table')) insert(tableText(writer))
  for (const { picture, file } of pictures)
    insert(`![会场](${file}${picture.caption ? ` "${writer.title().replaceAll('|', '')}"` : ''})`)
  for (let i = 0; has('subheads') && i < length; i += 500) insertSubhead(blocks, writer)
  if (has('summary')) blocks.unshift(`> ${writer.sentence()}`)
  return `${blocks.join('\n\n')}\n`
}

/** A subhead stands over a paragraph: two in a row, or one with nothing after it, are an author's slips. */
function insertSubhead(blocks: string[], writer: Writer): void {
  const isParagraph = (block: string | undefined): boolean => block !== undefined && /^[^#|>!(-]/.test(block)
  const places = blocks.flatMap((block, i) =>
    i > 0 && isParagraph(block) && isParagraph(blocks[i - 1]) ? [i] : [],
  )
  const place = places[writer.below(Math.max(1, places.length))]
  if (place !== undefined) blocks.splice(place, 0, `## ${writer.subhead()}`)
}

function tableText(writer: Writer): string {
  const columns = 2 + writer.below(3)
  const row = (cell: () => string | number): string =>
    `| ${Array.from({ length: columns }, cell).join(' | ')} |`
  const rows = Array.from({ length: 2 + writer.below(5) }, () =>
    row(() => (writer.below(2) === 0 ? writer.below(1000) : writer.subhead())),
  )
  return [row(() => writer.subhead()), row(() => '---'), ...rows].join('\n')
}
