import { readFileSync } from 'node:fs'

interface Corpus {
  readonly paragraphs: readonly string[]
  readonly titles: readonly string[]
}

/**
 * Paragraphs and titles of three bulletins, taken from the sample issues once: a sample may be edited without making
 * other random issues.
 */
const CORPUS: Corpus = JSON.parse(readFileSync('test/makeup/paragraphs.json', 'utf8'))

/** What the bulletins hold little of: Western words and addresses, figures, dashes, dots, marks in a row. */
const AWKWARD: readonly string[] = [
  '全市已建成站点2,630个，日均服务19.4万人次，同比增长12.5%。',
  '平台采用GB/T 22239—2019标准，支持iOS、Android和HarmonyOS三种系统。',
  '详情见https://example.org/union/2024/06/services?from=weekly，也可致电023-6386 1234咨询。',
  '“不是不想来，是来不了……”一位配送员说，“能不能开到晚上10:30？”',
  '这件事——说大不大，说小不小——办了整整三年。',
  '《关于进一步加强工会基层组织建设的意见》《职工书屋管理办法（试行）》等文件同步印发。',
  '活动分为“学、练、赛、评”四个环节，自2024年6月1日起至12月31日止。',
  '参赛作品包括AI辅助设计（AIGC）、BIM建模、Python数据分析等12类，共收到3∶1配比的图纸1,024份。',
  '他的工号是007，工位在3号楼B区2-15，微信群里有500余人。',
  '平均分由78.5分提高到91分，合格率从60％升至95％；两项指标均居全市前列。',
  '谁来办？怎么办？何时办完？会议一一作了明确！',
  '“渝见·会聚良缘”“为爱蓄能·源聚美好”等活动吸引了80名职工参加。',
]

/** Marks of a pair stand in one sentence, or a recombined text would be unbalanced. */
const isBalanced = (sentence: string): boolean =>
  ['“”', '‘’', '（）', '《》'].every((pair) => {
    const [open = '', close = ''] = pair
    return sentence.split(open).length === sentence.split(close).length
  })

const isPlain = (paragraph: string): boolean =>
  /^[^#|!>\-\d（表*]/.test(paragraph) && !/[*[\]|]/.test(paragraph)

/** Whole sentences of the bulletins, and some that are hard to set. */
export const SENTENCES: readonly string[] = [
  ...CORPUS.paragraphs.filter(isPlain).flatMap((paragraph) => paragraph.match(/[^。！？]+[。！？]”?/g) ?? []),
  ...AWKWARD,
]
  .map((sentence) => sentence.trim())
  .filter(isBalanced)

const clauses = SENTENCES.flatMap((sentence) => sentence.split(/[，。；：！？]/)).filter(isBalanced)

/** Titles of the bulletins, and clauses as long as titles are. */
export const TITLES: readonly string[] = [
  ...CORPUS.titles,
  ...clauses.filter((clause) => /^[\p{Script=Han}“”《》、·\d]{5,26}$/u.test(clause)),
]

export const SUBHEADS: readonly string[] = clauses.filter((clause) => /^\p{Script=Han}{4,12}$/u.test(clause))
