import type { Command } from 'commander'
import { DEFAULT_DPI } from '../../output/png/write-png.ts'
import { usageFailure } from '../exit-code.ts'
import { FORMATS, type Format, parseFormats } from '../formats.ts'
import type { PressFlags } from '../press-options.ts'
import { readProfile } from '../profile.ts'
import type { RenderSettings } from '../render.ts'
import { sourceDate } from '../source-date.ts'
import type { Surroundings } from '../surroundings.ts'
import { versionOf } from '../version.ts'

/** The options of every command that writes documents. */
export interface OutputFlags extends PressFlags {
  readonly output?: string
  readonly format?: string
  readonly dpi?: string
  readonly embedPictures?: boolean
}

export const addOutputOptions = (command: Command): Command =>
  command
    .option('-o, --output <path>', '输出文件或文件夹 / file or folder')
    .option('--format <list>', `输出格式，逗号隔开 / formats, with commas between: ${FORMATS.join(',')}`)
    .option('--dpi <number>', `PNG 的分辨率，缺省 ${DEFAULT_DPI} / resolution of PNG, default ${DEFAULT_DPI}`)
    .option('--embed-pictures', 'JSON 里带上图片 / put the pictures into the JSON')
    .option('--profile <name>', 'PDF 的用途 / what the PDF is for: screen, archive, print')
    .option('--bleed [length]', '出血，缺省 3mm / bleed, default 3mm')
    .option('--marks', '裁切线和套准线 / crop and registration marks')
    .option('--mono', '红色改黑，单色印 / one ink: red becomes black')
    .option('--omit-masthead [names]', '不印报头，用于套印纸 / leave the masthead to pre-printed paper')
    .option('--separations', '每色一个文件 / a file for each plate')
    .option('--pictures <inks>', '图片印成 grey 或 cmyk / pictures in grey or cmyk')

/** The formats asked for; null: none. */
export const formatsOf = ({ format }: OutputFlags): readonly Format[] | null =>
  format === undefined ? null : parseFormats(format)

export const renderSettings = (flags: OutputFlags, { env, root }: Surroundings): RenderSettings => ({
  dpi: resolutionOf(flags),
  profile: readProfile(flags),
  stamp: sourceDate(env),
  version: versionOf(root),
  embedPictures: flags.embedPictures ?? false,
})

/** Below it nothing can be made out; above it no printer shows a difference. */
const LEAST_DPI = 10
const MOST_DPI = 2400

function resolutionOf({ dpi }: OutputFlags): number {
  if (dpi === undefined) return DEFAULT_DPI
  const value = Number(dpi)
  if (!/^\d+(\.\d+)?$/.test(dpi) || value < LEAST_DPI || value > MOST_DPI)
    throw usageFailure('usage/resolution', { value: dpi, least: LEAST_DPI, most: MOST_DPI })
  return value
}
