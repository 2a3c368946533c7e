import { ruleTable } from '../rule.ts'

export const issueRules = ruleTable({
  'issue/yaml-syntax': {
    severity: 'error',
    message: { zh: 'YAML 写法有误：{detail}', en: 'not valid YAML: {detail}' },
    hint: { zh: '检查缩进、冒号后的空格和引号', en: 'check indentation, the space after colons, and quotes' },
  },
  'issue/unknown-key': {
    severity: 'error',
    message: { zh: '没有“{key}”这一项', en: 'there is no key “{key}” here' },
    hint: { zh: '是不是“{known}”？', en: 'did you mean “{known}”?' },
  },
  'issue/missing-key': {
    severity: 'error',
    message: { zh: '缺少“{key}”（{chinese}）', en: '“{key}” is missing' },
    hint: { zh: '补上“{key}:”，也可写作“{chinese}:”', en: 'add “{key}:”; “{chinese}:” means the same' },
  },
  'issue/wrong-type': {
    severity: 'error',
    message: {
      zh: '“{key}”的值不对：应为{expected}',
      en: 'the value of “{key}” is wrong: expected {expected}',
    },
    hint: {
      zh: '每一项可以怎样写，见 issue.schema.json；banxin schema 可以输出它',
      en: 'issue.schema.json tells what each key may be; banxin schema prints it',
    },
  },
  'issue/key-repeated': {
    severity: 'error',
    message: { zh: '“{key}”这一项写了两次', en: '“{key}” is given twice' },
    hint: {
      zh: '中文名和英文名是同一项，只留一个',
      en: 'a Chinese and an English name may mean the same key: keep one',
    },
  },
  'issue/date-invalid': {
    severity: 'error',
    message: { zh: '没有这一天：{date}', en: 'there is no such day: {date}' },
    hint: { zh: '写成 2024-06-03 的样子', en: 'write it like 2024-06-03' },
  },
  'issue/duplicate-id': {
    severity: 'error',
    message: { zh: '两篇稿件同用一个编号“{id}”', en: 'two stories share the id “{id}”' },
    hint: { zh: '给其中一篇换个编号，或不写编号', en: 'change one of them, or leave the id out' },
  },
  'issue/two-leads': {
    severity: 'error',
    message: { zh: '只能有一篇头条', en: 'there can be only one lead story' },
    hint: { zh: '把这一篇改成 role: story', en: 'make this one role: story' },
  },
  'issue/file-missing': {
    severity: 'error',
    message: { zh: '找不到文件“{file}”', en: 'cannot find the file “{file}”' },
    hint: { zh: '路径从本期文件所在的文件夹写起', en: 'paths begin at the folder of the issue file' },
  },
  'issue/path-outside': {
    severity: 'error',
    message: { zh: '“{file}”不在本期文件夹之内', en: '“{file}” is outside the folder of the issue' },
    hint: { zh: '把图片放进本期的文件夹', en: 'put the picture into the folder of the issue' },
  },
  'issue/markup-unsupported': {
    severity: 'error',
    message: { zh: '正文里不能用这种标记：{markup}', en: 'this markup is not supported in a body: {markup}' },
    hint: {
      zh: '可用：段落、## 小标题、**黑体**、*楷体*、***着重号***、列表、> 提要或引语、表格、链接、图片',
      en: 'use paragraphs, ## subheads, **strong**, *emphasis*, ***dots***, lists, > quotes, tables, links, images',
    },
  },
  'issue/stray-markup': {
    severity: 'warning',
    message: { zh: '“{mark}”没有起作用，会原样印出', en: '“{mark}” had no effect and would be printed' },
    hint: {
      zh: '星号要前后成对，紧贴文字，不隔空格；图片文件名不要有空格；要印星号就写 \\*',
      en: 'asterisks come in pairs, close to the words; no blanks in picture names; \\* prints an asterisk',
    },
    why: {
      zh: 'CommonMark 的星号紧贴文字才算强调：“** 赛马**”开头隔了空格，“**赛马”没有收尾，都会照原样印出。',
      en: 'CommonMark reads asterisks as emphasis where they touch the words and are closed: “** word**” and “**word” are not.',
    },
  },
  'issue/list-nested': {
    severity: 'warning',
    message: { zh: '列表里的列表排成同一级', en: 'a list within a list is set on the same level' },
    hint: {
      zh: '不要缩进，或改成小标题加列表',
      en: 'take the indentation away, or use a subhead and a list',
    },
  },
  'issue/quote-paragraphs': {
    severity: 'error',
    message: { zh: '一条引语只能有一段', en: 'a pull quote has exactly one paragraph' },
    hint: {
      zh: '合成一段，署名另起一行写“—— 某某”',
      en: 'make it one paragraph; the name goes on a line after ——',
    },
  },
  'issue/table-cells': {
    severity: 'error',
    message: {
      zh: '表格这一行有 {cells} 格，表头有 {columns} 格',
      en: 'this row has {cells} cells, the table {columns} columns',
    },
    hint: { zh: '空着的格子也要写 |', en: 'an empty cell needs its | too' },
  },
  'issue/alt-missing': {
    severity: 'warning',
    message: { zh: '图片“{file}”没有替代文字', en: 'the picture “{file}” has no alternative text' },
    hint: {
      zh: '用 alt 写一句画面内容；纯装饰的图片写 alt: ""',
      en: 'say in alt what it shows; alt: "" for pure decoration',
    },
    why: {
      zh: '看不见图片的读者靠读屏软件读出的替代文字；归档的 PDF/UA 也要求有它。',
      en: 'Readers who cannot see it hear this text from a screen reader; PDF/UA archives need it.',
    },
  },
})
