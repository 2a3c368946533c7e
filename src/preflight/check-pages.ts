import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Publishable } from '../pages/page.ts'
import type { PageFrame } from '../pages/page-frame.ts'
import { baselineGrid } from './baseline-grid.ts'
import { brokenWords } from './broken-words.ts'
import { captions } from './captions.ts'
import { columnEdges } from './column-edges.ts'
import { columnFeet } from './column-feet.ts'
import { type Check, type CheckSetting, inspect } from './inspection.ts'
import { justification } from './justification.ts'
import { lastLines } from './last-lines.ts'
import { lineEdges } from './line-edges.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { outsideArea } from './outside-area.ts'
import { outsideZone } from './outside-zone.ts'
import { overlappingItems } from './overlapping-items.ts'
import { smallText } from './small-text.ts'
import { strandedHeads } from './stranded-heads.ts'
import { throughGutters } from './through-gutters.ts'
import { tombstones } from './tombstones.ts'
import { unusedLines } from './unused-lines.ts'
import { widowsAndOrphans } from './widows-and-orphans.ts'

/** In the order of the report: what spoils a page first. */
const CHECKS: readonly Check[] = [
  missingGlyphs,
  overlappingItems,
  outsideArea,
  outsideZone,
  baselineGrid,
  columnEdges,
  columnFeet,
  widowsAndOrphans,
  strandedHeads,
  tombstones,
  brokenWords,
  lineEdges,
  justification,
  lastLines,
  smallText,
  captions,
  unusedLines,
  throughGutters,
]

/** Measures finished pages against the rules of the trade, from what is drawn alone. */
export function checkPages(
  document: Publishable,
  frame: PageFrame,
  setting: CheckSetting,
): readonly Diagnostic[] {
  const inspection = inspect(document, frame, setting)
  return CHECKS.flatMap((check) => check(inspection))
}
