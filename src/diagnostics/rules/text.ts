import { ruleTable } from '../rule.ts'

export const textRules = ruleTable({
  'text/missing-glyph': {
    severity: 'error',
    message: {
      zh: '没有一种字体有“{character}”（{codePoint}）',
      en: 'no face has “{character}” ({codePoint})',
    },
    hint: {
      zh: '改用别的字，或在字体清单里加一种有此字的字体',
      en: 'use another character, or add a face that has it to a font manifest',
    },
    why: {
      zh: '缺字会印成空框，文字层里也会丢失；宁可停下。',
      en: 'A missing glyph prints as an empty box and is lost from the text layer; the build stops instead.',
    },
  },
  'text/overfull-line': {
    severity: 'warning',
    message: {
      zh: '有一行排不进 {measure} 点的行长，超出 {over} 点',
      en: 'a line does not fit its measure of {measure} pt by {over} pt',
    },
    hint: {
      zh: '这一行里有不能断开的长串，请改写或加空格',
      en: 'the line holds a long string that may not be broken: reword it or add a space',
    },
  },
})
