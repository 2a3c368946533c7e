import { DEFAULT_TYPESET_OPTIONS, type Typeset, typeset } from '../../src/cli/typeset.ts'
import { openWorkshop, type Workshop } from '../../src/cli/workshop.ts'
import type { Publishable } from '../../src/pages/page.ts'

/** The program's faces and layouts; the files stay open until the test's process ends. */
export function ownWorkshop(): Workshop {
  const { value, diagnostics } = openWorkshop('.', [])
  if (!value) throw new Error(`the faces do not load: ${JSON.stringify(diagnostics)}`)
  return value
}

/** The sample bulletin, typeset. */
export const typesetSample = (workshop: Workshop): Promise<Typeset> =>
  typeset('issues/2024-22.yaml', workshop, DEFAULT_TYPESET_OPTIONS)

/** Its document. Throws when it cannot be made. */
export async function sampleDocument(workshop: Workshop): Promise<Publishable> {
  const { document, diagnostics } = await typesetSample(workshop)
  if (!document) throw new Error(`the sample does not build: ${JSON.stringify(diagnostics)}`)
  return document
}
