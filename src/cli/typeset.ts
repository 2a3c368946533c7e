import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { type ReadIssue, readIssue } from '../issue/read-issue.ts'
import { makePages } from '../makeup/make-pages.ts'
import { normaliseIssue } from '../normalise/normalise-issue.ts'
import type { Publishable } from '../pages/page.ts'
import { loadPictures } from '../pictures/load-pictures.ts'
import type { Workshop } from './workshop.ts'

export interface TypesetOptions {
  /** Overrides the issue's layout; null: as the issue says. */
  readonly layout: string | null
  /** Makes a document even of text that does not fit. */
  readonly allowOverset: boolean
}

export const DEFAULT_TYPESET_OPTIONS: TypesetOptions = { layout: null, allowOverset: false }

/** An issue typeset; the document is null when errors stand in the way. */
export interface Typeset {
  readonly document: Publishable | null
  /** Pt; 0 without pages. */
  readonly bodySize: number
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly SourceFile[]
}

/** Reads, checks and makes up the issue at `path`. Throws when a file cannot be read. */
export const typeset = (
  path: string,
  workshop: Workshop,
  options: TypesetOptions = DEFAULT_TYPESET_OPTIONS,
): Promise<Typeset> => typesetRead(readIssue(path), dirname(path), workshop, options)

/** The same with an issue that is read already; its pictures stand in `folder`. */
export async function typesetRead(
  read: ReadIssue,
  folder: string,
  workshop: Workshop,
  options: TypesetOptions = DEFAULT_TYPESET_OPTIONS,
): Promise<Typeset> {
  const { sources } = read
  const findings = [...read.diagnostics]
  const failed = (): Typeset => ({ document: null, bodySize: 0, diagnostics: findings, sources })
  if (!read.value) return failed()
  const { issue, diagnostics } = normaliseIssue(read.value, { name: read.value.normalise, without: [] })
  const layout = workshop.layout(options.layout ?? issue.layout)
  const pictures = await loadPictures(
    folder,
    issue.stories.flatMap((story) => story.pictures),
  )
  findings.push(...diagnostics, ...layout.diagnostics, ...pictures.diagnostics)
  if (!layout.value || !pictures.value) return failed()
  const made = makePages(issue, layout.value, workshop.fonts)
  findings.push(...made.diagnostics)
  const blocked = findings.some((found) => stops(found, options))
  return { document: blocked ? null : made.document, bodySize: made.bodySize, diagnostics: findings, sources }
}

const stops = ({ severity, code }: Diagnostic, { allowOverset }: TypesetOptions): boolean =>
  severity === 'error' && !(allowOverset && code === 'makeup/overset')
