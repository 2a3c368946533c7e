import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Line, LineFault } from './set-lines.ts'

const CODES = {
  autospace: 'text/closed-autospace',
  unit: 'text/parted-unit',
  interpunct: 'text/mark-at-line-start',
  'third-mark': 'text/third-mark-at-line-start',
  word: 'text/parted-word',
  forced: 'text/forced-break',
  loose: 'text/loose-line',
} as const satisfies Record<Exclude<LineFault, 'overfull'>, string>

/** What an editor must hear about set lines: rules that had to give, and lines that miss their measure. */
export const lineFindings = (lines: readonly Line[]): readonly Diagnostic[] => lines.flatMap(lineFinding)

function lineFinding({ fault, span, text, adjustment, size, right }: Line): readonly Diagnostic[] {
  if (!fault) return []
  if (fault !== 'overfull') return [finding(CODES[fault], span, { line: text })]
  const over = -adjustment.rest * size
  return [finding('text/overfull-line', span, { measure: tenths(right - over), over: tenths(over) })]
}

const tenths = (points: number): string => points.toFixed(1)
