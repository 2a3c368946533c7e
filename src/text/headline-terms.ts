/**
 * The register of office headlines, as tables a reader of Chinese can check. They only rate breaks between words that
 * the segmenter found; the words of one publication come from its lexicon.
 */

/** Particles, conjunctions, coverbs and prefixes that may not end a line. */
export const NOT_LAST = new Set(
  '的了和与及在对把被暨并赴向从由为以将到让给按据同跟各每该此这那第届全新总高首副非不未再多获进',
)

/** Particles that may not begin a line. */
export const NOT_FIRST = new Set('的了吗呢们')

/** Endings of words that the segmenter cuts off: 沙坪坝|区, 工作|者. */
export const ENDINGS = new Set(
  '区县市省局办组会员者化性率站队级部室日周月年式型奖赛课班团厅处科院校厂镇乡村线群季届次批条项人家名法',
)

const VERBS =
  '召开 举办 举行 开展 启动 推动 推进 助力 组织 打造 引领 签署 签订 共建 培养 推行 部署 安排 走访 慰问 调研 凝聚 谱写 建起 建成 ' +
  '当好 打好 破解 落实 加强 强化 深化 完善 健全 优化 提升 学习 宣传 贯彻 坚持 走进 荣获 获评 发布 公布 印发 出台 表彰 关爱 维护 ' +
  '惠及 下沉 构建 搭建 做好 做实 聚焦 弘扬 传承 激发 促进 保障 化解 解决 服务 交流 座谈 观摩 增强 夯实 筑牢 擦亮 迎来 突破 实现'
const ADVERBS =
  '联合 携手 扎实 奋力 深入 集中 全面 积极 持续 切实 认真 大力 着力 全力 同上 首批 线上 共同 率先 有效 进一步'

const oneOf = (words: string): string => words.split(/\s+/).join('|')

/** A line begins well with a coverb, a conjunction, an adverb or a verb. */
export const OPENS = new RegExp(
  `^(?:[和与及暨并在对赴向从为以将让把被各获]|${oneOf(VERBS)}|${oneOf(ADVERBS)})`,
)

/** An adverb after a verb begins the next clause. */
export const OPENS_CLAUSE = new RegExp(`^(?:${oneOf(ADVERBS)})`)

/** What mostly ends the subject of a headline: a body or its people. */
export const SUBJECT = /(?:工会|委员会|办公室|领导|干部|公司|集团|获得者|职工|系统)$/

/** What a line ends with, when it still waits for its object. */
export const WAITS_FOR_OBJECT = new RegExp(`(?:${oneOf(VERBS)})$`)

/** What a line ends with, when it waits for its verb. */
export const WAITS_FOR_VERB = new RegExp(`(?:${oneOf(ADVERBS)})$`)

/** What leans on the noun after it so much that it may not end a line. */
export const LEANS_ON =
  /(?:各项|各级|各类|有关|相关|所有|这个|一个|第一|进一步|全国|全市|全省|全区|全县|[第一二三四五六七八九十百千两零〇\d]+[届次批期件项个]|首批)$/

/** Heads of noun phrases: what stands before them belongs to them. */
export const LEANS_BACK = new RegExp(
  `^(?:${oneOf(
    '工作 会议 活动 建设 行动 精神 管理 事迹 实事 协议 学习 讲座 例会 大会 学习会 发布会 推进会 汇报会 负责人 干部 工会 书记 主席 代表 要求 任务 仪式 ' +
      '系列 系列活动 培训 竞赛 比赛 决赛 大赛 服务 案例 项目 改革 论坛 驿站 试点 经验 制度 机制 体系 队伍 现场 情况 ' +
      '合同 协议 联盟 中心 劳模 工匠 人才 名单 见闻 篇章 力量 难题',
  )}|(?:召开|发布|公布|举行|启动|开班|举办)$)`,
)

/** Set phrases that hold together. */
const SET_PHRASES =
  '新就业形态劳动者 户外劳动者 党组理论学习中心组 理论学习中心组 党风廉政建设 思政课 劳动争议 农民工子女 职工书屋 工会工作 产业工人队伍建设改革 产业工人 高质量发展 ' +
  '党组书记 办公室 委员会 常委会 研究院 合作社 开发区 工业园 经开区 党代会 座谈会 推进会 发布会 汇报会 培训班 托管班 工作法 ' +
  '平台企业 惠及 下沉一线 劳动奖章获得者 系列活动 集体合同 根治欠薪 劳动竞赛 困难职工 防汛救灾 多元化解 安全生产 民生实事 疗休养 青年教师 资产管理工作 资产管理 管理工作 全体会议 现场推进会'

const ORDINAL = '第[一二三四五六七八九十百零〇\\d]+'
const NUMERAL = '[一二三四五六七八九十百千万亿两零〇]'

/** What is never parted although no lexicon lists it: titles, short quotations, numbers with units. */
export const WHOLE: readonly RegExp[] = [
  /《[^《》]*》/g,
  /“[^“”]{1,8}”/g,
  new RegExp(`${ORDINAL}(?:季度|届委员会|届|次|批|期|版|轮|个|名|位|号|场|条|章|季)?`, 'g'),
  new RegExp(
    `${NUMERAL}+(?:余|多)?(?:周年|届|中全会|季度|次|个|名|项|大|年|月|日|条|人|家|岁|元|天|场|件|期|户)`,
    'g',
  ),
  new RegExp(`${NUMERAL}{2,}`, 'g'),
  /\d[\d.,]*[%％]?(?:余|多)?[万亿]?(?:周年|场次|人次|平方米|公里|[年月日个名人项条届期家户元岁天场次件类级所座支号])?/g,
  /(?:全国|[全省市区县州旗])?(?:总工会|工会)|[省市区县]总/g,
  /\p{Script=Han}{2}(?:\p{Script=Han}{1,3}族)+自治[县州区]/gu,
  new RegExp(oneOf(SET_PHRASES), 'g'),
]

/** 高质高效 and 实实在在, where words of the segmenter begin and end with them: 活动启动首批 is not one. */
export const DOUBLED: readonly RegExp[] = [
  /(\p{Script=Han})\p{Script=Han}\1\p{Script=Han}/gu,
  /(\p{Script=Han})\1(\p{Script=Han})\2/gu,
]
