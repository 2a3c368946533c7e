import type { InlineStyle, InlineText } from '../issue/issue.ts'
import { type CharClass, charClass } from './char-class.ts'

/** What never breaks and moves as one: a Han character, a mark, a dash pair, a word, a number. */
export interface Cluster {
  readonly cls: CharClass
  readonly text: string
  /** UTF-16 offsets in the paragraph. */
  readonly start: number
  readonly end: number
  readonly style: InlineStyle
}

/** Joiners that belong to a number when digits stand on both sides: 1,600 3.5 10:30. */
const INSIDE_NUMBER = new Set([',', '.', ':'])

/** Cuts a paragraph into clusters and settles quotes and other marks by their context. */
export function clusters(source: InlineText): readonly Cluster[] {
  const characters = [...source.text]
  const classes = westernQuotes(characters, characters.map(charClass))
  const out: Cluster[] = []
  let offset = 0
  for (let i = 0; i < characters.length; ) {
    const end = clusterEnd(characters, classes, i)
    const text = characters.slice(i, end).join('')
    out.push({
      cls: numberAware(classes, i, end),
      text,
      start: offset,
      end: offset + text.length,
      style: styleAt(source, offset),
    })
    offset += text.length
    i = end
  }
  return out
}

/** A lone em dash is a connector of one em (clreq 3.1.3); everything else keeps its class. */
function numberAware(classes: readonly CharClass[], start: number, end: number): CharClass {
  const cls = classes[start] ?? 'HA'
  return cls === 'DA' && end - start === 1 ? 'CN' : cls
}

function clusterEnd(characters: readonly string[], classes: readonly CharClass[], start: number): number {
  const cls = classes[start]
  if (cls === 'DA' || cls === 'EL') return characters[start] === characters[start + 1] ? start + 2 : start + 1
  if (cls === 'LA') return runEnd(classes, start, 'LA')
  if (cls === 'NU') return numberEnd(characters, classes, start)
  return withMarks(characters, start + 1)
}

function runEnd(classes: readonly CharClass[], start: number, cls: CharClass): number {
  let end = start + 1
  while (classes[end] === cls) end++
  return end
}

function numberEnd(characters: readonly string[], classes: readonly CharClass[], start: number): number {
  let end = start + 1
  for (;;) {
    if (classes[end] === 'NU') end++
    else if (classes[end + 1] === 'NU' && INSIDE_NUMBER.has(characters[end] ?? '')) end += 2
    else return end
  }
}

/** Combining marks, the joiner and variation selectors stay with their base. */
const RIDES_ON_BASE = /^(?:\p{M}|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])$/u

function withMarks(characters: readonly string[], end: number): number {
  let to = end
  while (to < characters.length && RIDES_ON_BASE.test(characters[to] ?? '')) to++
  return to
}

const isWesternText = (cls: CharClass | undefined): boolean => cls === 'LA' || cls === 'NU' || cls === 'SP'

/**
 * Decides from the text which quotes are Western: the pair holds only Western text with a word of two
 * letters and stands in Western text; an apostrophe stands between two letters. All others are Chinese
 * marks (clreq; never from the advance the font happens to give).
 */
function westernQuotes(characters: readonly string[], classes: CharClass[]): readonly CharClass[] {
  const open: number[] = []
  characters.forEach((character, i) => {
    if (character === '\u2019' && classes[i - 1] === 'LA' && classes[i + 1] === 'LA') classes[i] = 'LA'
    else if (character === '\u201c' || character === '\u2018') open.push(i)
    else if (character === '\u201d' || character === '\u2019') {
      const start = open.pop()
      if (start !== undefined && isWesternPair(classes, start, i)) {
        classes[start] = 'AO'
        classes[i] = 'AC'
      }
    }
  })
  return classes
}

function isWesternPair(classes: readonly CharClass[], start: number, end: number): boolean {
  const inside = classes.slice(start + 1, end)
  const holdsWord = inside.some((cls, i) => cls === 'LA' && inside[i + 1] === 'LA')
  const outside = [classes[start - 1], classes[end + 1]]
  return (
    holdsWord &&
    inside.every((cls) => isWesternText(cls) || cls === 'AC') &&
    outside.every((cls) => cls === undefined || cls === 'LA' || cls === 'SP' || cls === 'AC')
  )
}

function styleAt(source: InlineText, offset: number): InlineStyle {
  return source.styles.find((range) => range.start <= offset && offset < range.end)?.style ?? 'plain'
}
