import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Language } from '../diagnostics/render.ts'
import { CommandFailure, type ExitCode, environmentFinding, INTERRUPTED } from './exit-code.ts'
import { languageOf } from './language.ts'
import { jsonReport, type Outcome, reportOutcome, type WrittenFile } from './report.ts'
import type { Surroundings } from './surroundings.ts'
import { type Typeset, type TypesetOptions, typeset } from './typeset.ts'
import { type TypesettingFlags, typesetOptions } from './typesetting-flags.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

/** A file that was written, if one was, and what was found on the way. */
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
  const options = typesetOptions(flags)
  const workshop = openChecked(issues, flags, language, world)
  const outcomes: Outcome[] = []
  try {
    for (const issue of issues) {
      if (world.interrupt.aborted) break
      const explained = flags.explain ?? false
      const outcome = await runIssue(issue, { workshop, options, explained, world, make, finish })
      outcomes.push(outcome)
      reportOutcome(outcome, language, world)
    }
  } finally {
    workshop.close()
  }
  if (flags.json) printReport(outcomes, null, language, world)
  return world.interrupt.aborted ? INTERRUPTED : worstOf(outcomes)
}

const worstOf = (outcomes: readonly Outcome[]): ExitCode =>
  ([3, 1] as const).find((code) => outcomes.some(({ exitCode }) => exitCode === code)) ?? 0

/** The workshop, or the end of the command: faces and the layout of the command line are its configuration. */
function openChecked(
  issues: readonly string[],
  { fonts, layout, json }: TypesettingFlags,
  language: Language,
  world: Surroundings,
): Workshop {
  const { value: workshop, diagnostics } = openWorkshop(world.root, fonts ?? [])
  const failure =
    workshop && diagnostics.length === 0
      ? layoutFailure(layout, issues, workshop)
      : new CommandFailure(2, diagnostics)
  if (workshop && !failure) return workshop
  workshop?.close()
  if (json) printReport([], failure, language, world)
  throw failure
}

/** What keeps a layout of the command line from being used for one of the issues; null: nothing. */
function layoutFailure(
  layout: string | undefined,
  issues: readonly string[],
  workshop: Workshop,
): CommandFailure | null {
  if (layout === undefined) return null
  const loaded = issues.map((issue) => workshop.layout(layout, dirname(issue)))
  const unusable = loaded.find(({ value }) => value === null)
  return unusable
    ? new CommandFailure(2, unusable.diagnostics, unusable.source ? [unusable.source] : [])
    : null
}

function printReport(
  outcomes: readonly Outcome[],
  failure: CommandFailure | null,
  language: Language,
  { out }: Surroundings,
): void {
  out(`${JSON.stringify(jsonReport(outcomes, failure, language), null, 2)}\n`)
}

interface Work {
  readonly workshop: Workshop
  readonly options: TypesetOptions
  readonly explained: boolean
  readonly world: Surroundings
  readonly make: Make
  readonly finish: Finish
}

async function runIssue(issue: string, work: Work): Promise<Outcome> {
  const { workshop, options, explained, world, make, finish } = work
  const started = world.now()
  const outputs: WrittenFile[] = []
  const findings: Diagnostic[] = []
  let broken = false
  let made: Typeset | null = null
  try {
    made = await make(issue, workshop, options)
    for await (const { output, diagnostics } of finish(issue, made, workshop, options)) {
      if (output) outputs.push(output)
      findings.push(...diagnostics)
    }
  } catch (error) {
    const found = environmentFinding(error, made ? 'write' : 'read')
    if (!found) throw error
    findings.push(found)
    broken = true
  }
  const failed = !made?.document || findings.some(({ severity }) => severity === 'error')
  return {
    issue,
    exitCode: broken ? 3 : failed ? 1 : 0,
    pages: made?.document?.pages.length ?? 0,
    bodySize: made?.bodySize ?? 0,
    fingerprint: made?.fingerprint ?? null,
    outputs,
    milliseconds: world.now() - started,
    diagnostics: [...(made?.diagnostics ?? []), ...findings],
    sources: made?.sources ?? [],
    makeup: (explained && made?.makeup?.report) || null,
  }
}
