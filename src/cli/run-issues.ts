import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Language } from '../diagnostics/render.ts'
import { CommandFailure, type ExitCode, environmentFinding, INTERRUPTED } from './exit-code.ts'
import { type LanguageFlag, languageOf } from './language.ts'
import { jsonReport, type Outcome, reportOutcome, type WrittenFile } from './report.ts'
import type { Surroundings } from './surroundings.ts'
import { DEFAULT_TYPESET_OPTIONS, type Typeset, type TypesetOptions, typeset } from './typeset.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

/** The options of every command that typesets. */
export interface TypesettingFlags extends LanguageFlag {
  readonly layout?: string
  readonly fonts?: readonly string[]
  readonly allowOverset?: boolean
  readonly json?: boolean
}

/** A file that was written, and what was found while it was made. */
export interface Finished {
  /** null: it could not be made, and the findings say why. */
  readonly output: WrittenFile | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What is done with an issue that is typeset: the files written, one after another. */
export type Finish = (
  issue: string,
  typeset: Typeset,
  workshop: Workshop,
  options: TypesetOptions,
) => AsyncIterable<Finished>

/** What makes pages of a file; for issues: typesetting. */
export type Make = (path: string, workshop: Workshop, options: TypesetOptions) => Promise<Typeset>

/**
 * Typesets issues one after another, reports each as it is done, and closes with the JSON report when that is asked
 * for. One issue's errors do not keep the next from being done.
 */
export async function runIssues(
  issues: readonly string[],
  flags: TypesettingFlags,
  world: Surroundings,
  finish: Finish,
  make: Make = typeset,
): Promise<ExitCode> {
  const language = languageOf(flags, world)
  const workshop = openChecked(flags, language, world)
  const options = {
    ...DEFAULT_TYPESET_OPTIONS,
    layout: flags.layout ?? null,
    allowOverset: flags.allowOverset ?? false,
  }
  const outcomes: Outcome[] = []
  try {
    for (const issue of issues) {
      if (world.interrupt.aborted) break
      const outcome = await runIssue(issue, { workshop, options, world, make, finish })
      outcomes.push(outcome)
      reportOutcome(outcome, language, world)
    }
  } finally {
    workshop.close()
  }
  if (flags.json) printReport(outcomes, [], language, world)
  return world.interrupt.aborted ? INTERRUPTED : worstOf(outcomes)
}

const worstOf = (outcomes: readonly Outcome[]): ExitCode =>
  ([3, 1] as const).find((code) => outcomes.some(({ exitCode }) => exitCode === code)) ?? 0

/** The workshop, or the end of the command: faces and the layout of the command line are its configuration. */
function openChecked(flags: TypesettingFlags, language: Language, world: Surroundings): Workshop {
  const { value: workshop, diagnostics } = openWorkshop(world.root, flags.fonts ?? [])
  const layout = workshop && flags.layout !== undefined ? workshop.layout(flags.layout) : null
  const findings = [...diagnostics, ...(layout?.diagnostics ?? [])]
  if (workshop && findings.length === 0) return workshop
  workshop?.close()
  if (flags.json) printReport([], findings, language, world)
  throw new CommandFailure(2, ...findings)
}

function printReport(
  outcomes: readonly Outcome[],
  findings: readonly Diagnostic[],
  language: Language,
  { out }: Surroundings,
): void {
  out(`${JSON.stringify(jsonReport(outcomes, findings, language), null, 2)}\n`)
}

interface Work {
  readonly workshop: Workshop
  readonly options: TypesetOptions
  readonly world: Surroundings
  readonly make: Make
  readonly finish: Finish
}

async function runIssue(issue: string, { workshop, options, world, make, finish }: Work): Promise<Outcome> {
  const started = world.now()
  const outputs: WrittenFile[] = []
  const findings: Diagnostic[] = []
  let broken = false
  let failed = false
  let made: Typeset | null = null
  try {
    made = await make(issue, workshop, options)
    for await (const { output, diagnostics } of finish(issue, made, workshop, options)) {
      if (output) outputs.push(output)
      else failed = true
      findings.push(...diagnostics)
    }
  } catch (error) {
    const found = environmentFinding(error, made ? 'write' : 'read')
    if (!found) throw error
    findings.push(found)
    broken = true
  }
  return {
    issue,
    exitCode: broken ? 3 : made?.document && !failed ? 0 : 1,
    pages: made?.document?.pages.length ?? 0,
    bodySize: made?.bodySize ?? 0,
    outputs,
    milliseconds: world.now() - started,
    diagnostics: [...(made?.diagnostics ?? []), ...findings],
    sources: made?.sources ?? [],
  }
}
