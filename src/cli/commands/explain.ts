import type { Command } from 'commander'
import { explainRule } from '../../diagnostics/render.ts'
import { RULES, type RuleCode } from '../../diagnostics/rules.ts'
import type { ExitCode } from '../exit-code.ts'
import { usageFailure } from '../exit-code.ts'
import { LANGUAGE_OPTION, type LanguageFlag, languageOf } from '../language.ts'
import type { Run } from '../run.ts'
import type { Surroundings } from '../surroundings.ts'

export function addExplain(program: Command, run: Run): void {
  program
    .command('explain <rule>')
    .description('解释一条规则 / explain a rule')
    .option(...LANGUAGE_OPTION)
    .action((rule: string, flags: LanguageFlag) => run((world) => explain(rule, flags, world)))
}

function explain(rule: string, flags: LanguageFlag, world: Surroundings): ExitCode {
  const language = languageOf(flags, world)
  if (!Object.hasOwn(RULES, rule)) throw usageFailure('usage/unknown-rule', { rule, known: rulesLike(rule) })
  world.out(`${explainRule(rule as RuleCode, language)}\n`)
  return 0
}

/** The rules of the same family, or all of them. */
function rulesLike(rule: string): string {
  const all = Object.keys(RULES)
  const family = all.filter((code) => code.startsWith(`${rule.split('/')[0]}/`))
  return (family.length > 0 ? family : all).join(', ')
}
