import { parse, stringify } from 'yaml'

/** One swap per this many characters: every paragraph changes, its length and glyphs stay typical. */
const CHARACTERS_PER_SWAP = 12
/** Even a short title gets this many, else a few of two hundred would come out alike. */
const LEAST_SWAPS = 5
/** At most one character dropped per this many: lines break elsewhere, and the text still fits. */
const CHARACTERS_PER_DROP = 60
const HAN = /\p{Script=Han}/u

/**
 * The issue with other words: in every title, paragraph and brief some Han characters change places and a
 * few are dropped. Punctuation, digits, markup and everything that is not running text stay as they are.
 * The same `seed` gives the same text; different seeds share no paragraph, so no cache of set text can help.
 */
export function alteredIssue(source, seed) {
  const issue = parse(source)
  const random = randomFrom(seed)
  return write({
    ...issue,
    stories: issue.stories.map((story) => alteredStory(story, random)),
    sidebar: {
      ...issue.sidebar,
      items: issue.sidebar.items.map((item) => ({ ...item, text: alteredText(item.text, random) })),
    },
  })
}

/** The issue with its stories `times` over: the first set as written, every further set altered. */
export function longerIssue(source, times) {
  const issue = parse(source)
  const copies = Array.from({ length: times - 1 }, (_, at) => copiedStories(issue.stories, at + 1))
  return write({ ...issue, stories: [...issue.stories, ...copies.flat()] })
}

function copiedStories(stories, seed) {
  const random = randomFrom(seed)
  return stories.map((story) => ({
    ...alteredStory(story, random),
    id: `${story.id}-${seed}`,
    role: story.role === 'lead' ? 'story' : story.role,
  }))
}

function alteredStory(story, random) {
  const paragraphs = story.body.split('\n\n').map((paragraph) => alteredText(paragraph, random))
  return { ...story, title: alteredText(story.title, random), body: paragraphs.join('\n\n') }
}

function alteredText(text, random) {
  const characters = [...text]
  const han = characters.flatMap((character, at) => (HAN.test(character) ? [at] : []))
  const anyHan = () => han[Math.floor(random() * han.length)]
  const swaps = Math.max(LEAST_SWAPS, Math.ceil(han.length / CHARACTERS_PER_SWAP))
  for (let swap = 0; swap < swaps; swap++) {
    const [a, b] = [anyHan(), anyHan()]
    ;[characters[a], characters[b]] = [characters[b], characters[a]]
  }
  for (let drops = Math.floor((random() * han.length) / CHARACTERS_PER_DROP); drops > 0; drops--)
    characters[anyHan()] = ''
  return characters.join('')
}

function write(issue) {
  return stringify(issue, { lineWidth: 0 })
}

/** Mulberry32: uniform in [0, 1), the same on every machine. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
