import { type Adjustment, adjust, type Slack, shrinkLimit } from './adjust.ts'
import type { Relaxation } from './break-penalty.ts'
import type { ItemList } from './itemise.ts'
import { EM } from './junction.ts'
import type { Prefixes } from './prefix-sums.ts'

/**
 * How far the search for a paragraph's lines may go, gentlest first: by the rules; Han–Western gaps down to nothing;
 * then one relaxation of the line-edge rules after the other; at last lines that are too loose or too long.
 */
export type Leniency = 'strict' | 'autospace' | Relaxation | 'forced'
export const LENIENCIES: readonly Leniency[] = [
  'strict',
  'autospace',
  'unit',
  'interpunct',
  'third-mark',
  'word',
  'forced',
]

/** True when a break that needs `relaxation` is open to a search of this leniency. */
export const permits = (leniency: Leniency, relaxation: Relaxation): boolean =>
  LENIENCIES.indexOf(leniency) >= LENIENCIES.indexOf(relaxation)

/** Least relative change of an autospace: half of it, or all when a paragraph has no other way. */
export const leastAutospace = (leniency: Leniency): number => (leniency === 'strict' ? -0.5 : -1)

/** A line as breaking and setting both see it; widths in 1/1000 em. */
export interface LineFit {
  readonly natural: number
  readonly slack: Slack
  /** Width of a stop that hangs outside the measure; 0: none does. */
  readonly hanging: number
  /** Width of the hyphen the line ends with; 0: none. */
  readonly hyphen: number
}

/** Marks that may hang outside the measure (clreq 3.1.6.4); dashes and ellipses never do. */
const HANGING = new Set('、，。')

/** The line of boxes `start` … `end − 1` at `measure`. */
export function lineFit(
  items: ItemList,
  sums: Prefixes,
  start: number,
  end: number,
  measure: number,
): LineFit {
  const hyphen = end < items.boxes.length ? (items.junctions[end - 1]?.hyphen ?? 0) : 0
  const natural = sums.natural(start, end) + hyphen
  const hanging = items.hangingStops && natural > measure ? hangingWidth(items, end) : 0
  return { natural: natural - hanging, slack: sums.slack(start, end), hanging, hyphen }
}

/** A stop hangs only by itself, never out of a run of marks. */
function hangingWidth({ boxes }: ItemList, end: number): number {
  const last = boxes[end - 1]
  const before = boxes[end - 2]
  if (!last || !HANGING.has(last.cluster.text)) return 0
  return before && /^(?:OP|CL|DI|DE|MD|DA|EL)$/.test(before.cluster.cls) ? 0 : last.width
}

/** How the line is brought to the measure; what cannot be taken up is `rest`. */
export function fitted({ natural, slack }: LineFit, measure: number, leniency: Leniency): Adjustment {
  const least = leastAutospace(leniency)
  const target = Math.max(measure, natural - shrinkLimit(slack, least))
  const adjusted = adjust(natural, target, slack, least)
  return target > measure ? { ...adjusted, rest: (measure - target) / EM } : adjusted
}
