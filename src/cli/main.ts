import { Command, CommanderError } from 'commander'
import { addBuild } from './commands/build.ts'
import { addCheck } from './commands/check.ts'
import { addExplain } from './commands/explain.ts'
import { addFonts } from './commands/fonts.ts'
import { addImpose } from './commands/impose.ts'
import { addLayouts } from './commands/layouts.ts'
import { addSchema } from './commands/schema.ts'
import { CommandFailure, type ExitCode, environmentFinding } from './exit-code.ts'
import { languageOfArguments } from './language.ts'
import { reportFindings } from './report.ts'
import type { Run } from './run.ts'
import type { Surroundings } from './surroundings.ts'
import { versionOf } from './version.ts'

const COMMANDS: readonly ((program: Command, run: Run) => void)[] = [
  addBuild,
  addCheck,
  addFonts,
  addLayouts,
  addSchema,
  addExplain,
  addImpose,
]

/** Runs one command line (without `node` and the script) and returns its exit code. */
export async function main(argv: readonly string[], world: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = new Command('banxin')
    .description('把 YAML 写的一期内容排成可付印的简报 / typesets a YAML issue into a press-ready bulletin')
    .version(versionOf(world.root), '-V, --version', '版本 / version')
    .helpOption('-h, --help', '用法 / usage')
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: world.err })
  for (const add of COMMANDS) {
    add(program, async (work) => {
      code = await work(world)
    })
  }
  try {
    await program.parseAsync(['node', 'banxin', ...argv])
  } catch (error) {
    return failure(error, argv, world)
  }
  return code
}

function failure(error: unknown, argv: readonly string[], world: Surroundings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const found = environmentFinding(error, 'read')
  const known = error instanceof CommandFailure ? error : found && new CommandFailure(3, [found])
  if (!known) {
    world.err(`${error instanceof Error ? error.stack : String(error)}\n`)
    return 3
  }
  reportFindings(known.diagnostics, known.sources, languageOfArguments(argv, world), world)
  return known.exitCode
}
