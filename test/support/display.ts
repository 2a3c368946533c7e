import type { Belonging, DisplayItem, Glyph, Page, Publishable } from '../../src/pages/page.ts'

/** A place in a story's text. */
export const inStory = (line: number, block = 0, story = 'a'): Extract<Belonging, { kind: 'text' }> => ({
  kind: 'text',
  story,
  block,
  role: 'paragraph',
  line,
  last: false,
  span: { file: 'issue.yaml', start: 0, end: 0 },
})

export const furniture = (name: string): Belonging => ({ kind: 'furniture', name })

type GlyphsItem = Extract<DisplayItem, { kind: 'glyphs' }>

/** A run of glyphs, 10 pt black in the face `tiny` unless told otherwise. */
export const glyphsItem = (glyphs: readonly Glyph[], changes: Partial<GlyphsItem> = {}): GlyphsItem => ({
  kind: 'glyphs',
  face: 'tiny',
  size: 10,
  x: 0,
  y: 100,
  ink: 'black',
  glyphs,
  belongs: inStory(0),
  ...changes,
})

export const pageOf = (items: readonly DisplayItem[], changes: Partial<Page> = {}): Page => ({
  number: 1,
  label: '1',
  width: 595.28,
  height: 841.89,
  items,
  ...changes,
})

export const publishable = (pages: readonly Page[], changes: Partial<Publishable> = {}): Publishable => ({
  title: '工会简报',
  publication: '工会简报',
  number: '22',
  author: '编辑部',
  subject: '',
  language: 'zh-CN',
  date: '2024-06-03',
  pages,
  outline: [],
  stories: [],
  pictures: {},
  ...changes,
})
