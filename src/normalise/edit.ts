import type { InlineText, StyleRange } from '../issue/issue.ts'

/** A replacement of the UTF-16 units `start` … `end − 1` of a text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text after `edits`, which are in order and do not overlap. */
export function editedText(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text: put } of edits) {
    out += text.slice(at, start) + put
    at = end
  }
  return out + text.slice(at)
}

/** The same for a paragraph: every new character comes from where the replaced ones began. */
export function editedInline(source: InlineText, edits: readonly Edit[]): InlineText {
  if (edits.length === 0) return source
  const origins: number[] = []
  let at = 0
  for (const { start, end, text } of edits) {
    for (let i = at; i < start; i++) origins.push(source.origins[i] ?? source.span.start)
    // Kept units keep their own place: ` --` → ` ——` must not move what follows.
    for (let i = 0; i < text.length; i++)
      origins.push(source.origins[Math.min(start + i, Math.max(start, end - 1))] ?? source.span.start)
    at = end
  }
  for (let i = at; i < source.text.length; i++) origins.push(source.origins[i] ?? source.span.start)
  const moved = mover(edits)
  const styles = source.styles
    .map((range) => movedRange(range, moved))
    .filter(({ start, end }) => end > start)
  const breaks = source.breaks?.map(moved)
  return { ...source, text: editedText(source.text, edits), origins, styles, ...(breaks ? { breaks } : {}) }
}

const movedRange = (range: StyleRange, moved: (offset: number) => number): StyleRange => ({
  ...range,
  start: moved(range.start),
  end: moved(range.end),
})

/** Where an offset stands after the edits; one inside a replaced stretch goes to its beginning. */
function mover(edits: readonly Edit[]): (offset: number) => number {
  return (offset) => {
    let shift = 0
    for (const { start, end, text } of edits) {
      if (offset <= start) break
      if (offset < end) return start + shift
      shift += text.length - (end - start)
    }
    return offset + shift
  }
}
