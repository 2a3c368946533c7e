import type { Publishable } from '../../pages/page.ts'
import { inReadingOrder } from './reading-order.ts'

/**
 * The words of a document for reading, mailing and searching: a line for each title, paragraph and caption, a line of
 * tab-separated cells for each row of a table, a blank line between stories. Furniture is left out.
 */
export const writeText = (document: Publishable): string =>
  inReadingOrder(document)
    .map(({ rows }) => rows.map((cells) => `${cells.join('\t')}\n`).join(''))
    .join('\n')
