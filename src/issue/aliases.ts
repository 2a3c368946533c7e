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
}

export const canonicalKey = (key: string): string => KEY_ALIASES[key] ?? key

/** Keys whose values are whole numbers; every other scalar keeps the text it was typed with (007, 2024.10). */
export const NUMERIC_KEYS: ReadonlySet<string> = new Set(['number', 'total', 'page', 'columns'])

/** Letters to add, drop or change to make one word of another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const kept = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The known key that looks most like a mistyped one. */
export function nearestKey(mistyped: string): string {
  const known = Object.entries(KEY_ALIASES).flat()
  return known.reduce((best, key) =>
    editDistance(mistyped, key) < editDistance(mistyped, best) ? key : best,
  )
}
