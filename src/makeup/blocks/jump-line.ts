import type { TextStyle } from '../../layout/layout.ts'
import type { DisplayItem, LinkTarget } from '../../pages/page.ts'
import { resized } from '../../text/paragraph.ts'
import { fillWords } from '../furniture/words.ts'
import { furniture, ownText, rounded } from '../place.ts'
import { linesHeight, placeLines, type SetBlock, type Setting, sizesOf } from './set-block.ts'
import { raggedLines, shape } from './shape-text.ts'

/** What a jump line says, and where it leads. */
export interface Jump extends Setting {
  /** Key word of the story's title. */
  readonly word: string
  /** The other page. */
  readonly page: number
  /** Pt. */
  readonly width: number
  readonly styles: Readonly<Record<'jump', TextStyle>>
  readonly words: { readonly jumpTo: string; readonly jumpFrom: string }
  readonly target: LinkTarget
}

const LEADING = 1.35

/**
 * Sets 下转第×版 (`to`, flush right under the part that ends) or 上接第×版 (`from`, flush left above the part that
 * goes on) in one line where that fits at some size of the style, with a link over it. It is furniture named `jump`.
 */
export function setJump(direction: 'to' | 'from', jump: Jump): SetBlock {
  const { styles, width, words, target } = jump
  const template = direction === 'to' ? words.jumpTo : words.jumpFrom
  const text = ownText(fillWords(template, { page: jump.page, word: jump.word }).text)
  const shaped = shape(text, { ...styles.jump, align: 'left' }, jump)
  const tries = sizesOf(styles.jump).map((size) => ({
    size,
    lines: raggedLines(resized(shaped, size), width, jump),
  }))
  const { size, lines } = tries.find((set) => set.lines.length <= 1) ??
    tries.at(-1) ?? { size: styles.jump.size, lines: [] }
  const leading = LEADING * size
  const height = linesHeight(lines.length, size, leading)
  const flushRight = direction === 'to' ? width : null
  const reach = rounded(Math.max(0, ...lines.map(({ right }) => right)))
  const link: DisplayItem = {
    kind: 'link',
    rect: { x: direction === 'to' ? rounded(width - reach) : 0, y: 0, width: reach, height },
    target,
    belongs: furniture('jump'),
  }
  const place = { x: 0, y: 0, leading, ink: styles.jump.ink, flushRight }
  return {
    width,
    height,
    items: [...placeLines(lines, place, () => furniture('jump')), link],
    diagnostics: [],
  }
}
