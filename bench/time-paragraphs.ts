import { readFileSync } from 'node:fs'
import { loadFonts } from '../src/fonts/load-fonts.ts'
import { ownText } from '../src/makeup/place.ts'
import { breakings, type ParagraphStyle, prepare, setParagraph } from '../src/text/paragraph.ts'

/** What it takes to set one paragraph, ms, each the least of the runs: other work on the machine only adds. */
export interface ParagraphTimes {
  readonly characters: number
  /** Characters to boxes, whatever the measure. */
  readonly prepare: number
  /** Choosing the breaks, by measure in em. */
  readonly breaks: Readonly<Record<number, number>>
  /** Placing the glyphs of all lines. */
  readonly set: number
}

export const MEASURES = [13, 18, 34]
const SIZE = 10
const STYLE: ParagraphStyle = {
  face: 'song',
  strong: 'hei',
  emphasis: 'kai',
  size: SIZE,
  align: 'justify',
  indent: 2,
  hang: 0,
  digits: 'proportional',
}

/** Times paragraphs of the sample's running text, repeated until they are long enough. */
export function timeParagraphs(lengths: readonly number[], rounds: number): readonly ParagraphTimes[] {
  const { value: fonts } = loadFonts(['fonts/manifest.yaml'])
  if (!fonts) throw new Error('the faces do not load')
  const sample = sampleText()
  const times = lengths.map((characters) => {
    const text = ownText(sample.repeat(Math.ceil(characters / sample.length)).slice(0, characters))
    const paragraph = prepare(text, STYLE, fonts)
    const [best] = breakings(paragraph, 18 * SIZE)
    if (!best) throw new Error('a paragraph has lines')
    return {
      characters,
      prepare: least(rounds, () => prepare(text, STYLE, fonts)),
      breaks: Object.fromEntries(
        MEASURES.map((measure) => [measure, least(rounds, () => breakings(paragraph, measure * SIZE))]),
      ),
      set: least(rounds, () => setParagraph(paragraph, best, 18 * SIZE)),
    }
  })
  fonts.close()
  return times
}

function sampleText(): string {
  const { blocks } = JSON.parse(readFileSync('test/vectors/seed-normalise.json', 'utf8')) as {
    readonly blocks: readonly { readonly kind: string; readonly t: string }[]
  }
  return blocks.flatMap(({ kind, t }) => (kind === 'para' ? [t] : [])).join('')
}

function least(rounds: number, work: () => unknown): number {
  const runs = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...runs)
}
