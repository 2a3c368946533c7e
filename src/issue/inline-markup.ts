import type { Image, Nodes } from 'mdast'
import type { Diagnostic, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { InlineStyle, InlineText, StyleRange } from './issue.ts'
import { joint } from './line-ends.ts'
import { originsOf } from './scalar-text.ts'

/** A body while it is read: what was found and the images met on the way. */
export interface Reading {
  readonly body: InlineText
  readonly diagnostics: Diagnostic[]
  readonly images: Image[]
}

/** Inline text together with the offsets at which the author began a new line. */
export interface LinedText {
  readonly text: InlineText
  readonly lineStarts: readonly number[]
}

interface Builder {
  text: string
  readonly origins: number[]
  readonly styles: StyleRange[]
  readonly lineStarts: number[]
}

interface Look {
  readonly style: InlineStyle
  readonly href: string | null
}

const PLAIN: Look = { style: 'plain', href: null }

/** The text of a node's phrasing content; its images are set aside in the reading. */
export function inlineText(node: Nodes, reading: Reading): LinedText {
  const out: Builder = { text: '', origins: [], styles: [], lineStarts: [] }
  for (const child of 'children' in node ? node.children : []) append(child, PLAIN, out, reading)
  const { text, origins, styles, lineStarts } = out
  return { text: { text, origins, styles, span: spanOf(node, reading.body) }, lineStarts }
}

function append(node: Nodes, look: Look, out: Builder, reading: Reading): void {
  switch (node.type) {
    case 'strong':
    case 'emphasis': {
      const inner = dotted(node)
      const style = inner ? 'dots' : node.type
      for (const child of (inner ?? node).children) append(child, { ...look, style }, out, reading)
      return
    }
    case 'link':
      for (const child of node.children) append(child, { ...look, href: node.url }, out, reading)
      return
    case 'text':
      reading.diagnostics.push(...strayMarks(node, reading.body))
      addJoined(node.value, node, look, out, reading.body)
      return
    case 'image':
      reading.images.push(node)
      return
    case 'break':
      out.lineStarts.push(out.text.length)
      return
    default: {
      reading.diagnostics.push(unsupported(node, reading.body))
      const { text, origins } = verbatim(node, reading.body)
      addRun(text, origins, look, out)
    }
  }
}

/** `***…***` is strong in emphasis, or the other way round, and nothing else: dots below. */
function dotted(node: Nodes & { readonly type: 'strong' | 'emphasis' }): typeof node | null {
  const [only, ...others] = node.children
  const nested = only && (only.type === 'strong' || only.type === 'emphasis') && only.type !== node.type
  return nested && others.length === 0 ? only : null
}

export const unsupported = (node: Nodes, body: InlineText): Diagnostic =>
  finding('issue/markup-unsupported', spanOf(node, body), { markup: node.type })

/** Marks that CommonMark left in the text: not closed, or with a blank between them and the words. */
function strayMarks(node: Nodes, body: InlineText): readonly Diagnostic[] {
  const [start, end] = offsets(node, body)
  const marks = body.text.slice(start, end).matchAll(/(?<!\\)(?:\*{2,3}|!\[)/g)
  return [...marks].map(({ 0: mark, index }) =>
    finding('issue/stray-markup', stretch(body, start + index, start + index + mark.length), { mark }),
  )
}

function addRun(text: string, origins: readonly number[], { style, href }: Look, out: Builder): void {
  const start = out.text.length
  out.text += text
  out.origins.push(...origins)
  if (text !== '' && (style !== 'plain' || href))
    out.styles.push({ start, end: out.text.length, style, href })
}

/** Before a line of a quote or an item: indentation and the marks of the quotes it stands in. */
const LINE_PREFIX = /[ \t>]*/y

/** A soft line break joins Chinese text without a space, Western words with one. */
function addJoined(value: string, node: Nodes, look: Look, out: Builder, body: InlineText): void {
  const [start, end] = offsets(node, body)
  const inFile = (at: number): number => body.origins[at] ?? body.span.start
  let at = start
  for (const [i, line] of value.split('\n').entries()) {
    if (i > 0) {
      const lineEnd = body.text.indexOf('\n', at)
      const between = joint(out.text.at(-1), line[0])
      addRun(between, between === '' ? [] : [inFile(lineEnd)], look, out)
      out.lineStarts.push(out.text.length)
      LINE_PREFIX.lastIndex = lineEnd + 1
      at = lineEnd + 1 + (LINE_PREFIX.exec(body.text)?.[0].length ?? 0)
    }
    const origins = originsOf(line, body.text, at, end)
    addRun(line, origins.map(inFile), look, out)
    at = (origins.at(-1) ?? at - 1) + 1
  }
}

/** A node's source as plain text. */
export function verbatim(node: Nodes, body: InlineText): InlineText {
  const [start, end] = offsets(node, body)
  const text = body.text.slice(start, end).replaceAll('\n', ' ')
  return { text, styles: [], span: spanOf(node, body), origins: body.origins.slice(start, end) }
}

/** A node's stretch of the body. */
export const offsets = (node: Nodes, body: InlineText): readonly [number, number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? body.text.length,
]

export const spanOf = (node: Nodes, body: InlineText): SourceSpan => stretch(body, ...offsets(node, body))

/** The place in the file of a stretch of the body. */
export const stretch = (body: InlineText, start: number, end: number): SourceSpan => ({
  file: body.span.file,
  start: body.origins[start] ?? body.span.start,
  end: (body.origins[end - 1] ?? body.span.end - 1) + 1,
})

/** A part of a text, without blanks at its ends. */
export function sliceText(text: InlineText, from: number, to: number = text.text.length): InlineText {
  const part = text.text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  const end = start + part.trim().length
  const styles = text.styles
    .filter((range) => range.end > start && range.start < end)
    .map((range) => ({
      ...range,
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }))
  const origins = text.origins.slice(start, end)
  const first = origins[0] ?? text.span.start
  const span = { ...text.span, start: first, end: (origins.at(-1) ?? first - 1) + 1 }
  return { text: part.trim(), origins, styles, span }
}
