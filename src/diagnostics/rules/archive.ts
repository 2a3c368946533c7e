import { ruleTable } from '../rule.ts'

export const archiveRules = ruleTable({
  'archive/private-use-character': {
    severity: 'error',
    message: {
      zh: '造字“{character}”（{codePoint}）不能存档：它的编码只在本机的字体里有意义',
      en: 'the private-use character “{character}” ({codePoint}) cannot be archived: only one font knows what it means',
    },
    hint: {
      zh: '换成 Unicode 的正式编码；GB 18030-2022 已收入大部分人名用字',
      en: 'use the character’s own code in Unicode; GB 18030-2022 has most characters of personal names',
    },
    why: {
      zh: 'PDF/A-3a 要求文字的含义不依赖字体（ISO 19005-3，6.2.11.7.3）。',
      en: 'PDF/A-3a wants text to mean something without its font (ISO 19005-3, 6.2.11.7.3).',
    },
  },
})
