import type { Node, ParsedNode, Scalar } from 'yaml'
import { type Path, type SourceTree, sourceTree, trimmedEnd } from '../yaml/source-tree.ts'
import { canonicalKey, canonicalValue } from './aliases.ts'
import type { InlineText } from './issue.ts'
import { headline, oneLine } from './line-ends.ts'
import { originsOf } from './scalar-text.ts'

export type { Path } from '../yaml/source-tree.ts'

/** A parsed issue file as plain values with canonical keys, and the way back to the source for every path. */
export interface SourceMap extends SourceTree {
  /** A scalar as typed, with its line ends and the origins of its characters. */
  text(path: Path): InlineText
  /** A scalar as one line. */
  line(path: Path): InlineText
  /** A scalar as one line that remembers where the author ended lines. */
  headline(path: Path): InlineText
}

/** Walks a YAML document once, turning keys into their canonical spelling. */
export function sourceMap(file: string, source: string, root: ParsedNode | Node | null): SourceMap {
  const tree = sourceTree({ path: file, text: source }, root, { key: canonicalKey, value: scalarValue })
  const textAt = (path: Path): InlineText => scalarText(file, source, tree.node(path) as Scalar | undefined)
  return {
    ...tree,
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
