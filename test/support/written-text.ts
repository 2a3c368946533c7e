import type { Block, Issue, Picture, Sidebar, Story } from '../../src/issue/issue.ts'
import { creditLine } from '../../src/makeup/blocks/credit.ts'

/** A story as its author wrote it, from its section to its end: a text for each paragraph, a row of cells for a table. */
export interface WrittenStory {
  readonly id: string
  readonly rows: readonly (readonly string[])[]
}

/** All there is to read in an issue: its stories in their order, then the weekly brief. */
export const writtenStories = ({ stories, sidebar }: Issue): readonly WrittenStory[] => [
  ...stories.map((story) => ({ id: story.id, rows: storyRows(story) })),
  ...(sidebar ? [{ id: 'sidebar', rows: sidebarRows(sidebar) }] : []),
]

const storyRows = ({ section, kicker, title, deck, byline, body, pictures }: Story): WrittenStory['rows'] => {
  const heads = [section, kicker, title, deck, byline].flatMap((text) => (text ? [[text.text]] : []))
  const captionsAt = (place: number): WrittenStory['rows'] =>
    pictures.filter(({ anchor }) => (anchor ?? 0) === place).flatMap(captionRows)
  return [
    ...heads,
    ...body.flatMap((block, place) => [...captionsAt(place), ...blockRows(block)]),
    ...captionsAt(body.length),
  ]
}

const captionRows = (picture: Picture): WrittenStory['rows'] =>
  [picture.caption, creditLine(picture)].flatMap((text) => (text ? [[text.text]] : []))

function blockRows(block: Block): WrittenStory['rows'] {
  switch (block.kind) {
    case 'item':
      return [[block.label + block.text.text]]
    case 'quote':
      return [[block.text.text], ...(block.by ? [[`\u2014\u2014${block.by.text}`]] : [])]
    case 'table':
      return [
        ...(block.caption ? [[block.caption.text]] : []),
        ...[block.header, ...block.rows].map((row) => row.map(({ text }) => text)),
      ]
    default:
      return [[block.text.text]]
  }
}

const sidebarRows = ({ title, items }: Sidebar): WrittenStory['rows'] => [
  [title.text],
  ...items.map(({ date, text }) => [`\u25a1${date ? `${date.text} ` : ''}${text.text}`]),
]

/**
 * A text without the blanks that programs put where they see distance: only those between Western words are text. Soft
 * hyphens are none.
 */
export const letters = (text: string): string =>
  text
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\p{Script=Latin}\d,.;:!?)\u2019]) | (?![\p{Script=Latin}\d(])/gu, '')

/** The letters of a story, its cells and paragraphs one after the other. */
export const lettersOf = ({ rows }: WrittenStory): string => rows.flat().map(letters).join('')
