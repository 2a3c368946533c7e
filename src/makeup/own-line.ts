import type { FontSet } from '../fonts/face.ts'
import type { TextStyle } from '../layout/layout.ts'
import { prepare, setParagraph } from '../text/paragraph.ts'
import type { Line } from '../text/set-lines.ts'
import { ownText } from './place.ts'

/** One line of the page's own words. */
export function ownLine(text: string, style: TextStyle, fonts: FontSet): Line {
  const paragraph = prepare(ownText(text), { ...style, indent: 0, hang: 0, align: 'left' }, fonts)
  const [line] = setParagraph(paragraph, { ends: [paragraph.items.boxes.length], demerits: 0 }, 10_000)
  if (!line) throw new Error(`nothing to set in “${text}”`)
  return line
}
