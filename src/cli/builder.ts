import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { readIssue } from '../issue/read-issue.ts'
import { writePdf } from '../output/pdf/write-pdf.ts'
import { packageRoot } from './package-root.ts'
import { typesetRead } from './typeset.ts'
import { openWorkshop } from './workshop.ts'

/** Builds many issues in one process; the faces are opened once. */
export interface Builder {
  /** `path` is where `source` stands: publication.yaml is looked for beside it. The PDF is null when errors prevent one. */
  build(
    path: string,
    source: string,
  ): Promise<{ readonly pdf: Uint8Array | null; readonly diagnostics: readonly Diagnostic[] }>
  close(): void
}

export async function createBuilder(): Promise<Builder> {
  const { value: workshop } = openWorkshop(packageRoot(fileURLToPath(import.meta.url)), [])
  if (!workshop) throw new Error('the faces do not load')
  return {
    close: () => workshop.close(),
    async build(path, source) {
      const read = readIssue(path, source)
      const { document, diagnostics } = await typesetRead(read, dirname(path), workshop)
      return { pdf: document && (await writePdf(document, workshop.fonts)), diagnostics }
    },
  }
}
