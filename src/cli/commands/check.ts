import type { Command } from 'commander'
import type { Run } from '../run.ts'
import { runIssues, type TypesettingFlags } from '../run-issues.ts'
import { addTypesettingOptions } from './typesetting-options.ts'

export function addCheck(program: Command, run: Run): void {
  const command = program
    .command('check <issue...>')
    .description('排版检查，不写文件 / typeset and check, write nothing')
  addTypesettingOptions(command)
  command.action((issues: string[], flags: TypesettingFlags) =>
    run((world) => runIssues(issues, flags, world, async function* () {})),
  )
}
