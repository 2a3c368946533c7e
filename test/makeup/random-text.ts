import { SENTENCES, SUBHEADS, TITLES } from './sentences.ts'

/** A source of chance that is the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Writes texts of wanted lengths out of the samples' sentences. */
export interface Writer {
  title(): string
  subhead(): string
  sentence(): string
  /** Paragraphs of whole sentences, a little over so many characters in all. */
  paragraphs(characters: number): readonly string[]
  below(limit: number): number
}

const pick = (from: readonly string[], below: Writer['below']): string => from[below(from.length)] ?? ''

export function writerFrom(seed: number): Writer {
  const below = chanceFrom(seed)
  const sentence = (): string => pick(SENTENCES, below)
  return {
    below,
    sentence,
    title: () => pick(TITLES, below),
    subhead: () => pick(SUBHEADS, below),
    paragraphs: (characters) => {
      const written: string[] = []
      for (let left = characters; left > 0; left -= written.at(-1)?.length ?? left) {
        const sentences: string[] = []
        const wanted = Math.min(left, SHORTEST + below(LONGEST))
        for (let length = 0; length < wanted; length += sentences.at(-1)?.length ?? wanted)
          sentences.push(sentence())
        written.push(sentences.join(''))
      }
      return written
    },
  }
}

/** Characters of a paragraph, give or take a sentence. */
const SHORTEST = 20
const LONGEST = 300
