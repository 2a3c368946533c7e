import type { SourceSpan } from './diagnostic.ts'
import { lineAt, positionOf, type SourceFile } from './source-file.ts'

/** Columns on a terminal: East Asian wide and full-width characters take two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const MOST_COLUMNS = 72

export const displayWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)

/** The source line with a caret line under it that is right under double-width characters. */
export function excerpt(source: SourceFile, span: SourceSpan): string {
  const { line, column } = positionOf(source.text, span.start)
  const characters = [...lineAt(source.text, span.start).replaceAll('\t', ' ')]
  const first = windowStart(characters, column - 1)
  const shown = windowed(characters, first)
  const lead = (first > 0 ? 1 : 0) + displayWidth(characters.slice(first, column - 1).join(''))
  const marked = source.text.slice(span.start, span.end).split('\n')[0] ?? ''
  const room = displayWidth(shown.slice(Math.max(0, column - 1 - first)))
  const carets = '^'.repeat(Math.max(1, Math.min(displayWidth(marked), room)))
  const gutter = String(line)
  return `${gutter} | ${first > 0 ? '…' : ''}${shown}\n${' '.repeat(gutter.length)} | ${' '.repeat(lead)}${carets}`
}

/** Long lines are shown from a little before the place. */
function windowStart(characters: readonly string[], at: number): number {
  return displayWidth(characters.slice(0, at).join('')) > MOST_COLUMNS / 2 ? Math.max(0, at - 12) : 0
}

function windowed(characters: readonly string[], first: number): string {
  let shown = ''
  for (const character of characters.slice(first)) {
    if (displayWidth(shown) + 2 > MOST_COLUMNS) return `${shown}…`
    shown += character
  }
  return shown
}
