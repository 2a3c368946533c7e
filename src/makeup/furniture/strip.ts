import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { Strip, StripPiece } from '../../layout/layout.ts'
import type { DisplayItem } from '../../pages/page.ts'
import { type Grid, rowTop } from '../grid.ts'
import { isSidePiece, setBeside } from './beside.ts'
import { setDistribution } from './distribution.ts'
import { setEar } from './ear.ts'
import { setImprint } from './imprint.ts'
import { setLine } from './line.ts'
import { setName } from './name.ts'
import { setPosting } from './posting.ts'
import { setQr } from './qr-piece.ts'
import { setDoubleRule, setRule } from './rules.ts'
import { NO_PIECE, type PieceSetting, rigid, type SetPiece, stacked } from './set-piece.ts'
import type { FurnitureSetting } from './setting.ts'
import { setStaff } from './staff.ts'

/** Grid lines a strip may take. */
export interface StripRows {
  readonly least: number
  readonly most: number
}

/** Grid lines a strip stands on. */
export interface StripPlace {
  readonly row: number
  readonly rows: number
}

/** White a strip keeps towards the text, as a share of the leading. */
const WHITE = 0.2
/** What a computer's sums may be off by, grid lines. */
const UNSEEN = 1e-6

/** Words that differ from page to page; a strip takes the same grid lines on all of them. */
const ANY_PAGE = { page: 1, sections: '栏目' }

/** Height a strip's pieces need over the full measure, pt. It depends on the issue and the measure, not on a page. */
export function stripHeight({ pieces }: Strip, setting: FurnitureSetting): number {
  const words = { ...setting.words, ...ANY_PAGE }
  return setPieces(pieces, setting.grid.width, { ...setting, words, strip: '', long: 'turn' }).height
}

/** Whole grid lines a strip of that height needs, and may be opened to. */
export function rowsOfHeight({ rows }: Strip, height: number, { leading }: Grid): StripRows {
  const needed = height === 0 ? 0 : Math.ceil(height / leading + WHITE - UNSEEN)
  const least = height === 0 ? 0 : Math.max(needed, rows?.least ?? 0)
  return { least, most: height === 0 ? 0 : Math.max(least, rows?.most ?? 0) }
}

/** Whole grid lines a strip needs, and may be opened to. */
export const stripRows = (strip: Strip, setting: FurnitureSetting): StripRows =>
  rowsOfHeight(strip, stripHeight(strip, setting), setting.grid)

/** Draws a strip over the grid lines `row` … `row + rows`. */
export function drawStrip(
  name: string,
  strip: Strip,
  place: StripPlace,
  setting: FurnitureSetting,
): readonly DisplayItem[] {
  const { piece, frame } = placed(name, strip, place, setting)
  return piece.draw(frame)
}

/** What had to give for a strip to stand on its grid lines: words cut, teasers left out. */
export function stripFindings(
  name: string,
  strip: Strip,
  place: StripPlace,
  setting: FurnitureSetting,
): readonly Diagnostic[] {
  const { piece, frame } = placed(name, strip, place, setting)
  return piece.findings(frame)
}

/** The strip as one piece in its frame; where turned lines need more height than there is, they are cut. */
function placed(
  name: string,
  { pieces }: Strip,
  { row, rows }: StripPlace,
  setting: FurnitureSetting,
): { readonly piece: SetPiece; readonly frame: Rect } {
  const { grid } = setting
  const room = rows * grid.leading
  const turned = setPieces(pieces, grid.width, { ...setting, strip: name, long: 'turn' })
  const fits = turned.height <= room + UNSEEN
  const piece = fits ? turned : setPieces(pieces, grid.width, { ...setting, strip: name, long: 'cut' })
  const white = Math.min(WHITE * grid.leading, Math.max(0, room - piece.height))
  const height = piece.stretch ? room - white : piece.height
  // At the foot of a page the white is over the strip, at its head under it.
  const atFoot = row * 2 >= grid.rows
  const y = rowTop(grid, row) + (atFoot ? room - height : 0)
  return { piece, frame: { x: grid.left, y, width: grid.width, height } }
}

/** Pieces that say nothing of their own. */
const SILENT: ReadonlySet<StripPiece['kind']> = new Set(['rule', 'double-rule', 'space'])

/**
 * All pieces under each other. Rules and white stand only where something stands with them: where every other piece
 * is empty there is no strip.
 */
function setPieces(pieces: readonly StripPiece[], width: number, setting: PieceSetting): SetPiece {
  const set = segments(pieces).map(({ piece, beside }) => ({
    silent: SILENT.has(piece.kind),
    own: isSidePiece(piece)
      ? setBeside(piece, (room) => setPieces(beside, room, setting), width, setting)
      : setPiece(piece, width, setting),
  }))
  const speaking = set.filter(({ silent }) => !silent)
  const empty = speaking.length > 0 && speaking.every(({ own }) => own.height === 0)
  return empty ? NO_PIECE : stacked(set.map(({ own }) => own))
}

/** A piece, with those beside it when it stands at the side. */
interface Segment {
  readonly piece: StripPiece
  readonly beside: readonly StripPiece[]
}

/** An ear or a code takes the pieces down to the next rule beside it. */
function segments([piece, ...rest]: readonly StripPiece[]): readonly Segment[] {
  if (!piece) return []
  if (!isSidePiece(piece)) return [{ piece, beside: [] }, ...segments(rest)]
  const end = rest.findIndex(({ kind }) => kind === 'rule' || kind === 'double-rule')
  const beside = end < 0 ? rest : rest.slice(0, end)
  return [{ piece, beside }, ...segments(rest.slice(beside.length))]
}

function setPiece(piece: StripPiece, width: number, setting: PieceSetting): SetPiece {
  switch (piece.kind) {
    case 'name':
      return setName(piece, width, setting)
    case 'line':
      return setLine(piece, width, setting)
    case 'rule':
      return setRule(piece, setting)
    case 'double-rule':
      return setDoubleRule(piece, setting)
    case 'space':
      return { ...rigid(piece.height, () => []), stretch: piece.stretch }
    case 'ear':
      return setEar(piece, setting)
    case 'imprint':
      return setImprint(piece, width, setting)
    case 'staff':
      return setStaff(piece, width, setting)
    case 'distribution':
      return setDistribution(piece, width, setting)
    case 'qr':
      return setQr(piece, width, setting)
    case 'posting':
      return setPosting(piece, width, setting)
  }
}
