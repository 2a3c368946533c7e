import type { AlignType, Table as TableNode, TableRow } from 'mdast'
import { finding } from '../diagnostics/rules.ts'
import { inlineText, type Reading, sliceText, spanOf } from './inline-markup.ts'
import type { Block, CellAlignment, InlineText, Table } from './issue.ts'

const ALIGNMENT: Readonly<Record<NonNullable<AlignType>, CellAlignment>> = {
  left: 'left',
  center: 'centre',
  right: 'right',
}

/** A GFM pipe table; a row with too many or too few cells is reported where it stands. */
export function table(node: TableNode, caption: InlineText | null, reading: Reading): Table {
  const [header = [], ...rows] = node.children.map((row) => cells(row, reading))
  for (const row of node.children) {
    if (row.children.length !== header.length) {
      const args = { cells: row.children.length, columns: header.length }
      reading.diagnostics.push(finding('issue/table-cells', spanOf(row, reading.body), args))
    }
  }
  return {
    kind: 'table',
    header,
    rows,
    align: header.map((_, i) => ALIGNMENT[node.align?.[i] ?? 'left']),
    caption,
    span: spanOf(node, reading.body),
  }
}

const cells = (row: TableRow, reading: Reading): readonly InlineText[] =>
  row.children.map((cell) => inlineText(cell, reading).text)

/** `表：…` and `Table: …` are only a mark of the caption; the number of `表1　…` is part of it. */
const CAPTION_MARK = /^(?:表[：:]|Table:)/
const CAPTION_NUMBER = /^表\s*[\d一二三四五六七八九十]+[\s\u3000：:]/

/** The caption a paragraph right before a table is, if it is one. */
export function captionOf(block: Block | undefined): InlineText | null {
  if (block?.kind !== 'paragraph') return null
  const mark = CAPTION_MARK.exec(block.text.text)?.[0]
  if (mark) return sliceText(block.text, mark.length)
  return CAPTION_NUMBER.test(block.text.text) ? block.text : null
}
