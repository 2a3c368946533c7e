import { toPoints } from '../geometry/length.ts'
import type { Belonging, DisplayItem, Ink, PathCommand } from '../pages/page.ts'
import { MARK_LENGTH, markOffset, type Sheet } from './sheet.ts'

export const MARKS: Belonging = { kind: 'furniture', name: 'marks' }

const WEIGHT = 0.25
const FOLD_DASH = [2, 1.5] as const
const RING_RADIUS = toPoints(1.5, 'mm')
/** A registration mark steps aside when a cut or a fold is nearer than this. */
const CLEAR_OF_LINES = toPoints(4, 'mm')

/** Crop, fold and registration marks of a sheet, on every plate, all outside the bleed. */
export const sheetMarks = (sheet: Sheet): readonly DisplayItem[] => [
  ...cropMarks(sheet),
  ...foldMarks(sheet),
  ...registrationMarks(sheet),
]

const rule = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  dash: readonly [number, number] | null,
): DisplayItem => ({
  kind: 'rule',
  ...{ x1, y1, x2, y2, dash },
  weight: WEIGHT,
  ink: 'registration',
  belongs: MARKS,
})

/** Where the knife goes: a short rule at both ends of every cut. */
function cropMarks({ trim, bleed, cuts }: Sheet): readonly DisplayItem[] {
  const [near, far] = [markOffset(bleed), markOffset(bleed) + MARK_LENGTH]
  const [right, foot] = [trim.x + trim.width, trim.y + trim.height]
  return [
    ...cuts.x.flatMap((x) => [
      rule(x, trim.y - far, x, trim.y - near, null),
      rule(x, foot + near, x, foot + far, null),
    ]),
    ...cuts.y.flatMap((y) => [
      rule(trim.x - far, y, trim.x - near, y, null),
      rule(right + near, y, right + far, y, null),
    ]),
  ]
}

function foldMarks({ trim, bleed, folds }: Sheet): readonly DisplayItem[] {
  const [near, far] = [markOffset(bleed), markOffset(bleed) + MARK_LENGTH]
  const foot = trim.y + trim.height
  return folds.x.flatMap((x) => [
    rule(x, trim.y - far, x, trim.y - near, FOLD_DASH),
    rule(x, foot + near, x, foot + far, FOLD_DASH),
  ])
}

/** A cross in a ring at the middle of each side: the plates are in register when all lie upon each other. */
function registrationMarks({ trim, bleed, cuts, folds }: Sheet): readonly DisplayItem[] {
  const away = markOffset(bleed) + MARK_LENGTH / 2
  const x = clearOf([...cuts.x, ...folds.x], trim.x + trim.width / 2)
  const y = clearOf(cuts.y, trim.y + trim.height / 2)
  return [
    ...registrationMark(x, trim.y - away),
    ...registrationMark(x, trim.y + trim.height + away),
    ...registrationMark(trim.x - away, y),
    ...registrationMark(trim.x + trim.width + away, y),
  ]
}

const clearOf = (lines: readonly number[], place: number): number =>
  lines.some((line) => Math.abs(line - place) < CLEAR_OF_LINES) ? place + 2 * CLEAR_OF_LINES : place

const registrationMark = (x: number, y: number): readonly DisplayItem[] => [
  rule(x - MARK_LENGTH / 2, y, x + MARK_LENGTH / 2, y, null),
  rule(x, y - MARK_LENGTH / 2, x, y + MARK_LENGTH / 2, null),
  {
    kind: 'shape',
    // Drawn the other way round, the inner circle is a hole (non-zero winding).
    commands: [...circle(x, y, RING_RADIUS + WEIGHT / 2, 1), ...circle(x, y, RING_RADIUS - WEIGHT / 2, -1)],
    fill: 'registration',
    belongs: MARKS,
  },
]

/** Handle length of a quarter circle as one cubic. */
const QUARTER = 0.5523

function circle(x: number, y: number, r: number, turn: 1 | -1): readonly PathCommand[] {
  const h = QUARTER * r
  const v = r * turn
  const w = h * turn
  return [
    ['M', x + r, y],
    ['C', x + r, y + w, x + h, y + v, x, y + v],
    ['C', x - h, y + v, x - r, y + w, x - r, y],
    ['C', x - r, y - w, x - h, y - v, x, y - v],
    ['C', x + h, y - v, x + r, y - w, x + r, y],
    ['Z'],
  ]
}

const PATCH = toPoints(4, 'mm')
/** Colour patches and words keep this far from the crop marks at the corners. */
export const FROM_CORNER = toPoints(4, 'mm')

/** Patches of every ink used, full and screened, right of the middle below the block: for the densitometer. */
export function colourStrip({ trim, bleed }: Sheet, inks: readonly Ink[]): readonly DisplayItem[] {
  const left = trim.x + trim.width - FROM_CORNER - inks.length * PATCH
  const y = trim.y + trim.height + markOffset(bleed) + (MARK_LENGTH - PATCH) / 2
  return inks.map((fill, i) => ({
    kind: 'box',
    rect: { x: left + i * PATCH, y, width: PATCH, height: PATCH },
    fill,
    stroke: null,
    belongs: MARKS,
  }))
}
