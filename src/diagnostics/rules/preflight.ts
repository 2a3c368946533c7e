import { ruleTable } from '../rule.ts'

const REPORT = {
  zh: '这是排版程序自己的检查；改动几行文字常能避开，也请把期次文件发给开发者',
  en: 'this is the engine checking itself: a few changed lines often avoid it; please report the issue file too',
}

/** Findings on finished pages, measured from what is drawn and not from what was meant. */
export const preflightRules = ruleTable({
  'preflight/off-grid': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”偏离基线网格 {off} 点',
      en: 'page {page}: “{line}” stands {off} pt off the baseline grid',
    },
    hint: REPORT,
    why: {
      zh: '各栏的正文要行行对齐，误差不超过 0.05 点，透过纸背看也不错行。',
      en: 'Body lines of all columns stand on one grid within 0.05 pt, so that they align across columns and through the sheet.',
    },
  },
  'preflight/off-column': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”偏离栏边 {off} 点',
      en: 'page {page}: “{line}” stands {off} pt off the edge of its column',
    },
    hint: REPORT,
    why: {
      zh: '同一栏的正文左边对齐。',
      en: 'The lines of a column share its left edge.',
    },
  },
  'preflight/uneven-feet': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版《{story}》各栏不齐，第 {column} 栏短 {lines} 行',
      en: 'page {page}, story {story}: column {column} ends {lines} lines above the others',
    },
    hint: {
      zh: '增减几行文字，或换一张图片的大小',
      en: 'add or cut a few lines, or let a picture be of another size',
    },
    why: {
      zh: '一篇稿件的各栏相差不超过一行，末栏不超过两行，否则版面出现空洞。',
      en: 'Columns of a story end within one line of each other, the last within two: anything more is a hole in the page.',
    },
  },
  'preflight/widow': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”是段末一行，孤立在栏首',
      en: 'page {page}: “{line}”, the last line of a paragraph, stands alone at the top of a column',
    },
    hint: { zh: '在这一段里增减几个字', en: 'add or cut a few characters in this paragraph' },
    why: {
      zh: '三行以上的段落，末行不单独排在栏首（孤行）；两行的段落可以拆开。',
      en: 'The last line of a paragraph of three lines or more does not begin a column; two-line paragraphs may be parted.',
    },
  },
  'preflight/orphan': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”是段首一行，孤立在栏末',
      en: 'page {page}: “{line}”, the first line of a paragraph, stands alone at the foot of a column',
    },
    hint: { zh: '在这一段之前增减一行', en: 'add or cut a line before this paragraph' },
    why: {
      zh: '三行以上的段落，首行不单独留在栏末。',
      en: 'The first line of a paragraph of three lines or more is not left behind at the foot of a column.',
    },
  },
  'preflight/stranded-subhead': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版小标题“{line}”下面不足两行正文',
      en: 'page {page}: the subhead “{line}” has fewer than two lines of text after it in its column',
    },
    hint: { zh: '在小标题之前增减一两行', en: 'add or cut a line or two before it' },
    why: {
      zh: '标题之后同栏至少有两行正文，不落在栏末。',
      en: 'A head keeps at least two lines of its text in the same column.',
    },
  },
  'preflight/stranded-head': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版标题“{line}”下面不足两行正文',
      en: 'page {page}: the title “{line}” has fewer than two lines of text after it in its first column',
    },
    hint: REPORT,
    why: {
      zh: '标题和正文不分家：首栏至少有两行正文。',
      en: 'A title and its text stay together: the first column holds at least two lines.',
    },
  },
  'preflight/tombstone': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版标题“{line}”与“{other}”并排（碰题）',
      en: 'page {page}: the titles “{line}” and “{other}” stand side by side',
    },
    hint: { zh: '给其中一篇加框，或用 指定 换个位置', en: 'box one of the stories, or pin it elsewhere' },
    why: {
      zh: '两篇稿件的标题并排在同一高度，读者会连着读。其中一篇加框、铺底就分得开。',
      en: 'Titles at one height are read as one. A frame or a tint round one of them keeps them apart.',
    },
  },
  'preflight/broken-word': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版标题在词中间断开：“{word}”',
      en: 'page {page}: a line of a headline ends inside the word “{word}”',
    },
    hint: {
      zh: '在标题里用 | 指定断行处，或把不可拆的词写进词表',
      en: 'say where the line ends with |, or add words to the lexicon',
    },
    why: {
      zh: '标题只在词与词之间转行，人名、书名、数量词不拆开。',
      en: 'Headlines are broken between words only.',
    },
  },
  'preflight/text-over-text': {
    severity: 'error',
    message: { zh: '第 {page} 版“{line}”与“{other}”叠印', en: 'page {page}: “{line}” overprints “{other}”' },
    hint: REPORT,
    why: { zh: '文字绝不叠印文字。', en: 'Text never overprints text.' },
  },
  'preflight/text-over-picture': {
    severity: 'error',
    message: {
      zh: '第 {page} 版“{line}”压在图上',
      en: 'page {page}: “{line}” runs over a picture or ornament',
    },
    hint: REPORT,
    why: { zh: '文字不压图片和题花。', en: 'Text keeps clear of pictures and ornaments.' },
  },
  'preflight/text-over-box': {
    severity: 'error',
    message: {
      zh: '第 {page} 版“{line}”压在别的框上',
      en: 'page {page}: “{line}” runs across a box or stands in the box of another story',
    },
    hint: REPORT,
    why: {
      zh: '文字在框内或框外，不骑在框线上，也不进别篇的框。',
      en: 'Text is inside its own box or outside of all boxes.',
    },
  },
  'preflight/text-over-rule': {
    severity: 'error',
    message: { zh: '第 {page} 版有线穿过“{line}”', en: 'page {page}: a rule runs through “{line}”' },
    hint: REPORT,
    why: { zh: '栏线、隔线和文武线都不穿过文字。', en: 'No rule runs through text.' },
  },
  'preflight/pictures-overlap': {
    severity: 'error',
    message: { zh: '第 {page} 版图片叠在一起', en: 'page {page}: pictures overlap' },
    hint: REPORT,
    why: { zh: '图片不互相遮盖。', en: 'No picture covers another.' },
  },
  'preflight/outside-area': {
    severity: 'error',
    message: {
      zh: '第 {page} 版“{what}”超出版心 {over} 点',
      en: 'page {page}: “{what}” sticks out of the type area by {over} pt',
    },
    hint: REPORT,
    why: { zh: '版心之外不印任何东西。', en: 'Nothing is printed outside the type area.' },
  },
  'preflight/outside-zone': {
    severity: 'error',
    message: {
      zh: '第 {page} 版“{what}”排到了稿件的位置之外',
      en: 'page {page}: “{what}” stands outside the place its story was given',
    },
    hint: REPORT,
    why: {
      zh: '每篇稿件只占分给它的地方，不进报头、报眉、印记和别的区域。',
      en: 'A story keeps to its place, off the masthead, folio line, imprint and other zones.',
    },
  },
  'preflight/unused-lines': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版空着 {lines} 栏行，占 {percent}%',
      en: 'page {page}: {lines} column lines are empty, {percent}% of the page',
    },
    hint: { zh: '增加文字、图片或启事', en: 'add text, a picture or a notice' },
    why: {
      zh: '按基本栏和网格行计算，报头与页脚之间没有任何内容的行超过百分之二就提醒。',
      en: 'Counted by base columns and grid lines between head and foot; more than two in a hundred are told.',
    },
  },
  'preflight/mark-at-line-start': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”一行以“{mark}”开头',
      en: 'page {page}: the line “{line}” starts with “{mark}”',
    },
    hint: { zh: '改动几个字', en: 'change a few words' },
    why: {
      zh: '点号、后引号、后括号、间隔号等不出现在行首（GB/T 15834 5.1）。',
      en: 'Stops, closing marks and interpuncts begin no line (GB/T 15834, 5.1).',
    },
  },
  'preflight/mark-at-line-end': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”一行以“{mark}”结尾',
      en: 'page {page}: the line “{line}” ends with “{mark}”',
    },
    hint: { zh: '改动几个字', en: 'change a few words' },
    why: {
      zh: '前引号、前括号和数字前的符号不出现在行末（GB/T 15834 5.1）。',
      en: 'Opening marks and prefixes of numbers end no line (GB/T 15834, 5.1).',
    },
  },
  'preflight/not-justified': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”行末差 {off} 点，没有排齐',
      en: 'page {page}: “{line}” misses the measure by {off} pt',
    },
    hint: { zh: '改动几个字，或放宽这一栏', en: 'change a few words, or give the column more width' },
    why: {
      zh: '段落中除末行外，每行两端都与栏边对齐，误差不超过百分之二个字宽。',
      en: 'Every line but a paragraph’s last ends at the measure within 0.02 em.',
    },
  },
  'preflight/missing-glyph': {
    severity: 'error',
    message: {
      zh: '第 {page} 版的“{character}”没有字形，会印成空框',
      en: 'page {page}: “{character}” has no glyph and would print as an empty box',
    },
    hint: {
      zh: '改用别的字，或在字体清单里加一种有此字的字体',
      en: 'use another character, or add a face that has it to a font manifest',
    },
    why: {
      zh: '印出来的每个字都要有字形，页面上最后再查一遍。',
      en: 'Every printed character has a glyph; the finished pages are looked over once more.',
    },
  },
  'preflight/small-text': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版“{line}”只有 {size} 点，小于六号',
      en: 'page {page}: “{line}” is {size} pt, smaller than 六号 (7.5 pt)',
    },
    hint: { zh: '在版式里放大这种字', en: 'make this style larger in the layout' },
    why: {
      zh: '张贴和存档的文字不小于六号（7.5 点）。',
      en: 'What hangs on a wall is not smaller than 7.5 pt.',
    },
  },
  'preflight/through-gutter': {
    severity: 'note',
    message: {
      zh: '第 {page} 版第 {column} 栏后的栏空从上通到下（通线）',
      en: 'page {page}: the gutter after column {column} runs through the whole page',
    },
    hint: {
      zh: '让一篇稿件或一张图片跨过这道栏空',
      en: 'let a story or a picture span the gutter',
    },
    why: {
      zh: '几篇稿件之间一道栏空贯通全版，版面就裂成两半。',
      en: 'A gutter that no head, picture or text crosses splits a page of several stories in two.',
    },
  },
  'preflight/short-last-line': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版段末只剩一个字：“{line}”',
      en: 'page {page}: the last line of a paragraph holds one character: “{line}”',
    },
    hint: { zh: '在这一段里增减一两个字', en: 'add or cut a character or two in this paragraph' },
    why: { zh: '一字不成行。', en: 'One character makes no line.' },
  },
  'preflight/caption-far': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版图片说明“{line}”离图太远',
      en: 'page {page}: the caption “{line}” stands far from its picture',
    },
    hint: REPORT,
    why: {
      zh: '图片说明紧挨着图，读者才知道说的是哪一张。',
      en: 'A caption stands beside what it explains.',
    },
  },
})
