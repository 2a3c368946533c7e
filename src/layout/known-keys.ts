import { type Path, valueAt } from '../yaml/source-tree.ts'
import { layoutJsonSchema } from './schema.ts'

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
  readonly const?: unknown
}

/** Keys that may stand at a place of the file; of a strip's pieces those of its kind. */
export function knownKeys(value: unknown, path: Path): readonly string[] {
  let nodes: readonly SchemaNode[] = branches(layoutJsonSchema())
  for (const [depth, step] of path.entries()) {
    const here = valueAt(value, path.slice(0, depth + 1))
    nodes = nodes
      .flatMap((node) => stepInto(node, step))
      .flatMap(branches)
      .filter((node) => isOfKind(node, here))
  }
  return nodes.flatMap(({ properties }) => Object.keys(properties ?? {}))
}

const branches = (node: SchemaNode): readonly SchemaNode[] => [
  node,
  ...(node.anyOf ?? []),
  ...(node.oneOf ?? []),
]

function stepInto(node: SchemaNode, step: string | number): readonly SchemaNode[] {
  if (typeof step === 'number') return node.items ? [node.items] : []
  const own = node.properties?.[step]
  if (own) return [own]
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : []
}

function isOfKind({ properties }: SchemaNode, value: unknown): boolean {
  const kind = properties?.kind?.const
  return kind === undefined || kind === (value as { readonly kind?: unknown } | null)?.kind
}
