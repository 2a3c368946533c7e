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
  'text/normalised': {
    severity: 'note',
    message: {
      zh: '已规范“{before}”→“{after}” {count} 处',
      en: 'changed “{before}” to “{after}” {count} times ({rule})',
    },
    why: {
      zh: '从网页、聊天和 PDF 拷来的文字常带半角标点和多余的空格。程序按报刊习惯改正，数字、西文和网址不动；在期次文件里写“规范: keep”就一个字也不改。',
      en: 'Pasted text brings half-width marks and stray spaces. They are set right as newspapers do; numbers, Latin text and addresses are left alone. `normalise: keep` in the issue changes nothing.',
    },
  },
  'text/unbalanced-mark': {
    severity: 'warning',
    message: { zh: '“{mark}”没有配对', en: '“{mark}” has no partner' },
    hint: { zh: '补上另一半，或删去这一半', en: 'add the other half, or delete this one' },
  },
  'text/doubled-mark': {
    severity: 'warning',
    message: { zh: '标点重复：“{marks}”', en: 'marks in a row that do not belong together: “{marks}”' },
    hint: { zh: '删去多余的标点', en: 'delete the superfluous mark' },
  },
  'text/straight-quote': {
    severity: 'warning',
    message: {
      zh: '直引号“{marks}”没有配成对，未改成弯引号',
      en: 'the straight quote {marks} has no partner and was left as it is',
    },
    hint: { zh: '改成“”或‘’', en: 'type “” or ‘’' },
  },
  'text/mixed-script': {
    severity: 'note',
    message: {
      zh: '这一段简体里有繁体字“{character}”',
      en: 'Traditional “{character}” stands among Simplified characters',
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
