import { ruleTable } from '../rule.ts'

export const layoutRules = ruleTable({
  'layout/unknown': {
    severity: 'error',
    message: { zh: '没有叫“{name}”的版式', en: 'there is no layout called “{name}”' },
    hint: { zh: '可用的版式：{known}', en: 'layouts: {known}' },
  },
  'layout/invalid': {
    severity: 'error',
    message: { zh: '版式文件有误：{path}：{detail}', en: 'the layout file is wrong: {path}: {detail}' },
  },
})
