import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { parseLength, toPoints } from '../geometry/length.ts'
import type { Arrangement } from '../press/arrange.ts'
import type { Imposition } from '../press/impose.ts'
import { PAPER_NAMES, parsePaper } from '../press/paper.ts'
import { DEFAULT_PRESS, type PressSettings } from '../press/press-settings.ts'
import { readBleed } from './press-options.ts'

/** `banxin impose`'s part of a command line, as commander gives it. */
export interface ImposeFlags {
  readonly booklet?: boolean
  readonly wall?: boolean
  readonly nUp?: string
  readonly paper?: string
  readonly marks?: boolean
  readonly bleed?: string | true
  readonly creep?: string
}

/** What `banxin impose` was asked to do. */
export interface ImposeOptions extends Imposition {
  readonly marks: PressSettings['marks']
  readonly inks: PressSettings['inks']
}

const DEFAULT_PAPER = 'A3'

/** Reads the flags; every fault of use is told, not only the first. */
export function readImposeOptions(
  flags: ImposeFlags,
  inks: PressSettings['inks'] = DEFAULT_PRESS.inks,
): Checked<ImposeOptions> {
  const arrangement = readArrangement(flags)
  const bleed = readBleed(flags.bleed)
  const name = flags.paper ?? DEFAULT_PAPER
  const paper = parsePaper(name)
  const unknown = paper
    ? []
    : [finding('press/paper-unknown', null, { value: name, known: PAPER_NAMES.join(', ') })]
  const diagnostics = [...arrangement.diagnostics, ...bleed.diagnostics, ...unknown]
  if (!arrangement.value || bleed.value === null || !paper) return { value: null, diagnostics }
  const marks = flags.marks ? 'all' : 'none'
  return { value: { arrangement: arrangement.value, bleed: bleed.value, paper, marks, inks }, diagnostics }
}

const failed = (...diagnostics: readonly Diagnostic[]): Checked<never> => ({ value: null, diagnostics })

function readArrangement({ booklet, wall, nUp, creep }: ImposeFlags): Checked<Arrangement> {
  const ways = [booklet, wall, nUp !== undefined].filter(Boolean).length
  if (ways !== 1) return failed(finding('press/arrangement', null))
  if (creep !== undefined && !booklet) return failed(finding('press/creep-needs-booklet', null))
  if (nUp !== undefined) return readNUp(nUp)
  return booklet ? readBooklet(creep) : { value: { kind: 'wall' }, diagnostics: [] }
}

/** A4 pages on A0 in a grid of eight by eight are smaller than stamps. */
const MOST_UP = 64

function readNUp(value: string): Checked<Arrangement> {
  const count = /^\d+$/.test(value) ? Number(value) : 0
  if (count < 1 || count > MOST_UP)
    return failed(finding('press/n-up-out-of-range', null, { value, limit: MOST_UP }))
  return { value: { kind: 'n-up', count }, diagnostics: [] }
}

/** Creep per sheet above this, in mm, is no paper. */
const MOST_CREEP = 2

function readBooklet(value: string | undefined): Checked<Arrangement> {
  const creep = value === undefined ? 0 : parseLength(value)
  if (creep === null || creep < 0 || creep > toPoints(MOST_CREEP, 'mm'))
    return failed(finding('press/creep-not-a-length', null, { value: value ?? '', limit: MOST_CREEP }))
  return { value: { kind: 'booklet', creep }, diagnostics: [] }
}

/** What the files of an arrangement are called after. */
export const arrangementName = ({ arrangement }: Pick<ImposeOptions, 'arrangement'>): string =>
  arrangement.kind === 'n-up' ? `${arrangement.count}-up` : arrangement.kind
