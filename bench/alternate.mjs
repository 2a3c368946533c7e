/** Runs every contender once and forgets the figures: the disk caches are filled for all alike. */
export function warmUp(contenders) {
  for (const run of Object.values(contenders)) run()
}

/**
 * Runs the contenders in turn, A B A B …
 * Every second round goes backwards, so that neither side always runs on the other's leftovers.
 *
 * `contenders`: name → function that makes one measurement. Returns name → measurements, where the
 * n-th measurements of all names belong to the same round.
 */
export function alternate(contenders, rounds) {
  const names = Object.keys(contenders)
  const results = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) results[name].push(contenders[name]())
  }
  return results
}

/** Median; NaN of nothing. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return Number.NaN
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * `ours` ÷ `theirs`, divided within each round, so that noise which lasts longer than a round cancels.
 * Returns the median with the least and the greatest quotient.
 */
export function pairedRatio(ours, theirs) {
  const quotients = ours.map((value, round) => value / theirs[round])
  return { median: median(quotients), least: Math.min(...quotients), most: Math.max(...quotients) }
}
