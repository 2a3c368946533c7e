import { isHan, replacing } from './characters.ts'
import type { Edit } from './edit.ts'

/** Corner brackets become the quotes of mainland practice (GB/T 15834 4.8). */
export const cornerQuotes = (text: string): readonly Edit[] =>
  replacing(text, /[「」『』]/g, ([mark]) => CURLY[mark] ?? null)

const CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' }

/** Straight quotes in pairs, by nesting; an apostrophe between letters and quotes of Latin text stay. */
export function straightQuotes(text: string): readonly Edit[] {
  if (!/["']/.test(text) || !/\p{Script=Han}/u.test(text)) return []
  const edits: Edit[] = []
  const open: { readonly mark: string; readonly at: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? ''
    if ((mark !== '"' && mark !== "'") || isApostrophe(text, i)) continue
    const last = open.at(-1)
    if (last?.mark !== mark) {
      open.push({ mark, at: i })
      continue
    }
    open.pop()
    if (!isHanPair(text, last.at, i)) continue
    edits.push(quote(last.at, mark === '"' ? '“' : '‘'), quote(i, mark === '"' ? '”' : '’'))
  }
  return edits.sort((a, b) => a.start - b.start)
}

const quote = (start: number, text: string): Edit => ({ start, end: start + 1, text })

const isLetter = (character: string | undefined): boolean => /^[A-Za-z0-9]$/.test(character ?? '')

/** Feet, inches, minutes and apostrophes: between letters, or after a digit. */
const isApostrophe = (text: string, i: number): boolean =>
  (isLetter(text[i - 1]) && isLetter(text[i + 1])) || (/\d/.test(text[i - 1] ?? '') && text[i] === "'")

const isHanPair = (text: string, start: number, end: number): boolean =>
  /\p{Script=Han}/u.test(text.slice(start, end)) || isHan(text[start - 1]) || isHan(text[end + 1])
