import type { Breaking } from './break-optimal.ts'
import { EM } from './junction.ts'
import type { PreparedParagraph } from './paragraph.ts'

/** Particles and conjunctions that may not end a headline's line, and those that may not begin one. */
const NOT_LAST = new Set('的了和与及在对把被暨并赴向从由为以将到各每该此这那第')
const NOT_FIRST = new Set('的了吗呢')
/** Words that lean on the noun after them. */
const LEANING = ['各项', '各级', '各类', '有关', '相关', '所有', '这个', '一个', '第一', '进一步']
/** A break between two words right after a clause is better than one inside it. */
const INSIDE_CLAUSE = 0.1
const UNBALANCED = 1

/** A headline ready to be broken: where its words end does not depend on size or measure. */
export interface PreparedHeadline {
  readonly paragraph: PreparedParagraph
  readonly wordEnds: readonly number[]
}

export const prepareHeadline = (paragraph: PreparedParagraph): PreparedHeadline => ({
  paragraph,
  wordEnds: wordEnds(paragraph),
})

/** Balanced breaking of a headline at words into exactly `lines` lines of at most `measure` em; null if none exists. */
export function breakHeadline(headline: PreparedHeadline, measure: number, lines: number): Breaking | null {
  const { items, sums } = headline.paragraph
  const { boxes } = items
  const ideal = sums.natural(0, boxes.length) / lines
  const cuts = [...headline.wordEnds, boxes.length]
  let layer = new Map<number, Breaking>([[0, { ends: [], demerits: 0 }]])
  for (let line = 0; line < lines; line++) {
    const next = new Map<number, Breaking>()
    for (const [start, so] of layer) {
      for (const end of cuts) {
        const width = end > start ? sums.natural(start, end) : 0
        if (end <= start || width > measure * EM) continue
        const uneven = UNBALANCED * ((width - ideal) / ideal) ** 2
        const demerits = so.demerits + uneven + (end < boxes.length ? INSIDE_CLAUSE : 0)
        const rival = next.get(end)
        if (!rival || demerits < rival.demerits) next.set(end, { ends: [...so.ends, end], demerits })
      }
    }
    layer = next
  }
  return layer.get(boxes.length) ?? null
}

/** Boxes after which a line of a headline may end. */
function wordEnds({ items }: PreparedParagraph): readonly number[] {
  const starts = wordStarts(items.source.text)
  return items.boxes.flatMap((box, i) => {
    const next = items.boxes[i + 1]
    if (!next || !starts.has(next.cluster.start)) return []
    if (!Number.isFinite(items.junctions[i]?.penalty ?? Number.POSITIVE_INFINITY)) return []
    const before = items.source.text.slice(0, next.cluster.start)
    const bad =
      NOT_LAST.has(box.cluster.text) ||
      LEANING.some((word) => before.endsWith(word)) ||
      NOT_FIRST.has(next.cluster.text)
    return bad ? [] : [i + 1]
  })
}

/** Made once: it costs more than a page of text. */
let segmenter: Intl.Segmenter | null = null

function wordStarts(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return new Set([...segmenter.segment(text)].map(({ index }) => index))
}
