import { isNode, parseDocument } from 'yaml'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { type SourceTree, sourceTree } from '../yaml/source-tree.ts'
import { buildLayout } from './build-layout.ts'
import { checkLayout } from './check-layout.ts'
import type { Layout } from './layout.ts'
import { layoutSchema } from './schema.ts'
import { shapeFindings } from './shape-findings.ts'

/**
 * Reads a layout file; every length comes out in pt. `faces` are the ids its styles may name; null leaves
 * them unchecked.
 */
export function parseLayout(
  name: string,
  source: SourceFile,
  faces: Iterable<string> | null = null,
): Checked<Layout> {
  const tree = readTree(source)
  if (!tree.value) return { value: null, diagnostics: tree.diagnostics }
  const parsed = layoutSchema.safeParse(tree.value.value)
  if (!parsed.success) {
    const { value } = tree
    const found = parsed.error.issues.flatMap((issue) => shapeFindings(issue, value))
    return { value: null, diagnostics: inOrder(found) }
  }
  const layout = buildLayout(name, parsed.data)
  const diagnostics = inOrder(checkLayout({ tree: tree.value, input: parsed.data, layout }, faces))
  return { value: hasErrors(diagnostics) ? null : layout, diagnostics }
}

/** As they stand in the file, from the top down. */
const inOrder = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...found].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))

const hasErrors = (found: readonly Diagnostic[]): boolean =>
  found.some(({ severity }) => severity === 'error')

function readTree(source: SourceFile): Checked<SourceTree> {
  const document = parseDocument(source.text)
  const syntax = document.errors.map(({ pos, message }) =>
    finding(
      'layout/yaml-syntax',
      { file: source.path, start: pos[0], end: pos[1] },
      { detail: message.split('\n')[0] ?? '' },
    ),
  )
  if (syntax.length > 0) return { value: null, diagnostics: syntax }
  return { value: sourceTree(source, isNode(document.contents) ? document.contents : null), diagnostics: [] }
}
