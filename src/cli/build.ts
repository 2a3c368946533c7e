import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { type LoadedFonts, loadFonts } from '../fonts/load-fonts.ts'
import { readIssue } from '../issue/read-issue.ts'
import { loadLayout } from '../layout/load-layout.ts'
import { makePages } from '../makeup/make-pages.ts'
import { normaliseIssue } from '../normalise/normalise-issue.ts'
import { writePdf } from '../output/pdf/write-pdf.ts'
import type { Publishable } from '../pages/page.ts'

export interface BuildOptions {
  readonly root: string
  readonly layout: string | null
  readonly allowOverset: boolean
  readonly manifests: readonly string[]
}

/** An issue typeset; the document is null when errors stand in the way. */
export interface Typeset {
  readonly document: Publishable | null
  readonly fonts: LoadedFonts | null
  readonly bodySize: number
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly SourceFile[]
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')

/** Reads, checks and makes up an issue. */
export async function typeset(path: string, options: BuildOptions): Promise<Typeset> {
  const { value: read, diagnostics: readFindings, sources: issueSources } = readIssue(path)
  const sources = [...issueSources]
  const failed = (found: readonly Diagnostic[]): Typeset => ({
    document: null,
    fonts: null,
    bodySize: 0,
    diagnostics: found,
    sources,
  })
  if (!read) return failed(readFindings)
  const { issue, diagnostics: textFindings } = normaliseIssue(read, { name: read.normalise, without: [] })
  const diagnostics = [...readFindings, ...textFindings]
  const fonts = await loadFonts([join(options.root, 'fonts', 'manifest.yaml'), ...options.manifests])
  const folders = [join(dirname(path), 'layouts'), join(options.root, 'layouts')]
  const layout = loadLayout(options.layout ?? issue.layout, folders, fonts.value?.faces.keys() ?? null)
  if (layout.source) sources.push(layout.source)
  const found = [...diagnostics, ...layout.diagnostics, ...fonts.diagnostics]
  if (!layout.value || !fonts.value) return failed(found)
  const made = makePages(issue, layout.value, fonts.value)
  const all = [...found, ...made.diagnostics]
  const blocking = all.filter(({ code }) => !(options.allowOverset && code === 'makeup/overset'))
  const document = hasErrors(blocking) ? null : made.document
  return { document, fonts: fonts.value, bodySize: made.bodySize, diagnostics: all, sources }
}

/** Writes bytes beside the target and renames them into place: a failed build never leaves half a file. */
export function writeSafely(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.tmp`
  writeFileSync(temporary, bytes)
  renameSync(temporary, path)
}

/** `out/` or an existing folder takes the issue's own name; anything else is the file itself. */
export function outputPath(issue: string, target: string | null): string {
  const name = `${basename(issue).replace(/\.ya?ml$/, '')}.pdf`
  if (target === null) return join('out', name)
  return target.endsWith('/') || !target.endsWith('.pdf') ? join(target, name) : target
}

export async function renderPdf({ document, fonts }: Typeset): Promise<Uint8Array | null> {
  return document && fonts ? writePdf(document, fonts) : null
}
