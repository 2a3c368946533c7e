import type { Command } from 'commander'
import { issueLexicon } from '../../makeup/issue-lexicon.ts'
import { checkPages } from '../../preflight/check-pages.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Run } from '../run.ts'
import { type Finish, runIssues } from '../run-issues.ts'
import type { Surroundings } from '../surroundings.ts'
import type { TypesettingFlags } from '../typesetting-flags.ts'
import { addExplainOption, addTypesettingOptions } from './typesetting-options.ts'

interface CheckFlags extends TypesettingFlags {
  readonly pages?: boolean
}

export function addCheck(program: Command, run: Run): void {
  const command = program
    .command('check <issue...>')
    .description('排版检查，不写文件 / typeset and check, write nothing')
    .option('--pages', '再量一遍排好的版面 / measure the finished pages too')
  addTypesettingOptions(command)
  addExplainOption(command)
  command.action((issues: string[], flags: CheckFlags) => run((world) => check(issues, flags, world)))
}

const check = (issues: readonly string[], flags: CheckFlags, world: Surroundings): Promise<ExitCode> =>
  runIssues(issues, flags, world, flags.pages ? measurePages : nothingMore)

const nothingMore: Finish = async function* () {}

/** The finished pages against the rules of the trade. */
const measurePages: Finish = async function* (_, { document, makeup }, { fonts }) {
  if (!document || !makeup) return
  const setting = { fonts, words: issueLexicon(makeup.issue) }
  yield { output: null, diagnostics: checkPages(document, makeup.frame, setting) }
}
