import type { InlineStyle, InlineText } from '../issue/issue.ts'
import { addresses } from './addresses.ts'
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

/** Places where a paragraph is cut although its characters would hold together, as offsets. */
export interface Cuts {
  /** Where Western words may be hyphenated. */
  readonly parts: ReadonlySet<number>
  /** Where an item's label ends: `1.` does not become a number with the digits after it. */
  readonly label: number | null
}

const NO_CUTS: Cuts = { parts: new Set(), label: null }

/** Cuts a paragraph into clusters and settles quotes and other marks by their context. */
export function clusters(source: InlineText, { parts, label }: Cuts = NO_CUTS): readonly Cluster[] {
  const characters = [...source.text]
  const quoted = westernQuotes(characters, bulletsAtStart(characters.map(charClass)))
  const classes = withAddresses(source.text, characters, quoted)
  const styleAt = styleReader(source)
  const out: Cluster[] = []
  let offset = 0
  for (let i = 0; i < characters.length; ) {
    const whole = withinLabel(clusterEnd(characters, classes, i), i, offset, label)
    const end = withRiders(characters, classes[i] === 'LA' ? partEnd(i, whole, offset, parts) : whole)
    const text = end === i + 1 ? (characters[i] ?? '') : characters.slice(i, end).join('')
    out.push({
      cls: loneDash(classes, i, end),
      text,
      start: offset,
      end: offset + text.length,
      style: styleAt(offset),
    })
    offset += text.length
    i = end
  }
  return out
}

/** A cluster that begins inside a label ends with it; labels are of characters of one UTF-16 unit. */
const withinLabel = (end: number, start: number, offset: number, label: number | null): number =>
  label !== null && offset < label ? Math.min(end, start + label - offset) : end

/** □ and its like are bullets at the start of a block only; elsewhere they are full-width symbols. */
function bulletsAtStart(classes: CharClass[]): CharClass[] {
  const first = classes.findIndex((cls) => cls !== 'SP')
  return classes.map((cls, i) => (cls === 'BU' && i !== first ? 'HA' : cls))
}

/** A lone em dash is a connector of one em (clreq 3.1.3); everything else keeps its class. */
function loneDash(classes: readonly CharClass[], start: number, end: number): CharClass {
  const cls = classes[start] ?? 'HA'
  return cls === 'DA' && end - start === 1 ? 'CN' : cls
}

/**
 * Past this many letters a word, number or address is cut into letters, so that a line may part it when nothing else
 * helps: sixteen letters are as wide as the narrowest column.
 */
const LONGEST_WORD = 16

function clusterEnd(characters: readonly string[], classes: readonly CharClass[], start: number): number {
  const cls = classes[start]
  if (cls === 'DA' || cls === 'EL') return pairEnd(characters, start)
  if (cls === 'LA') return wordEnd(classes, start)
  if (cls === 'UR') return addressEnd(characters, classes, start)
  if (cls === 'NU') return numberEnd(characters, classes, start)
  if (cls === 'SP') return runEnd(classes, start, 'SP')
  return start + 1
}

/** —— and …… are one unit; ⸺ is it by itself. */
const pairEnd = (characters: readonly string[], start: number): number =>
  characters[start] === characters[start + 1] && characters[start] !== TWO_EM_DASH ? start + 2 : start + 1

const TWO_EM_DASH = '\u2e3a'

const wordEnd = (classes: readonly CharClass[], start: number): number =>
  shortOrLetter(start, runEnd(classes, start, 'LA'), classes[start - 1] === 'LA')

/** A word that is not too long as one cluster; `inside` tells that its head was cut off before. */
const shortOrLetter = (start: number, end: number, inside: boolean): number =>
  end - start <= LONGEST_WORD && !inside ? end : start + 1

/** End of the word's part that begins at `offset`; words are of letters of one UTF-16 unit. */
function partEnd(start: number, end: number, offset: number, parts: ReadonlySet<number>): number {
  for (let at = start + 1; at < end; at++) if (parts.has(offset + at - start)) return at
  return end
}

function runEnd(classes: readonly CharClass[], start: number, cls: CharClass): number {
  let end = start + 1
  while (classes[end] === cls) end++
  return end
}

/** After these a line may end inside an address; no hyphen is ever put in. */
const ADDRESS_BREAKS = new Set('/?&=-_.')

/** A piece of an address: up to and with a run of the characters it may be broken after. */
function addressEnd(characters: readonly string[], classes: readonly CharClass[], start: number): number {
  const parts = (end: number): boolean =>
    ADDRESS_BREAKS.has(characters[end - 1] ?? '') && !ADDRESS_BREAKS.has(characters[end] ?? '')
  let end = start + 1
  while (classes[end] === 'UR' && !parts(end)) end++
  return shortOrLetter(start, end, classes[start - 1] === 'UR' && !parts(start))
}

function numberEnd(characters: readonly string[], classes: readonly CharClass[], start: number): number {
  let end = start + 1
  for (;;) {
    if (classes[end] === 'NU') end++
    else if (classes[end + 1] === 'NU' && INSIDE_NUMBER.has(characters[end] ?? '')) end += 2
    else return shortOrLetter(start, end, classes[start - 1] === 'NU')
  }
}

/** Combining marks, joiners, variation selectors and invisible controls stay with their base; spaces do not. */
const RIDES_ON_BASE = /^(?:\p{M}|\p{Default_Ignorable_Code_Point})$/u
const SPACES = '\u200b\u2060\ufeff'

/** Nearly all text: these blocks hold no rider, and a pattern with properties is slow. */
const isPlainHan = (code: number): boolean => code >= 0x3100 && code < 0xa000

const ridesOnBase = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) > 0xa0 &&
  !isPlainHan(character.charCodeAt(0)) &&
  RIDES_ON_BASE.test(character) &&
  !SPACES.includes(character)

function withRiders(characters: readonly string[], end: number): number {
  let to = end
  while (to < characters.length && isRider(characters, to)) to++
  return to
}

/** A rider, or what a joiner ties to the base: 👩‍🏭 is one cluster. */
function isRider(characters: readonly string[], at: number): boolean {
  const character = characters[at] ?? ''
  return ridesOnBase(character) || (characters[at - 1] === JOINER && (character.codePointAt(0) ?? 0) > 0x2000)
}

const JOINER = '\u200d'

function withAddresses(
  text: string,
  characters: readonly string[],
  classes: readonly CharClass[],
): readonly CharClass[] {
  const found = addresses(text)
  if (found.length === 0) return classes
  let offset = 0
  return characters.map((character, i) => {
    const inside = found.some(({ start, end }) => start <= offset && offset < end)
    offset += character.length
    return inside ? 'UR' : (classes[i] ?? 'HA')
  })
}

const isWesternText = (cls: CharClass | undefined): boolean =>
  cls === 'LA' || cls === 'NU' || cls === 'SP' || cls === 'SY'

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
  if (!isWesternEdge(classes[start - 1]) || !isWesternEdge(classes[end + 1])) return false
  const inside = classes.slice(start + 1, end)
  const holdsWord = inside.some((cls, i) => cls === 'LA' && inside[i + 1] === 'LA')
  return holdsWord && inside.every((cls) => isWesternText(cls) || cls === 'AC' || cls === 'AO')
}

const isWesternEdge = (cls: CharClass | undefined): boolean =>
  cls === undefined || cls === 'LA' || cls === 'SP' || cls === 'AC' || cls === 'AO'

/** Reads the styles in one pass: offsets are asked in rising order. */
function styleReader({ styles }: InlineText): (offset: number) => InlineStyle {
  let next = 0
  return (offset) => {
    while (next < styles.length && (styles[next]?.end ?? 0) <= offset) next++
    const range = styles[next]
    return range && range.start <= offset ? range.style : 'plain'
  }
}
