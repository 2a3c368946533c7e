import type { StripPiece } from '../../layout/layout.ts'
import type { DisplayItem, Ink } from '../../pages/page.ts'
import { belongsTo, type PieceSetting, rigid, type SetPiece } from './set-piece.ts'

/** 文武线, pt: the thick rule, the thin one and the white between them. */
const THICK = 2
const THIN = 0.5
const BETWEEN = 1.35

type RulePiece = Extract<StripPiece, { readonly kind: 'rule' }>
type DoubleRulePiece = Extract<StripPiece, { readonly kind: 'double-rule' }>

/** A rule as high as it is heavy. */
export function setRule({ weight, ink }: RulePiece, { strip }: PieceSetting): SetPiece {
  return rigid(weight, ({ x, y, width }) => [
    ruleAt(strip, 'rule', { x, y: y + weight / 2, width }, weight, ink),
  ])
}

export function setDoubleRule({ order, ink }: DoubleRulePiece, { strip }: PieceSetting): SetPiece {
  const [upper, lower] = order === 'thick-thin' ? [THICK, THIN] : [THIN, THICK]
  const height = THICK + BETWEEN + THIN
  return rigid(height, ({ x, y, width }) => [
    ruleAt(strip, 'double-rule', { x, y: y + upper / 2, width }, upper, ink),
    ruleAt(strip, 'double-rule', { x, y: y + height - lower / 2, width }, lower, ink),
  ])
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** A horizontal rule whose middle is at `y`. */
export const ruleAt = (
  strip: string,
  piece: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  weight: number,
  ink: Ink,
  dash: readonly [number, number] | null = null,
): DisplayItem => ({
  kind: 'rule',
  x1: rounded(x),
  y1: rounded(y),
  x2: rounded(x + width),
  y2: rounded(y),
  weight,
  dash,
  ink,
  belongs: belongsTo(strip, piece),
})
