import { isHan, replacing } from './characters.ts'
import type { Edit } from './edit.ts'
import { protectedUnits } from './protected.ts'

/** Dots that stand for the interpunct in names and titles. */
export const interpuncts = (text: string): readonly Edit[] =>
  replacing(text, /(?<=\p{Script=Han})[•●・‧∙⋅](?=\p{Script=Han})/gu, () => '·')

/** Dashes and ellipses typed in other ways; `--` inside Latin text is left alone. */
export function dashesAndDots(text: string): readonly Edit[] {
  const mask = protectedUnits(text)
  const besideHan = (match: RegExpMatchArray): boolean => {
    const start = match.index ?? 0
    return mask[start] === 0 && touchesHan(text, start, start + match[0].length)
  }
  return [
    ...replacing(text, /-{2,}|[─━]{2,}| — /g, (match) => (besideHan(match) ? '——' : null)),
    ...replacing(text, /\.{3,}|。{3,}|(?<!…)…(?!…)|…{3,}/g, (match) => (besideHan(match) ? '……' : null)),
    ...replacing(text, /(?<=\d)~(?=\d)/g, () => '～'),
    ...replacing(text, /<<(?=[^<>]*>>)|(?<=<<[^<>]*)>>/g, ([mark]) =>
      /<<[^<>]*\p{Script=Han}[^<>]*>>/u.test(text) ? (mark === '<<' ? '《' : '》') : null,
    ),
  ].sort((a, b) => a.start - b.start)
}

const PLAIN_TO_FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
}

const SKIPPED = new Set('"\'“”‘’()（）《》〈〉「」『』[]【】 ')

/** True when the nearest character on either side, past quotes and brackets, is Han (or a mark of Han text). */
function touchesHan(text: string, start: number, end: number): boolean {
  let left = start - 1
  while (left >= 0 && SKIPPED.has(text[left] ?? '')) left--
  let right = end
  while (right < text.length && SKIPPED.has(text[right] ?? '')) right++
  return isHanOrMark(text[left]) || isHanOrMark(text[right])
}

const isHanOrMark = (character: string | undefined): boolean =>
  isHan(character) || (character !== undefined && '，。、；：！？…—'.includes(character))

/** Half-width `, ; : ! ?` beside Han, and full stops that end Han text. */
export function halfWidthMarks(text: string): readonly Edit[] {
  const mask = protectedUnits(text)
  const free = ({ index = 0 }: RegExpMatchArray): boolean => mask[index] === 0
  return [
    ...replacing(text, /[,;:!?]/g, (match) => {
      const start = match.index ?? 0
      return free(match) && touchesHan(text, start, start + 1) ? (PLAIN_TO_FULL[match[0]] ?? null) : null
    }),
    ...replacing(text, /(?<=[\p{Script=Han}”’）》」』])\.(?=$|[\s\p{Script=Han}”’）》」』"')])/gu, (match) =>
      free(match) ? '。' : null,
    ),
  ].sort((a, b) => a.start - b.start)
}

/** Brackets in pairs, when Han stands inside or beside them. */
export function halfWidthBrackets(text: string): readonly Edit[] {
  const mask = protectedUnits(text)
  const open: number[] = []
  const edits: Edit[] = []
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(' && mask[i] === 0) open.push(i)
    else if (text[i] === ')' && mask[i] === 0) {
      const start = open.pop()
      if (start === undefined || !isHanPair(text, start, i)) continue
      edits.push({ start, end: start + 1, text: '（' }, { start: i, end: i + 1, text: '）' })
    }
  }
  return edits.sort((a, b) => a.start - b.start)
}

const isHanPair = (text: string, start: number, end: number): boolean =>
  /\p{Script=Han}/u.test(text.slice(start, end)) || isHan(text[start - 1]) || isHan(text[end + 1])
