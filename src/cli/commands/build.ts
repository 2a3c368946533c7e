import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { Format } from '../formats.ts'
import { typesetLong, writeBeside } from '../long-picture.ts'
import { renderSource } from '../render-source.ts'
import type { Run } from '../run.ts'
import { type Finish, type Finished, runIssues, type TypesettingFlags } from '../run-issues.ts'
import type { Surroundings } from '../surroundings.ts'
import { targetsOf } from '../targets.ts'
import { type Typeset, typeset } from '../typeset.ts'
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
  const onPaper = formats.filter((format) => format !== 'long')
  const make = onPaper.length > 0 ? typeset : typesetLong
  const finish: Finish = async function* (issue, made, workshop, options) {
    const target = targetOf.get(issue)
    const write = async function* (which: readonly Format[], from: Typeset): AsyncGenerator<Finished> {
      const source = renderSource(issue, from, options)
      if (source && target) yield* writeFormats(which, source, workshop, settings, target, world.interrupt)
    }
    if (make === typesetLong) return yield* write(formats, made)
    yield* write(onPaper, made)
    if (onPaper.length === formats.length || !made.document || world.interrupt.aborted) return
    const long = await typesetLong(issue, workshop, options)
    yield* writeBeside(made, long, (from) => write(['long'], from))
  }
  return runIssues(issues, flags, world, finish, make)
}
