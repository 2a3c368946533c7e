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
    message: { zh: '缺少“{key}”', en: '“{key}” is missing' },
  },
  'issue/wrong-type': {
    severity: 'error',
    message: {
      zh: '“{key}”的值不对：应为{expected}',
      en: 'the value of “{key}” is wrong: expected {expected}',
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
  },
  'issue/two-leads': {
    severity: 'error',
    message: { zh: '只能有一篇头条', en: 'there can be only one lead story' },
  },
  'issue/file-missing': {
    severity: 'error',
    message: { zh: '找不到文件“{file}”', en: 'cannot find the file “{file}”' },
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
      zh: '可用：段落、## 小标题、**黑体**、*楷体*、列表、> 提要、链接',
      en: 'use paragraphs, ## subheads, **strong**, *emphasis*, lists, > summary, links',
    },
  },
})
