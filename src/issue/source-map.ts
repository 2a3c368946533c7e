import { isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar } from 'yaml'
import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import { canonicalKey, canonicalValue } from './aliases.ts'
import type { InlineText } from './issue.ts'
import { headline, oneLine } from './line-ends.ts'
import { originsOf } from './scalar-text.ts'

export type Path = readonly (string | number)[]

/** A parsed YAML file as plain values with canonical keys, and the way back to the source for every path. */
export interface SourceMap {
  readonly value: unknown
  /** The value at a path, or the nearest parent there is. */
  span(path: Path): SourceSpan
  /** The key itself, for findings about keys. */
  keySpan(path: Path): SourceSpan
  /** Keys given twice in one place, the second time under another spelling. */
  readonly repeated: readonly { readonly key: string; readonly span: SourceSpan }[]
  /** A scalar as typed, with its line ends and the origins of its characters. */
  text(path: Path): InlineText
  /** A scalar as one line. */
  line(path: Path): InlineText
  /** A scalar as one line that remembers where the author ended lines. */
  headline(path: Path): InlineText
}

const key = (path: Path): string => path.join('\u0000')

/** Walks a YAML document once, turning keys into their canonical spelling. */
export function sourceMap(file: string, source: string, root: ParsedNode | Node | null): SourceMap {
  const nodes = new Map<string, Node>()
  const keys = new Map<string, SourceSpan>()
  const repeated: { key: string; span: SourceSpan }[] = []
  const spanOf = (node: Node | null | undefined): SourceSpan => {
    const [start, end] = node?.range ?? [0, 0]
    return { file, start, end: Math.max(start, trimmedEnd(source, start, end)) }
  }
  const walk = (node: unknown, path: Path): unknown => {
    if (isScalar(node) || isMap(node) || isSeq(node)) nodes.set(key(path), node as Node)
    if (isScalar(node)) return scalarValue(node, path)
    if (isSeq(node)) return node.items.map((item, i) => walk(item, [...path, i]))
    if (!isMap(node)) return null
    const entries = node.items.map((pair) => {
      const written = isScalar(pair.key) ? String(pair.key.value) : ''
      const name = canonicalKey(written)
      const span = spanOf(pair.key as Node)
      if (keys.has(key([...path, name]))) repeated.push({ key: written, span })
      keys.set(key([...path, name]), span)
      return [name, walk(pair.value, [...path, name])]
    })
    return Object.fromEntries(entries)
  }
  const value = walk(root, [])
  const nearest = (path: Path): Node | undefined => {
    for (let n = path.length; n >= 0; n--) {
      const node = nodes.get(key(path.slice(0, n)))
      if (node) return node
    }
    return undefined
  }
  const textAt = (path: Path): InlineText =>
    scalarText(file, source, nodes.get(key(path)) as Scalar | undefined)
  return {
    value,
    repeated,
    span: (path) => spanOf(nearest(path)),
    keySpan: (path) => keys.get(key(path)) ?? spanOf(nearest(path)),
    text: textAt,
    line: (path) => oneLine(textAt(path), source),
    headline: (path) => headline(textAt(path), source),
  }
}

function scalarValue(node: Scalar, path: Path): unknown {
  const text = node.value
  if (typeof text !== 'string') return text
  return canonicalValue(String(path.at(-1)), text)
}

const trimmedEnd = (source: string, start: number, end: number): number =>
  start + source.slice(start, end).trimEnd().length

function scalarText(file: string, source: string, node: Scalar | undefined): InlineText {
  const [start, end] = node?.range ?? [0, 0]
  const text = String(node?.value ?? '')
  const from = contentStart(source, start, node)
  return {
    text,
    styles: [],
    span: { file, start, end: trimmedEnd(source, start, end) },
    origins: originsOf(text, source, from, end),
  }
}

/** Past the quote, or past the header line of a block scalar. */
function contentStart(source: string, start: number, node: Scalar | undefined): number {
  if (node?.type === 'BLOCK_LITERAL' || node?.type === 'BLOCK_FOLDED') return source.indexOf('\n', start) + 1
  return node?.type === 'QUOTE_DOUBLE' || node?.type === 'QUOTE_SINGLE' ? start + 1 : start
}
