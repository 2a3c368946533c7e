import type { Blockquote, Image, List, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import {
  inlineText,
  type LinedText,
  offsets,
  type Reading,
  sliceText,
  spanOf,
  unsupported,
  verbatim,
} from './inline-markup.ts'
import type { Block, InlineText, Picture } from './issue.ts'
import { item, labelledBlocks, listLabel } from './labels.ts'
import { captionOf, table } from './pipe-table.ts'
import { originsOf } from './scalar-text.ts'

/** A body's blocks, the pictures that stand among them, and what in it could not be understood. */
export interface Body {
  readonly blocks: readonly Block[]
  readonly pictures: readonly Picture[]
  readonly diagnostics: readonly Diagnostic[]
}

/** CommonMark takes stars between a character and a full-width mark for stars: Chinese has no spaces to tell by. */
const SYNTAX = {
  extensions: [gfmTable(), cjkFriendlyExtension()],
  mdastExtensions: [gfmTableFromMarkdown()],
}

/**
 * Reads the CommonMark subset of a story's body: paragraphs, ## heads, **strong**, *emphasis*, ***dots***, lists,
 * typed labels, > summary (at the start) and pull quote (elsewhere, or with a —— line), pipe tables, links, images.
 */
export function parseBody(body: InlineText): Body {
  const diagnostics: Diagnostic[] = []
  const blocks: Block[] = []
  const pictures: Picture[] = []
  for (const node of fromMarkdown(body.text, SYNTAX).children) {
    const reading: Reading = { body, diagnostics, images: [] }
    const anchor = blocks.length
    const caption = node.type === 'table' ? captionOf(blocks.at(-1)) : null
    if (caption) blocks.pop()
    blocks.push(...blocksOf(node, { reading, caption, place: placeAfter(blocks) }))
    pictures.push(...reading.images.map((image) => bodyPicture(image, anchor, reading)))
  }
  return { blocks, pictures, diagnostics }
}

interface Context {
  readonly reading: Reading
  /** What the paragraph before a table says of it. */
  readonly caption: InlineText | null
  readonly place: 'start' | 'middle'
}

/** A story is still at its start while it has nothing but a summary. */
const placeAfter = (blocks: readonly Block[]): Context['place'] =>
  blocks.every(({ kind }) => kind === 'summary') ? 'start' : 'middle'

function blocksOf(node: Nodes, { reading, caption, place }: Context): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return labelledBlocks(inlineText(node, reading))
    case 'heading': {
      const { text } = inlineText(node, reading)
      return text.text === '' ? [] : [{ kind: 'subhead', level: node.depth <= 2 ? 2 : 3, text }]
    }
    case 'blockquote':
      return quoted(node, place, reading)
    case 'list':
      return listItems(node, reading)
    case 'table':
      return [table(node, caption, reading)]
    default:
      reading.diagnostics.push(unsupported(node, reading.body))
      return [{ kind: 'paragraph', text: verbatim(node, reading.body) }]
  }
}

/** A second paragraph of an item is a paragraph; an inner list's items stand on the outer list's level. */
function listItems(list: List, reading: Reading): readonly Block[] {
  return list.children.flatMap((entry) =>
    entry.children.flatMap((child, i): readonly Block[] => {
      if (child.type === 'list')
        reading.diagnostics.push(finding('issue/list-nested', spanOf(child, reading.body)))
      const made = blocksOf(child, { reading, caption: null, place: 'middle' })
      const [first, ...rest] = made
      const unlabelled = i === 0 && first?.kind === 'paragraph'
      return unlabelled ? [item(listLabel(entry, reading.body), first.text), ...rest] : made
    }),
  )
}

const DASH = /^(?:[\u2014\u2015\u2500]{1,2}|--)\s*/

/** With a last line that begins with —— it is a quote of that person wherever it stands. */
function quoted(node: Blockquote, place: Context['place'], reading: Reading): readonly Block[] {
  const paragraphs = node.children.map((child) => quotedText(child, reading))
  const { text: last, by } = signed(paragraphs.at(-1))
  const texts = [...paragraphs.slice(0, -1).map(({ text }) => text), ...(last ? [last] : [])]
  if (place === 'start' && !by) return texts.map((text) => ({ kind: 'summary', text }))
  if (texts.length !== 1)
    reading.diagnostics.push(finding('issue/quote-paragraphs', spanOf(node, reading.body)))
  return texts.length === 0 && by
    ? [{ kind: 'quote', text: by, by: null }]
    : texts.map((text) => ({ kind: 'quote', text, by }))
}

function quotedText(node: Nodes, reading: Reading): LinedText {
  if (node.type === 'paragraph') return inlineText(node, reading)
  reading.diagnostics.push(unsupported(node, reading.body))
  return { text: verbatim(node, reading.body), lineStarts: [] }
}

/** A quote's last paragraph parted from the name on its last line; null is what is not there. */
function signed(paragraph: LinedText | undefined): Record<'text' | 'by', InlineText | null> {
  if (!paragraph) return { text: null, by: null }
  const { text, lineStarts } = paragraph
  const cut = [0, ...lineStarts].findLast((at) => DASH.test(text.text.slice(at)))
  if (cut === undefined) return { text, by: null }
  const line = sliceText(text, cut)
  const by = sliceText(line, DASH.exec(line.text)?.[0].length ?? 0)
  return { text: cut > 0 ? sliceText(text, 0, cut) : null, by }
}

/** `![alt](file "caption（name摄）")`; everything else about it is left to the engine. */
function bodyPicture(node: Image, anchor: number, { body, diagnostics }: Reading): Picture {
  const span = spanOf(node, body)
  if (!node.alt) diagnostics.push(finding('issue/alt-missing', span, { file: node.url }))
  return {
    file: node.url,
    ...captionAndCredit(node.title ? imageTitle(node, node.title, body) : null),
    alt: node.alt ?? '',
    columns: null,
    focus: 'auto',
    allowLowResolution: false,
    colour: null,
    anchor,
    span,
  }
}

/** Who made the picture, as newspapers write it at a caption's end. A bare name is given its 摄 when it is set. */
const CREDIT_AT_END = /[（(](?:([^（）()]{1,24}?)\s*摄|([^（）()]{1,24}(?:摄影|供图)))[）)]\s*$/

function captionAndCredit(title: InlineText | null): Pick<Picture, 'caption' | 'credit'> {
  const found = title && CREDIT_AT_END.exec(title.text)
  if (!found) return { caption: title, credit: null }
  const [, name, whole] = found
  const caption = sliceText(title, 0, found.index)
  const from = found.index + 1
  return {
    caption: caption.text === '' ? null : caption,
    credit: sliceText(title, from, from + (name ?? whole ?? '').length),
  }
}

function imageTitle(node: Image, title: string, body: InlineText): InlineText {
  const [start, end] = offsets(node, body)
  const at = start + Math.max(0, body.text.slice(start, end).lastIndexOf(title))
  const origins = originsOf(title, body.text, at, end).map((place) => body.origins[place] ?? body.span.start)
  const first = origins[0] ?? body.span.start
  return {
    text: title,
    styles: [],
    origins,
    span: { ...body.span, start: first, end: (origins.at(-1) ?? first) + 1 },
  }
}
