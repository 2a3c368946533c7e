import { nearestWord } from '../yaml/nearest-word.ts'

/** Chinese spellings of the issue file's keys. */
export const KEY_ALIASES: Readonly<Record<string, string>> = {
  版式: 'layout',
  规范: 'normalise',
  刊期: 'issue',
  期号: 'number',
  总期号: 'total',
  日期: 'date',
  稿件: 'stories',
  编号: 'id',
  类型: 'role',
  栏目: 'section',
  引题: 'kicker',
  标题: 'title',
  主题: 'title',
  副题: 'deck',
  作者: 'byline',
  导读: 'teaser',
  正文: 'body',
  图片: 'images',
  文件: 'file',
  图片说明: 'caption',
  摄影: 'credit',
  替代文字: 'alt',
  栏数: 'columns',
  焦点: 'focus',
  指定: 'pin',
  版: 'page',
  一周动态: 'sidebar',
  条目: 'items',
  文字: 'text',
  出版物: 'publication',
  刊名: 'name',
  印记: 'imprint',
  准印证: 'permit',
  提示语: 'notice',
  编印单位: 'issuer',
  发送对象: 'recipients',
  印刷单位: 'printer',
  印刷日期: 'printDate',
  印数: 'printRun',
  责任编辑: 'editor',
  联系方式: 'contact',
  其他: 'extra',
  编印人员: 'staff',
  职务: 'duty',
  姓名: 'names',
  网址: 'link',
  页数: 'pages',
  词表: 'lexicon',
  密级: 'secrecy',
  份号: 'serial',
  分发: 'distribution',
  报: 'report',
  送: 'send',
  发: 'circulate',
  印份: 'copies',
  置顶: 'top',
  可转版: 'jump',
  加框: 'boxed',
  铺底: 'tint',
  题花: 'ornament',
  色彩: 'colour',
  允许低分辨率: 'allowLowResolution',
  横向: 'x',
  纵向: 'y',
}

export const canonicalKey = (key: string): string =>
  Object.hasOwn(KEY_ALIASES, key) ? (KEY_ALIASES[key] ?? key) : key

/** The Chinese spelling of a key; the key itself where there is none. */
export const chineseKey = (key: string): string =>
  Object.entries(KEY_ALIASES).find(([, canonical]) => canonical === key)?.[0] ?? key

/** Chinese spellings of fixed values, by canonical key. */
export const VALUE_ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: { 头条: 'lead', 一般稿件: 'story', 启事: 'notice' },
  focus: { 自动: 'auto' },
  colour: { 彩色: 'colour', 灰度: 'grey' },
  pages: { 双数: 'even', 自动: 'auto' },
}

/** Keys whose values are numbers; every other scalar keeps the text it was typed with (007, 2024.10). */
const NUMERIC_KEYS: ReadonlySet<string> = new Set([
  'number',
  'total',
  'page',
  'pages',
  'columns',
  'copies',
  'x',
  'y',
])

/** Keys that are answered with yes or no. */
const SWITCH_KEYS: ReadonlySet<string> = new Set(['top', 'jump', 'boxed', 'tint', 'allowLowResolution'])
const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['是', true],
  ['false', false],
  ['no', false],
  ['否', false],
])

/** The value a scalar stands for under a key; text that is none of the key's values stays text. */
export function canonicalValue(key: string, text: string): string | number | boolean {
  if (NUMERIC_KEYS.has(key) && /^\d+(\.\d+)?$/.test(text)) return Number(text)
  if (SWITCH_KEYS.has(key)) return SWITCHES.get(text) ?? text
  const values = Object.hasOwn(VALUE_ALIASES, key) ? VALUE_ALIASES[key] : undefined
  return values && Object.hasOwn(values, text) ? (values[text] ?? text) : text
}

/** The known key that looks most like a mistyped one. */
export const nearestKey = (mistyped: string): string =>
  nearestWord(mistyped, Object.entries(KEY_ALIASES).flat())
