import { replacing } from './characters.ts'
import type { Edit } from './edit.ts'

const MARKS = '，。、；：！？”’）》〉」』】“‘（《〈「『【…·'

/** Tabs, no-break spaces and runs of spaces are one space; spaces at the ends and an indent typed as spaces go. */
export const blankRuns = (text: string): readonly Edit[] =>
  replacing(text, /^[\s\u00a0\u3000]+|[\s\u00a0]+$|[ \t\u00a0\n\r\u2000-\u200a\u202f]+/gu, (match) => {
    const start = match.index ?? 0
    return start === 0 || start + match[0].length === text.length ? '' : ' '
  })

/** A space beside a full-width mark is the mark's own white. */
export const spacesAtMarks = (text: string): readonly Edit[] =>
  replacing(text, new RegExp(`(?<=[${MARKS}]) | (?=[${MARKS}])`, 'gu'), () => '')

/** Spaces between Han characters, which copying from other programs leaves behind. */
export const spacesInHan = (text: string): readonly Edit[] =>
  replacing(text, /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, () => '')
