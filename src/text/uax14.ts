import { LB, lineBreakClasses } from './unicode/line-break-class.ts'
import { BREAK, type Break, LINE_BREAK_RULES, type LineBreakRule } from './unicode/line-break-rules.ts'
import { combiningSequences, type Sequences } from './unicode/line-break-sequences.ts'

export {
  classOf,
  EAST_ASIAN,
  isEastAsianWide,
  LB,
  type LineBreakClass,
  lineBreakClass,
  lineBreakClasses,
} from './unicode/line-break-class.ts'
export { BREAK, type Break } from './unicode/line-break-rules.ts'

/** The rules that can speak about one pair of classes; a bare verdict when the pair alone decides. */
type PairRules = Break | readonly LineBreakRule[]

/** Classes and `RI_SECOND` fit in six bits. */
const CLASS_BITS = 6

/** Filled as pairs are met: a text knows a hundred or two of the 2,401. */
const pairTable: (PairRules | undefined)[] = []

function pairRules(before: number, after: number): PairRules {
  const cell = (before << CLASS_BITS) | after
  const known = pairTable[cell]
  if (known !== undefined) return known
  const found = rulesFor(before, after)
  pairTable[cell] = found
  return found
}

function rulesFor(before: number, after: number): PairRules {
  const rules = LINE_BREAK_RULES.filter((rule) => rule.before.has(before) && rule.after.has(after))
  const relevant = rules.slice(0, rules.findIndex((rule) => rule.when === null) + 1)
  const [first] = relevant
  return first?.when === null ? first.verdict : relevant
}

/** LB4–LB31 at the boundary before sequence `i` (≥ 1). */
function verdict(text: Sequences, i: number): Break {
  const rules = pairRules(text.classes[i - 1] ?? LB.AL, text.classes[i] ?? LB.AL)
  if (typeof rules === 'number') return rules
  return rules.find(({ when }) => when === null || when(text, i))?.verdict ?? BREAK.allowed
}

/**
 * Line break opportunities of UAX #14, Unicode 17.0, in linear time: at UTF-16 index i, 1 (`BREAK.allowed`) when a
 * line may end before i, 2 (`BREAK.mandatory`) when it must. Index 0 is 0, as is the inside of a surrogate pair.
 *
 * @param classes one byte per UTF-16 unit as `lineBreakClasses` gives it, perhaps tailored: what the rules know of a
 * character is this byte alone, so that `LB.OP | EAST_ASIAN` makes a quote an East Asian opening mark
 */
export function breakOpportunities(text: string, classes: Uint8Array = lineBreakClasses(text)): Uint8Array {
  const sequences = combiningSequences(text, classes)
  const breaks = new Uint8Array(text.length)
  for (let i = 1; i < sequences.count; i++) {
    // LB8a ranks behind LB4–LB8, but of these only LB6 and LB7 can meet a joiner, and they keep as well.
    if (sequences.joined[i - 1] === 1) continue
    breaks[sequences.starts[i] ?? 0] = verdict(sequences, i)
  }
  return breaks
}
