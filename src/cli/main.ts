import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { diagnosticJson, explainRule, type Language, renderDiagnostic } from '../diagnostics/render.ts'
import { RULES, type RuleCode } from '../diagnostics/rules.ts'
import { readManifests } from '../fonts/load-fonts.ts'
import { verifyFonts } from '../fonts/verify-fonts.ts'
import { issueJsonSchema } from '../issue/schema.ts'
import { type BuildOptions, outputPath, renderPdf, type Typeset, typeset, writeSafely } from './build.ts'

/** The world a command runs in, so that tests can give it another. */
export interface Surroundings {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly now: () => number
}

/** 0 done, 1 the issue has errors, 2 wrong usage or configuration, 3 environment or I/O. */
export type ExitCode = 0 | 1 | 2 | 3

interface Flags {
  readonly output?: string
  readonly layout?: string
  readonly json?: boolean
  readonly lang?: string
  readonly fonts?: string[]
  readonly allowOverset?: boolean
}

/** Runs one command line (without `node` and the script) and returns its exit code. */
export async function main(argv: readonly string[], world: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0
  const run = (work: () => Promise<ExitCode>) => async (): Promise<void> => {
    code = await work()
  }
  const program = new Command('banxin')
    .description('把 YAML 写的一期内容排成可付印的简报 / typesets a YAML issue into a press-ready bulletin')
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: world.err })
  for (const name of ['build', 'check'] as const) {
    program
      .command(`${name} <issue...>`)
      .description(name === 'build' ? '排版并写出 PDF / typeset and write the PDF' : '只检查 / only check')
      .option('-o, --output <path>', '输出文件或文件夹 / file or folder')
      .option('--layout <name>', '版式 / layout')
      .option('--fonts <manifest...>', '另加的字体清单 / further font manifests')
      .option('--allow-overset', '排不下也出样张 / make a proof even when text does not fit')
      .option('--json', '在标准输出打印报告 / print a report on stdout')
      .option('--lang <language>', 'zh 或 en')
      .action((issues: string[], flags: Flags) => run(() => buildAll(name, issues, flags, world))())
  }
  program
    .command('schema')
    .description('打印期次文件的 JSON Schema')
    .action(run(async () => print(world, JSON.stringify(issueJsonSchema(), null, 2))))
  program
    .command('fonts')
    .description('列出并校验字体 / list and verify the faces')
    .option('--fonts <manifest...>', '另加的字体清单')
    .option('--lang <language>', 'zh 或 en')
    .action((flags: Flags) => run(() => listFonts(flags, world))())
  program
    .command('explain <rule>')
    .description('解释一条规则 / explain a rule')
    .option('--lang <language>', 'zh 或 en')
    .action((rule: string, flags: Flags) => run(async () => explain(rule, flags, world))())
  try {
    await program.parseAsync(['node', 'banxin', ...argv])
  } catch (error) {
    return failure(error, world)
  }
  return code
}

function failure(error: unknown, world: Surroundings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const known = error instanceof Error && 'code' in error
  world.err(`${known || !(error instanceof Error) ? String(error) : error.stack}\n`)
  return 3
}

function print(world: Surroundings, text: string): ExitCode {
  world.out(`${text}\n`)
  return 0
}

function languageOf(flags: Flags, { env }: Surroundings): Language {
  const locale = flags.lang ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return locale === '' || locale.startsWith('zh') || locale.startsWith('C') ? 'zh' : 'en'
}

const optionsOf = (flags: Flags, { root }: Surroundings): BuildOptions => ({
  root,
  layout: flags.layout ?? null,
  allowOverset: flags.allowOverset ?? false,
  manifests: flags.fonts ?? [],
})

interface Outcome {
  readonly issue: string
  readonly typeset: Typeset
  readonly output: string | null
  readonly milliseconds: number
}

async function buildAll(
  command: 'build' | 'check',
  issues: readonly string[],
  flags: Flags,
  world: Surroundings,
): Promise<ExitCode> {
  const outcomes: Outcome[] = []
  for (const issue of issues) outcomes.push(await buildOne(command, issue, flags, world))
  const language = languageOf(flags, world)
  for (const outcome of outcomes) report(outcome, language, flags, world)
  if (flags.json) world.out(`${JSON.stringify(jsonReport(outcomes, language), null, 2)}\n`)
  return outcomes.some(({ typeset }) => !typeset.document) ? 1 : 0
}

async function buildOne(
  command: 'build' | 'check',
  issue: string,
  flags: Flags,
  world: Surroundings,
): Promise<Outcome> {
  const started = world.now()
  const result = await typeset(issue, optionsOf(flags, world))
  const bytes = command === 'build' ? await renderPdf(result) : null
  const output = bytes ? outputPath(issue, flags.output ?? null) : null
  if (bytes && output) writeSafely(output, bytes)
  result.fonts?.close()
  return { issue, typeset: result, output, milliseconds: world.now() - started }
}

function report(
  { typeset, output, milliseconds }: Outcome,
  language: Language,
  flags: Flags,
  world: Surroundings,
): void {
  for (const diagnostic of typeset.diagnostics) {
    world.err(`${renderDiagnostic(diagnostic, typeset.sources, language)}\n`)
  }
  if (!output || !typeset.document) return
  const pages = typeset.document.pages.length
  const time = (milliseconds / 1000).toFixed(2)
  const line =
    language === 'zh'
      ? `${output}  ${pages} 版  正文 ${typeset.bodySize} 点  ${time} 秒\n`
      : `${output}  ${pages} pages  body ${typeset.bodySize} pt  ${time} s\n`
  if (flags.json) world.err(line)
  else world.out(line)
}

const jsonReport = (outcomes: readonly Outcome[], language: Language): object => ({
  version: 1,
  issues: outcomes.map(({ issue, typeset, output, milliseconds }) => ({
    issue,
    output,
    pages: typeset.document?.pages.length ?? 0,
    bodySize: typeset.bodySize,
    milliseconds: Math.round(milliseconds),
    diagnostics: typeset.diagnostics.map((diagnostic) =>
      diagnosticJson(diagnostic, typeset.sources, language),
    ),
  })),
})

async function listFonts(flags: Flags, world: Surroundings): Promise<ExitCode> {
  const manifests = [join(world.root, 'fonts', 'manifest.yaml'), ...(flags.fonts ?? [])]
  const { value } = readManifests(manifests)
  for (const face of value ?? []) world.out(`${face.id.padEnd(14)}${face.name ?? ''}  ${face.file ?? ''}\n`)
  const diagnostics = await verifyFonts(manifests)
  for (const diagnostic of diagnostics)
    world.err(`${renderDiagnostic(diagnostic, [], languageOf(flags, world))}\n`)
  return diagnostics.length > 0 ? 2 : 0
}

function explain(rule: string, flags: Flags, world: Surroundings): ExitCode {
  if (rule in RULES) return print(world, explainRule(rule as RuleCode, languageOf(flags, world)))
  world.err(`${Object.keys(RULES).join('\n')}\n`)
  return 2
}
