/**
 * Character classes of Simplified-Chinese line setting (clreq 3.1, GB/T 15834-2011):
 * `OP` opening, `CL` closing, `DI` inner stop, `DE` sentence-final stop, `MD` interpunct, `DA` two-em dash,
 * `EL` ellipsis, `CN` connector, `SL` solidus, `SU` numeric suffix, `PR` numeric prefix, `NU` digits,
 * `LA` Western letters, `HA` Han and all else set full width, `BU` bullet, `SP` space,
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
  | 'HA'
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
  MD: '·・‧',
  DA: '—⸺',
  EL: '…⋯',
  CN: '–～〜－‐',
  SL: '/／',
  SU: '%‰°′″℃℉％﹪',
  PR: '¥￥$＄€£№±+−≈<>≤≥',
  BU: '□■○●◇◆△▲☆★※◎',
  AO: '([{',
  AC: ')]},.!?:;',
  SP: ' \u00a0\u3000\u200b\t',
}

const CLASS_OF: ReadonlyMap<string, CharClass> = new Map(
  Object.entries(MEMBERS).flatMap(([cls, members]) =>
    [...members].map((character) => [character, cls as CharClass] as const),
  ),
)

const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39

/** Western letters, letter-like numerals (Ⅰ) and combining marks; quick ranges before the slow property. */
function isWestern(codePoint: number, character: string): boolean {
  if (codePoint < 0x2e80)
    return codePoint > 0x20 && (codePoint < 0x2000 || /[\p{L}\p{M}\u2160-\u2188]/u.test(character))
  return codePoint >= 0xa4d0 && codePoint < 0xf900 && !isHangul(codePoint) && /[\p{L}\p{M}]/u.test(character)
}

const isHangul = (codePoint: number): boolean => codePoint >= 0xac00 && codePoint <= 0xd7a3

/** Class of one character by itself; `itemise` settles what only the context can. */
export function charClass(character: string): CharClass {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'HA'
  if (isDigit(codePoint)) return 'NU'
  const listed = CLASS_OF.get(character)
  if (listed) return listed
  return isWestern(codePoint, character) ? 'LA' : 'HA'
}

/** Marks of Chinese punctuation that own blank space in their cell. */
export const isBlankedMark = (cls: CharClass): boolean =>
  cls === 'OP' || cls === 'CL' || cls === 'DI' || cls === 'DE'
