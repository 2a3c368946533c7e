import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { FontSet } from '../../fonts/face.ts'
import { missingReference } from '../../output/json/references.ts'
import type { Publishable } from '../../pages/page.ts'
import { impose as imposePages } from '../../press/impose.ts'
import { leaveOut } from '../../press/leave-out.ts'
import { PAPER_NAMES } from '../../press/paper.ts'
import type { PressPages } from '../../press/press-pages.ts'
import { CommandFailure, type ExitCode, usageFailure } from '../exit-code.ts'
import { FORMATS } from '../formats.ts'
import {
  arrangementName,
  type ImposeFlags,
  type ImposeOptions,
  readImposeOptions,
} from '../impose-options.ts'
import { markingFor } from '../press-files.ts'
import { renderSource } from '../render-source.ts'
import type { Run } from '../run.ts'
import { type Finish, runIssues } from '../run-issues.ts'
import type { Surroundings } from '../surroundings.ts'
import { targetsOf } from '../targets.ts'
import { type Typeset, type TypesetOptions, typeset } from '../typeset.ts'
import type { TypesettingFlags } from '../typesetting-flags.ts'
import type { Workshop } from '../workshop.ts'
import { writeFormats } from '../write-formats.ts'
import { addOutputOptions, formatsOf, type OutputFlags, renderSettings } from './output-options.ts'
import { addTypesettingOptions } from './typesetting-options.ts'

/** A finding when a file cannot be imposed: a PDF is told by its first bytes, not by its name. */
export function refusePdf(file: string, bytes: Uint8Array): Diagnostic | null {
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  return isPdf ? finding('press/pdf-cannot-be-imposed', null, { file }) : null
}

/** Pages on sheets, ready for any output. */
export function impose(document: Publishable, fonts: FontSet, options: ImposeOptions): PressPages {
  return imposePages(document, options, markingFor(options, fonts))
}

type ImposeCommandFlags = TypesettingFlags & OutputFlags & ImposeFlags

export function addImpose(program: Command, run: Run): void {
  const command = program
    .command('impose <file...>')
    .description('把期次文件或 build --format json 的输出拼成大版 / impose issues or display lists on sheets')
    .option('--booklet', '骑马订册子 / a saddle-stitched booklet')
    .option('--wall', '按阅读顺序并排张贴 / side by side for a wall')
    .option('--n-up <number>', '一张纸上若干版 / so many pages on a side')
    .option('--paper <name>', `纸张 / paper: ${PAPER_NAMES.join(', ')}`)
    .option('--creep <length>', '每张纸的爬移 / creep of each sheet of a booklet')
  addOutputOptions(command)
  addTypesettingOptions(command)
  command.action((files: string[], flags: ImposeCommandFlags) =>
    run((world) => imposeAll(files, flags, world)),
  )
}

async function imposeAll(
  files: readonly string[],
  flags: ImposeCommandFlags,
  world: Surroundings,
): Promise<ExitCode> {
  const { formats, targets } = targetsOf(files, flags.output ?? null, formatsOf(flags))
  if (formats.includes('long')) {
    const known = FORMATS.filter((format) => format !== 'long').join(', ')
    throw usageFailure('usage/unknown-format', { format: 'long', known })
  }
  const settings = renderSettings(withoutMarks(flags), world)
  const press = settings.profile.kind === 'print' ? settings.profile.press : null
  const { value: options, diagnostics } = readImposeOptions(flags, press?.inks)
  if (!options) throw new CommandFailure(2, diagnostics)
  const finish: Finish = async function* (file, made, workshop) {
    const source = renderSource(file, made)
    const target = targets.find(({ issue }) => issue === file)
    if (!source || !target) return
    const kept = leaveOut(source.document, press?.leaveOut ?? [])
    const { document, diagnostics: found } = impose(kept, workshop.fonts, options)
    const sheets = { ...source, document, pages: 'sheets' } as const
    const place =
      target.named === 'as-given' ? target : { ...target, name: `${target.name}-${arrangementName(options)}` }
    let first = true
    for await (const finished of writeFormats(formats, sheets, workshop, settings, place, world.interrupt)) {
      yield first ? { ...finished, diagnostics: [...found, ...finished.diagnostics] } : finished
      first = false
    }
  }
  return runIssues(files, flags, world, finish, pagesOfFile)
}

/** Sheets have marks and bleed for whatever they are printed on; the profile's flags are for the press alone. */
const withoutMarks = (flags: ImposeCommandFlags): OutputFlags => {
  const { marks, bleed, ...others } = flags
  return flags.profile === 'print' ? flags : others
}

/** Pages of an issue, which is typeset, or of a display list, which is read. */
async function pagesOfFile(path: string, workshop: Workshop, options: TypesetOptions): Promise<Typeset> {
  if (/\.ya?ml$/i.test(path)) return typeset(path, workshop, options)
  const bytes = readFileSync(path)
  const pdf = refusePdf(path, bytes)
  const { value, diagnostics } = pdf
    ? { value: null, diagnostics: [pdf] }
    : await displayList(path, bytes.toString('utf8'), workshop)
  return { document: value, bodySize: 0, diagnostics, sources: [], fingerprint: null, makeup: null }
}

/** The document of a display list, if all it speaks of is there. */
async function displayList(file: string, text: string, { fonts }: Workshop): Promise<Checked<Publishable>> {
  const { readJson } = await import('../../output/json/read-json.ts')
  const read = readJson(file, text)
  const detail = read.value && missingReference(read.value, new Set(fonts.faces.keys()))
  if (detail === null) return read
  return { value: null, diagnostics: [finding('output/not-a-display-list', null, { file, detail })] }
}
