import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../../output/pdf/write-pdf.ts'
import type { Publishable } from '../../pages/page.ts'
import { impose as imposePages } from '../../press/impose.ts'
import { leaveOut } from '../../press/leave-out.ts'
import { PAPER_NAMES } from '../../press/paper.ts'
import type { PressPages } from '../../press/press-pages.ts'
import type { PressSettings } from '../../press/press-settings.ts'
import { CommandFailure, type ExitCode, usageFailure } from '../exit-code.ts'
import { DEFAULT_PAPER, type ImposeFlags, type ImposeOptions, readImposeOptions } from '../impose-options.ts'
import { markingFor, type PressFiles, printSheets } from '../press-files.ts'
import { addPressOptions, type PressFlags, readPressOptions } from '../press-options.ts'
import { displayListText, readDisplayList } from '../read-display-list.ts'
import type { Run } from '../run.ts'
import { type Finish, type Make, runIssues, type TypesettingFlags } from '../run-issues.ts'
import { sourceDate } from '../source-date.ts'
import type { Surroundings } from '../surroundings.ts'
import { fileName, targetsOf } from '../targets.ts'
import { typeset } from '../typeset.ts'
import { writeSafely } from '../write-file.ts'
import { addTypesettingOptions } from './typesetting-options.ts'

interface Flags extends ImposeFlags, PressFlags, TypesettingFlags {
  readonly output?: string
  readonly profile: string
  readonly bleed?: string | true
  readonly marks?: boolean
}

export function addImpose(program: Command, run: Run): void {
  const command = program
    .command('impose <issue...>')
    .description('拼版：把版面排到大纸上 / put pages on sheets')
    .option('--booklet', '骑马订，A3 对折 / saddle-stitched, folded sheets')
    .option('--wall', '张贴，两版并排 / for a wall, two pages side by side')
    .option('--n-up <number>', '一张印几版 / pages on a sheet')
    .option('--paper <size>', `纸张 / paper: ${PAPER_NAMES.join(', ')}, 320mmx450mm`, DEFAULT_PAPER)
    .option('--creep <length>', '爬移，每张 / creep of each sheet')
    .option('-o, --output <path>', '输出文件或文件夹 / file or folder')
    .option('--profile <name>', 'screen 或 print / screen or print', 'screen')
  addTypesettingOptions(addPressOptions(command))
  command.action((issues: string[], flags: Flags) => run((world) => imposeIssues(issues, flags, world)))
}

function imposeIssues(issues: readonly string[], flags: Flags, world: Surroundings): Promise<ExitCode> {
  const refused = issues.flatMap((issue) => refusePdf(issue, firstBytes(issue)) ?? [])
  if (refused.length > 0) throw new CommandFailure(2, ...refused)
  const { press, options } = settingsOf(flags)
  const stamp = sourceDate(world.env)
  const { targets } = targetsOf(issues, flags.output ?? null, ['pdf'])
  const placeOf = new Map(targets.map((target) => [target.issue, target]))
  const finish: Finish = async function* (issue, { document }, { fonts }, tell) {
    const target = placeOf.get(issue)
    if (!document || !target) return
    const { files, diagnostics } = await imposedFiles(document, fonts, options, { press, stamp })
    tell(diagnostics)
    for (const { plate, bytes } of files) {
      const part = [options.arrangement.kind, ...(plate === null ? [] : [plate])].join('-')
      const file = join(target.folder, fileName(target, 'pdf', target.named === 'as-given' ? plate : part))
      writeSafely(file, bytes)
      yield { format: 'pdf', page: null, file }
    }
  }
  return runIssues(issues, flags, world, finish, documentOf)
}

/** An issue is typeset; a display list is a document already. */
const documentOf: Make = async (path, workshop, options) => {
  const text = displayListText(path)
  if (text === null) return typeset(path, workshop, options)
  const { value, diagnostics } = readDisplayList(path, text, new Set(workshop.fonts.faces.keys()))
  return { document: value, bodySize: 0, diagnostics, sources: [], makeup: null }
}

/** Sheets are nothing to keep in an archive. */
const PROFILES: readonly string[] = ['screen', 'print']

function settingsOf(flags: Flags): { readonly press: PressSettings | null; readonly options: ImposeOptions } {
  if (!PROFILES.includes(flags.profile)) {
    throw usageFailure('usage/unknown-profile', { profile: flags.profile, known: PROFILES.join(', ') })
  }
  // Bleed and marks are of the sheets, whatever they are printed for.
  const { bleed: _, marks: __, ...others } = flags
  const press = readPressOptions(others)
  const options = readImposeOptions(flags, press.value?.inks)
  const problems = [...press.diagnostics, ...options.diagnostics]
  if (problems.length > 0 || !options.value) throw new CommandFailure(2, ...problems)
  return { press: press.value, options: options.value }
}

/** Nothing of a file that cannot be read: that is told when it is read as an issue. */
function firstBytes(path: string): Uint8Array {
  if (!existsSync(path) || !statSync(path).isFile()) return new Uint8Array()
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(PDF_MARK.length)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

const PDF_MARK = '%PDF-'

/** A finding when a file cannot be imposed: a PDF is told by its first bytes, not by its name. */
export function refusePdf(file: string, bytes: Uint8Array): Diagnostic | null {
  const isPdf = Buffer.from(bytes.subarray(0, PDF_MARK.length)).toString('latin1') === PDF_MARK
  return isPdf ? finding('press/pdf-cannot-be-imposed', null, { file }) : null
}

/** What sheets are printed for: the press, or with `press` null an office printer; `stamp` as in `printSheets`. */
export interface Printing {
  readonly press: PressSettings | null
  readonly stamp: number | null
}

/** Imposed sheets as PDF. */
export async function imposedFiles(
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  options: ImposeOptions,
  { press, stamp }: Printing,
): Promise<PressFiles> {
  const { document: sheets, diagnostics } = impose(leaveOut(document, press?.leaveOut ?? []), fonts, options)
  const files = press
    ? await printSheets(sheets, fonts, press, stamp)
    : [{ plate: null, bytes: await writePdf(sheets, fonts, { ...DEFAULT_PDF_OPTIONS, stamp }) }]
  return { files, diagnostics }
}

/** Pages on sheets, ready for any output. */
export function impose(document: Publishable, fonts: FontSet, options: ImposeOptions): PressPages {
  return imposePages(document, options, markingFor(options, fonts))
}
