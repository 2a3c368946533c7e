import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { parseLength, toPoints } from '../geometry/length.ts'
import { MASTHEAD } from '../press/leave-out.ts'
import { CUSTOMARY_BLEED, DEFAULT_PRESS, type PressSettings } from '../press/press-settings.ts'

/** The press's part of a command line, as commander gives it. */
export interface PressFlags {
  readonly profile?: string
  /** `--bleed 3mm`; given without a length it is the customary one. */
  readonly bleed?: string | true
  readonly marks?: boolean
  readonly mono?: boolean
  /** `--omit-masthead`, or the beginnings of furniture names with commas between. */
  readonly omitMasthead?: string | true
  readonly separations?: boolean
  readonly pictures?: string
}

const FLAGS = {
  bleed: '--bleed',
  marks: '--marks',
  mono: '--mono',
  omitMasthead: '--omit-masthead',
  separations: '--separations',
  pictures: '--pictures',
} as const

/** Settings of `--profile print`; null without findings when the command is not for the press. */
export function readPressOptions(flags: PressFlags): Checked<PressSettings> {
  if (flags.profile !== 'print') {
    const given = Object.entries(FLAGS).filter(([name]) => flags[name as keyof typeof FLAGS])
    return {
      value: null,
      diagnostics: given.map(([, flag]) => finding('press/flag-needs-print', null, { flag })),
    }
  }
  const bleed = readBleed(flags.bleed)
  const pictures = readPictures(flags)
  const diagnostics = [...bleed.diagnostics, ...pictures.diagnostics]
  if (bleed.value === null || pictures.value === null) return { value: null, diagnostics }
  return {
    value: {
      inks: flags.mono ? 'one' : 'two',
      pictures: pictures.value,
      bleed: bleed.value,
      marks: flags.marks ? 'all' : 'none',
      leaveOut: readLeaveOut(flags.omitMasthead),
      files: flags.separations ? 'separations' : 'composite',
    },
    diagnostics,
  }
}

const failed = (problem: Diagnostic): Checked<never> => ({ value: null, diagnostics: [problem] })
const read = <T>(value: T): Checked<T> => ({ value, diagnostics: [] })

/** More than this, in mm, is a slip of the pen. */
const MOST_BLEED = 20

/** A bleed in pt. */
export function readBleed(value: string | true | undefined): Checked<number> {
  if (value === undefined) return read(DEFAULT_PRESS.bleed)
  if (value === true) return read(CUSTOMARY_BLEED)
  const length = parseLength(value)
  if (length === null) return failed(finding('press/bleed-not-a-length', null, { value }))
  if (length < 0 || length > toPoints(MOST_BLEED, 'mm'))
    return failed(finding('press/bleed-out-of-range', null, { value, limit: MOST_BLEED }))
  return read(length)
}

function readPictures({
  pictures = DEFAULT_PRESS.pictures,
  mono,
}: PressFlags): Checked<PressSettings['pictures']> {
  if (pictures !== 'grey' && pictures !== 'cmyk')
    return failed(finding('press/pictures-unknown', null, { value: pictures }))
  return mono && pictures === 'cmyk' ? failed(finding('press/one-ink-no-process', null)) : read(pictures)
}

const readLeaveOut = (value: string | true | undefined): readonly string[] =>
  value === undefined ? [] : value === true ? MASTHEAD : value.split(',').filter((name) => name !== '')
