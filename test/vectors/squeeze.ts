import type { PunctuationStyle } from '../../src/text/junction.ts'
import { holds, naturalEms, sequenceOf } from './engine.ts'
import type { Verdict } from './run-vectors.ts'

const TOLERANCE = 0.01
const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE

interface CssTrimCase {
  readonly text: string
  readonly lang: string
  readonly w: number
}

const DOTS = /[。．，、：；！？]/

export function cssTrimVerdict({ text, lang, w }: CssTrimCase): Verdict {
  const ours = naturalEms(sequenceOf(text))
  if (near(ours, w)) return 'pass'
  if (/・/.test(text) && near(ours + 0.5, w)) return { policy: 'an interpunct is half an em (GB), not the font’s full em' }
  if (lang !== 'zh-Hans') return { policy: `${lang} is for a language switch` }
  if (new RegExp(`${DOTS.source}{2}`).test(text)) return { policy: 'CSS leaves two stops at 2 em; clreq gives 1.5' }
  return { wrong: `${ours} em` }
}

interface XecjkCase {
  readonly style: PunctuationStyle
  readonly text: string
  readonly w: number
}

export function xecjkVerdict({ style, text, w }: XecjkCase): Verdict {
  const ours = naturalEms(sequenceOf(text, { style }))
  return near(ours, w) ? 'pass' : { wrong: `${ours} em` }
}

interface PairCase {
  readonly p: string
  readonly typst: number
  readonly quanjiao?: number
  readonly agree: 0 | 1
  readonly alt?: number
}

/** Required where Typst and xeCJK agree and the mark does not depend on the font. */
export function pairWidthVerdict({ p, typst, agree, alt }: PairCase): Verdict {
  const ours = naturalEms(sequenceOf(`国${p}国`)) - 2
  if (near(ours, typst) || (alt !== undefined && near(ours, alt))) return 'pass'
  if (agree === 1) return { wrong: `${ours} em` }
  const imposed = holds(p, 'MD') || holds(p, 'DA') || holds(p, 'EL') || holds(p, 'SL') || holds(p, 'CN')
  return { policy: imposed ? 'width is imposed, not the font’s' : 'the peers do not agree' }
}
