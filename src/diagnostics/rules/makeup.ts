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
  'makeup/table-too-wide': {
    severity: 'error',
    message: {
      zh: '表格最窄要 {needed} 毫米，栏宽只有 {width} 毫米',
      en: 'the table needs {needed} mm at least, its column has {width} mm',
    },
    hint: {
      zh: '减少栏数、缩短单元格里的文字，或让稿件占更多的基本栏',
      en: 'take a column out, shorten its cells, or let the story span more base columns',
    },
    why: {
      zh: '单元格里的数字和西文词不拆开，汉字也不竖着堆成两三个字一行。',
      en: 'Numbers and words in cells are never cut, nor is Chinese piled up two characters wide.',
    },
  },
  'makeup/long-caption': {
    severity: 'warning',
    message: {
      zh: '图片说明要排 {lines} 行，宜在 {most} 行以内',
      en: 'the picture caption takes {lines} lines; {most} are enough',
    },
    hint: { zh: '删短说明，或让图片占更多的栏', en: 'shorten it, or let the picture span more columns' },
  },
  'makeup/title-too-long': {
    severity: 'error',
    message: { zh: '标题在最小字号 {size} 点下也排不下', en: 'the title fits at no size down to {size} pt' },
  },
})
