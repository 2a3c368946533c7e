import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { PageFrame } from '../pages/page-frame.ts'
import { type Check, isParagraph, SIDEBAR } from './inspection.ts'
import { isStoryLine, type StoryLine, shownText, spanOf } from './page-line.ts'

/** Farther off, pt, and lines of neighbouring columns are seen not to align (M7). */
const TOLERANCE = 0.05

/** Body lines of stories stand on the baseline grid. */
export const baselineGrid: Check = ({ pages, frame }) =>
  pages.flatMap(({ lines }) => lines.filter(isStoryLine).flatMap((line) => offGrid(line, frame)))

function offGrid(line: StoryLine, frame: PageFrame): readonly Diagnostic[] {
  const { story, role } = line.belongs
  if (!isParagraph(role) || story === SIDEBAR || line.size !== frame.bodySize) return []
  const rows = (line.baseline - frame.baseline) / frame.rows.leading
  const off = Math.abs(rows - Math.round(rows)) * frame.rows.leading
  if (off <= TOLERANCE) return []
  const args = { page: line.page, line: shownText(line), off: off.toFixed(2) }
  return [finding('preflight/off-grid', spanOf(line), args)]
}
