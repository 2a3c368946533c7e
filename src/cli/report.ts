import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { diagnosticJson, type Language, renderDiagnostic } from '../diagnostics/render.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import type { MakeupReport } from '../makeup/report.ts'
import type { CommandFailure, ExitCode } from './exit-code.ts'
import { explainMakeup } from './explain-makeup.ts'
import type { Format } from './formats.ts'
import type { Surroundings } from './surroundings.ts'

/** A file that was written. */
export interface WrittenFile {
  readonly format: Format
  /** Page it shows; null: all of them. */
  readonly page: number | null
  readonly file: string
}

/** What became of one issue. */
export interface Outcome {
  readonly issue: string
  readonly exitCode: ExitCode
  readonly pages: number
  /** Pt; 0 without pages. */
  readonly bodySize: number
  /** Content hash of what the issue says; null: it could not be read, or is no issue. */
  readonly fingerprint: string | null
  readonly outputs: readonly WrittenFile[]
  readonly milliseconds: number
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly SourceFile[]
  /** Why the pages look as they do; null: not asked for, or there are none. */
  readonly makeup: MakeupReport | null
}

/** SGR parameters of ECMA-48. */
const COLOUR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, note: 36 }

/** Findings as people read them. */
export function reportFindings(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  language: Language,
  { err, colour }: Surroundings,
): void {
  const emphasise = (word: string, severity: Severity): string =>
    colour ? `\u001b[1;${COLOUR[severity]}m${word}\u001b[0m` : word
  for (const diagnostic of diagnostics) err(`${renderDiagnostic(diagnostic, sources, language, emphasise)}\n`)
}

/** What became of an issue, as people read it: findings, a line for each file, then why it looks as it does. */
export function reportOutcome(outcome: Outcome, language: Language, world: Surroundings): void {
  reportFindings(outcome.diagnostics, outcome.sources, language, world)
  outcome.outputs.forEach(({ file }, index) => {
    world.err(index === 0 ? `${file}  ${summary(outcome, language)}\n` : `${file}\n`)
  })
  if (outcome.makeup) world.err(explainMakeup(outcome.makeup, language))
}

function summary({ pages, bodySize, milliseconds }: Outcome, language: Language): string {
  const seconds = (milliseconds / 1000).toFixed(2)
  const parts =
    language === 'zh'
      ? [`${pages} 版`, bodySize > 0 ? `正文 ${bodySize} 点` : '', `${seconds} 秒`]
      : [`${pages} pages`, bodySize > 0 ? `body ${bodySize} pt` : '', `${seconds} s`]
  return parts.filter((part) => part !== '').join('  ')
}

/** The report for other programs. A change that breaks a reader raises `version`. */
export const jsonReport = (
  outcomes: readonly Outcome[],
  failure: CommandFailure | null,
  language: Language,
): object => ({
  version: 1,
  issues: outcomes.map((outcome) => outcomeJson(outcome, language)),
  diagnostics: (failure?.diagnostics ?? []).map((found) =>
    diagnosticJson(found, failure?.sources ?? [], language),
  ),
})

const outcomeJson = (
  { issue, pages, bodySize, fingerprint, milliseconds, outputs, diagnostics, sources, makeup }: Outcome,
  language: Language,
): object => ({
  issue,
  pages,
  bodySize,
  fingerprint,
  milliseconds: Math.round(milliseconds),
  outputs,
  diagnostics: diagnostics.map((found) => diagnosticJson(found, sources, language)),
  ...(makeup ? { makeup } : {}),
})
