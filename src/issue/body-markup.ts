import type { Nodes, Paragraph, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Diagnostic, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Block, InlineStyle, InlineText, StyleRange } from './issue.ts'
import { originsOf } from './scalar-text.ts'

/** A body's blocks and what in it could not be understood. */
export interface Body {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

const BULLETS = /^[□■○●◇◆△▲☆★※◎]/u
const HAN_OR_MARK = /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** Reads the CommonMark subset of a story's body: paragraphs, ## heads, **strong**, *emphasis*, > summary, lists. */
export function parseBody(body: InlineText): Body {
  const diagnostics: Diagnostic[] = []
  const blocks = fromMarkdown(body.text).children.flatMap((node) => blocksOf(node, body, diagnostics))
  return { blocks, diagnostics }
}

function blocksOf(node: Nodes, body: InlineText, diagnostics: Diagnostic[]): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(inline(node, body, diagnostics))]
    case 'heading': {
      const text = inline(node, body, diagnostics)
      return [{ kind: 'subhead', level: node.depth <= 2 ? 2 : 3, text }]
    }
    case 'blockquote':
      return node.children.map((child) => ({
        kind: 'summary',
        text: inline(child as Paragraph, body, diagnostics),
      }))
    case 'list':
      return node.children.flatMap((item, i) =>
        item.children.map((child) => ({
          kind: 'item' as const,
          label: node.ordered ? `${(node.start ?? 1) + i}.` : '□',
          text: inline(child as Paragraph, body, diagnostics),
        })),
      )
    default:
      diagnostics.push(finding('issue/markup-unsupported', spanOf(node, body), { markup: node.type }))
      return [paragraph(verbatim(node, body))]
  }
}

/** A paragraph that begins with a bullet is an item. */
function paragraph(text: InlineText): Block {
  const label = BULLETS.exec(text.text)?.[0]
  if (!label) return { kind: 'paragraph', text }
  const rest = text.text.slice(label.length).trimStart()
  return { kind: 'item', label, text: sliceText(text, text.text.length - rest.length) }
}

function sliceText(text: InlineText, from: number): InlineText {
  const styles = text.styles
    .filter((range) => range.end > from)
    .map((range) => ({ ...range, start: Math.max(0, range.start - from), end: range.end - from }))
  return { ...text, text: text.text.slice(from), origins: text.origins.slice(from), styles }
}

interface Builder {
  text: string
  readonly origins: number[]
  readonly styles: StyleRange[]
}

function inline(node: Parents, body: InlineText, diagnostics: Diagnostic[]): InlineText {
  const out: Builder = { text: '', origins: [], styles: [] }
  for (const child of node.children) append(child, 'plain', null, out, body, diagnostics)
  return { text: out.text, origins: out.origins, styles: out.styles, span: spanOf(node, body) }
}

function append(
  node: Nodes,
  style: InlineStyle,
  href: string | null,
  out: Builder,
  body: InlineText,
  diagnostics: Diagnostic[],
): void {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') {
    const inner = node.type === 'link' ? style : node.type
    const address = node.type === 'link' ? node.url : href
    for (const child of node.children) append(child, inner, address, out, body, diagnostics)
    return
  }
  if (node.type === 'text' || node.type === 'inlineCode') {
    addRun(joined(node.value, node, body), node.type === 'text' ? style : 'code', href, out)
    return
  }
  if (node.type === 'break') return
  diagnostics.push(finding('issue/markup-unsupported', spanOf(node, body), { markup: node.type }))
  const { text, origins } = verbatim(node, body)
  addRun({ text, origins }, style, href, out)
}

type Run = Pick<InlineText, 'text' | 'origins'>

function addRun(run: Run, style: InlineStyle, href: string | null, out: Builder): void {
  const start = out.text.length
  out.text += run.text
  out.origins.push(...run.origins)
  if (style !== 'plain' || href) out.styles.push({ start, end: out.text.length, style, href })
}

/** A soft line break joins Chinese text without a space, Western words with one. */
function joined(value: string, node: Nodes, body: InlineText): Run {
  const [start, end] = offsets(node, body)
  const places = originsOf(value, body.text, start, end).map((at) => body.origins[at] ?? body.span.start)
  let text = ''
  const origins: number[] = []
  value.split('').forEach((unit, i) => {
    if (unit === '\n' && (HAN_OR_MARK.test(value[i - 1] ?? '') || HAN_OR_MARK.test(value[i + 1] ?? '')))
      return
    text += unit === '\n' ? ' ' : unit
    origins.push(places[i] ?? body.span.start)
  })
  return { text, origins }
}

function verbatim(node: Nodes, body: InlineText): InlineText {
  const [start, end] = offsets(node, body)
  const text = body.text.slice(start, end).replaceAll('\n', ' ')
  return { text, styles: [], span: spanOf(node, body), origins: body.origins.slice(start, end) }
}

const offsets = (node: Nodes, body: InlineText): readonly [number, number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? body.text.length,
]

function spanOf(node: Nodes, body: InlineText): SourceSpan {
  const [start, end] = offsets(node, body)
  return {
    file: body.span.file,
    start: body.origins[start] ?? body.span.start,
    end: (body.origins[end - 1] ?? body.span.end - 1) + 1,
  }
}
