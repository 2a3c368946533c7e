import type { ListNumbering } from './structure.ts'

/** Labels that may stand before an item, and what a list of them is called; the first that fits counts. */
const LABELS: readonly (readonly [RegExp, ListNumbering])[] = [
  [/^[□■◇◆]/u, 'Square'],
  [/^[●•▪]/u, 'Disc'],
  [/^[○◎]/u, 'Circle'],
  [/^[△▲☆★※]/u, 'None'],
  [/^(?:[①-⑳⑴-⒇]|[（(]\d{1,2}[）)]|\d{1,2}[.)．、])/u, 'Decimal'],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/u, 'None'],
]

export interface ListLabel {
  /** Length in UTF-16 units. */
  readonly length: number
  readonly numbering: ListNumbering
}

/** The label an item's first line begins with; null when it has none. */
export function listLabel(line: string): ListLabel | null {
  for (const [pattern, numbering] of LABELS) {
    const found = pattern.exec(line)?.[0]
    if (found) return { length: found.length, numbering }
  }
  return null
}
