import { join } from 'node:path'
import type { Command } from 'commander'
import { DEFAULT_DPI } from '../../output/png/write-png.ts'
import { pressPages } from '../../press/press-pages.ts'
import type { PressSettings } from '../../press/press-settings.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandFailure, usageFailure } from '../exit-code.ts'
import { FORMATS, parseFormats } from '../formats.ts'
import { markingFor } from '../press-files.ts'
import { addPressOptions, type PressFlags, readPressOptions } from '../press-options.ts'
import { type RenderSettings, render } from '../render.ts'
import { parseProfile } from '../render-pdf.ts'
import type { WrittenFile } from '../report.ts'
import type { Run } from '../run.ts'
import { runIssues, type Tell, type TypesettingFlags } from '../run-issues.ts'
import { sourceDate } from '../source-date.ts'
import type { Surroundings } from '../surroundings.ts'
import { fileName, type Target, targetsOf } from '../targets.ts'
import type { Typeset } from '../typeset.ts'
import type { Workshop } from '../workshop.ts'
import { writeSafely } from '../write-file.ts'
import { addTypesettingOptions } from './typesetting-options.ts'

interface BuildFlags extends TypesettingFlags, PressFlags {
  readonly output?: string
  readonly format?: string
  readonly dpi?: string
  readonly profile: string
  readonly embedPictures?: boolean
}

export function addBuild(program: Command, run: Run): void {
  const command = program
    .command('build <issue...>')
    .description('排版并写出文件 / typeset and write files')
    .option('-o, --output <path>', '输出文件或文件夹 / file or folder')
    .option('--format <list>', `输出格式，逗号隔开 / formats, with commas between: ${FORMATS.join(',')}`)
    .option('--dpi <number>', `PNG 的分辨率 / resolution of PNG, ${DEFAULT_DPI}`)
    .option('--profile <name>', 'PDF 的用途 / what the PDF is for', 'screen')
    .option('--embed-pictures', 'JSON 里带上图片 / put the pictures into the JSON')
  addTypesettingOptions(addPressOptions(command))
  command.action((issues: string[], flags: BuildFlags) => run((world) => build(issues, flags, world)))
}

async function build(issues: readonly string[], flags: BuildFlags, world: Surroundings): Promise<ExitCode> {
  const asked = flags.format === undefined ? null : parseFormats(flags.format)
  const { formats, targets } = targetsOf(issues, flags.output ?? null, asked)
  const settings: RenderSettings = {
    dpi: resolutionOf(flags),
    profile: parseProfile(flags.profile),
    press: pressOf(flags),
    stamp: sourceDate(world.env),
    embedPictures: flags.embedPictures ?? false,
  }
  const placeOf = new Map(targets.map((target) => [target.issue, target]))
  return runIssues(issues, flags, world, async function* (issue, typeset, workshop, tell) {
    const target = placeOf.get(issue)
    if (!target) return
    const made = settings.press ? onPressSheets(typeset, settings.press, workshop, tell) : typeset
    for (const format of formats) {
      if (world.interrupt.aborted) return
      for await (const file of writeFormat(format, made, workshop, settings, target)) {
        yield file
        if (world.interrupt.aborted) return
      }
    }
  })
}

function pressOf(flags: BuildFlags): PressSettings | null {
  const { value, diagnostics } = readPressOptions(flags)
  if (diagnostics.length > 0) throw new CommandFailure(2, ...diagnostics)
  return value
}

/** Pages with their bleed and marks, in whatever format they are then written. */
function onPressSheets(typeset: Typeset, press: PressSettings, { fonts }: Workshop, tell: Tell): Typeset {
  if (!typeset.document) return typeset
  const { document, diagnostics } = pressPages(typeset.document, press, markingFor(press, fonts))
  tell(diagnostics)
  return { ...typeset, document }
}

/** Writes the files of one format as they are made. */
async function* writeFormat(
  format: (typeof FORMATS)[number],
  { document, sources }: Typeset,
  { fonts }: Workshop,
  settings: RenderSettings,
  target: Target,
): AsyncGenerator<WrittenFile> {
  if (!document) return
  const nameOf = (part: string | null): string => fileName(target, format, part)
  for await (const { page, part, bytes } of render(format, { document, sources }, fonts, settings, nameOf)) {
    const file = join(target.folder, nameOf(part))
    writeSafely(file, bytes)
    yield { format, page, file }
  }
}

/** Below it nothing can be made out; above it no printer shows a difference. */
const LEAST_DPI = 10
const MOST_DPI = 2400

function resolutionOf({ dpi }: BuildFlags): number {
  if (dpi === undefined) return DEFAULT_DPI
  const value = Number(dpi)
  if (!/^\d+(\.\d+)?$/.test(dpi) || value < LEAST_DPI || value > MOST_DPI)
    throw usageFailure('usage/resolution', { value: dpi, least: LEAST_DPI, most: MOST_DPI })
  return value
}
