import { type Lexicon, wordsIn } from './lexicon.ts'

/** How natural a headline's break is, best first; lower rank is better. */
export type BreakRank = 0 | 1 | 2 | 3

/** The author's own break; after a clause; before a conjunction or preposition; between other words. */
export const RANK = { author: 0, clause: 1, joint: 2, word: 3 } as const

const AFTER_CLAUSE = new Set('，、；：！？。')
const AFTER_NAME = new Set('》”’）')
const BEFORE_JOINT = /^(?:和|与|及|暨|以及|并|并在|在|对|为|向|赴|到|让|将|助|促|共)/
/** Particles and conjunctions that may not end a headline's line, and those that may not begin one. */
const NOT_LAST = new Set('的了和与及在对把被暨并赴向从由为以将到各每该此这那第“‘《（让使令')
const NOT_FIRST = /^(?:的|了|吗|呢|们|性|者|化|[”’》）！？，。、；：·…—])/
/** Words that lean on the noun after them. */
const LEANING =
  /(?:第[一二三四五六七八九十]+|系列|先进|各项|各级|各类|各区|有关|相关|所有|这个|一个|第一|首个|首届|进一步|全面|深入|不断|加快|着力|扎实|切实|积极|持续|大力|全力|认真|正式|成功|荣获|获得|召开|举行|举办|开展|启动|发布|推动|推进|加强|做好|抓好|走进|助力|促进|服务|保障|赋能|季度|聚焦|围绕|坚持|弘扬|学习|贯彻|落实|打造|构建|建设|[市区县省])$/
/** Nouns that close a compound and would rather stand on its line. */
const CLOSING_NOUN =
  /^(?:委员会|办公室|支部|推进会|汇报会|座谈会|报告会|表彰会|例会|大赛|选拔赛|仪式|宣讲团|现场会|服务中心)/
/** Nouns that a quoted name leans on: “六一”系列活动. */
const NAMED = /^(?:系列|活动|行动|工程|精神|专项|工作|计划|比赛|奖章|称号)/
const NUMBER_AND_UNIT =
  /\d[\d.,%]*(?:月\d+日|[年月日时分秒人家个名张户位届次项条元万亿余多级岁里版号期周件场])+/g
const QUOTED = /[“‘《（〈【][^“‘《（〈【”’》）〉】]*[”’》）〉】]/g
/** Names and titles in quotes up to this length stay whole. */
const LONGEST_QUOTE = 10

/**
 * Where the lines of a headline may end: offset → rank. Words come from ICU's dictionary, put right by the lexicon;
 * numbers with units and short quoted names stay whole. `wanted` are the breaks the author typed.
 */
export function senseBreaks(
  text: string,
  lexicon: Lexicon,
  wanted: readonly number[] = [],
): ReadonlyMap<number, BreakRank> {
  const words = dictionaryWords(text)
  const held = heldUnits(text, wordsIn(text, lexicon, new Set(startsOf(words)).add(text.length)))
  const breaks = new Map<number, BreakRank>()
  for (const at of startsOf(whole(words))) {
    if (at === 0 || (held[at] === 1 && !isTypedBreak(text, at))) continue
    const before = text.slice(0, at).replace(/[ \u3000|｜]+$/, '')
    const after = text.slice(at)
    if (NOT_LAST.has(before.at(-1) ?? '') || NOT_FIRST.test(after)) continue
    if (AFTER_NAME.has(before.at(-1) ?? '') && NAMED.test(after)) continue
    breaks.set(at, rankOf(text, at, before, after))
  }
  for (const at of wanted) breaks.set(at, RANK.author)
  return breaks
}

function rankOf(text: string, at: number, before: string, after: string): BreakRank {
  if (isTypedBreak(text, at)) return RANK.author
  if (AFTER_CLAUSE.has(before.at(-1) ?? '')) return RANK.clause
  if (AFTER_NAME.has(before.at(-1) ?? '')) return RANK.joint
  return BEFORE_JOINT.test(after) && !LEANING.test(before) ? RANK.joint : RANK.word
}

/** True where the author typed a space or a bar between Han. */
const isTypedBreak = (text: string, at: number): boolean => /[ \u3000|｜]/.test(text[at - 1] ?? '')

/** True when a line that ends here leaves a verb or determiner without its noun. */
export const leavesLeaning = (text: string, at: number): boolean =>
  LEANING.test(text.slice(0, at).trimEnd()) || CLOSING_NOUN.test(text.slice(at))

/** Marks (1) the offsets inside something that must stay whole. */
function heldUnits(text: string, words: readonly (readonly [number, number])[]): Uint8Array {
  const held = new Uint8Array(text.length + 1)
  const hold = (start: number, end: number): void => {
    held.fill(1, start + 1, end)
  }
  for (const [start, end] of words) hold(start, end)
  for (const { 0: found, index } of text.matchAll(NUMBER_AND_UNIT)) hold(index, index + found.length)
  for (const { 0: found, index } of text.matchAll(QUOTED))
    if (found.length <= LONGEST_QUOTE) hold(index, index + found.length)
  return held
}

/** Made once: it costs more than a page of text. */
let segmenter: Intl.Segmenter | null = null

function dictionaryWords(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

function startsOf(words: readonly string[]): readonly number[] {
  let at = 0
  return words.map((word) => {
    at += word.length
    return at - word.length
  })
}

const LONE = /^\p{Script=Han}$/u
const HAN_WORD = /^\p{Script=Han}+$/u
/** Single characters that close the word before them, and those that open the word after them. */
const SUFFIX = new Set('会团区县市镇乡部局厅处科员组队院校馆站室所者们性化率力级届业界家工版线网式型书史节')
const PREFIX = new Set('总副女男党老新各全本我该首第市区县省')
const JOINT = new Set('和与及暨并在对为向赴到让将共的了把被由从以')

/** Puts together what the dictionary leaves as single characters: 工会|委员|会, 惠|及, 女|职工. */
function whole(words: readonly string[]): readonly string[] {
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last !== undefined && joins(last, word)) out[out.length - 1] = last + word
    else out.push(word)
  }
  return out
}

function joins(last: string, word: string): boolean {
  if (!HAN_WORD.test(last) || !HAN_WORD.test(word)) return false
  if (LONE.test(last) && !JOINT.has(last) && (PREFIX.has(last) || LONE.test(word))) return true
  return LONE.test(word) && SUFFIX.has(word)
}
