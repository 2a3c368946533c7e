import { isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar } from 'yaml'
import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import { canonicalKey, NUMERIC_KEYS } from './aliases.ts'
import type { InlineText } from './issue.ts'
import { originsOf } from './scalar-text.ts'

export type Path = readonly (string | number)[]

/** A parsed YAML file as plain values with canonical keys, and the way back to the source for every path. */
export interface SourceMap {
  readonly value: unknown
  /** The value at a path, or the nearest parent there is. */
  span(path: Path): SourceSpan
  /** The key itself, for findings about keys. */
  keySpan(path: Path): SourceSpan
  /** A scalar as text with its origins. */
  text(path: Path): InlineText
}

const key = (path: Path): string => path.join('\u0000')

/** Walks a YAML document once, turning keys into their canonical spelling. */
export function sourceMap(file: string, source: string, root: ParsedNode | Node | null): SourceMap {
  const nodes = new Map<string, Node>()
  const keys = new Map<string, SourceSpan>()
  const spanOf = (node: Node | null | undefined): SourceSpan => {
    const [start, end] = node?.range ?? [0, 0]
    return { file, start, end: Math.max(start, trimmedEnd(source, start, end)) }
  }
  const walk = (node: unknown, path: Path): unknown => {
    if (isScalar(node) || isMap(node) || isSeq(node)) nodes.set(key(path), node as Node)
    if (isScalar(node)) return scalarValue(node, path)
    if (isSeq(node)) return node.items.map((item, i) => walk(item, [...path, i]))
    if (!isMap(node)) return null
    const out: Record<string, unknown> = {}
    for (const pair of node.items) {
      const written = isScalar(pair.key) ? String(pair.key.value) : ''
      const name = canonicalKey(written)
      keys.set(key([...path, name]), spanOf(pair.key as Node))
      out[name] = walk(pair.value, [...path, name])
    }
    return out
  }
  const value = walk(root, [])
  const nearest = (path: Path): Node | undefined => {
    for (let n = path.length; n >= 0; n--) {
      const node = nodes.get(key(path.slice(0, n)))
      if (node) return node
    }
    return undefined
  }
  return {
    value,
    span: (path) => spanOf(nearest(path)),
    keySpan: (path) => keys.get(key(path)) ?? spanOf(nearest(path)),
    text: (path) => scalarText(file, source, nodes.get(key(path)) as Scalar | undefined),
  }
}

function scalarValue(node: Scalar, path: Path): unknown {
  const text = node.value
  if (typeof text !== 'string') return text
  return NUMERIC_KEYS.has(String(path.at(-1))) && /^\d+$/.test(text) ? Number(text) : text
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
