import type { InlineText } from '../../issue/issue.ts'
import { SUBJECT, WAITS_FOR_OBJECT, WAITS_FOR_VERB } from '../../text/headline-terms.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { trustedSegments } from '../../text/word-ends.ts'

const SHORTEST = 2
const LONGEST = 6
/** Two characters tell little: a longer phrase further on is better. */
const TELLING = 3

/** Phrases end here; quotation and title marks stay outside, for the jump line has its own. */
const MARKS = /[，、；：。！？…—\s|,.:;!?“”‘’《》（）()·+]+/u
/** Words no noun phrase holds: particles, coverbs, pronouns, adverbs. */
const FUNCTION_WORDS = new Set(
  (
    '的 了 着 过 和 与 及 暨 并 在 于 对 把 被 将 让 使 给 向 从 由 以 为 到 赴 按 据 跟 同 也 都 就 再 先 又 还 要 是 有 没 不 来 去 ' +
    '之间 之后 之前 我们 他们 你们 我市 我区 我县 自己 怎么 什么 如何 为何 不再 全部 这 那 每 各 吗 呢 见 干 会干 能干 关于 举行 要求 强调 征集 争取'
  ).split(' '),
)
/** A verb and its complement: 搬到, 建成, 问出, 走进. */
const COMPLEMENTED = /^\p{Script=Han}(?:到|成|出|进|起|入|好|完|住|开|过|遍|满)$/u
/** Verbs of the register that stand as nouns just as often. */
const ALSO_NOUNS = new Set('服务 学习 交流 座谈 调研 安排 宣传 保障 首批'.split(' '))
const NUMERAL = /[\d一二两三四五六七八九十百千万]$/
const LOCATIVE = /[里中上下内外]$/
const PLACE = /[省市区县州局]$/

/**
 * The key word of a title for a jump line (下转第3版“…”): its first noun phrase of 2–6 characters, rather not one of two
 * and not the body or place it speaks of; of a longer phrase its last words, where Chinese has the head.
 */
export function keyWord(title: InlineText, lexicon: Lexicon): string {
  const clauses = title.text.split(MARKS).filter((clause) => clause !== '')
  const phrases = clauses.flatMap((clause) => nounPhrases(wordsOf(clause, lexicon)))
  const special = phrases.filter((phrase, i) => !(i === 0 && SUBJECT.test(phrase)) && !PLACE.test(phrase))
  const telling = special.find(({ length }) => length >= TELLING)
  return telling ?? special[0] ?? phrases[0] ?? (clauses[0] ?? title.text).slice(0, LONGEST)
}

function wordsOf(clause: string, lexicon: Lexicon): readonly string[] {
  const starts = [...trustedSegments(clause, lexicon)].sort((a, b) => a - b)
  return starts.map((start, i) => clause.slice(start, starts[i + 1] ?? clause.length))
}

function nounPhrases(words: readonly string[]): readonly string[] {
  const phrases: string[][] = [[]]
  words.forEach((word, i) => {
    if (isFiller(word, words[i - 1] ?? '', i === words.length - 1)) phrases.push([])
    else phrases.at(-1)?.push(word)
  })
  return phrases.map((phrase) => shortened(withoutCount(phrase))).filter(({ length }) => length >= SHORTEST)
}

function isFiller(word: string, before: string, last: boolean): boolean {
  // 对 after a number counts pairs, 会 at the end is a meeting.
  if (word === '对') return !NUMERAL.test(before)
  if (word === '会' || word === '能') return !last
  return FUNCTION_WORDS.has(word) || COMPLEMENTED.test(word) || isVerb(word)
}

const isVerb = (word: string): boolean =>
  !ALSO_NOUNS.has(word) && [WAITS_FOR_OBJECT, WAITS_FOR_VERB].some((verb) => verb.exec(word)?.[0] === word)

/** A figure with its counter: 82个. */
const COUNT = /^\d[\d.,]*\p{Script=Han}{0,2}$/u

/** A phrase without the count it ends with; a count alone says of nothing how many there are. */
const withoutCount = (words: readonly string[]): readonly string[] =>
  words.slice(0, words.findLastIndex((word) => !COUNT.test(word)) + 1)

/** A phrase without the 里 or 上 it ends with, cut to its last words; to its first ones where these say too little. */
function shortened(words: readonly string[]): string {
  const whole = words.join('')
  const text = LOCATIVE.test(whole) && whole.length > TELLING ? whole.slice(0, -1) : whole
  if (text.length <= LONGEST) return text
  const last = fitting([...words].reverse()).reverse()
  const opening = last.findIndex(({ length }) => length > 1)
  const tail = last.slice(Math.max(0, opening)).join('')
  return tail.length >= TELLING ? tail : fitting(words).join('')
}

/** The words from the first on that fit. */
function fitting(words: readonly string[]): string[] {
  const taken: string[] = []
  let length = 0
  for (const word of words) {
    length += word.length
    if (length > LONGEST) break
    taken.push(word)
  }
  return taken
}
