import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Face, FontSet } from '../fonts/face.ts'
import type { InlineStyle, InlineText } from '../issue/issue.ts'
import type { CharClass } from './char-class.ts'
import type { Cluster } from './cluster.ts'
import { type DigitWidth, type GlyphCell, glyphCell, markOver } from './glyph-cell.ts'
import { SOFT_HYPHEN } from './hyphenation.ts'
import type { Junction, SpacingRules } from './junction.ts'
import { type ItemLabel, type SequenceHints, sequence } from './sequence.ts'

/** Faces of a paragraph by inline style, by id. */
export type FacesByStyle = Readonly<Record<InlineStyle, string>>

/** Everything that decides a paragraph's items; the measure and the size do not. */
export interface ItemRules {
  readonly faces: FacesByStyle
  readonly digits: DigitWidth
  readonly spacing: SpacingRules
}

/** A cluster with its glyphs; `width` in 1/1000 em. */
export interface Box {
  readonly cluster: Cluster
  readonly cells: readonly GlyphCell[]
  readonly width: number
}

/** A paragraph cut into boxes and the junctions between them: `junctions[i]` follows `boxes[i]`. */
export interface ItemList {
  readonly source: InlineText
  readonly boxes: readonly Box[]
  readonly junctions: readonly Junction[]
  /** True lets a line-final stop hang outside the measure (clreq 3.1.6.4). */
  readonly hangingStops: boolean
}

export interface Itemised {
  readonly items: ItemList
  readonly diagnostics: readonly Diagnostic[]
}

/** Shapes a paragraph: characters → clusters → boxes, with the junctions of neighbours. */
export function itemise(
  source: InlineText,
  rules: ItemRules,
  fonts: FontSet,
  hints: SequenceHints = {},
): Itemised {
  const diagnostics: Diagnostic[] = [...rightToLeft(source)]
  const { clusters, junctions } = sequence(source, rules.spacing, hints)
  const box = boxMaker(source, rules, fonts, diagnostics)
  const boxes = clusters.map(box)
  const hyphenated = junctions.some(({ hyphenates }) => hyphenates)
    ? junctions.map((junction, i) => withHyphen(junction, boxes[i]))
    : junctions
  const { hangingStops } = rules.spacing
  const labelled = hints.label ? withLabel(boxes, hyphenated, hints.label) : hyphenated
  return { items: { source, boxes, junctions: labelled, hangingStops }, diagnostics }
}

/** The white after an item's label, which brings its text under the text of the turned lines. */
function withLabel(
  boxes: readonly Box[],
  junctions: readonly Junction[],
  { end, width }: ItemLabel,
): readonly Junction[] {
  const last = boxes.findLastIndex(({ cluster }) => cluster.end <= end)
  const after = junctions[last]
  if (!after) return junctions
  const inside = junctions.slice(0, last).reduce((sum, { glue }) => sum + glue, 0)
  const natural = boxes.slice(0, last + 1).reduce((sum, box) => sum + box.width, inside)
  const white = Math.max(0, width - natural)
  return junctions.map((junction, i) => {
    if (i > last) return junction
    return rigid(junction, i === last ? white : junction.glue)
  })
}

/** White that no line opens, closes or ends at: a label is as wide in a loose line as in any other. */
const rigid = (junction: Junction, glue: number): Junction => ({
  ...junction,
  penalty: Number.POSITIVE_INFINITY,
  relaxation: null,
  glue,
  halves: 0,
  autospace: false,
  gap: 'none',
})

/** The hyphen is as wide as the face of the word it parts draws it. */
function withHyphen(junction: Junction, box: Box | undefined): Junction {
  if (!junction.hyphenates || !box) return junction
  const { face } = hyphenCell(box)
  return { ...junction, hyphen: face.advance(face.glyphId(HYPHEN)) }
}

const HYPHEN = 0x2d

/** The hyphen a line ends with when it breaks after `box`; extraction drops the soft hyphen it stands for. */
export function hyphenCell(box: Box): GlyphCell {
  const face = box.cells.at(-1)?.face
  if (!face) throw new Error('a box holds at least one cell')
  const id = face.glyphId(HYPHEN)
  return { face, id, text: SOFT_HYPHEN, advance: face.advance(id), form: null }
}

interface Cells {
  readonly cells: readonly GlyphCell[]
  readonly width: number
}

/** What a text was laid as; a text is seldom of another class or style in one paragraph. */
interface Laid extends Cells {
  readonly style: InlineStyle
  readonly cls: CharClass
}

/** A paragraph uses the same characters again and again: each is laid into its cell once. */
function boxMaker(
  source: InlineText,
  rules: ItemRules,
  fonts: FontSet,
  diagnostics: Diagnostic[],
): (cluster: Cluster) => Box {
  const laid = new Map<string, Laid>()
  return (cluster) => {
    const known = laid.get(cluster.text)
    if (known && known.style === cluster.style && known.cls === cluster.cls)
      return { cluster, cells: known.cells, width: known.width }
    const reported = diagnostics.length
    const { cells, width } = layCells(cluster, source, rules, fonts, diagnostics)
    // A missing character is reported at each of its places.
    if (diagnostics.length === reported)
      laid.set(cluster.text, { cells, width, style: cluster.style, cls: cluster.cls })
    return { cluster, cells, width }
  }
}

function layCells(
  cluster: Cluster,
  source: InlineText,
  rules: ItemRules,
  fonts: FontSet,
  diagnostics: Diagnostic[],
): Cells {
  const chain = fonts.chain(rules.faces[cluster.style])
  let offset = cluster.start
  const cells: GlyphCell[] = []
  for (const text of graphemes(cluster.text)) {
    const face = faceFor(chain, text)
    if (!face) diagnostics.push(missingGlyph(source, offset, text))
    offset += text.length
    const cell = glyphCell(face ?? requireFirst(chain), text, cluster.cls, rules.digits)
    const base = cells.findLast(({ advance }) => advance > 0)
    cells.push(base && isCombining(text) ? markOver(base, cell) : cell)
  }
  return { cells, width: cells.reduce((sum, cell) => sum + cell.advance, 0) }
}

const isCombining = (text: string): boolean => /^\p{Mn}/u.test(text)

/** Joiners, variation selectors and direction marks have no ink: they ride on the glyph before in the text layer. */
const isInvisible = (character: string): boolean => /^\p{Default_Ignorable_Code_Point}$/u.test(character)

function graphemes(text: string): readonly string[] {
  if (text.length === 1) return [text]
  const out: string[] = []
  for (const character of text) {
    const last = out.length - 1
    if (last >= 0 && isInvisible(character)) out[last] += character
    else out.push(character)
  }
  return out
}

const faceFor = (chain: readonly Face[], text: string): Face | undefined =>
  chain.find((face) => face.glyphId(text.codePointAt(0) ?? 0) !== 0)

function requireFirst(chain: readonly Face[]): Face {
  const [face] = chain
  if (!face) throw new Error('a fallback chain holds at least its own face')
  return face
}

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+/

/** The engine knows no bidirectional order; the passage keeps the order it was typed in, and says so. */
function rightToLeft({ text, origins, span }: InlineText): readonly Diagnostic[] {
  const found = RIGHT_TO_LEFT.exec(text)
  if (!found) return []
  const start = origins[found.index] ?? span.start
  return [finding('text/right-to-left', { file: span.file, start, end: start + found[0].length }, {})]
}

function missingGlyph(source: InlineText, offset: number, text: string): Diagnostic {
  const at = source.origins[offset] ?? source.span.start
  const codePoint = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return finding(
    'text/missing-glyph',
    { file: source.span.file, start: at, end: at + text.length },
    {
      character: text,
      codePoint: `U+${codePoint}`,
    },
  )
}
