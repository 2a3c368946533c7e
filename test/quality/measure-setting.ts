import type { ReadPdf, ShownGlyph } from '../support/read-pdf.ts'

/** What a page of one justified column shows, measured from the origins of its glyphs; lengths in em. */
export interface SettingFigures {
  readonly lines: number
  /** Lines that begin or end with a mark that must not; `·` at a line start is among the first. */
  readonly startViolations: number
  readonly endViolations: number
  readonly numberSplits: number
  readonly unitSplits: number
  readonly dashSplits: number
  readonly singleLast: number
  /** Turned lines whose right edge misses the measure by more than 0.02 em. */
  readonly ragged: number
  /** Line-end marks that keep more than half an em. */
  readonly wideEnds: number
  readonly gapRms: number
  readonly gapMost: number
  readonly loose: number
  readonly punctRms: number
  readonly autoRms: number
  /** sqrt(mean E), E = (gap/0.125)² + punct² + auto² of a line; 0 is all natural. */
  readonly q: number
  /** The same with the gaps beside marks counted among the gaps, for engines that open these farther. */
  readonly qEveryGap: number
}

const NOT_FIRST = '，。、；：！？”’）》〉」』】〕％%·'
const NOT_LAST = '“‘（《〈「『【〔'
const STOPS = '，。、；：！？”’）》'
const UNITS = /^[年月日人家个名张户位届余万第]/
const isHan = (text: string): boolean => /^[\u3400-\u9fff]$/.test(text)
const isWestern = (text: string): boolean => /^[0-9A-Za-z]$/.test(text)
const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((sum, x) => sum + x, 0) / list.length
const rms = (list: readonly number[]): number => Math.sqrt(mean(list.map((x) => x * x)))

interface ShownLine {
  readonly glyphs: readonly ShownGlyph[]
  readonly text: string
  readonly last: boolean
  readonly first: boolean
}

/** Measures a PDF that shows `paragraphs` in one justified column of `measure` em, set `em` pt. */
export function measureSetting(
  pdf: ReadPdf,
  paragraphs: readonly string[],
  em: number,
  measure: number,
): SettingFigures {
  const lines = shownLines(pdf, paragraphs)
  const left = Math.min(...lines.map(({ glyphs }) => glyphs[0]?.x ?? Number.POSITIVE_INFINITY))
  const turned = lines.filter(({ last }) => !last)
  const spacing = turned.map((line) => lineSpacing(line, em)).filter(({ gaps }) => gaps.length > 0)
  const evenness = (gapOf: (line: LineSpacing) => number): number =>
    Math.sqrt(mean(spacing.map((line) => (gapOf(line) / 0.125) ** 2 + line.punct ** 2 + line.auto ** 2)))
  const turns = lines.flatMap((line, i) =>
    line.last ? [] : [[line.text, lines[i + 1]?.text ?? ''] as const],
  )
  return {
    lines: lines.length,
    startViolations: lines.filter(({ first, text }) => !first && NOT_FIRST.includes(text[0] ?? 'x')).length,
    endViolations: turned.filter(({ text }) => NOT_LAST.includes(text.at(-1) ?? 'x')).length,
    numberSplits: turns.filter(([a, b]) => /\d$/.test(a) && /^\d/.test(b)).length,
    unitSplits: turns.filter(([a, b]) => /\d$/.test(a) && UNITS.test(b)).length,
    dashSplits: turns.filter(([a, b]) => /[—…]$/.test(a) && a.at(-1) === b[0]).length,
    singleLast: lines.filter(({ last, first, text }) => last && !first && solidCount(text) <= 1).length,
    ragged: turned.filter((line) => Math.abs(inkRight(line, em) - left - measure * em) > 0.02 * em).length,
    wideEnds: turned.filter((line) => endsWide(line, left + measure * em, em)).length,
    gapRms: rms(spacing.map(({ gap }) => gap)),
    gapMost: Math.max(0, ...spacing.flatMap(({ gaps }) => gaps)),
    loose: spacing.filter(({ gap }) => gap > 0.125).length,
    punctRms: rms(spacing.map(({ punct }) => punct)),
    autoRms: rms(spacing.map(({ auto }) => auto)),
    q: evenness(({ gap }) => gap),
    qEveryGap: evenness(({ everyGap }) => everyGap),
  }
}

const solidCount = (text: string): number => [...text].filter((c) => isHan(c) || isWestern(c)).length

/** Where a line's last body ends: a closing mark's body is half an em, whatever its glyph's cell is. */
function inkRight({ glyphs }: ShownLine, em: number): number {
  const last = glyphs.at(-1)
  if (!last) return 0
  return last.x + (STOPS.includes(last.text) ? em / 2 : last.width)
}

const endsWide = (line: ShownLine, right: number, em: number): boolean =>
  STOPS.includes(line.text.at(-1) ?? 'x') && right - (line.glyphs.at(-1)?.x ?? right) > 0.52 * em

interface LineSpacing {
  readonly gaps: readonly number[]
  readonly gap: number
  readonly everyGap: number
  readonly punct: number
  readonly auto: number
}

/** Mean added gap between Han, mean share taken from marks, mean change of Han–Western gaps. */
function lineSpacing({ glyphs }: ShownLine, em: number): LineSpacing {
  const gaps: number[] = []
  const besideMarks: number[] = []
  const puncts: number[] = []
  const autos: number[] = []
  for (const [i, a] of glyphs.entries()) {
    const b = glyphs[i + 1]
    if (!b || a.text === ' ' || b.text === ' ') continue
    const distance = (b.x - a.x) / em
    if (isHan(a.text) && isHan(b.text)) gaps.push(distance - 1)
    const opening = isHan(a.text) && NOT_LAST.includes(b.text)
    if (opening || (STOPS.includes(a.text) && isHan(b.text))) {
      const change = distance - 1 - (opening ? cutBlank(b, em) : 0)
      puncts.push(Math.max(0, -change) / 0.5)
      besideMarks.push(Math.max(0, change))
    }
    if (isHan(a.text) && isWestern(b.text)) autos.push((distance - 1.25) / 0.25)
  }
  const everyGap = mean([...gaps, ...besideMarks])
  return { gaps, gap: mean(gaps), everyGap, punct: mean(puncts), auto: mean(autos) }
}

/** What is missing on the left of an opening mark whose cell is cut to its body, em: its origin stands that much later. */
const cutBlank = ({ width }: ShownGlyph, em: number): number => (width < 0.75 * em ? 0.5 : 0)

/** Lines by baseline, page after page; which end a paragraph is told by the text they show. */
function shownLines({ pages }: ReadPdf, paragraphs: readonly string[]): readonly ShownLine[] {
  const ends = paragraphEnds(paragraphs)
  let shown = 0
  let first = true
  return pages.flatMap(({ glyphs }) =>
    byBaseline(glyphs.filter(({ text }) => text !== '')).map((row) => {
      const text = solidText(row.map((glyph) => glyph.text).join(''))
      shown += text.length
      const line = { glyphs: trimmed(row), text, first, last: ends.has(shown) }
      first = line.last
      return line
    }),
  )
}

const solidText = (text: string): string => text.replaceAll(/\s/g, '')

/** Lengths of the text, without spaces, up to each paragraph's end. */
function paragraphEnds(paragraphs: readonly string[]): ReadonlySet<number> {
  let length = 0
  return new Set(
    paragraphs.map((text) => {
      length += solidText(text).length
      return length
    }),
  )
}

function byBaseline(glyphs: readonly ShownGlyph[]): readonly (readonly ShownGlyph[])[] {
  const rows = new Map<number, ShownGlyph[]>()
  for (const glyph of glyphs) {
    const y = Math.round(glyph.y * 2) / 2
    rows.set(y, [...(rows.get(y) ?? []), glyph])
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.x - b.x))
}

function trimmed(glyphs: readonly ShownGlyph[]): readonly ShownGlyph[] {
  let end = glyphs.length
  while (end > 0 && glyphs[end - 1]?.text.trim() === '') end--
  return glyphs.slice(0, end)
}

/** All characters in the order of the lines, without spaces. */
export const drawnText = ({ pages }: ReadPdf): string =>
  pages
    .map(({ glyphs }) =>
      byBaseline(glyphs)
        .map((row) => solidText(row.map(({ text }) => text).join('')))
        .join(''),
    )
    .join('')
