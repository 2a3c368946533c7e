import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { loadFonts } from '../fonts/load-fonts.ts'
import { parseIssue } from '../issue/parse-issue.ts'
import { parseLayout } from '../layout/parse-layout.ts'
import { makePages } from '../makeup/make-pages.ts'
import { writePdf } from '../output/pdf/write-pdf.ts'
import { packageRoot } from './package-root.ts'

/** Builds many issues in one process; the faces are opened once. */
export interface Builder {
  /** `path` is where `source` stands: publication.yaml is looked for beside it. The PDF is null when errors prevent one. */
  build(path: string, source: string): Promise<{ pdf: Uint8Array | null; diagnostics: readonly Diagnostic[] }>
  close(): void
}

export async function createBuilder(): Promise<Builder> {
  const root = packageRoot(fileURLToPath(import.meta.url))
  const fonts = (await loadFonts([join(root, 'fonts', 'manifest.yaml')])).value
  if (!fonts) throw new Error('the faces do not load')
  return {
    close: () => fonts.close(),
    async build(path, source) {
      const constants = join(dirname(path), 'publication.yaml')
      const publication = existsSync(constants)
        ? { path: constants, text: readFileSync(constants, 'utf8') }
        : null
      const { value: issue, diagnostics } = parseIssue({ path, text: source }, publication)
      if (!issue) return { pdf: null, diagnostics }
      const layoutPath = join(root, 'layouts', `${issue.layout}.yaml`)
      const layout = parseLayout(issue.layout, { path: layoutPath, text: readFileSync(layoutPath, 'utf8') })
      if (!layout.value) return { pdf: null, diagnostics: layout.diagnostics }
      const made = makePages(issue, layout.value, fonts)
      return { pdf: await writePdf(made.document, fonts), diagnostics: [...diagnostics, ...made.diagnostics] }
    },
  }
}
