import { ruleTable } from '../rule.ts'

export const makeupRules = ruleTable({
  'makeup/overset': {
    severity: 'error',
    message: {
      zh: '{pages} 版排不下，多出约 {lines} 行、{characters} 字；可删：{candidates}',
      en: '{pages} pages are over by about {lines} lines, {characters} characters; candidates: {candidates}',
    },
    hint: {
      zh: '删减文字、增加版数，或用 --allow-overset 先看样张',
      en: 'cut text, allow more pages, or look at a proof with --allow-overset',
    },
    why: {
      zh: '排不下的文字绝不悄悄丢掉，也不叠印；先报告，由编辑决定删哪里。',
      en: 'Text that does not fit is never dropped or overprinted; the editor decides what to cut.',
    },
  },
  'makeup/underfull': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版空出 {lines} 行，约 {characters} 字',
      en: 'page {page} is {lines} lines short, about {characters} characters',
    },
    hint: {
      zh: '加一段文字或一张图片，减少版数，或让版式的正文可以大于 {size} 点',
      en: 'add text or a picture, ask for fewer pages, or let the layout set the body larger than {size} pt',
    },
  },
  'makeup/pin-not-held': {
    severity: 'warning',
    message: { zh: '安排“{wish}”做不到，排成“{got}”', en: 'the wish “{wish}” cannot hold: it is “{got}”' },
    hint: { zh: '放宽这条安排，或调整别的稿件', en: 'relax the wish, or change the other stories' },
  },
  'makeup/picture-narrowed': {
    severity: 'note',
    message: {
      zh: '为排满版面，图片“{file}”按 {columns} 栏排，不是 {wish} 栏',
      en: 'to fill its page the picture “{file}” is set over {columns} columns, not {wish}',
    },
  },
  'makeup/picture-too-wide': {
    severity: 'warning',
    message: {
      zh: '图片“{file}”要占 {wish} 栏，稿件只有 {columns} 栏，按 {columns} 栏排',
      en: 'the picture “{file}” wants {wish} columns, its story has {columns}: it is set over {columns}',
    },
    hint: {
      zh: '减少图片的栏数，或让稿件占更多的基本栏',
      en: 'ask for fewer columns, or pin the story to more base columns',
    },
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
