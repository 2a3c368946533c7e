import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'

export type Path = readonly (string | number)[]

/** A parsed YAML file as plain values, and the way back to the source for every path. */
export interface SourceTree {
  readonly value: unknown
  /** The value at a path, or the nearest parent there is. */
  span(path: Path): SourceSpan
  /** The key itself, for findings about keys. */
  keySpan(path: Path): SourceSpan
  /** The node at a path, as the YAML parser made it. */
  node(path: Path): Node | undefined
  /** Keys given twice in one place, the second time under another spelling. */
  readonly repeated: readonly { readonly key: string; readonly span: SourceSpan }[]
}

/** How keys and scalars are read: aliases become the canonical word. */
export interface Spelling {
  key(written: string): string
  value(node: Scalar, path: Path): unknown
}

const AS_WRITTEN: Spelling = { key: (written) => written, value: ({ value }) => value }

const joined = (path: Path): string => path.join('\u0000')

/** Walks a YAML document once. */
export function sourceTree(
  { path: file, text }: SourceFile,
  root: Node | null,
  spelling: Spelling = AS_WRITTEN,
): SourceTree {
  const nodes = new Map<string, Node>()
  const keys = new Map<string, SourceSpan>()
  const repeated: { key: string; span: SourceSpan }[] = []
  const spanOf = (node: Node | null | undefined): SourceSpan => {
    const [start, end] = node?.range ?? [0, 0]
    return { file, start, end: Math.max(start, trimmedEnd(text, start, end)) }
  }
  const walk = (node: unknown, path: Path): unknown => {
    if (isScalar(node) || isMap(node) || isSeq(node)) nodes.set(joined(path), node as Node)
    if (isScalar(node)) return spelling.value(node, path)
    if (isSeq(node)) return node.items.map((item, i) => walk(item, [...path, i]))
    if (!isMap(node)) return null
    const entries = node.items.map((pair) => {
      const written = isScalar(pair.key) ? String(pair.key.value) : ''
      const name = spelling.key(written)
      const span = spanOf(pair.key as Node)
      if (keys.has(joined([...path, name]))) repeated.push({ key: written, span })
      keys.set(joined([...path, name]), span)
      return [name, walk(pair.value, [...path, name])]
    })
    return Object.fromEntries(entries)
  }
  const value = walk(root, [])
  const nearest = (path: Path): Node | undefined => {
    for (let n = path.length; n >= 0; n--) {
      const node = nodes.get(joined(path.slice(0, n)))
      if (node) return node
    }
    return undefined
  }
  return {
    value,
    repeated,
    node: (path) => nodes.get(joined(path)),
    span: (path) => spanOf(nearest(path)),
    keySpan: (path) => keys.get(joined(path)) ?? spanOf(nearest(path)),
  }
}

/** End of a node without the white after it. */
export const trimmedEnd = (source: string, start: number, end: number): number =>
  start + source.slice(start, end).trimEnd().length

/** What a tree holds at a path; undefined where there is nothing. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value)
