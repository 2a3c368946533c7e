/** Letters to add, drop or change to make one word of another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const kept = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The known word that looks most like a mistyped one; empty when none is known. */
export const nearestWord = (mistyped: string, known: readonly string[]): string =>
  known.reduce(
    (best, word) => (editDistance(mistyped, word) < editDistance(mistyped, best) ? word : best),
    known[0] ?? '',
  )
