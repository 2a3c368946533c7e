import {
  DOUBLED,
  ENDINGS,
  LEANS_BACK,
  LEANS_ON,
  NOT_FIRST,
  NOT_LAST,
  OPENS,
  OPENS_CLAUSE,
  SUBJECT,
  WAITS_FOR_OBJECT,
  WAITS_FOR_VERB,
  WHOLE,
} from './headline-terms.ts'
import type { ItemList } from './itemise.ts'
import { insideWords, type Lexicon } from './lexicon.ts'

/** A place where a line of a headline may end: after `box` boxes, at the cost of a poor sense unit. */
export interface WordEnd {
  readonly box: number
  readonly cost: number
  /** True where the author asked for the break, by a space between Han or by an offset given. */
  readonly hinted: boolean
}

/** Costs beside the sum of squared relative unevenness of the lines: 0.1 is two lines that differ by two fifths. */
const COST = {
  clause: -0.1,
  predicate: -0.05,
  opener: 0.03,
  quotation: 0.1,
  object: 0.26,
  other: 0.22,
  leansBack: 0.5,
  besideSingle: 0.45,
  waitsForVerb: 0.4,
}

const CLAUSE_END = new Set('，、；：。！？…—')

/** Boxes after which a line of a headline may end; `hints` are offsets of the text after which one should. */
export function wordEnds(items: ItemList, words: Lexicon, hints: readonly number[] = []): readonly WordEnd[] {
  const { text } = items.source
  const wanted = hintedBoxes(items, hints)
  const segments = trustedSegments(text, words)
  const ends: WordEnd[] = []
  for (let box = 1; box < items.boxes.length; box++) {
    const at = items.boxes[box]?.cluster.start ?? 0
    const penalty = items.junctions[box - 1]?.penalty ?? Number.POSITIVE_INFINITY
    if (!Number.isFinite(penalty)) continue
    if (wanted.has(box)) ends.push({ box, cost: COST.clause, hinted: true })
    else if (segments.has(at) && !isHeld(text, at, segments)) {
      ends.push({ box, cost: breakCost(text, at, segments), hinted: false })
    }
  }
  return ends
}

/** Every place where the line-edge rules allow a break: for a text whose words are longer than the measure. */
export const anyEnds = ({ boxes, junctions }: ItemList): readonly WordEnd[] =>
  boxes.flatMap((_, box) =>
    box > 0 && Number.isFinite(junctions[box - 1]?.penalty ?? Number.POSITIVE_INFINITY)
      ? [{ box, cost: COST.besideSingle, hinted: false }]
      : [],
  )

/** Boxes before a break the author asked for, by an offset or by a space typed between Han. */
export function hintedBoxes(items: ItemList, hints: readonly number[] = []): ReadonlySet<number> {
  const typed = items.boxes.flatMap((_, box) => (isTypedBreak(items, box) ? [box] : []))
  const given = hints.map((offset) => boxAt(items, offset))
  return new Set([...typed, ...given].filter((box) => box > 0 && box < items.boxes.length))
}

function boxAt({ boxes }: ItemList, offset: number): number {
  const at = boxes.findIndex(({ cluster }) => cluster.start >= offset)
  return at < 0 ? boxes.length : at
}

/** A space between two Han has no other meaning in a headline. */
function isTypedBreak({ boxes, source }: ItemList, box: number): boolean {
  const before = boxes[box - 1]?.cluster
  const after = boxes[box]?.cluster
  if (!before || !after || before.end === after.start) return false
  const isLatin = /[\dA-Za-z]$/.test(before.text) || /^[\dA-Za-z]/.test(after.text)
  return !isLatin && /^[ \u3000]+$/.test(source.text.slice(before.end, after.start))
}

/** Made once: it costs more than a page of text. */
let segmenter: Intl.Segmenter | null = null

function segmentation(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return new Set([...segmenter.segment(text)].map(({ index }) => index))
}

/** What was segmented with a lexicon: quotes and heads are broken at many widths. */
const known = new WeakMap<Lexicon, Map<string, ReadonlySet<number>>>()

/** Where words begin, after what the segmenter parted by mistake is closed again. */
export function trustedSegments(text: string, words: Lexicon): ReadonlySet<number> {
  const texts = known.get(words) ?? new Map<string, ReadonlySet<number>>()
  known.set(words, texts)
  const segments = texts.get(text) ?? closedSegments(text, words)
  texts.set(text, segments)
  return segments
}

function closedSegments(text: string, words: Lexicon): ReadonlySet<number> {
  const segments = segmentation(text)
  const isWord = (start: number, end: number): boolean =>
    segments.has(start) && (end === text.length || segments.has(end))
  const doubled = matches(text, DOUBLED).filter(([start, end]) => isWord(start, end))
  const inside = [...matches(text, WHOLE), ...doubled].flatMap(([start, end]) =>
    Array.from({ length: end - start - 1 }, (_, i) => start + i + 1),
  )
  const closed = new Set([...insideWords(text, words, isWord), ...inside])
  return new Set([...segments].filter((at) => !closed.has(at)))
}

const matches = (text: string, patterns: readonly RegExp[]): readonly (readonly [number, number])[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole }) => [index, index + whole.length] as const),
  )

/** True where what stands on one side cannot do without the other. */
function isHeld(text: string, at: number, segments: ReadonlySet<number>): boolean {
  const before = text.slice(0, at)
  const [last, first] = [before.slice(-1), text.charAt(at)]
  if (segments.has(at - 1) && NOT_LAST.has(last)) return true
  if (NOT_FIRST.has(first) || LEANS_ON.test(before)) return true
  return segments.has(at + 1) && ENDINGS.has(first)
}

function breakCost(text: string, at: number, segments: ReadonlySet<number>): number {
  const before = text.slice(0, at)
  const after = text.slice(at)
  if (CLAUSE_END.has(before.slice(-1))) return COST.clause
  if (WAITS_FOR_VERB.test(before)) return COST.waitsForVerb
  if (OPENS_CLAUSE.test(after)) return COST.opener
  if (WAITS_FOR_OBJECT.test(before)) return COST.object
  if (LEANS_BACK.test(after)) return COST.leansBack
  if (OPENS.test(after)) return SUBJECT.test(before) ? COST.predicate : COST.opener
  if (/^[《“（]/.test(after)) return COST.quotation
  const beside = segments.has(at - 1) || segments.has(at + 1)
  return beside && !/[”》）]$/.test(before) ? COST.besideSingle : COST.other
}
