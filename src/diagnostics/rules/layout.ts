import { ruleTable } from '../rule.ts'

export const layoutRules = ruleTable({
  'layout/unknown': {
    severity: 'error',
    message: { zh: '没有叫“{name}”的版式', en: 'there is no layout called “{name}”' },
    hint: { zh: '可用的版式：{known}', en: 'layouts: {known}' },
  },
  'layout/yaml-syntax': {
    severity: 'error',
    message: { zh: '版式文件的 YAML 写法有误：{detail}', en: 'the layout file is not valid YAML: {detail}' },
    hint: { zh: '检查缩进、冒号后的空格和引号', en: 'check indentation, the space after colons, and quotes' },
  },
  'layout/unknown-key': {
    severity: 'error',
    message: { zh: '版式里没有“{key}”这一项', en: 'a layout has no key “{key}” here' },
    hint: { zh: '是不是“{known}”？', en: 'did you mean “{known}”?' },
  },
  'layout/missing-key': {
    severity: 'error',
    message: { zh: '版式缺少“{key}”', en: '“{key}” is missing in the layout' },
    hint: { zh: '每一项的写法见 docs/layouts.md', en: 'docs/layouts.md tells how to write it' },
  },
  'layout/wrong-type': {
    severity: 'error',
    message: {
      zh: '“{key}”的值不对：应为 {expected}',
      en: 'the value of “{key}” is wrong: expected {expected}',
    },
    hint: { zh: '每一项的写法见 docs/layouts.md', en: 'docs/layouts.md tells how to write it' },
  },
  'layout/bad-length': {
    severity: 'error',
    message: { zh: '“{value}”不是长度', en: '“{value}” is no length' },
    hint: {
      zh: '写字号（小五、三号……）或数字加单位：9pt、180mm、4cm、7in、13Q',
      en: 'write a named size (小五, 三号 …) or a number with its unit: 9pt, 180mm, 4cm, 7in, 13Q',
    },
  },
  'layout/out-of-range': {
    severity: 'error',
    message: { zh: '“{key}”超出范围：应 {limit}', en: '“{key}” is out of range: it must be {limit}' },
  },
  'layout/least-over-most': {
    severity: 'error',
    message: {
      zh: '“{key}”的下限 {least} 大于上限 {most}',
      en: 'the least of “{key}”, {least}, is over its most, {most}',
    },
    hint: { zh: 'least 写小的，most 写大的', en: 'least is the smaller one' },
  },
  'layout/small-type': {
    severity: 'warning',
    message: { zh: '“{key}”的字小于六号（7.5 点）', en: '“{key}” is smaller than 六号 (7.5 pt)' },
    hint: { zh: '印出来不易辨认，改用六号以上', en: 'hard to read in print; use 7.5 pt or more' },
    why: {
      zh: '六号（7.5 点）是印刷正文和附注的下限；张贴的简报要隔着一步读得清。',
      en: '六号 (7.5 pt) is the lower end for text in print; a posted bulletin is read from a step away.',
    },
  },
  'layout/unknown-style': {
    severity: 'error',
    message: { zh: '没有叫“{name}”的文字样式', en: 'there is no style called “{name}”' },
    hint: {
      zh: '是不是“{known}”？新样式写在 styles 下',
      en: 'did you mean “{known}”? New styles go under styles',
    },
  },
  'layout/unknown-strip': {
    severity: 'error',
    message: { zh: 'furniture 里没有“{name}”', en: 'there is no strip “{name}” in furniture' },
    hint: { zh: '写了的有：{known}', en: 'there are: {known}' },
  },
  'layout/unknown-face': {
    severity: 'error',
    message: { zh: '没有叫“{name}”的字体', en: 'there is no face called “{name}”' },
    hint: { zh: '可用的字体：{known}；banxin fonts 可以列出', en: 'faces: {known}; banxin fonts lists them' },
  },
  'layout/unknown-word': {
    severity: 'error',
    message: { zh: '没有可填进“{name}”的内容', en: 'nothing fills the blank “{name}”' },
    hint: { zh: '是不是“{known}”？', en: 'did you mean “{known}”?' },
    why: {
      zh: '花括号里的名字由期次、印记和版面填入；写错的名字会印成空白。',
      en: 'Names in braces are filled from the issue, its imprint and the page; a mistyped one would print as nothing.',
    },
  },
  'layout/type-area-outside': {
    severity: 'error',
    message: { zh: '版心超出了开本', en: 'the type area reaches outside the trimmed page' },
    hint: {
      zh: 'top+height、left+width 不能大于 trim',
      en: 'top+height and left+width must stay within trim',
    },
  },
  'layout/measure': {
    severity: 'warning',
    message: {
      zh: '一栏约 {characters} 字，宜在 10 至 40 字之间',
      en: 'a column holds about {characters} characters; 10 to 40 read well',
    },
    hint: { zh: '改变栏数 columns 或字号 body', en: 'change columns or body' },
    why: {
      zh: '太窄的栏字距忽松忽紧，太宽的行眼睛回不到下一行行首。',
      en: 'Narrow columns leave uneven spacing; from the end of a long line the eye does not find the next one.',
    },
  },
  'layout/zone-outside': {
    severity: 'error',
    message: {
      zh: '第 {column} 至 {last} 栏超出了版面的 {columns} 栏',
      en: 'columns {column} to {last} reach outside the {columns} of the page',
    },
  },
  'layout/zones-overlap': {
    severity: 'error',
    message: {
      zh: '这个区域和同一版的另一区域都占了第 {column} 栏',
      en: 'this zone and another of the page both take column {column}',
    },
  },
  'layout/no-story-zone': {
    severity: 'error',
    message: { zh: '这一版没有放稿件的区域', en: 'no zone of this page takes stories' },
    hint: { zh: '给一个区域写上 accepts: [story]', en: 'give a zone accepts: [story]' },
  },
  'layout/ear-outside': {
    severity: 'error',
    message: {
      zh: '报眼要占 {ear} 栏，版面只有 {columns} 栏',
      en: 'the ear wants {ear} columns of a page of {columns}',
    },
  },
  'layout/pages-over-most': {
    severity: 'error',
    message: {
      zh: '页数 {count} 大于 most 的 {most}',
      en: 'the count of pages, {count}, is over the most, {most}',
    },
  },
  'layout/strip-unused': {
    severity: 'warning',
    message: { zh: '“{name}”没有用在任何一版', en: 'the strip “{name}” stands on no page' },
    hint: {
      zh: '写进 pages 的 head、foot 或 lastFoot',
      en: 'name it in a head, a foot or lastFoot of pages',
    },
  },
})
