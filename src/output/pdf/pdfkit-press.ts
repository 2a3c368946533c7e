import type { Rect } from '../../geometry/rect.ts'
import type { PageBoxes } from '../../pages/page.ts'
import type { PlateSpace } from './inks.ts'
import type { PdfkitDocument, PdfkitReference } from './pdfkit-document.ts'
import type { PageResources } from './plate-resources.ts'

/** Objects of a file that pages share, by their names in the pages' resources. */
export type SharedObjects = Map<string, PdfkitReference>

/** Boxes of the current page, from its foot upwards as PDF measures. */
export function setBoxes({ page: { dictionary, height } }: PdfkitDocument, { trim, bleed }: PageBoxes): void {
  const box = (rect: Rect) => [rect.x, height - rect.y - rect.height, rect.x + rect.width, height - rect.y]
  dictionary.data.TrimBox = box(trim)
  dictionary.data.BleedBox = box(bleed)
}

/** Makes colour spaces and graphics states usable on the current page; each is written once. */
export function addResources(
  document: PdfkitDocument,
  { spaces, states }: PageResources,
  shared: SharedObjects,
): void {
  const { page } = document
  const once = (name: string, make: () => PdfkitReference): PdfkitReference => {
    const reference = shared.get(name) ?? make()
    shared.set(name, reference)
    return reference
  }
  for (const space of spaces)
    page.colorSpaces[space.resource] = once(space.resource, () => writeSpace(document, space))
  for (const { name, dictionary } of states)
    page.ext_gstates[name] = once(name, () => ended(document.ref({ ...dictionary })))
}

function ended(reference: PdfkitReference, data?: Uint8Array): PdfkitReference {
  reference.end(data)
  return reference
}

function writeSpace(document: PdfkitDocument, { names, alternate, transform }: PlateSpace): PdfkitReference {
  const [first = 'None', ...others] = names
  const family = others.length === 0 ? ['Separation', first] : ['DeviceN', names]
  return ended(document.ref([...family, alternate, writeFunction(document, transform)]))
}

/** From tints to the alternate colour (ISO 32000-1, 7.10.3 and 7.10.5). */
function writeFunction(document: PdfkitDocument, transform: PlateSpace['transform']): PdfkitReference {
  const unit = (count: number): readonly number[] => Array.from({ length: count }, () => [0, 1]).flat()
  if (transform.kind === 'linear')
    return ended(
      document.ref({ FunctionType: 2, Domain: unit(1), C0: transform.none, C1: transform.full, N: 1 }),
    )
  const { inputs, outputs, program } = transform
  return ended(
    document.ref({ FunctionType: 4, Domain: unit(inputs), Range: unit(outputs) }),
    Buffer.from(program, 'latin1'),
  )
}
