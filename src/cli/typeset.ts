import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import type { Issue } from '../issue/issue.ts'
import { type ReadIssue, readIssue } from '../issue/read-issue.ts'
import type { Layout } from '../layout/layout.ts'
import type { PictureSizes } from '../makeup/floats.ts'
import { DEFAULT_STEPS, makePages } from '../makeup/make-pages.ts'
import type { Posting } from '../makeup/posting.ts'
import type { MakeupReport } from '../makeup/report.ts'
import { normaliseIssue } from '../normalise/normalise-issue.ts'
import type { Publishable } from '../pages/page.ts'
import type { PageFrame } from '../pages/page-frame.ts'
import { type LoadedPicture, loadPictures } from '../pictures/load-pictures.ts'
import { englishHyphenator } from '../text/hyphenation.ts'
import { encodePlaced } from './encode-placed.ts'
import { loadOrnaments } from './load-ornaments.ts'
import type { Workshop } from './workshop.ts'

export interface TypesetOptions {
  /** Overrides the issue's layout, by name or path; null: as the issue says. */
  readonly layout: string | null
  /** Makes a document even of text that does not fit. */
  readonly allowOverset: boolean
  /** Steps the search for an arrangement may take. */
  readonly steps: number
  readonly posting: Posting | null
}

export const DEFAULT_TYPESET_OPTIONS: TypesetOptions = {
  layout: null,
  allowOverset: false,
  steps: DEFAULT_STEPS,
  posting: null,
}

/** An issue typeset; the document is null when errors stand in the way. */
export interface Typeset {
  readonly document: Publishable | null
  /** Pt; 0 without pages. */
  readonly bodySize: number
  readonly diagnostics: readonly Diagnostic[]
  /** The issue file, what stands beside it, and the layout's file. */
  readonly sources: readonly SourceFile[]
  /** Content hash of what the issue says; null: the pages were not made from an issue. */
  readonly fingerprint: string | null
  /** What the pages were made from and by; null when it did not come to make-up. */
  readonly makeup: Makeup | null
}

/** What make-up tells besides its pages. */
export interface Makeup {
  readonly issue: Issue
  readonly layout: Layout
  readonly frame: PageFrame
  readonly report: MakeupReport
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
  const { fingerprint } = read
  const sources = [...read.sources]
  const findings = [...read.diagnostics]
  const failed = (): Typeset => ({
    document: null,
    bodySize: 0,
    diagnostics: findings,
    sources,
    fingerprint,
    makeup: null,
  })
  if (!read.value) return failed()
  const { issue, diagnostics } = normaliseIssue(read.value, { name: read.value.normalise, without: [] })
  const layout = workshop.layout(options.layout ?? issue.layout, folder)
  if (layout.source) sources.push(layout.source)
  const pictures = await loadPictures(
    folder,
    issue.stories.flatMap((story) => story.pictures),
  )
  const ornaments = await loadOrnaments(folder, issue)
  sources.push(...ornaments.sources)
  findings.push(...diagnostics, ...layout.diagnostics, ...pictures.diagnostics, ...ornaments.diagnostics)
  if (!layout.value || !pictures.value || !ornaments.value) return failed()
  const made = makePages(issue, layout.value, {
    fonts: workshop.fonts,
    pictures: sizesOf(pictures.value),
    ornaments: ornaments.value,
    fingerprint,
    steps: options.steps,
    posting: options.posting,
    ...(layout.value.hyphenate ? { hyphenator: await englishHyphenator() } : {}),
  })
  const medium = layout.value.foot === 'rises' ? 'screen' : 'paper'
  const encoded = await encodePlaced(made.pictures, pictures.value, medium)
  findings.push(...made.diagnostics, ...encoded.diagnostics)
  const { frame, report, bodySize } = made
  const makeup = { issue, layout: layout.value, frame, report }
  if (!encoded.value || findings.some((found) => stops(found, options)))
    return { ...failed(), bodySize, makeup }
  const document = { ...made.document, pictures: encoded.value }
  return { document, bodySize, diagnostics: findings, sources, fingerprint, makeup }
}

const sizesOf = (pictures: readonly LoadedPicture[]): PictureSizes =>
  Object.fromEntries(
    pictures.map(({ source, facts }) => [source.file, { width: facts.width, height: facts.height }]),
  )

const stops = ({ severity, code }: Diagnostic, { allowOverset }: TypesetOptions): boolean =>
  severity === 'error' && !(allowOverset && code === 'makeup/overset')
