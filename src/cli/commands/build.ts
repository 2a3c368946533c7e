import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import { renderSource } from '../render-source.ts'
import type { Run } from '../run.ts'
import { runIssues, type TypesettingFlags } from '../run-issues.ts'
import type { Surroundings } from '../surroundings.ts'
import { targetsOf } from '../targets.ts'
import { writeFormats } from '../write-formats.ts'
import { addOutputOptions, formatsOf, type OutputFlags, renderSettings } from './output-options.ts'
import { addTypesettingOptions } from './typesetting-options.ts'

type BuildFlags = TypesettingFlags & OutputFlags

export function addBuild(program: Command, run: Run): void {
  const command = program.command('build <issue...>').description('排版并写出文件 / typeset and write files')
  addOutputOptions(command)
  addTypesettingOptions(command)
  command.action((issues: string[], flags: BuildFlags) => run((world) => build(issues, flags, world)))
}

async function build(issues: readonly string[], flags: BuildFlags, world: Surroundings): Promise<ExitCode> {
  const { formats, targets } = targetsOf(issues, flags.output ?? null, formatsOf(flags))
  const settings = renderSettings(flags, world)
  const targetOf = new Map(targets.map((target) => [target.issue, target]))
  return runIssues(issues, flags, world, async function* (issue, made, workshop) {
    const source = renderSource(issue, made, { layout: flags.layout ?? null })
    const target = targetOf.get(issue)
    if (source && target) yield* writeFormats(formats, source, workshop, settings, target, world.interrupt)
  })
}
