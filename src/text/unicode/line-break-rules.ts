import { LB } from './line-break-class.ts'
import { RI_SECOND, type Sequences } from './line-break-sequences.ts'

/** What may happen at a boundary: no break, a break if the line needs one, a break in any case. */
export const BREAK = { none: 0, allowed: 1, mandatory: 2 } as const
export type Break = (typeof BREAK)[keyof typeof BREAK]

/** A condition on more than the two neighbours; `i` is the sequence after the boundary. */
export type Context = (text: Sequences, i: number) => boolean

/** A rule of UAX #14 speaks about the boundary between a class in `before` and a class in `after`. */
export interface LineBreakRule {
  readonly rule: string
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
  readonly when: Context | null
  readonly verdict: Break
}

type Classes = readonly number[]

const {
  AL,
  AL_CIRCLE,
  AL_EMOJI,
  AK,
  AP,
  AS,
  B2,
  BA,
  BB,
  BK,
  CB,
  CL,
  CP,
  CR,
  EB,
  EM,
  EX,
  GL,
  H2,
  H3,
  HH,
  HL,
  HY,
} = LB
const { ID, ID_EMOJI, IN, IS, JL, JT, JV, LF, NL, NS, NU, OP, PO, PR, QU_PF, QU_PI, RI, SP, SY } = LB
const { VF, VI, WJ, ZW } = LB

const ANY: Classes = [...Object.values(LB), RI_SECOND]
const LETTER: Classes = [AL, AL_CIRCLE, AL_EMOJI, HL]
const HARD: Classes = [BK, CR, LF, NL]
const QUOTE: Classes = [LB.QU, QU_PI, QU_PF]
const HYPHEN: Classes = [HY, HH]
const IDEOGRAPH: Classes = [ID, ID_EMOJI, EB, EM]
const HANGUL: Classes = [JL, JV, JT, H2, H3]
const AKSARA: Classes = [AK, AL_CIRCLE, AS]

const except = (...left: Classes): Classes => ANY.filter((cls) => !left.includes(cls))

/** LB15a: what an initial quote must follow to be known as opening. */
const BEFORE_OPENING: Classes = [...HARD, OP, ...QUOTE, GL, SP, ZW]
/** LB15b: what a final quote must precede to be known as closing. */
const AFTER_CLOSING: Classes = [SP, GL, WJ, CL, ...QUOTE, CP, EX, IS, SY, ...HARD, ZW]
/** LB20a: what a hyphen must follow to be at the start of a word. */
const BEFORE_WORD: Classes = [...HARD, SP, ZW, CB, GL]

const classAt = (text: Sequences, i: number): number => (i < text.count ? (text.classes[i] ?? -1) : -1)

const isOneOf = (classes: Classes, text: Sequences, i: number): boolean => classes.includes(classAt(text, i))

/** East Asian; neither the start nor the end of the text is. */
const isEastAsian = (text: Sequences, i: number): boolean =>
  i >= 0 && i < text.count && text.eastAsian[i] === 1

/** The last sequence before `i` that is no space, −1 when there is none. */
function skipSpaces(text: Sequences, i: number): number {
  let at = i - 1
  while (classAt(text, at) === SP) at--
  return at
}

const afterSpaces =
  (...classes: Classes): Context =>
  (text, i) =>
    isOneOf(classes, text, skipSpaces(text, i))

/** `i` ends NU (SY | IS)*. */
function endsNumber(text: Sequences, i: number): boolean {
  let at = i
  while (isOneOf([SY, IS], text, at)) at--
  return classAt(text, at) === NU
}

const afterOpeningQuote: Context = (text, i) => {
  const quote = skipSpaces(text, i)
  return classAt(text, quote) === QU_PI && (quote === 0 || isOneOf(BEFORE_OPENING, text, quote - 1))
}

const beforeClosing: Context = (text, i) => i + 1 === text.count || isOneOf(AFTER_CLOSING, text, i + 1)

const startsWord: Context = (text, i) => i === 1 || isOneOf(BEFORE_WORD, text, i - 2)

const opensNumber: Context = (text, i) =>
  classAt(text, i + 1) === NU || (classAt(text, i + 1) === IS && classAt(text, i + 2) === NU)

function rule(name: string, verdict: Break, before: Classes, after: Classes, when?: Context): LineBreakRule {
  return { rule: name, verdict, before: new Set(before), after: new Set(after), when: when ?? null }
}

const keep = (name: string, before: Classes, after: Classes, when?: Context): LineBreakRule =>
  rule(name, BREAK.none, before, after, when)

const open = (name: string, before: Classes, after: Classes, when?: Context): LineBreakRule =>
  rule(name, BREAK.allowed, before, after, when)

/**
 * UAX #14 (Unicode 17.0, revision 55) from LB4 to LB31, in order: the first rule that applies decides. LB1 is in
 * the data, LB2 and LB3 are the ends of the text, LB8a and LB9–LB10 are settled with `Sequences`.
 */
export const LINE_BREAK_RULES: readonly LineBreakRule[] = [
  rule('LB4', BREAK.mandatory, [BK], ANY),
  keep('LB5', [CR], [LF]),
  rule('LB5', BREAK.mandatory, [CR, LF, NL], ANY),
  keep('LB6', ANY, HARD),
  keep('LB7', ANY, [SP, ZW]),
  open('LB8', [ZW, SP], ANY, afterSpaces(ZW)),
  keep('LB11', ANY, [WJ]),
  keep('LB11', [WJ], ANY),
  keep('LB12', [GL], ANY),
  keep('LB12a', except(SP, BA, HY, HH), [GL]),
  keep('LB13', ANY, [CL, CP, EX, SY]),
  keep('LB14', [OP, SP], ANY, afterSpaces(OP)),
  keep('LB15a', [QU_PI, SP], ANY, afterOpeningQuote),
  keep('LB15b', ANY, [QU_PF], beforeClosing),
  open('LB15c', [SP], [IS], (text, i) => classAt(text, i + 1) === NU),
  keep('LB15d', ANY, [IS]),
  keep('LB16', [CL, CP, SP], [NS], afterSpaces(CL, CP)),
  keep('LB17', [B2, SP], [B2], afterSpaces(B2)),
  open('LB18', [SP], ANY),
  keep('LB19', ANY, [LB.QU, QU_PF]),
  keep('LB19', [LB.QU, QU_PI], ANY),
  keep('LB19a', ANY, QUOTE, (text, i) => !isEastAsian(text, i - 1)),
  keep('LB19a', ANY, QUOTE, (text, i) => !isEastAsian(text, i + 1)),
  keep('LB19a', QUOTE, ANY, (text, i) => !isEastAsian(text, i)),
  keep('LB19a', QUOTE, ANY, (text, i) => !isEastAsian(text, i - 2)),
  open('LB20', ANY, [CB]),
  open('LB20', [CB], ANY),
  keep('LB20a', HYPHEN, LETTER, startsWord),
  keep('LB21', ANY, [BA, HH, HY, NS]),
  keep('LB21', [BB], ANY),
  keep('LB21a', HYPHEN, except(HL), (text, i) => classAt(text, i - 2) === HL),
  keep('LB21b', [SY], [HL]),
  keep('LB22', ANY, [IN]),
  keep('LB23', LETTER, [NU]),
  keep('LB23', [NU], LETTER),
  keep('LB23a', [PR], IDEOGRAPH),
  keep('LB23a', IDEOGRAPH, [PO]),
  keep('LB24', [PR, PO], LETTER),
  keep('LB24', LETTER, [PR, PO]),
  keep('LB25', [CL, CP], [PO, PR], (text, i) => endsNumber(text, i - 2)),
  keep('LB25', [NU, SY, IS], [PO, PR, NU], (text, i) => endsNumber(text, i - 1)),
  keep('LB25', [PO, PR], [OP], opensNumber),
  keep('LB25', [PO, PR, HY, IS], [NU]),
  keep('LB26', [JL], [JL, JV, H2, H3]),
  keep('LB26', [JV, H2], [JV, JT]),
  keep('LB26', [JT, H3], [JT]),
  keep('LB27', HANGUL, [PO]),
  keep('LB27', [PR], HANGUL),
  keep('LB28', LETTER, LETTER),
  keep('LB28a', [AP], AKSARA),
  keep('LB28a', AKSARA, [VF, VI]),
  keep('LB28a', [VI], [AK, AL_CIRCLE], (text, i) => isOneOf(AKSARA, text, i - 2)),
  keep('LB28a', AKSARA, AKSARA, (text, i) => classAt(text, i + 1) === VF),
  keep('LB29', [IS], LETTER),
  keep('LB30', [...LETTER, NU], [OP], (text, i) => !isEastAsian(text, i)),
  keep('LB30', [CP], [...LETTER, NU], (text, i) => !isEastAsian(text, i - 1)),
  keep('LB30a', [RI], [RI_SECOND]),
  keep('LB30b', [EB, AL_EMOJI, ID_EMOJI], [EM]),
  open('LB31', ANY, ANY),
]
