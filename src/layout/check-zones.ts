import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Path } from '../yaml/source-tree.ts'
import type { ReadLayout } from './check-layout.ts'
import type { PageTemplate } from './layout.ts'

/** Zones stand within the columns and beside each other, and stories have a place on every page. */
export function checkZones(read: ReadLayout): readonly Diagnostic[] {
  const { first, inner } = read.layout.pages
  return [
    ...checkTemplate(read, ['pages', 'first'], first),
    ...(read.input.pages.inner ? checkTemplate(read, ['pages', 'inner'], inner) : []),
    ...checkEars(read),
  ]
}

function checkTemplate(
  { tree, layout: { columns } }: ReadLayout,
  path: Path,
  { zones }: PageTemplate,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const taken = new Set<number>()
  zones.forEach((zone, i) => {
    const span = tree.span([...path, 'zones', i])
    const last = zone.column + zone.columns
    if (last > columns)
      found.push(finding('layout/zone-outside', span, { column: zone.column + 1, last, columns }))
    const own = Array.from({ length: zone.columns }, (_, at) => zone.column + at)
    const shared = own.find((column) => taken.has(column))
    if (shared !== undefined) found.push(finding('layout/zones-overlap', span, { column: shared + 1 }))
    for (const column of own) taken.add(column)
  })
  if (!zones.some(({ accepts }) => accepts.includes('story')))
    found.push(finding('layout/no-story-zone', tree.span([...path, 'zones'])))
  return found
}

function checkEars({ tree, layout: { furniture, columns } }: ReadLayout): readonly Diagnostic[] {
  return Object.entries(furniture).flatMap(([name, { pieces }]) =>
    pieces.flatMap((piece, i) =>
      piece.kind === 'ear' && piece.columns > columns
        ? [
            finding('layout/ear-outside', tree.span(['furniture', name, 'pieces', i]), {
              ear: piece.columns,
              columns,
            }),
          ]
        : [],
    ),
  )
}
