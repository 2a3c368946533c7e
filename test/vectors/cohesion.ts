import { penaltyBefore, sequenceOf } from './engine.ts'
import type { Verdict } from './run-vectors.ts'

interface CohesionCase {
  readonly text: string
  readonly at: number
  /** 1 never, 0 at a cost, −1 an opportunity must exist. */
  readonly hard: -1 | 0 | 1
}

export function cohesionVerdict({ text, at, hard }: CohesionCase): Verdict {
  const penalty = penaltyBefore(sequenceOf(text), at)
  const right =
    hard === 1 ? penalty === Number.POSITIVE_INFINITY : Number.isFinite(penalty) && (hard === -1 || penalty > 0)
  return right ? 'pass' : { wrong: `penalty ${penalty}` }
}
