import type { Face } from '../fonts/face.ts'
import { toPoints } from '../geometry/length.ts'
import type { DisplayItem, Glyph, Ink } from '../pages/page.ts'
import { FROM_CORNER, MARKS } from './marks.ts'
import { MARK_LENGTH, markOffset, type Sheet } from './sheet.ts'

/** Words outside the trim, in the ink they are printed with. */
export interface SlugWord {
  readonly text: string
  readonly ink: Ink
}

const SIZE = 6.5
const GAP = toPoints(3, 'mm')

interface SetWord {
  readonly runs: readonly { readonly face: string; readonly glyphs: readonly Glyph[] }[]
  readonly width: number
  readonly ink: Ink
}

/**
 * What the press room reads on the sheet (title, page, inks), below the block from its left.
 * `faces` are tried in order for each character. Long words are set smaller rather than cut.
 */
export function slugLine(
  words: readonly SlugWord[],
  sheet: Sheet,
  faces: readonly Face[],
): readonly DisplayItem[] {
  const { trim, bleed } = sheet
  const room = nextMark(sheet) - trim.x - 2 * FROM_CORNER
  const set = words.map((word) => setWord(word, faces))
  const natural = set.reduce((sum, { width }) => sum + width * SIZE, 0) + GAP * (set.length - 1)
  const scale = Math.min(1, room / natural)
  const y = trim.y + trim.height + markOffset(bleed) + MARK_LENGTH / 2 + 0.35 * SIZE * scale
  let x = trim.x + FROM_CORNER
  return set.flatMap((word) => {
    const items = placeWord(word, { x, y, size: SIZE * scale })
    x += (word.width * SIZE + GAP) * scale
    return items
  })
}

/** The first mark to the right of the block's left edge. */
const nextMark = ({ trim, cuts, folds }: Sheet): number =>
  Math.min(trim.x + trim.width / 2, ...[...cuts.x, ...folds.x].filter((x) => x > trim.x))

/** A word at 1 pt, in as many runs as it takes faces. */
function setWord({ text, ink }: SlugWord, faces: readonly Face[]): SetWord {
  const runs: { face: string; glyphs: Glyph[] }[] = []
  let x = 0
  for (const char of text) {
    const face = faces.find((candidate) => candidate.glyphId(char.codePointAt(0) ?? 0) !== 0) ?? faces[0]
    if (!face) return { runs: [], width: 0, ink }
    const id = face.glyphId(char.codePointAt(0) ?? 0)
    if (runs.at(-1)?.face !== face.id) runs.push({ face: face.id, glyphs: [] })
    runs.at(-1)?.glyphs.push({ id, x, text: char })
    x += face.advance(id) / 1000
  }
  return { runs, width: x, ink }
}

const placeWord = (
  { runs, ink }: SetWord,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): readonly DisplayItem[] =>
  runs.map(({ face, glyphs }) => ({
    kind: 'glyphs',
    ...{ face, size, x, y, ink },
    glyphs: glyphs.map((glyph) => ({ ...glyph, x: glyph.x * size })),
    belongs: MARKS,
  }))
