import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../../src/fonts/face.ts'
import { readIssue } from '../../../src/issue/read-issue.ts'
import type { StoryReport } from '../../../src/makeup/report.ts'
import { loadPictures } from '../../../src/pictures/load-pictures.ts'
import { projectFonts } from '../../support/paragraphs.ts'
import { type MadeUp, makeUp } from '../make-up.ts'
import { type RandomIssue, randomIssues } from '../random-issue.ts'
import { type WrittenStory, writtenIssue } from '../written-issue.ts'

const SOME_MINUTES = 240_000
const STEPS = [50, 200, 1000, 6000]

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
}, SOME_MINUTES)

type Written = Omit<RandomIssue, 'yaml'>

async function sampleIssue(name: string): Promise<Written> {
  const { value: issue } = readIssue(`issues/${name}.yaml`)
  if (!issue) throw new Error(`${name} is no issue`)
  const { value: pictures } = await loadPictures(
    'issues',
    issue.stories.flatMap((story) => story.pictures),
  )
  return { issue, pictures: new Map(pictures?.map(({ source, facts }) => [source.file, facts])) }
}

const KIND = {
  layout: 'weekly',
  stories: { least: 3, most: 8 },
  length: { least: 60, most: 1500 },
  floor: 2000,
  pictures: 3,
  body: 'rich',
  sidebar: true,
  pages: 'auto',
} as const

const RANDOM = randomIssues(KIND, 3, 99).map((issue, i): readonly [string, () => Promise<Written>] => [
  `random ${i}`,
  async () => issue,
])

describe.each([
  ['2024-22', () => sampleIssue('2024-22')],
  ['2024-23', () => sampleIssue('2024-23')],
  ['jianbao-7', () => sampleIssue('jianbao-7')],
  ...RANDOM,
])('the search for the pages of %s', (_, read) => {
  test(
    'never finds worse pages with more steps, and the same ones twice',
    async () => {
      const issue = await read()
      const made = STEPS.map((steps) => makeUp(issue, fonts, steps))
      const scores = made.map(({ report }) => report.chosen.score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      const again = makeUp(issue, fonts, STEPS[1])
      expect(JSON.stringify(again.document)).toBe(JSON.stringify(made[1]?.document))
    },
    SOME_MINUTES,
  )
})

/** Every part of a story with its page, from the top down. */
const placesOf = ({ report }: MadeUp): readonly (StoryReport & { readonly page: number })[] =>
  report.chosen.pages.flatMap(({ page, stories }) => stories.map((story) => ({ ...story, page })))
const placeOf = (made: MadeUp, id: string) => placesOf(made).find(({ story }) => story === id)
const codesOf = ({ diagnostics }: MadeUp): readonly string[] => diagnostics.map(({ code }) => code)
const made = (stories: readonly WrittenStory[], others: Readonly<Record<string, unknown>> = {}): MadeUp =>
  makeUp(writtenIssue(stories, others), fonts)

/** About two pages of the weekly. */
const FIVE: readonly WrittenStory[] = [
  { id: 'a', length: 1400, role: 'lead' },
  { id: 'b', length: 1000 },
  { id: 'c', length: 900 },
  { id: 'd', length: 700 },
  { id: 'e', length: 500 },
]
const withStory = (id: string, more: Readonly<Record<string, unknown>>): readonly WrittenStory[] =>
  FIVE.map((story) => (story.id === id ? { ...story, ...more } : story))

describe('an issue made up', () => {
  test('has its lead first, at the top of page 1, wherever the file has it', () => {
    const turned = made([...FIVE.slice(1), ...FIVE.slice(0, 1)])
    const first = placesOf(turned)[0]
    expect(first).toMatchObject({ story: 'a', page: 1 })
    expect(
      Math.min(
        ...placesOf(turned)
          .filter(({ page }) => page === 1)
          .map(({ row }) => row),
      ),
    ).toBe(first?.row)
  })

  test('keeps the order of stories that are alike but for two neighbours', () => {
    const alike = made(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, length: 800 })))
    const begun = placesOf(alike).filter(({ part }) => part !== 'rest')
    const order = begun.map(({ story }) => story ?? '')
    expect(order.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(order[0]).toBe('a')
    const turned = order.filter((story, i) => i > 0 && story < (order[i - 1] ?? ''))
    expect(turned.length).toBeLessThanOrEqual(1)
  })

  test('places every story of the samples whole or in parts that follow each other', () => {
    const parts = placesOf(made(FIVE))
    for (const { id } of FIVE) {
      const pages = parts.filter(({ story }) => story === id).map(({ page }) => page)
      expect(pages).toEqual(pages.map((_, i) => (pages[0] ?? 0) + i))
    }
  })

  test.each([
    ['a page', 'b', { page: 2 }, { page: 2 }],
    ['columns', 'b', { columns: 3 }, { columns: 3 }],
  ])('holds the wish for %s', (_, id, pin, place) => {
    const pinned = made(withStory(id, { pin }))
    expect(placeOf(pinned, id)).toMatchObject(place)
    expect(codesOf(pinned)).not.toContain('makeup/pin-not-held')
  })

  test('holds the wish for the first page though others come before', () => {
    const stories = FIVE.map((s) => ({
      ...s,
      length: s.length / 2,
      ...(s.id === 'e' ? { pin: { page: 1 } } : {}),
    }))
    const pinned = made(stories)
    expect(placeOf(pinned, 'e')?.page).toBe(1)
    expect(codesOf(pinned)).not.toContain('makeup/pin-not-held')
  })

  test('holds the wish for a top of a page', () => {
    const pinned = made(withStory('d', { pin: { page: 2, top: true } }))
    const second = placesOf(pinned).filter(({ page }) => page === 2)
    expect(placeOf(pinned, 'd')?.page).toBe(2)
    expect(Math.min(...second.map(({ row }) => row))).toBe(placeOf(pinned, 'd')?.row)
    expect(codesOf(pinned)).not.toContain('makeup/pin-not-held')
  })

  test('holds the wish for a top on whichever page', () => {
    const pinned = made(withStory('d', { pin: { top: true } }))
    const own = placeOf(pinned, 'd')
    const rows = placesOf(pinned)
      .filter(({ page }) => page === own?.page)
      .map(({ row }) => row)
    expect(Math.min(...rows)).toBe(own?.row)
  })

  test.each([
    ['a page that is not there', { page: 9 }, 'page: 9'],
    ['more columns than there are', { columns: 7 }, 'columns: 7'],
  ])('tells of a wish for %s', (_, pin, wish) => {
    const pinned = made(withStory('b', { pin }), { pages: 2 })
    const told = pinned.diagnostics.filter(({ code }) => code === 'makeup/pin-not-held')
    expect(told.map(({ args }) => args.wish)).toEqual([wish])
    expect(placeOf(pinned, 'b')).toBeDefined()
  })

  test('tells of the one wish that gives way where a lead has the top of page 1', () => {
    const pinned = made(withStory('b', { pin: { page: 1, top: true } }))
    const told = codesOf(pinned).filter((code) => code === 'makeup/pin-not-held')
    expect([told.length, placeOf(pinned, 'a')?.page]).toEqual([1, 1])
  })

  test('is made up though a lonely story cannot have the columns it wants', () => {
    const lonely = made([{ id: 'a', length: 2500, pin: { columns: 2 } }])
    expect(codesOf(lonely)).toContain('makeup/pin-not-held')
    expect(codesOf(lonely)).not.toContain('makeup/overset')
  })

  test('tells of a title that fits at no size', () => {
    const title = '关于进一步做好新就业形态劳动者权益保障工作的实施意见'.repeat(8)
    expect(codesOf(made(withStory('b', { title })))).toContain('makeup/title-too-long')
  })

  test('boxes stories that ask for it, and tints them', () => {
    const boxed = made(withStory('c', { boxed: true }).map((s) => (s.id === 'e' ? { ...s, tint: true } : s)))
    const modules = boxed.frame.perPage.flatMap((page) => page.modules)
    expect(modules.filter(({ story }) => ['c', 'e'].includes(story)).map((module) => module.boxed)).toEqual([
      true,
      true,
    ])
  })

  test('lets a story jump against a wish rather than leave most of a page white, and tells', () => {
    const lengths = [700, 1700, 1500]
    const long = made(lengths.map((length, i) => ({ id: 'abc'[i] ?? '', length, jump: false })))
    const cut = placesOf(long).filter(({ part }) => part === 'begin')
    expect(cut.length).toBeGreaterThan(0)
    const told = long.diagnostics.filter(({ args }) => args.wish === 'jump: false')
    expect(told).toHaveLength(new Set(cut.map(({ story }) => story)).size)
    expect(codesOf(long)).not.toContain('makeup/underfull')
  })

  test.each([1, 2, 3, 4])(
    'ends where its text ends, on page %i, where pages are left to the text',
    (pages) => {
      const length = { 1: 700, 2: 2600, 3: 4800, 4: 7200 }[pages] ?? 0
      const text = made(
        ['a', 'b', 'c', 'd'].map((id) => ({ id, length: length / 4 })),
        { pages: 'auto' },
      )
      expect(text.report.chosen.pages).toHaveLength(pages)
    },
  )

  test('leaves a story whole that must not jump', () => {
    const stories = [700, 650, 600].map((length, i) => ({ id: 'abc'[i] ?? '', length, jump: false }))
    const whole = made(stories)
    expect(placesOf(whole).map(({ part }) => part)).toEqual(['whole', 'whole', 'whole'])
  })
})

describe('too much text for two pages', () => {
  const LONG = FIVE.map((story) => ({ ...story, length: story.length * 2, jump: true }))

  test('is told of in characters that, cut from the end, let the rest fit', () => {
    const over = made(LONG, { pages: 2 })
    const told = over.diagnostics.find(({ code }) => code === 'makeup/overset')
    const characters = Number(told?.args.characters)
    expect(characters).toBeGreaterThan(500)
    expect(codesOf(made(shortened(LONG, characters * 1.15), { pages: 2 }))).not.toContain('makeup/overset')
    expect(codesOf(made(shortened(LONG, characters * 0.85), { pages: 2 }))).toContain('makeup/overset')
  })

  test('leaves room for no more where some is left over', () => {
    const over = made(LONG, { pages: 2 })
    expect(over.report.chosen.pages).toHaveLength(2)
    expect(codesOf(over)).not.toContain('makeup/underfull')
  })
})

/** The stories with so many characters taken from the last ones. */
function shortened(stories: readonly WrittenStory[], characters: number): readonly WrittenStory[] {
  let left = characters
  return stories
    .toReversed()
    .flatMap((story) => {
      const taken = Math.min(left, story.length)
      left -= taken
      return taken === story.length ? [] : [{ ...story, length: Math.round(story.length - taken) }]
    })
    .toReversed()
}

test('too little text is told of, page by page', () => {
  const little = made([{ id: 'a', length: 900 }], { pages: 2 })
  const told = little.diagnostics.filter(({ code }) => code === 'makeup/underfull')
  expect(told.length).toBeGreaterThan(0)
  for (const { args } of told) expect(Number(args.characters)).toBeGreaterThan(100)
})
