import type { Box } from './itemise.ts'
import { EM } from './junction.ts'
import type { PreparedParagraph } from './paragraph.ts'
import { prefixSums } from './prefix-sums.ts'

/** Tracking goes between Han, and between Han and others; never inside a number, a word or a foreign phrase. */
export const isTrackable = (left: Box | undefined, right: Box | undefined): boolean =>
  left !== undefined && right !== undefined && (left.cluster.cls === 'HA' || right.cluster.cls === 'HA')

/** A paragraph with `tracking` em more (or less) between its characters; nothing follows the last of a line. */
export function tracked(paragraph: PreparedParagraph, tracking: number): PreparedParagraph {
  const { boxes, junctions } = paragraph.items
  const added = Math.round(tracking * EM)
  const items = {
    ...paragraph.items,
    junctions: junctions.map((junction, i) =>
      isTrackable(boxes[i], boxes[i + 1]) ? { ...junction, glue: junction.glue + added } : junction,
    ),
  }
  return { ...paragraph, items, sums: prefixSums(items) }
}
