import { ruleTable } from '../rule.ts'

/** Command lines nobody can follow. */
export const usageRules = ruleTable({
  'usage/unknown-format': {
    severity: 'error',
    message: { zh: '没有叫“{format}”的输出格式', en: 'there is no output format called “{format}”' },
    hint: {
      zh: '可用的格式：{known}；几种之间用逗号隔开',
      en: 'formats: {known}; several with commas between',
    },
  },
  'usage/unknown-profile': {
    severity: 'error',
    message: { zh: '没有叫“{profile}”的用途', en: 'there is no profile called “{profile}”' },
    hint: { zh: '可用的用途：{known}', en: 'profiles: {known}' },
  },
  'usage/unknown-language': {
    severity: 'error',
    message: { zh: '没有“{language}”的消息', en: 'there are no messages in “{language}”' },
    hint: { zh: '可用的语言：zh、en', en: 'languages: zh, en' },
  },
  'usage/unknown-rule': {
    severity: 'error',
    message: { zh: '没有叫“{rule}”的规则', en: 'there is no rule called “{rule}”' },
    hint: { zh: '相近的规则：{known}', en: 'rules like it: {known}' },
  },
  'usage/resolution': {
    severity: 'error',
    message: {
      zh: '--dpi 应是 {least} 到 {most} 之间的数，不是“{value}”',
      en: '--dpi takes a number from {least} to {most}, not “{value}”',
    },
    why: {
      zh: '屏幕上看用 150，照排样张用 300；再高只会使文件变大。',
      en: '150 is for screens, 300 for proofs on paper; more only makes files larger.',
    },
  },
  'usage/posting': {
    severity: 'error',
    message: { zh: '张贴条不能排在“{value}”', en: 'a posting strip cannot stand at “{value}”' },
    hint: { zh: '可用：{known}', en: 'places: {known}' },
  },
  'usage/steps': {
    severity: 'error',
    message: {
      zh: '--steps 应是正整数，不是“{value}”',
      en: '--steps takes a positive whole number, not “{value}”',
    },
    why: {
      zh: '拼版要试许多种排法。步数越多，找到的版面不会更差，只是更慢；步数相同，结果处处相同。',
      en: 'Make-up tries many arrangements. More steps never give worse pages, only later ones; the same steps give the same pages everywhere.',
    },
  },
  'usage/grid-for-screens': {
    severity: 'error',
    message: {
      zh: '--grid 只用于屏幕上看，不能与 --profile {profile} 同用',
      en: '--grid is for looking at pages and does not go with --profile {profile}',
    },
  },
  'usage/one-file': {
    severity: 'error',
    message: {
      zh: '几期或几种格式不能写进一个文件“{file}”',
      en: 'several issues or formats do not go into the one file “{file}”',
    },
    hint: { zh: '-o 后面写文件夹，以 / 结尾', en: 'give -o a folder, with / at the end' },
  },
  'usage/wrong-ending': {
    severity: 'error',
    message: {
      zh: '“{file}”不是 {format} 格式的文件名',
      en: '“{file}” is no name for a file of the format {format}',
    },
    hint: { zh: '文件名应以 .{ending} 结尾', en: 'let it end in .{ending}' },
  },
  'usage/same-name': {
    severity: 'error',
    message: {
      zh: '“{issue}”和“{other}”同名，在“{folder}”里会互相覆盖',
      en: '“{issue}” and “{other}” have one name and would overwrite each other in “{folder}”',
    },
    hint: { zh: '分两次生成，各用一个文件夹', en: 'build them one by one, each into a folder of its own' },
  },
  'usage/source-date': {
    severity: 'error',
    message: {
      zh: '环境变量 SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，不是“{value}”',
      en: 'SOURCE_DATE_EPOCH takes seconds since 1970, not “{value}”',
    },
    why: {
      zh: '文件里的日期取自期次，从不取自时钟；这个变量可以另定一个日期（reproducible-builds.org）。',
      en: 'Dates in files come from the issue, never from the clock; this variable sets another (reproducible-builds.org).',
    },
  },
})
