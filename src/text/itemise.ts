import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Face, FontSet } from '../fonts/face.ts'
import type { InlineStyle, InlineText } from '../issue/issue.ts'
import type { Cluster } from './cluster.ts'
import { type DigitWidth, type GlyphCell, glyphCell } from './glyph-cell.ts'
import type { Junction, SpacingRules } from './junction.ts'
import { sequence } from './sequence.ts'

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
}

export interface Itemised {
  readonly items: ItemList
  readonly diagnostics: readonly Diagnostic[]
}

/** Shapes a paragraph: characters → clusters → boxes, with the junctions of neighbours. */
export function itemise(source: InlineText, rules: ItemRules, fonts: FontSet, separatorAt = -1): Itemised {
  const diagnostics: Diagnostic[] = []
  const { clusters, junctions } = sequence(source, rules.spacing, separatorAt)
  const boxes = clusters.map((cluster) => box(cluster, source, rules, fonts, diagnostics))
  return { items: { source, boxes, junctions }, diagnostics }
}

function box(
  cluster: Cluster,
  source: InlineText,
  rules: ItemRules,
  fonts: FontSet,
  diagnostics: Diagnostic[],
): Box {
  const chain = fonts.chain(rules.faces[cluster.style])
  let offset = cluster.start
  const cells = graphemes(cluster.text).map((text) => {
    const face = faceFor(chain, text)
    if (!face) diagnostics.push(missingGlyph(source, offset, text))
    offset += text.length
    const cell = glyphCell(face ?? requireFirst(chain), text, cluster.cls, rules.digits)
    return cell
  })
  return { cluster, cells, width: cells.reduce((sum, cell) => sum + cell.advance, 0) }
}

/** Joiners, variation selectors and direction marks have no ink: they ride on the glyph before in the text layer. */
const isInvisible = (character: string): boolean => /^\p{Default_Ignorable_Code_Point}$/u.test(character)

function graphemes(text: string): readonly string[] {
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
