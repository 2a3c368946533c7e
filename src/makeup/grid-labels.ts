import type { FontSet } from '../fonts/face.ts'
import type { LabelSetter } from '../pages/grid-overlay.ts'
import { GRID } from '../pages/grid-overlay.ts'
import { type ParagraphStyle, prepare, setParagraph } from '../text/paragraph.ts'
import { furniture, ownText, placeLine } from './place.ts'

/** Size of the labels, pt: legible on a screen, out of the way on the page. */
const SIZE = 5
const ANY_MEASURE = 1e4

/** Labels for `withGrid` in a face of the build. */
export function gridLabels(face: string, fonts: FontSet): LabelSetter {
  const style: ParagraphStyle = {
    face,
    strong: face,
    emphasis: face,
    size: SIZE,
    align: 'left',
    indent: 0,
    hang: 0,
    digits: 'proportional',
  }
  return (text, spot) => {
    const paragraph = prepare(ownText(text), style, fonts)
    const whole = { ends: [paragraph.items.boxes.length], demerits: 0 }
    return setParagraph(paragraph, whole, ANY_MEASURE).flatMap((line) =>
      placeLine(line, { ...spot, ink: 'red' }, furniture(GRID)),
    )
  }
}
