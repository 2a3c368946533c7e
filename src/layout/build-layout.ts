import { EM } from '../text/junction.ts'
import { resolveHeads } from './default-heads.ts'
import { resolveStyles } from './default-styles.ts'
import type { Accepted, Layout, PagePlan, PageTemplate, Strip, StripPiece, Zone } from './layout.ts'
import type { PieceInput } from './piece-schema.ts'
import type { LayoutInput, PageInput } from './schema.ts'

/** A layout file's values with every default filled in. */
export function buildLayout(name: string, input: LayoutInput): Layout {
  const { typeArea, body, punctuation, furniture } = input
  const { leading } = body
  return {
    name,
    description: input.description,
    ...buildTrim(input),
    typeArea: { x: typeArea.left, y: typeArea.top, width: typeArea.width, height: typeArea.height },
    columns: input.columns,
    gutter: input.gutter,
    body: {
      least: body.least,
      most: body.most ?? body.least,
      step: body.step,
      leading: typeof leading === 'number' ? { least: leading, most: leading } : leading,
    },
    spacing: {
      ...punctuation,
      tight: false,
      autospace: Math.round(punctuation.autospace * EM),
      separator: Math.round(punctuation.separator * EM),
    },
    hyphenate: input.hyphenate,
    items: input.items,
    styles: resolveStyles(input),
    heads: resolveHeads(input.heads),
    tags: input.tags,
    furniture: Object.fromEntries(Object.entries(furniture).map(([key, strip]) => [key, buildStrip(strip)])),
    pages: buildPages(input),
    makeup: input.makeup,
    words: input.words,
  }
}

function buildTrim({ trim: { width, height }, typeArea }: LayoutInput): Pick<Layout, 'trim' | 'foot'> {
  if (height !== 'auto') return { trim: { width, height }, foot: 'fixed' }
  return { trim: { width, height: 2 * typeArea.top + typeArea.height }, foot: 'rises' }
}

const MOST_PAGES = 8

function buildPages({ pages, columns }: LayoutInput): PagePlan {
  const { count, most, first, inner, lastFoot } = pages
  return {
    count,
    most: most ?? (typeof count === 'number' ? count : MOST_PAGES),
    first: buildTemplate(first, columns),
    inner: buildTemplate(inner ?? first, columns),
    lastFoot,
  }
}

const buildTemplate = ({ head, foot, zones }: PageInput, columns: number): PageTemplate => ({
  head,
  foot,
  zones: buildZones(zones ?? [{ accepts: ['story', 'notice'] }], columns),
})

/** A zone begins where the one before it ends and takes what columns are left, unless it says otherwise. */
function buildZones(zones: NonNullable<PageInput['zones']>, columns: number): readonly Zone[] {
  let next = 0
  return zones.map((zone): Zone => {
    const column = zone.column === undefined ? next : zone.column - 1
    const span = zone.columns ?? Math.max(1, columns - column)
    next = column + span
    return { accepts: [...new Set<Accepted>(zone.accepts)], column, columns: span }
  })
}

const buildStrip = ({ rows, pieces }: LayoutInput['furniture'][string]): Strip => ({
  rows: rows ?? null,
  pieces: pieces.map(buildPiece),
})

function buildPiece(piece: PieceInput): StripPiece {
  if (piece.kind !== 'line') return piece
  const { parts, style, align, height = null } = piece
  return {
    kind: 'line',
    align,
    height,
    parts: parts.map((part) => (typeof part === 'string' ? { words: part, style } : part)),
  }
}
