const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r'
const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t'

/**
 * For every UTF-16 unit of a decoded text, where it stands in the source it was decoded from, whatever the
 * quoting: both are walked side by side, skipping indents, escapes and folded line ends.
 */
export function originsOf(decoded: string, source: string, start: number, end: number): readonly number[] {
  const origins: number[] = []
  let at = start
  for (const unit of decoded.split('')) {
    at = seek(unit, source, at, end)
    origins.push(Math.min(at, Math.max(start, end - 1)))
    at = past(source, at)
  }
  return origins
}

/** The place of `unit` at or after `at`; a line end in the source stands for a line end or a folded space. */
function seek(unit: string, source: string, at: number, end: number): number {
  let to = at
  if (unit === '\n' || unit === ' ') {
    while (to < end && source[to] !== unit && !isBreak(source[to]) && isBlank(source[to])) to++
    return to
  }
  while (to < end && source[to] !== unit && (isBreak(source[to]) || isBlank(source[to]))) to++
  return to
}

function past(source: string, at: number): number {
  if (source[at] === '\\') return at + (source[at + 1] === 'u' ? 6 : source[at + 1] === 'x' ? 4 : 2)
  if (source.startsWith("''", at)) return at + 2
  if (source.startsWith('\r\n', at)) return at + 2
  return at + 1
}
