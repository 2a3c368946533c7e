import { type Body, parseBody } from '../../src/issue/body-markup.ts'
import type { Block, InlineText } from '../../src/issue/issue.ts'

/** A text that is its own file, so that origins are offsets in it. */
export const inlineOf = (text: string): InlineText => ({
  text,
  styles: [],
  span: { file: 'body', start: 0, end: text.length },
  origins: Array.from({ length: text.length }, (_, i) => i),
})

export const bodyOf = (...lines: readonly string[]): Body => parseBody(inlineOf(lines.join('\n')))

/** A block as a reviewer reads it: `item ① 内容`, `quote 引语 — 某某`, `table 表头/表头 | 格/格`. */
export function shown(block: Block): string {
  switch (block.kind) {
    case 'item':
      return `item ${block.label} ${block.text.text}`
    case 'quote':
      return `quote ${block.text.text}${block.by ? ` — ${block.by.text}` : ''}`
    case 'table': {
      const rows = [block.header, ...block.rows].map((row) => row.map(({ text }) => text).join('/'))
      return `table ${block.caption?.text ?? ''}[${block.align}] ${rows.join(' | ')}`
    }
    default:
      return `${block.kind} ${block.text.text}`
  }
}

/** Every text of a block. */
export function textsOf(block: Block): readonly InlineText[] {
  if (block.kind === 'table')
    return [...block.header, ...block.rows.flat(), ...(block.caption ? [block.caption] : [])]
  return block.kind === 'quote' && block.by ? [block.text, block.by] : [block.text]
}
