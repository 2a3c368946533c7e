import type { Work } from '../work.ts'
import type { ArrangeTask } from './arrange-task.ts'
import { total } from './candidate.ts'
import { type Arrangement, makeUpIssue, type Round } from './issue-search.ts'
import type { Budget, MadePage } from './page-task.ts'
import { isDone } from './pending.ts'
import { type Attempt, rankedAttempts } from './prospects.ts'

export interface Arranged {
  /** Not all may have found a place in it: see `pending` and `unplaceable`. */
  readonly best: Arrangement
  /** The next best ones that differ, for `--explain`. */
  readonly runnersUp: readonly Arrangement[]
  readonly steps: number
}

/** From a quick look to a thorough search; each round sees what the one before saw, and more. */
const ROUNDS = [
  { discrepancy: 1, pages: 4, beam: 4 },
  { discrepancy: 2, pages: 6, beam: 6 },
  { discrepancy: 4, pages: 10, beam: 10 },
  { discrepancy: 7, pages: 16, beam: 16 },
] as const satisfies readonly Round[]
/** Attempts in the first round; a later one looks more closely at the best of them and tries some new ones. */
const FIRST_ATTEMPTS = 2
const BEST_ATTEMPTS = 2
const NEW_ATTEMPTS = 2
const RUNNERS_UP = 2
/** An arrangement whose pages cost no more than this each … */
const GOOD_PAGES = 30
/** … and of which none has more white than this ends the search: nobody sees what more could be won. */
const GOOD_WHITE = 60

/**
 * Searches for the best arrangement: body size and leading by what the text needs, then page by page. An anytime
 * search: more steps never give a worse result, and the same steps the same one. The first look is taken whatever the
 * steps: there is always an arrangement.
 */
export function arrange(task: ArrangeTask): Arranged {
  const work: Work = { done: 0 }
  const attempts = rankedAttempts(task, work)
  const patience = (attempts[0]?.load ?? 0) < HOPELESS ? PATIENCE : 1
  const made = new Map<Attempt, Arrangement | null>()
  let found: readonly Arrangement[] = []
  for (const round of ROUNDS) {
    for (const attempt of contenders(attempts, made)) {
      const steps = task.steps * (found.length > 0 ? 1 : patience)
      const budget: Budget = { work, limit: made.size > 0 ? steps : Number.POSITIVE_INFINITY }
      if (work.done >= budget.limit || found.slice(0, 1).some(isGood)) break
      // What a new attempt comes to ranks it for later rounds, even if it is no better.
      const below = made.has(attempt) ? scoreOf(found[RUNNERS_UP]) : Number.POSITIVE_INFINITY
      const aim = { pages: attempt.pages, leftover: 'refused', below } as const
      const arrangements = makeUpIssue(attempt.task(), aim, round, budget)
      made.set(attempt, better(made.get(attempt) ?? null, arrangements[0] ?? null))
      found = ranked([...found, ...arrangements])
    }
  }
  const [best, ...others] = found.length > 0 ? found : overset(attempts, work)
  if (!best) throw new Error('a page can always be left blank')
  return { best, runnersUp: others, steps: work.done }
}

/** As long as nothing holds all of the text, so many times the steps are taken before an editor is told to cut … */
const PATIENCE = 5
/** … unless there is so much more text than room that no search will help. */
const HOPELESS = 1.35

/** The attempts of a round: the best so far, and the likeliest of those not yet made. */
function contenders(
  attempts: readonly Attempt[],
  made: ReadonlyMap<Attempt, Arrangement | null>,
): readonly Attempt[] {
  const fresh = attempts.filter((attempt) => !made.has(attempt))
  if (made.size === 0) return fresh.slice(0, FIRST_ATTEMPTS)
  const best = [...made].sort(([, a], [, b]) => scoreOf(a) - scoreOf(b) || 0).map(([attempt]) => attempt)
  const roomier = fresh.filter(({ load }) => load < tightest(made) - NOTICEABLE)
  if ([...made.values()].some((arrangement) => arrangement !== null))
    return [...best.slice(0, BEST_ATTEMPTS), ...[...roomier, ...fresh].slice(0, NEW_ATTEMPTS)]
  // What holds all of the text nowhere yet will not do so in less room.
  const roomiest = [...made.keys()].sort((a, b) => a.load - b.load)
  return [...roomiest.slice(0, 1), ...roomier.slice(0, NEW_ATTEMPTS)]
}

/** A load lower by so much makes a difference. */
const NOTICEABLE = 0.01

/** The least load under which the text took more pages than were aimed at: estimates are then too low. */
const tightest = (made: ReadonlyMap<Attempt, Arrangement | null>): number =>
  Math.min(
    ...[...made].map(([{ load, pages }, best]) =>
      best && best.pages.length <= pages ? Number.POSITIVE_INFINITY : load,
    ),
  )

const better = (a: Arrangement | null, b: Arrangement | null): Arrangement | null =>
  scoreOf(b) < scoreOf(a) ? b : a

const scoreOf = (arrangement: Arrangement | null | undefined): number =>
  arrangement?.score ?? Number.POSITIVE_INFINITY

function isGood({ pages, score, terms }: Arrangement): boolean {
  const white = (page: MadePage): number =>
    page.terms.reduce((sum, { name, cost }) => sum + (name === 'unused' || name === 'fit' ? cost : 0), 0)
  return score - total(terms) < GOOD_PAGES * pages.length && pages.every((page) => white(page) < GOOD_WHITE)
}

const isWhole = ({ pending }: Arrangement): boolean => isDone(pending)

const OVERSET_ROUND: Round = { discrepancy: 2, pages: 6, beam: 6 }

/**
 * Not everything can be placed at once: the likeliest attempts take what they can with more liberty, then ever roomier
 * ones. What is still left over is told of.
 */
function overset(attempts: readonly Attempt[], work: Work): readonly Arrangement[] {
  let found: readonly Arrangement[] = []
  for (const attempt of liberalAttempts(attempts)) {
    const unlimited: Budget = { work, limit: Number.POSITIVE_INFINITY }
    const aim = { pages: attempt.pages, leftover: 'overset', below: Number.POSITIVE_INFINITY } as const
    found = [...found, ...makeUpIssue(attempt.task(), aim, OVERSET_ROUND, unlimited)]
    if (found.some(isWhole)) break
  }
  return [...found].sort((a, b) => missing(a) - missing(b) || a.score - b.score).slice(0, 1)
}

const LIKELIEST = 4
/** Loads below which more room is looked for, before the roomiest attempt of all. */
const ROOMIER = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.35, 0.2] as const

function liberalAttempts(attempts: readonly Attempt[]): ReadonlySet<Attempt> {
  const below = (load: number): readonly Attempt[] => attempts.filter((attempt) => attempt.load < load)
  const roomiest = [...attempts].sort((a, b) => a.load - b.load)
  return new Set([
    ...below(1).slice(0, LIKELIEST),
    ...ROOMIER.flatMap((load) => below(load).slice(0, 1)),
    ...roomiest.slice(0, 1),
  ])
}

/** Roughly, how much found no place. */
const missing = ({ pending }: Arrangement): number =>
  pending.stories.length * 100 + (pending.rest?.text.lines ?? 0) + (pending.sidebar ? 100 : 0)

/** The best first; of arrangements with the same pages, one. */
function ranked(found: readonly Arrangement[]): readonly Arrangement[] {
  const seen = new Set<string>()
  return [...found]
    .sort((a, b) => a.score - b.score)
    .filter((arrangement) => {
      const key = JSON.stringify([
        arrangement.measure.grid,
        arrangement.pages.map(({ placed }) => placed.map(placeOf)),
      ])
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, 1 + RUNNERS_UP)
}

const placeOf = ({ column, columns, row, rows, content }: Arrangement['pages'][number]['placed'][number]) => [
  column,
  columns,
  row,
  rows,
  content.kind === 'story' ? content.story : content.kind,
]
