/** What a piece of a page costs at every number of grid lines it can take, from `least` on. Never empty. */
export interface RowCosts {
  readonly least: number
  readonly costs: readonly number[]
}

export const most = ({ least, costs }: RowCosts): number => least + costs.length - 1

export const costAt = ({ least, costs }: RowCosts, rows: number): number =>
  costs[rows - least] ?? Number.POSITIVE_INFINITY

export const cheapest = ({ costs }: RowCosts): number => Math.min(...costs)

/** The number of rows it likes best; the fewest of equals. */
export const natural = ({ least, costs }: RowCosts): number => least + costs.indexOf(Math.min(...costs))

/** Pieces above each other: the cheapest way to share every sum of rows (min-plus convolution). */
export function above(first: RowCosts, second: RowCosts): RowCosts {
  const costs = new Array<number>(first.costs.length + second.costs.length - 1).fill(Number.POSITIVE_INFINITY)
  first.costs.forEach((one, i) => {
    second.costs.forEach((other, j) => {
      costs[i + j] = Math.min(costs[i + j] ?? Number.POSITIVE_INFINITY, one + other)
    })
  })
  return { least: first.least + second.least, costs }
}

/** Pieces side by side: the rows both can take; null when there are none. */
export function beside(first: RowCosts, second: RowCosts): RowCosts | null {
  const least = Math.max(first.least, second.least)
  const last = Math.min(most(first), most(second))
  if (last < least) return null
  const costs = Array.from(
    { length: last - least + 1 },
    (_, i) => costAt(first, least + i) + costAt(second, least + i),
  )
  return costs.some(Number.isFinite) ? { least, costs } : null
}

/** Shares `rows` among pieces above each other at the least cost; null when they cannot take exactly so many. */
export function share(pieces: readonly RowCosts[], rows: number): readonly number[] | null {
  const sums: RowCosts[] = []
  for (const piece of pieces) {
    const last = sums.at(-1)
    sums.push(last ? above(last, piece) : piece)
  }
  const shares: number[] = []
  let left = rows
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]
    const before = sums[i - 1]
    const sum = sums[i]
    if (!piece || !sum || !Number.isFinite(costAt(sum, left))) return null
    const own = before ? bestShare(piece, before, left) : left
    shares.unshift(own)
    left -= own
  }
  return shares
}

function bestShare(piece: RowCosts, before: RowCosts, rows: number): number {
  let best = piece.least
  let least = Number.POSITIVE_INFINITY
  piece.costs.forEach((cost, i) => {
    const total = cost + costAt(before, rows - piece.least - i)
    if (total < least) {
      least = total
      best = piece.least + i
    }
  })
  return best
}
