import { ruleTable } from '../rule.ts'

export const outputRules = ruleTable({
  'output/not-a-display-list': {
    severity: 'error',
    message: {
      zh: '“{file}”不是 build --format json 写出的文件（{detail}）',
      en: '“{file}” was not written by build --format json ({detail})',
    },
    hint: {
      zh: '文件格式见 banxin schema --display-list',
      en: 'banxin schema --display-list prints what such a file holds',
    },
  },
  'output/pictures-missing': {
    severity: 'error',
    message: {
      zh: '“{file}”里有 {count} 张图片没有带上',
      en: '“{file}” does not carry {count} of its pictures',
    },
    hint: {
      zh: '生成 JSON 时加上 --embed-pictures',
      en: 'write the JSON with --embed-pictures',
    },
  },
})
