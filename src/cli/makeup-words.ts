import type { Bilingual } from '../diagnostics/rule.ts'
import type { CopyfitStep, StoryReport } from '../makeup/report.ts'
import type { TermName } from '../makeup/search/candidate.ts'
import type { FitStep } from '../text/headline-fit.ts'

/** What costs points in an arrangement. */
export const TERM_WORDS: Readonly<Record<TermName, Bilingual>> = {
  unused: { zh: '空行', en: 'empty lines' },
  'blank-page': { zh: '空版', en: 'blank page' },
  fit: { zh: '伸缩', en: 'stretching' },
  shape: { zh: '形状', en: 'shapes' },
  order: { zh: '次序', en: 'order' },
  jump: { zh: '转版', en: 'jumps' },
  'same-title': { zh: '邻题同样', en: 'titles alike' },
  'sidebar-elsewhere': { zh: '动态栏移位', en: 'sidebar out of its zone' },
  pin: { zh: '指定未能照办', en: 'wishes unmet' },
  'body-size': { zh: '字号', en: 'body size' },
  leading: { zh: '行距', en: 'leading' },
  overset: { zh: '溢出', en: 'overset' },
}

/** What was done to a title. */
export const FIT_WORDS: Readonly<Record<FitStep['kind'], Bilingual>> = {
  tracked: { zh: '标题字距 {tracking} em', en: 'title tracked {tracking} em' },
  reduced: { zh: '标题由 {from} 点缩到 {to} 点', en: 'title reduced from {from} to {to} pt' },
  turned: { zh: '标题排成 {lines} 行', en: 'title turned to {lines} lines' },
  spread: { zh: '标题均排到 {measure} 字宽', en: 'title spread to {measure} em' },
  parted: { zh: '标题在词中转行', en: 'title broken inside a word' },
}

/** What was done to a story; what was done to its title stands above. */
export const STEP_WORDS: Readonly<Record<Exclude<CopyfitStep['kind'], 'head'>, Bilingual>> = {
  'head-space': { zh: '题空 {rows} 行', en: 'head space {rows} lines' },
  looseness: { zh: '段落 {lines} 行', en: 'paragraphs {lines} lines' },
  picture: { zh: '图片 {file} {rows} 行', en: 'picture {file} {rows} lines' },
  boxed: { zh: '加框', en: 'boxed' },
  inset: { zh: '嵌入 {into}', en: 'set into {into}' },
  jump: { zh: '下转第 {to} 版', en: 'continued on page {to}' },
}

/** Steps whose figures are changes, written with their sign. */
export const CHANGES: ReadonlySet<string> = new Set<FitStep['kind'] | CopyfitStep['kind']>([
  'tracked',
  'head-space',
  'looseness',
  'picture',
])

export const PART_WORDS: Readonly<Record<StoryReport['part'], Bilingual>> = {
  whole: { zh: '全篇', en: 'whole' },
  begin: { zh: '前部', en: 'beginning' },
  rest: { zh: '续文', en: 'continued' },
}

/** The lines of the explanation. Columns count from 1, grid lines from 0 as in the grid view; sizes are pt. */
export const LINE_WORDS = {
  chosen: {
    zh: '正文 {size} 点，行距 {leading} 点；搜索 {steps} 步；失分 {score}（越少越好）',
    en: 'body {size} pt, leading {leading} pt; {steps} steps searched; cost {score} (less is better)',
  },
  page: {
    zh: '第 {page} 版：空 {unused} 行，失分 {cost}',
    en: 'page {page}: {unused} lines empty, cost {cost}',
  },
  story: {
    zh: '  {story}：{part}，第 {columns} 栏，格线 {rows}，文字 {lines} 行',
    en: '  {story}: {part}, col. {columns}, grid lines {rows}, {lines} lines of text',
  },
  runnerUp: {
    zh: '次选 {number}：正文 {size} 点，行距 {leading} 点，失分 {score}；{pages}',
    en: 'next best {number}: body {size} pt, leading {leading} pt, cost {score}; {pages}',
  },
  sidebar: { zh: '动态栏', en: 'sidebar' },
} as const satisfies Readonly<Record<string, Bilingual>>
