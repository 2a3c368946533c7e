import { ruleTable } from '../rule.ts'

const REWORD = {
  zh: '改动几个字，或放宽这一栏',
  en: 'change a few words, or give the column more width',
}

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
  'text/right-to-left': {
    severity: 'warning',
    message: {
      zh: '这里有从右向左书写的文字，按输入次序从左向右排',
      en: 'right-to-left text is set from left to right in the order it was typed',
    },
    hint: {
      zh: '请对照原稿核对这一段，或改用图片',
      en: 'check the passage against the copy, or set it as a picture',
    },
  },
  'text/closed-autospace': {
    severity: 'warning',
    message: {
      zh: '“{line}”这一行排得太满，汉字与西文、数字之间几乎没有空隙',
      en: 'the line “{line}” is so full that the gaps beside Western words and numbers are nearly closed',
    },
    hint: REWORD,
  },
  'text/parted-unit': {
    severity: 'warning',
    message: {
      zh: '“{line}”之后数字与单位分在两行',
      en: 'after “{line}” a number is parted from its unit',
    },
    hint: REWORD,
  },
  'text/mark-at-line-start': {
    severity: 'warning',
    message: {
      zh: '“{line}”之后只好让间隔号或斜线落在行首',
      en: 'after “{line}” an interpunct or solidus begins the line: no other break exists',
    },
    hint: REWORD,
    why: {
      zh: '行首行尾禁则、词和数字不拆，是先决条件；实在排不下时才依次放宽，并逐行报告。',
      en: 'Line-edge rules and whole words come first; they give way in a fixed order, and each time it is reported.',
    },
  },
  'text/third-mark-at-line-start': {
    severity: 'warning',
    message: {
      zh: '“{line}”之后只好让第三个连用的标点落在行首',
      en: 'after “{line}” the third of three closing marks begins the line: no other break exists',
    },
    hint: REWORD,
  },
  'text/parted-word': {
    severity: 'warning',
    message: {
      zh: '“{line}”之后只好把一个词或数字拆开',
      en: 'after “{line}” a word or number is parted between letters: no other break exists',
    },
    hint: REWORD,
  },
  'text/forced-break': {
    severity: 'warning',
    message: {
      zh: '“{line}”之后本不许换行，只好断开',
      en: 'no line may end after “{line}”, but the marks go on past the measure',
    },
    hint: REWORD,
  },
  'text/loose-line': {
    severity: 'warning',
    message: {
      zh: '“{line}”这一行字距过松',
      en: 'the line “{line}” is too loose: what follows does not fit and may not be broken',
    },
    hint: REWORD,
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
