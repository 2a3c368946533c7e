import { ruleTable } from '../rule.ts'

export const makeupRules = ruleTable({
  'makeup/overset': {
    severity: 'error',
    message: {
      zh: '第 {page} 版排不下，多出约 {lines} 行、{characters} 字',
      en: 'page {page} is over by about {lines} lines, {characters} characters',
    },
    hint: {
      zh: '删减本版文字，或用 --allow-overset 先看样张',
      en: 'cut text on this page, or look at a proof with --allow-overset',
    },
    why: {
      zh: '排不下的文字绝不悄悄丢掉，也不叠印；先报告，由编辑决定删哪里。',
      en: 'Text that does not fit is never dropped or overprinted; the editor decides what to cut.',
    },
  },
  'makeup/underfull': {
    severity: 'warning',
    message: { zh: '第 {page} 版空出 {lines} 行', en: 'page {page} is {lines} lines short' },
    hint: { zh: '增加文字或加一张图片', en: 'add text or a picture' },
  },
  'makeup/picture-not-placed': {
    severity: 'error',
    message: { zh: '图片“{file}”还不能排进版面', en: 'the picture “{file}” cannot be placed on a page yet' },
    hint: { zh: '这一版程序只排文字，请先去掉图片', en: 'this version sets text only: take the picture out' },
  },
  'makeup/table-not-placed': {
    severity: 'error',
    message: { zh: '表格还不能排进版面', en: 'a table cannot be placed on a page yet' },
    hint: { zh: '请先改成文字', en: 'put it into words' },
  },
  'makeup/quote-not-placed': {
    severity: 'error',
    message: { zh: '引语还不能排进版面', en: 'a pull quote cannot be placed on a page yet' },
    hint: { zh: '请先去掉引语', en: 'take the quote out' },
  },
  'makeup/title-too-long': {
    severity: 'error',
    message: { zh: '标题在最小字号 {size} 点下也排不下', en: 'the title fits at no size down to {size} pt' },
  },
})
