import type { Command } from 'commander'
import { readManifests } from '../../fonts/load-fonts.ts'
import { verifyFonts } from '../../fonts/verify-fonts.ts'
import type { ExitCode } from '../exit-code.ts'
import { LANGUAGE_OPTION, type LanguageFlag, languageOf } from '../language.ts'
import { reportFindings } from '../report.ts'
import type { Run } from '../run.ts'
import type { Surroundings } from '../surroundings.ts'
import { manifestsOf } from '../workshop.ts'

interface FontsFlags extends LanguageFlag {
  readonly fonts?: readonly string[]
}

export function addFonts(program: Command, run: Run): void {
  program
    .command('fonts')
    .description('列出并校验字体 / list and verify the faces')
    .option('--fonts <manifest...>', '另加的字体清单 / further font manifests')
    .option(...LANGUAGE_OPTION)
    .action((flags: FontsFlags) => run((world) => listFonts(flags, world)))
}

function listFonts(flags: FontsFlags, world: Surroundings): ExitCode {
  const language = languageOf(flags, world)
  const manifests = manifestsOf(world.root, flags.fonts ?? [])
  for (const { id, name, file } of readManifests(manifests).value ?? [])
    world.out(`${id.padEnd(14)}${name ?? ''}  ${file}\n`)
  const diagnostics = verifyFonts(manifests)
  reportFindings(diagnostics, [], language, world)
  return diagnostics.length > 0 ? 2 : 0
}
