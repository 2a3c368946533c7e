import { addresses } from '../text/addresses.ts'

/** Numbers with their inner marks, Latin phrases of several words, file names and codes: `GB/T 9704-2012`. */
const NUMBER = /\d[\d,.:/-]*\d/g
const PHRASE = /[A-Za-z][A-Za-z'’-]*(?:[,;:]? [A-Za-z][A-Za-z'’-]*)+/g
const NAME = /[A-Za-z0-9_-]*[A-Za-z][\w-]*(?:[./:'’-][\w-]+)+/g

/** Marks (1) the units of a text that no rule of punctuation may touch. */
export function protectedUnits(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  for (const { start, end } of addresses(text)) mask.fill(1, start, end)
  for (const pattern of [NUMBER, PHRASE, NAME])
    for (const { 0: found, index } of text.matchAll(pattern)) mask.fill(1, index, index + found.length)
  return mask
}
