import { LB, lineBreakClass } from './uax14.ts'

/**
 * Character classes of Simplified-Chinese line setting (clreq 3.1, GB/T 15834-2011):
 * `OP` opening, `CL` closing, `DI` inner stop, `DE` sentence-final stop, `MD` interpunct, `DA` two-em dash,
 * `EL` ellipsis, `CN` connector, `SL` solidus, `SU` numeric suffix, `PR` numeric prefix, `NU` digits,
 * `LA` Western letters, `SY` Western symbols, `HA` Han and all else set full width, `NS` full-width characters that
 * begin no line (々 ゝ small kana), `BU` bullet, `SP` space, `UR` a piece of an address,
 * `AO`/`AC` Western opening and closing marks (ASCII brackets, Western quotes, ASCII stops).
 */
export type CharClass =
  | 'OP'
  | 'CL'
  | 'DI'
  | 'DE'
  | 'MD'
  | 'DA'
  | 'EL'
  | 'CN'
  | 'SL'
  | 'SU'
  | 'PR'
  | 'NU'
  | 'LA'
  | 'SY'
  | 'UR'
  | 'HA'
  | 'NS'
  | 'BU'
  | 'SP'
  | 'AO'
  | 'AC'

/** The table a Chinese-reading editor checks: every mark by class. */
const MEMBERS: Readonly<Partial<Record<CharClass, string>>> = {
  OP: '\u201c\u2018（《〈【〖「『〔［｛〘〚〝｟',
  CL: '\u201d\u2019）》〉】〗」』〕］｝〙〛〞〟｠',
  DI: '，、；：',
  DE: '。．！？‼⁇⁈⁉',
  MD: '·・‧∶',
  DA: '—⸺',
  EL: '…⋯‥․',
  CN: '-–～〜－‐‑゠',
  SL: '/／',
  SU: '%‰°′″℃℉％﹪',
  PR: '¥￥$＄€£№±+−≈<>≤≥',
  BU: '□■○●◇◆△▲☆★※◎•▪',
  AO: '([{',
  AC: ')]},.!?:;',
  SP: ' \t\u00a0\u202f\u2007\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000\u200b\u2060\ufeff',
  NS: '々〻ー',
}

const CLASS_OF: ReadonlyMap<string, CharClass> = new Map(
  Object.entries(MEMBERS).flatMap(([cls, members]) =>
    [...members].map((character) => [character, cls as CharClass] as const),
  ),
)

const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39

/** What UAX #14 says of characters the table does not name, in our classes. */
const BY_LINE_BREAK: ReadonlyMap<number, CharClass> = new Map([
  [LB.OP, 'AO'],
  [LB.CL, 'AC'],
  [LB.CP, 'AC'],
  [LB.EX, 'AC'],
  [LB.IS, 'AC'],
  [LB.NS, 'NS'],
  [LB.IN, 'NS'],
  [LB.PO, 'SU'],
  [LB.PR, 'PR'],
  [LB.SP, 'SP'],
])

const isAsciiLetter = (codePoint: number): boolean =>
  (codePoint >= 0x61 && codePoint <= 0x7a) || (codePoint >= 0x41 && codePoint <= 0x5a)

const LETTER = /[\p{L}\p{M}\p{N}\u2160-\u2188]/u
/** Scripts set full width: CJK, kana, Hangul, and what UAX #14 calls ideographic (emoji, symbols for maps …). */
const FULL_WIDTH: ReadonlySet<number> = new Set([
  LB.ID,
  LB.ID_EMOJI,
  LB.EB,
  LB.EM,
  LB.H2,
  LB.H3,
  LB.JL,
  LB.JV,
  LB.JT,
  LB.RI,
])

/** Class of one character by itself; `clusters` settles what only the context can. */
export function charClass(character: string): CharClass {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'HA'
  if (isDigit(codePoint)) return 'NU'
  if (isAsciiLetter(codePoint)) return 'LA'
  return CLASS_OF.get(character) ?? unlistedClass(codePoint, character)
}

function unlistedClass(codePoint: number, character: string): CharClass {
  const lineBreak = lineBreakClass(codePoint)
  const tailored = BY_LINE_BREAK.get(lineBreak)
  if (tailored) return tailored
  if (FULL_WIDTH.has(lineBreak)) return 'HA'
  if (LETTER.test(character)) return codePoint >= 0x2460 && codePoint < 0x2500 ? 'HA' : 'LA'
  return codePoint < 0x2100 || codePoint > 0x2bff ? 'SY' : 'HA'
}

/** A symbol drawn full width in Chinese that UAX #14 breaks like a letter: ① → ■. */
export function isAmbiguous(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint < 0x2e80 && lineBreakClass(codePoint) === LB.AL
}

/** Marks of Chinese punctuation that own blank space in their cell. */
export const isBlankedMark = (cls: CharClass): boolean =>
  cls === 'OP' || cls === 'CL' || cls === 'DI' || cls === 'DE'
