import type { Command } from 'commander'
import { styleNamed } from '../../layout/style-named.ts'
import { gridLabels } from '../../makeup/grid-labels.ts'
import { archiveFindings } from '../../output/pdf/archive-findings.ts'
import { withGrid } from '../../pages/grid-overlay.ts'
import { type ExitCode, usageFailure } from '../exit-code.ts'
import type { Format } from '../formats.ts'
import { typesetLong, writeBeside } from '../long-picture.ts'
import { type RenderSource, renderSource } from '../render-source.ts'
import type { Run } from '../run.ts'
import { type Finish, type Finished, runIssues } from '../run-issues.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Target, targetsOf } from '../targets.ts'
import { type Typeset, typeset } from '../typeset.ts'
import type { TypesettingFlags } from '../typesetting-flags.ts'
import type { Workshop } from '../workshop.ts'
import { writeFormats } from '../write-formats.ts'
import { addOutputOptions, formatsOf, type OutputFlags, renderSettings } from './output-options.ts'
import { addExplainOption, addTypesettingOptions } from './typesetting-options.ts'

interface BuildFlags extends TypesettingFlags, OutputFlags {
  readonly grid?: boolean
}

export function addBuild(program: Command, run: Run): void {
  const command = program
    .command('build <issue...>')
    .description('排版并写出文件 / typeset and write files')
    .option('--grid', '在版面上画出网格 / draw the grid over the pages')
  addOutputOptions(command)
  addTypesettingOptions(command)
  addExplainOption(command)
  command.action((issues: string[], flags: BuildFlags) => run((world) => build(issues, flags, world)))
}

async function build(issues: readonly string[], flags: BuildFlags, world: Surroundings): Promise<ExitCode> {
  const { formats, targets } = targetsOf(issues, flags.output ?? null, formatsOf(flags))
  const settings = renderSettings(flags, world)
  if (flags.grid && settings.profile.kind !== 'screen')
    throw usageFailure('usage/grid-for-screens', { profile: settings.profile.kind })
  const targetOf = new Map(targets.map((target) => [target.issue, target]))
  const onPaper = formats.filter((format) => format !== 'long')
  const make = onPaper.length > 0 ? typeset : typesetLong
  const finish: Finish = async function* (issue, made, workshop, options) {
    const target = targetOf.get(issue)
    const write = async function* (which: readonly Format[], from: Typeset): AsyncGenerator<Finished> {
      const source = renderSource(issue, from)
      if (!source || !target) return
      const unfit = settings.profile.kind === 'archive' ? archiveFindings(source.document) : []
      if (unfit.length > 0) return yield { output: null, diagnostics: unfit }
      const [shown, place] = flags.grid
        ? [gridded(source, from, workshop), gridTarget(target)]
        : [source, target]
      yield* writeFormats(which, shown, workshop, settings, place, world.interrupt)
    }
    if (make === typesetLong) return yield* write(formats, made)
    yield* write(onPaper, made)
    if (onPaper.length === formats.length || !made.document || world.interrupt.aborted) return
    const long = await typesetLong(issue, workshop, options)
    yield* writeBeside(made, long, (from) => write(['long'], from))
  }
  return runIssues(issues, flags, world, finish, make)
}

/** The pages with the grid they were placed by, labelled in the face of furniture. */
function gridded(source: RenderSource, { makeup }: Typeset, { fonts }: Workshop): RenderSource {
  if (!makeup) return source
  const label = gridLabels(styleNamed(makeup.layout, 'line').face, fonts)
  return { ...source, document: withGrid(source.document, makeup.frame, label) }
}

/** Beside the pages that are printed, not in their place. */
const gridTarget = (target: Target): Target =>
  target.named === 'as-given' ? target : { ...target, name: `${target.name}-grid` }
