import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { StripPiece, TextStyle } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import type { DisplayItem } from '../../pages/page.ts'
import { ruleAt } from './rules.ts'
import { belongsTo, type PieceSetting, type SetPiece } from './set-piece.ts'
import type { Teaser } from './setting.ts'
import { cutLine, drawLine, leastSize, oneLine, sizeToFit, type TextLine } from './text-line.ts'
import { fillWords } from './words.ts'

type EarPiece = Extract<StripPiece, { readonly kind: 'ear' }>

/** Distances of the ear's text, pt: from the frame's sides, from its top and bottom. */
const INSET = 8
const PADDING = 5
/** Distance of teasers as a multiple of their size: most, and least. */
const PITCH = { most: 1.9, least: 1.25 }
/** Least white between a teaser and its page, where the leader runs; em. */
const LEADER = 1.5
const LEADER_DASH: readonly [number, number] = [0.75, 2]
const FRAME_WEIGHT = 0.75
/** Teasers an ear always has room for. */
const LEAST_TEASERS = 3

/** An ear wants the same height whatever it will hold, and holds what its frame has room for. */
export function setEar(piece: EarPiece, setting: PieceSetting): SetPiece {
  const { size } = styleNamed(setting.layout, piece.style)
  return {
    height: size * PITCH.least * (LEAST_TEASERS + 1) + 2 * PADDING,
    stretch: false,
    draw: (frame) => drawEar(piece, frame, setting),
    findings: (frame) => earFindings(piece, frame, setting),
  }
}

/** The ear's items in a frame, which it takes from the top as far as it needs to. */
function drawEar(piece: EarPiece, frame: Rect, setting: PieceSetting): readonly DisplayItem[] {
  const ear = arrange(piece, frame, setting)
  if (!ear) return []
  const { strip, words, layout, fonts } = setting
  const belongs = belongsTo(strip, 'ear')
  const title = oneLine(
    fillWords(layout.words.teasers, words).text,
    styleNamed(layout, piece.titleStyle),
    fonts,
  )
  const band = (row: number) => ({ y: frame.y + PADDING + row * ear.pitch, height: ear.pitch })
  return [
    {
      kind: 'box',
      rect: inside({ ...frame, height: ear.height }),
      fill: null,
      stroke: { ink: 'red', weight: FRAME_WEIGHT },
      belongs,
    },
    ...(title ? drawLine(title, frame.x + INSET, band(0), belongs) : []),
    ...ear.entries.flatMap((entry, i) => drawEntry(entry, frame, band(i + 1), setting)),
  ]
}

/** A stroke lies on both sides of its path: the path keeps half of it inside the frame. */
const inside = ({ x, y, width, height }: Rect): Rect => ({
  x: x + FRAME_WEIGHT / 2,
  y: y + FRAME_WEIGHT / 2,
  width: width - FRAME_WEIGHT,
  height: height - FRAME_WEIGHT,
})

/** Teasers shortened or left out in a frame. */
function earFindings(piece: EarPiece, frame: Rect, setting: PieceSetting): readonly Diagnostic[] {
  const { teasers } = setting
  const ear = arrange(piece, frame, setting)
  if (!ear) return []
  const shortened = ear.entries
    .filter(({ cut }) => cut)
    .map(({ teaser: { text } }) => finding('furniture/teaser-shortened', spanOf(text), { text: text.text }))
  const count = teasers.length - ear.entries.length
  const first = teasers[ear.entries.length]
  if (count === 0 || !first) return shortened
  return [...shortened, finding('furniture/teasers-left-out', spanOf(first.text), { count })]
}

const spanOf = ({ span }: Teaser['text']): Diagnostic['span'] => (span.file === '' ? null : span)

interface EarEntry {
  readonly teaser: Teaser
  readonly text: TextLine
  readonly page: TextLine
  readonly cut: boolean
}

interface Ear {
  readonly entries: readonly EarEntry[]
  readonly pitch: number
  readonly height: number
}

/** As many teasers as there is height for, all in one size: smaller before any is left out or cut. */
function arrange({ style: name }: EarPiece, frame: Rect, setting: PieceSetting): Ear | null {
  const { teasers, layout } = setting
  if (teasers.length === 0) return null
  const full = styleNamed(layout, name)
  const room = frame.height - 2 * PADDING
  const wanted = teasers.length + 1
  const least = leastSize(full)
  const size = sizeToFit(full.size, full.size * PITCH.least * wanted, room)
  const style = { ...full, size: Math.max(least, size), least }
  const rows = Math.min(wanted, Math.floor(room / (style.size * PITCH.least) + 1e-6))
  const entries = setEntries(teasers.slice(0, Math.max(0, rows - 1)), style, frame.width - 2 * INSET, setting)
  const pitch = Math.min(style.size * PITCH.most, room / Math.max(1, rows))
  return { entries, pitch, height: Math.min(frame.height, pitch * (entries.length + 1) + 2 * PADDING) }
}

/** Teasers with their pages in one size, not under the style's least. */
function setEntries(
  teasers: readonly Teaser[],
  style: TextStyle,
  width: number,
  { fonts, words, layout }: PieceSetting,
): readonly EarEntry[] {
  const natural = teasers.flatMap((teaser) => {
    const page = oneLine(
      fillWords(layout.words.teaserPage, { ...words, page: teaser.page }).text,
      style,
      fonts,
    )
    const text = oneLine(teaser.text.text, style, fonts)
    return page && text ? [{ teaser, page, text }] : []
  })
  const sizes = natural.map(({ page, text }) =>
    sizeToFit(style.size, text.width + page.width + LEADER * style.size, width),
  )
  const fitted = { ...style, size: Math.max(style.least, Math.min(style.size, ...sizes)) }
  return natural.flatMap(({ teaser, ...set }): EarEntry[] => {
    const page = oneLine(set.page.line.text, fitted, fonts) ?? set.page
    const text = oneLine(teaser.text.text, fitted, fonts) ?? set.text
    const room = width - page.width - LEADER * fitted.size
    if (text.width <= room) return [{ teaser, page, text, cut: false }]
    const short = cutLine(teaser.text.text, fitted, room, fonts)
    return short ? [{ teaser, page, text: short, cut: true }] : []
  })
}

/** White between a leader's ends and the words, em. */
const LEADER_WHITE = 0.4

/** A teaser, the leader to its page, and a link over both. */
function drawEntry(
  { teaser, text, page }: EarEntry,
  frame: Rect,
  band: { readonly y: number; readonly height: number },
  { strip }: PieceSetting,
): readonly DisplayItem[] {
  const left = frame.x + INSET
  const right = frame.x + frame.width - INSET
  const { size } = text.style
  const from = left + text.width + LEADER_WHITE * size
  const y = band.y + band.height / 2 + 0.28 * size
  const belongs = belongsTo(strip, 'ear', spanOf(teaser.text))
  return [
    ...drawLine(text, left, band, belongs),
    ruleAt(
      strip,
      'ear',
      { x: from, y, width: right - page.width - LEADER_WHITE * size - from },
      0.5,
      'grey',
      LEADER_DASH,
    ),
    ...drawLine(page, right - page.width, band, belongsTo(strip, 'ear')),
    {
      kind: 'link',
      rect: { x: left, y: band.y, width: right - left, height: band.height },
      target: { kind: 'place', page: teaser.page, y: teaser.y },
      belongs,
    },
  ]
}
