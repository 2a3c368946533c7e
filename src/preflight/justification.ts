import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { grouped } from './grouped.ts'
import { type Check, isParagraph, type PageView } from './inspection.ts'
import { commonMeasure, widthOf } from './measures.ts'
import { isStoryLine, type StoryLine, shownText, spanOf } from './page-line.ts'

/** Em a line may miss its measure by (M4), and pt for rounding. */
const TOLERANCE = { em: 0.02, rounding: 0.01 }

/** Lines that turn end at the measure their neighbours have. */
export const justification: Check = ({ pages }) => pages.flatMap(raggedLines)

function raggedLines({ lines }: PageView): readonly Diagnostic[] {
  const turning = lines
    .filter(isStoryLine)
    .filter(({ belongs: { role, last } }) => isParagraph(role) && !last)
  const settings = grouped(turning, ({ belongs, size }) => `${belongs.story} ${belongs.role} ${size}`)
  return [...settings.values()].flatMap((set) => {
    const measure = commonMeasure(set)
    return measure === null ? [] : set.flatMap((line) => missed(line, measure))
  })
}

function missed(line: StoryLine, measure: number): readonly Diagnostic[] {
  const off = widthOf(line) - measure
  if (Math.abs(off) <= tolerance(line) || hangs(line, measure)) return []
  const args = { page: line.page, line: shownText(line), off: off.toFixed(2) }
  return [finding('preflight/not-justified', spanOf(line), args)]
}

const tolerance = ({ size }: StoryLine): number => TOLERANCE.em * size + TOLERANCE.rounding

/** A hanging stop stands outside; the text before it ends at the measure. */
const hangs = (line: StoryLine, measure: number): boolean =>
  /[、，。]$/.test(line.text) && Math.abs(line.lastPen - line.column - measure) <= tolerance(line)
