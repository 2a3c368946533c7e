import { charClass } from '../../src/text/char-class.ts'
import { breakOpportunities } from '../../src/text/uax14.ts'
import { opensBefore, sequenceOf } from './engine.ts'
import type { Verdict } from './run-vectors.ts'

const wrong = (what: string): Verdict => ({ wrong: what })

/** Raw UAX #14: one digit per code point, 1 where a line may end after it. */
export function uax14Verdict({ cp, b }: { readonly cp: string; readonly b: string }): Verdict {
  const characters = cp.split(' ').map((hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
  const breaks = breakOpportunities(characters.join(''))
  let at = 0
  const ours = characters
    .map((character) => {
      at += character.length
      return at >= breaks.length || (breaks[at] ?? 0) > 0 ? '1' : '0'
    })
    .join('')
  return ours === b ? 'pass' : wrong(ours)
}

interface CssLevelCase {
  readonly text: string
  readonly lang: string
  readonly level: string
  readonly at: number
  readonly break: boolean
}

/** CSS strict is our basic; normal and loose permit more, which print never offers. */
export function cssLevelVerdict({ text, lang, level, at, break: expected }: CssLevelCase): Verdict {
  const opens = opensBefore(sequenceOf(text), at)
  if (opens === expected) return 'pass'
  if (!opens && level !== 'strict') return { policy: `CSS ${level} (${lang}) lets lines begin with marks that basic keeps off` }
  return wrong(opens ? `opens before ${at}` : `closed before ${at}`)
}

interface ClassCase {
  readonly text: string
  readonly forbid: number
  readonly forbid2?: number
}

export function classVerdict({ text, forbid, forbid2 }: ClassCase): Verdict {
  const found = sequenceOf(text)
  const opened = [forbid, forbid2].filter((at) => at !== undefined && opensBefore(found, at))
  return opened.length === 0 ? 'pass' : wrong(`opens before ${opened.join(', ')}`)
}

interface IcuSentence {
  readonly text: string
  readonly lang: string
  readonly level: string
  readonly breaks: readonly number[]
}

/** Root-locale sentences are UAX #14 itself; Japanese ones ask for a language switch that print in zh has not. */
export function icuSentenceVerdict({ text, lang, breaks }: IcuSentence): Verdict {
  const raw = breakOpportunities(text)
  const ours = [...raw.keys()].filter((at) => at > 0 && (raw[at] ?? 0) > 0)
  if (ours.join() === breaks.join()) return 'pass'
  if (lang === 'ja') return { policy: 'Japanese line breaking (lb=loose and CJ as ideographs) is not offered' }
  return wrong(`opens before ${ours.join(', ')}`)
}

interface LongDashCase {
  readonly text: string
  readonly at?: number
  readonly break?: boolean
  readonly peer_lines?: readonly string[]
}

/** Peer lines are one legal composition: each of their breaks must be open for us as well. */
export function longDashVerdict(entry: LongDashCase): Verdict {
  const found = sequenceOf(entry.text)
  if (entry.peer_lines) {
    let at = 0
    for (const line of entry.peer_lines.slice(0, -1)) {
      at += line.length
      if (!opensBefore(found, at)) return wrong(`closed before ${at}`)
    }
    return 'pass'
  }
  const opens = opensBefore(found, entry.at ?? 0)
  return opens === entry.break ? 'pass' : wrong(opens ? 'opens' : 'closed')
}

interface IcuPair {
  readonly v: readonly [string, string, 0 | 1, 0 | 1, 0 | 1, (-1 | 1)?]
}

/** ICU zh, lb=strict, between the two middle characters of 国 A B 国; −1: ours must be closed all the same. */
export function icuPairVerdict({ v: [left, right, strict, , , policy] }: IcuPair): Verdict {
  const opens = opensBefore(sequenceOf(`国${left}${right}国`), 1 + left.length)
  const expected = policy === -1 ? false : policy === 1 ? true : strict === 1
  if (opens === expected) return 'pass'
  const meant = opens ? moreOpen(left, right) : stricter(left, right)
  return meant === null ? wrong(`${left}|${right} ${opens ? 'opens' : 'closed'}`) : { policy: meant }
}

/** Where ours is open and ICU closed, by kind. */
const moreOpen = (left: string, right: string): string | null =>
  /[\u2018\u201c]/.test(right) || /[\u2019\u201d]/.test(left) ? 'Chinese quotes are brackets, single or double' : null

/** Where ours is closed and ICU open, by kind. */
function stricter(left: string, right: string): string | null {
  if (charClass(right) === 'SU') return 'a numeric suffix begins no line'
  if (charClass(left) === 'PR') return 'a numeric prefix ends no line'
  if (left === '－' && charClass(right) === 'NU') return 'a minus holds to its number'
  if (right === '—') return 'a lone dash is a connector and begins no line'
  if (left === '〇' && right === '〇') return '〇 holds to its numerals'
  if (/[\s\u200b\u2060]/.test(right)) return 'breaks at spaces are counted after them'
  return null
}

interface IcuProse {
  readonly text: string
  readonly s: readonly number[]
}

/** Every place of a sentence: `s` lists where ICU zh, lb=strict, allows no break. */
export function icuProseVerdict({ text, s }: IcuProse): Verdict {
  const found = sequenceOf(text)
  const closed = new Set(s)
  const differing = [...text.matchAll(/[\s\S]/gu)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && opensBefore(found, at) === closed.has(at))
  return differing.length === 0 ? 'pass' : wrong(`differs before ${differing.join(', ')}`)
}
