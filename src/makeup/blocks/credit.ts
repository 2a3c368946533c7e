import type { InlineText, Picture } from '../../issue/issue.ts'
import { withOwnWords } from './own-words.ts'

/** Words by which a credit says what was done: 吴一舟摄, 市总工会供图, 图/吴一舟. */
const CREDIT_WORD = '(?:摄影|摄|供图|制图|绘图|绘制|图|照片)'
const SAYS_WHAT = new RegExp(`^${CREDIT_WORD}|${CREDIT_WORD}$`)
const LEADING_WORD = new RegExp(`^${CREDIT_WORD}[\\s：:/／]*`)
const CLOSING_WORD = new RegExp(`[\\s/／]*${CREDIT_WORD}$`)

/**
 * The line that says who made the picture; a bare name gets its 摄. Null when there is no credit, or when the caption
 * names the person as its maker already.
 */
export function creditLine({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): InlineText | null {
  if (!credit || credit.text.trim() === '') return null
  const name = credit.text.trim().replace(LEADING_WORD, '').replace(CLOSING_WORD, '')
  if (caption && name !== '' && isCredited(caption.text, name)) return null
  return SAYS_WHAT.test(credit.text.trim()) ? credit : withOwnWords('', credit, '\u00a0摄')
}

/** True where the name stands beside a word of credit: “吴一舟 摄”, “摄影：吴一舟”. */
const isCredited = (text: string, name: string): boolean =>
  new RegExp(`${escaped(name)}[\\s/／]*${CREDIT_WORD}|${CREDIT_WORD}[\\s：:/／]*${escaped(name)}`).test(text)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
