import type { ListItem } from 'mdast'
import { type LinedText, sliceText } from './inline-markup.ts'
import type { Block, InlineText } from './issue.ts'

/** Signs that Chinese offices put before an item instead of Markdown's `-`. */
const BULLET = '[□■○●◇◆△▲☆★※◎•▪]'
/** Typed numbers: ①, ⑴, （一）, (1), 1、 and 1． — not 一、, which heads whole sections of an official text. */
const NUMBER = '[①-⑳⑴-⒇]|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}[．、](?!\\d)'
const BULLETED = new RegExp(`^${BULLET}`, 'u')

/** Whether a label is a mark; others number their items. */
export const isBullet = (label: string): boolean => BULLETED.test(label)

const LABEL = new RegExp(`^(?:${BULLET}|${NUMBER})`, 'u')

/** A paragraph, or items where it or one of its lines begins with a typed label. */
export function labelledBlocks({ text, lineStarts }: LinedText): readonly Block[] {
  const cuts = [0, ...lineStarts.filter((at) => at > 0 && LABEL.test(text.text.slice(at)))]
  return cuts
    .map((from, i) => sliceText(text, from, cuts[i + 1]))
    .filter((part) => part.text !== '')
    .map((part) => {
      const label = LABEL.exec(part.text)?.[0]
      return label ? item(label, sliceText(part, label.length)) : { kind: 'paragraph', text: part }
    })
}

export const item = (label: string, text: InlineText): Block => ({ kind: 'item', label, text })

/** The label of a Markdown list item: its number as typed, □ for every other sign. */
export function listLabel(node: ListItem, body: InlineText): string {
  const typed = body.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset)
  return /^\d+[.)]/.exec(typed)?.[0] ?? '□'
}
